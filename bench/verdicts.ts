import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { VERDICTS } from '../src/answers/answer.ts';
import { createAnswers } from '../src/answers/create-answers.ts';
import './plain-errors.ts';
import { randomFrom } from './random.ts';
import { share } from './report.ts';
import { type Claim, makeClaims } from './verdicts-claims.ts';
import { halfOf, type Line, readMaterial } from './verdicts-statements.ts';
import { KINDS } from './verdicts-way.ts';

/**
 * Judges claims that it makes from a file of articles, and prints how the verdicts stand to what the claims are.
 *
 *     npm run bench:verdicts -- ARTICLES.jsonl [--seed N] [--count N] [--half 1|2] [--out CLAIMS.jsonl]
 *
 * In: a JSON object `{id, text}` a line, with human annotation as `quotes: [{start, end, direct, speakerNames}]` where
 * there is any: claims are then made of what people marked as said and by whom, so that mistakes of the attribution count
 * as well; else of what this project attributes. All articles are loaded; `--half` draws the claims from one half of them.
 * Out: the claims, one a line, with the verdict.
 *
 * What counts as right: see RIGHT below, which is printed. Denied: a true claim (verbatim or with slips) called altered,
 * somebody else's or not in the sources.
 */
const RIGHT = `What counts as right
  verbatim      verbatim: a sentence or two of a quotation, or a part that nothing turns
  slips         nearly; verbatim, where only case, spaces or marks differ; either for lost apostrophes
  altered       altered; for two people's words stitched together, not in the sources as well
  cut short     cut short; altered as well, where "…" hides a "not" inside
  wrong person  somebody else
  invented      not in the sources`;

/** And what else /who-said may answer with. */
const ANSWERS = [...VERDICTS, 'passages'];
const DENIALS = ['altered', 'somebody-else', 'not-in-sources'];

interface Judged extends Claim {
  readonly verdict: string;
  readonly ms: number;
}

function judgedBy(answers: ReturnType<typeof createAnswers>): (claim: Claim) => Judged {
  return (claim) => {
    const began = performance.now();
    const answer = answers.whoSaid({ quote: claim.typed });
    const ms = performance.now() - began;
    return { ...claim, verdict: answer.kind === 'verdict' ? answer.verdict : answer.kind, ms };
  };
}

function print(judged: readonly Judged[]): void {
  const isRight = ({ right, verdict }: Judged) => right.some((one) => one === verdict);
  const width = 15;
  console.log(`\n${['', ...ANSWERS, 'right'].map((head) => head.padEnd(width)).join('')}`);
  for (const kind of KINDS) {
    const ofKind = judged.filter((one) => one.kind === kind);
    const counts = ANSWERS.map((verdict) =>
      String(ofKind.filter((one) => one.verdict === verdict).length || '·'),
    );
    const right = `${share(ofKind.filter(isRight).length, ofKind.length)} % of ${ofKind.length}`;
    console.log([kind, ...counts, right].map((cell) => cell.padEnd(width)).join(''));
  }
  const falsely = judged.filter(
    ({ kind, verdict }) =>
      (kind === 'altered' || kind === 'invented') && (verdict === 'verbatim' || verdict === 'nearly'),
  );
  const trueOnes = judged.filter(({ kind }) => kind === 'verbatim' || kind === 'slips');
  const denied = trueOnes.filter(({ verdict }) => DENIALS.includes(verdict));
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(1);
  console.log(`
altered or invented, called verbatim or nearly: ${falsely.length} (wanted 0)
true ones denied: ${share(denied.length, trueOnes.length)} % (wanted at most 2)
right in all: ${share(judged.filter(isRight).length, judged.length)} % of ${judged.length} (wanted at least 92)
a verdict takes ${at(0.5)} ms (p50), ${at(0.95)} ms (p95)`);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '600' },
    half: { type: 'string' },
    out: { type: 'string' },
  },
});
const [path] = positionals;
const [seed, count] = [Number(values.seed), Number(values.count)];
if (path === undefined || !Number.isSafeInteger(seed) || !(Number.isSafeInteger(count) && count > 0)) {
  console.error(
    'usage: npm run bench:verdicts -- ARTICLES.jsonl [--seed N] [--count N] [--half 1|2] [--out CLAIMS.jsonl]',
  );
  process.exit(2);
}
const lines = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Line);
const material = readMaterial(lines, (id) => values.half === undefined || halfOf(id) === values.half);
const claims = makeClaims(material, count, randomFrom(seed));
console.log(
  `${claims.length} claims out of ${material.statements.length} sentences quoted in ${lines.length} articles; seed ${seed}`,
);
console.log(RIGHT);
const judged = claims.map(judgedBy(createAnswers(material.articles)));
if (values.out !== undefined)
  writeFileSync(values.out, judged.map((one) => `${JSON.stringify(one)}\n`).join(''));
print(judged);
