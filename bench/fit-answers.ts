/**
 * Fits how likely a sentence answers a question and writes src/answers/answer-weights.ts:
 * node dist/tools/bench/fit-answers.js SET.json... --out src/answers/answer-weights.ts
 *
 * Small folders are made of each set's passages, some subjects in each, and asked about these and about as many that
 * they lack. A sentence is right that holds one of a question's answers; for the second model one whose paragraph tells
 * it: the question's own, where it holds most words of an answer, and any that has an answer in its very words. From
 * questions whose own paragraph tells none (half of those about news) that model doesn't learn. Sets count the same,
 * however many their questions. The figures in the written file are cross-validated by folder.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { wantedBy } from '../src/answers/candidates.ts';
import { EVIDENCE } from '../src/answers/evidence.ts';
import type { Library } from '../src/answers/library.ts';
import { openLibrary } from '../src/answers/open-library.ts';
import { readOn } from '../src/answers/reader.ts';
import { corrected } from '../src/answers/spelling.ts';
import { FUNCTION_WORDS } from '../src/search/function-words.ts';
import { type Linear, scoreOf } from '../src/search/linear.ts';
import { words } from '../src/search/words.ts';
import { type Asked, holdsAnswer, PARTS, readSet } from './data.ts';
import { adam, spreadOf } from './descent.ts';
import { articlesOf, foldersOf } from './folders.ts';
import { share } from './report.ts';

/** Passages of a folder, about: a few articles on one event, as the bot is given them. Most folders of a set, and questions asked of each. */
const FOLDER = 40;
const MOST_FOLDERS = 24;
const MOST_ASKED = 40;
/** An answer is told by this share of its words. */
const LEAST_TOLD = 0.6;
/** The likeliest sentences of a question that are learnt from: all others are plainly wrong. */
const MOST_LEARNT = 15;
/** Steps of the descent, its pace, and how strongly weights are held small. */
const ROUNDS = 400;
const RATE = 0.1;
const DECAY = 1e-4;
/** From these on an answer is shown as one, for the figures. */
const BELIEVED = { sentences: [0.2, 0.3, 0.4], paragraphs: [0.5, 0.6, 0.7] };

/** Places of the evidence that tells the likeliest sentences. */
const MEANT = EVIDENCE.indexOf('meant');
const TYPED = EVIDENCE.indexOf('typed');

interface Case {
  readonly signals: readonly number[];
  readonly isRight: boolean;
}

interface Judged {
  readonly folder: number;
  readonly isHeld: boolean;
  readonly weight: number;
  readonly cases: readonly Case[];
}

/** What was read for a question, judged by sentence and by paragraph; null where no paragraph tells the answer held. */
interface Asking {
  readonly sentences: Judged;
  readonly paragraphs: Judged | null;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
if (positionals.length === 0 || !values.out) throw new Error('usage: fit-answers SET.json... --out FILE.ts');
const trials = positionals.map((path) => ({ name: basename(path, '.json'), asked: askedOf(path) }));

function askedOf(path: string): Asking[] {
  const { passages, questions } = readSet(path);
  const folders = foldersOf(passages, FOLDER).slice(0, MOST_FOLDERS);
  const asked = folders.flatMap((own, folder) => {
    const library = openLibrary(articlesOf(own));
    const texts = new Map(own.map(({ id, text }) => [id, text.replace(/\s*\n\s*/g, ' ')]));
    const others = new Set((folders[(folder + 1) % folders.length] ?? []).map(({ id }) => id));
    const among = (of: { has: (id: string) => boolean }) =>
      questions.filter(({ passageId = '' }) => of.has(passageId)).slice(0, MOST_ASKED);
    const away = folders.length > 1 ? among(others) : [];
    return [
      ...among(texts).map((question) => ({
        question,
        text: question.answerable === false ? null : (texts.get(question.passageId ?? '') ?? null),
      })),
      ...away.map((question) => ({ question, text: null })),
    ].map(({ question, text }) => ({ folder, question, text, library }));
  });
  const weight = 1 / asked.length;
  return asked.map(({ folder, question, text, library }) => {
    const read = reading(library, question, text);
    const judged = { folder, isHeld: text !== null, weight };
    const isTold = text === null || tells(text, question);
    return {
      sentences: { ...judged, cases: read.map(({ signals, isRight }) => ({ signals, isRight })) },
      paragraphs: isTold
        ? { ...judged, cases: read.map(({ signals, isTold }) => ({ signals, isRight: isTold })) }
        : null,
    };
  });
}

/** Does a text hold most words of one of a question's answers? */
function tells(text: string, question: Asked): boolean {
  if (holdsAnswer(text, question)) return true;
  const held = new Set(words(text).map(({ stem }) => stem));
  return (question.answers ?? []).some((answer) => {
    const telling = words(answer).filter(({ folded }) => !FUNCTION_WORDS.has(folded));
    const told = telling.filter(({ stem }) => held.has(stem));
    return telling.length > 0 && told.length >= LEAST_TOLD * telling.length;
  });
}

/** @param own the passage that the question was asked of; null where the folder doesn't answer it */
function reading(library: Library, question: Asked, own: string | null) {
  const wanted = wantedBy(library, corrected(library, question.text), null);
  const read = readOn(library, wanted).map(({ article, paragraph, sentence, evidence }) => {
    const told = article.text.slice(paragraph.start, paragraph.end);
    return {
      signals: evidence,
      isRight: own !== null && holdsAnswer(article.text.slice(sentence.start, sentence.end), question),
      isTold: own !== null && (holdsAnswer(told, question) || (own.includes(told) && tells(told, question))),
    };
  });
  const likely = ({ signals }: { signals: readonly number[] }) =>
    (signals[MEANT] ?? 0) + (signals[TYPED] ?? 0) / 5;
  return read.sort((a, b) => likely(b) - likely(a)).slice(0, MOST_LEARNT);
}

/** Logistic regression. */
function regress(judged: readonly Judged[]): Linear {
  const size = EVIDENCE.length;
  const all = judged.flatMap(({ cases, weight }) => cases.map((one) => ({ ...one, weight })));
  const spread = spreadOf(
    all.map(({ signals }) => signals),
    size,
  );
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(size + 1);
  const step = adam(size + 1, RATE);
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = Float64Array.from(weights, (weight, at) => (at < size ? DECAY * weight : 0));
    for (const { signals, isRight, weight } of all) {
      const scaled = signals.map((signal, at) => signal / (spread[at] ?? 1));
      const error =
        ((beliefOf({ weights: [...weights.subarray(0, size)], constant: weights[size] ?? 0 }, scaled) -
          Number(isRight)) *
          weight) /
        total;
      for (let at = 0; at < size; at += 1) slope[at] = (slope[at] ?? 0) + error * (scaled[at] ?? 0);
      slope[size] = (slope[size] ?? 0) + error;
    }
    step(weights, slope);
  }
  return {
    weights: spread.map((one, at) => (weights[at] ?? 0) / one),
    constant: weights[size] ?? 0,
  };
}

