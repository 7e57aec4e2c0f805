/**
 * This index beside other engines, on the same questions in the same run:
 * npm run bench:engines -- DATA.json [--extra PASSAGES.jsonl.gz] [--typos]
 *
 * Each engine has a process of its own, one after the other builds its index, and then each question goes to all of
 * them in turn. An engine that has used up its time is asked no more: the table tells how many questions it had. Times
 * are of the processor, so that other work on the machine doesn't count, and those of the first questions stand by
 * themselves.
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import { type Asked, readSet } from './data.ts';
import { ENGINES } from './engine-list.ts';
import { type Runner, startEngine } from './engine-runner.ts';
import { randomFrom, seedOf, shuffled } from './random.ts';
import { quantile, share } from './report.ts';
import { withTypos } from './typos.ts';

/** Time that an engine may take for its questions: fuse.js would take hours for the rest. Milliseconds. */
const MOST_TIME = 60_000;

/** Questions that count as the first: V8 is still compiling what answers them, and more of it the more an engine does. */
const FIRST = 200;

interface Answer {
  readonly question: Asked;
  readonly top: readonly string[];
  readonly ms: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { extra: { type: 'string' }, typos: { type: 'boolean', default: false } },
});
const [path] = positionals;
if (!path) throw new Error('usage: npm run bench:engines -- DATA.json [--extra PASSAGES.jsonl.gz] [--typos]');

const { questions } = readSet(path);
const known = questions.filter(
  ({ passageId, answerable }) => passageId !== undefined && answerable !== false,
);
const asked = shuffled(known.length > 0 ? known : questions, randomFrom(seedOf('engines')));
const runners: (Runner & { answers: Answer[] })[] = [];
for (const { name } of ENGINES) {
  const runner = await startEngine(name, [path, ...(values.extra ? [values.extra] : [])]);
  runners.push({ ...runner, answers: [] });
}
for (const question of asked) {
  for (const { ask, answers } of runners) {
    if (answers.reduce((sum, { ms }) => sum + ms, 0) > MOST_TIME) continue;
    answers.push({ question, ...(await ask(values.typos ? withTypos(question.text) : question.text)) });
  }
}
console.log(
  `${'engine'.padEnd(26)} asked  recall@1  recall@5  first p50     p50 ms     p95 ms   build ms   heap MB`,
);
for (const { name, built, answers, end } of runners) {
  end();
  const [first, times] = [answers.slice(0, FIRST), answers.slice(FIRST)].map((some) =>
    some.map(({ ms }) => ms).sort((a, b) => a - b),
  ) as [number[], number[]];
  const cells = [
    ...[recall(answers, 1), recall(answers, 5)],
    ...[quantile(first, 0.5), quantile(times, 0.5), quantile(times, 0.95)],
  ];
  console.log(
    name.padEnd(26),
    String(answers.length).padStart(5),
    cells.map((cell, at) => cell.padStart(at < 2 ? 9 : 10)).join(' '),
    built.ms.toFixed(0).padStart(10),
    built.megabytes.toFixed(0).padStart(9),
  );
}

/** In %; a dash where the set doesn't tell the right passages. */
function recall(answers: readonly Answer[], limit: number): string {
  if (known.length === 0) return '–';
  const right = answers.filter(({ question, top }) => top.slice(0, limit).includes(question.passageId ?? ''));
  return share(right.length, answers.length);
}
