/**
 * Fits which words in quotation marks are somebody's, and writes src/quotations/said-weights.ts:
 * node dist/tools/bench/fit-is-said.js GOLD.jsonl --out src/quotations/said-weights.ts
 *
 * Reads `{id, text, quotes: [{start, end, direct}]}` a line. Words in quotation marks are said where annotated
 * quotations cover at least half of them; what is annotated as part of a paraphrase teaches neither.
 * --held-out PRED.jsonl writes the quotations of each article as the weights fitted on the other parts find them,
 * in bench/attribution.ts's form: what to score to know how the weights do on articles they haven't seen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Span } from '../src/corpus/article.ts';
import { SAID_FROM } from '../src/quotations/is-said.ts';
import { isPlainlyNobodys } from '../src/quotations/plainly-nobodys.ts';
import type { Candidate } from '../src/quotations/said-facts.ts';
import { adam } from './descent.ts';
import './plain-errors.ts';
import { quotesOf } from './quotes-of.ts';
import { type Signal, signalsOf } from './said-signals.ts';

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly direct: boolean }[];
}

interface Case {
  readonly signals: readonly string[];
  readonly isSaid: boolean;
  readonly part: number;
}

/** Articles are dealt into so many parts; each is judged by what was fitted on the others. */
const PARTS = 5;
/** How many cases show a signal before it is given a weight. */
const FEWEST_CASES = 6;
/** What a squared weight costs, in cases: the L2 penalty. */
const PENALTY = 5;
const ROUNDS = 300;
const STEP = 0.1;
/** A weight so near nought changes nothing. */
const LEAST_WEIGHT = 0.05;

/** How much of the longer of two stretches they share. */
const likeness = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) /
  Math.max(a.end - a.start, b.end - b.start);

function casesOf({ text, quotes }: Annotated, part: number): Case[] {
  const direct = quotes.filter((quote) => quote.direct);
  const covered = (start: number, end: number): number =>
    direct.reduce(
      (sum, quote) => sum + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)),
      0,
    );
  const cases: Case[] = [];
  quotesOf(text, (candidate) => {
    const item = candidate.clause.items[candidate.at];
    if (item?.kind !== 'quoted') return false;
    const { start, end } = item.stretch;
    const isSaid = covered(start, end) >= (end - start) / 2;
    const isParaphrase =
      !isSaid && quotes.some((quote) => !quote.direct && likeness(quote, item.stretch) >= 0.5);
    if (!isParaphrase) cases.push({ signals: signalsOf(candidate), isSaid, part });
    return isSaid;
  });
  return cases;
}

interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Logistic regression over signals that are there or not. */
function regress(cases: readonly Case[]): Model {
  const counts = new Map<string, number>();
  for (const { signals } of cases)
    for (const signal of signals) counts.set(signal, (counts.get(signal) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= FEWEST_CASES)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, at) => [name, at]));
  const sparse = cases.map(({ signals, isSaid }) => ({
    isSaid,
    signals: [...signals.flatMap((signal) => numbers.get(signal) ?? []), names.length],
  }));
  const weights = new Float64Array(names.length + 1);
  const step = adam(weights.length, STEP);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at < names.length ? PENALTY * weight : 0));
    for (const { signals, isSaid } of sparse) {
      let odds = 0;
      for (const at of signals) odds += weights[at] ?? 0;
      const pull = 1 / (1 + Math.exp(-odds)) - (isSaid ? 1 : 0);
      for (const at of signals) gradient[at] = (gradient[at] ?? 0) + pull;
    }
    step(weights, gradient);
  }
  return {
    bias: weights[names.length] ?? 0,
    weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])),
  };
}

const oddsOf = ({ bias, weights }: Model, signals: readonly string[]): number =>
  signals.reduce((sum, signal) => sum + (weights.get(signal) ?? 0), bias);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, 'held-out': { type: 'string' } },
});
const [gold] = positionals;
if (gold === undefined) {
  console.error('usage: fit-is-said GOLD.jsonl [--out FILE.ts] [--held-out PRED.jsonl]');
  process.exit(2);
}
const articles = readFileSync(gold, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Annotated);
const cases = articles.flatMap((article, n) => casesOf(article, n % PARTS));

let [falsely, missed] = [0, 0];
const answers: string[] = [];
for (let part = 0; part < PARTS; part += 1) {
  const model = regress(cases.filter((one) => one.part !== part));
  for (const one of cases.filter((other) => other.part === part)) {
    const said = oddsOf(model, one.signals) > SAID_FROM;
    if (said && !one.isSaid) falsely += 1;
    if (!said && one.isSaid) missed += 1;
  }
  for (const { id, text } of articles.filter((_, n) => n % PARTS === part)) {
    const isSaid = (candidate: Candidate): boolean =>
      !isPlainlyNobodys(candidate) && oddsOf(model, signalsOf(candidate)) > SAID_FROM;
    const quotes = quotesOf(text, isSaid);
    answers.push(`${JSON.stringify({ id, quotes })}\n`);
  }
}
if (values['held-out'] !== undefined) writeFileSync(values['held-out'], answers.join(''));
const notSaid = cases.filter((one) => !one.isSaid).length;
const figures = `${cases.length} quoted stretches, ${notSaid} nobody's; judged by the other articles ${falsely} of these are called said, and ${missed} of the said nobody's`;
console.log(figures);
if (values.out === undefined) process.exit();
const { bias, weights } = regress(cases);
writeFileSync(
  values.out,
  `import type { Facts } from './said-facts.ts';

/*
 * Written by bench/fit-is-said.ts. ${figures}.
 */

/** Log-odds of words in quotation marks being somebody's, before anything is known of them. */
export const SAID_BIAS = ${Number(bias.toFixed(2))};

/** What each value of a fact adds, and what two values add that stand together: [fact, value, weight, other, its value]. */
export const SAID_WEIGHTS: readonly (readonly [keyof Facts, string, number, (keyof Facts)?, string?])[] = [
${[...weights]
  .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
  .map(([name, weight]) => {
    const [fact, value, ...other] = JSON.parse(name) as Signal;
    return `  ${JSON.stringify([fact, value, Number(weight.toFixed(2)), ...other])},\n`;
  })
  .join('')}];
`,
);