function beliefOf(model: Linear, signals: readonly number[]): number {
  return 1 / (1 + Math.exp(-scoreOf(model, signals)));
}

/** Of those held and of the others, how many are believed, rightly and wrongly. */
function figuresOf(
  name: string,
  judged: readonly Judged[],
  models: readonly Linear[],
  believed: readonly number[],
): string {
  const best = judged.map(({ cases, isHeld, folder }) => {
    const model = models[folder % PARTS] as Linear;
    const beliefs = cases.map(({ signals, isRight }) => ({ isRight, belief: beliefOf(model, signals) }));
    return { isHeld, ...(beliefs.sort((a, b) => b.belief - a.belief)[0] ?? { isRight: false, belief: 0 }) };
  });
  const held = best.filter(({ isHeld }) => isHeld);
  const others = best.filter(({ isHeld }) => !isHeld);
  const at = believed.map((least) => {
    const sure = held.filter(({ belief }) => belief >= least);
    const right = sure.filter(({ isRight }) => isRight).length;
    const falsely = others.filter(({ belief }) => belief >= least).length;
    return `from ${least} on ${share(right, held.length)} rightly, ${share(sure.length - right, held.length)} wrongly, ${share(falsely, others.length)} of the others`;
  });
  const first = share(held.filter(({ isRight }) => isRight).length, held.length);
  return `${name}: ${judged.length} questions, of those held the right one first ${first}, ${at.join('; ')}`;
}

/** The model of sentences or of paragraphs, and what it reached. */
function fitted(what: keyof Asking): { figures: string[]; model: Linear } {
  const judged = trials.map(({ name, asked }) => ({ name, asked: asked.flatMap((one) => one[what] ?? []) }));
  const everything = judged.flatMap(({ asked }) => asked);
  const judges = Array.from({ length: PARTS }, (_, part) =>
    regress(everything.filter(({ folder }) => folder % PARTS !== part)),
  );
  const figures = judged.map(({ name, asked }) => figuresOf(name, asked, judges, BELIEVED[what]));
  for (const figure of figures) console.log(figure);
  return { figures, model: regress(everything) };
}

const sentences = fitted('sentences');
const paragraphs = fitted('paragraphs');
const short = (value: number) => String(Number(value.toPrecision(5)));
const linearText = ({ weights, constant }: Linear) => `{
  weights: [
${EVIDENCE.map((name, at) => `    ${short(weights[at] ?? 0)}, // ${name}\n`).join('')}  ],
  constant: ${short(constant)},
}`;
const listed = (figures: readonly string[]) => figures.map((figure) => ` * ${figure}\n`).join('');
writeFileSync(
  values.out,
  `import type { Linear } from '../search/linear.ts';

/*
 * Written by bench/fit-answers.ts. Reached, cross-validated by folder, in %: the right one first, and who is believed
 * from a probability on.
 *
 * Sentences:
${listed(sentences.figures)} *
 * Paragraphs:
${listed(paragraphs.figures)} */

/** That a sentence answers, over EVIDENCE. */
export const ANSWER_MODEL: Linear = ${linearText(sentences.model)};

/** That its paragraph does. */
export const PARAGRAPH_MODEL: Linear = ${linearText(paragraphs.model)};
`,
);
