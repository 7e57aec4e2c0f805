/**
 * This index beside other engines, on the same questions in the same run:
 * npm run bench:engines -- DATA.json [--extra PASSAGES.jsonl.gz] [--typos]
 *
 * Each engine has a process of its own, one after the other builds its index, and then each question goes to all of
 * them in turn. An engine that has used up its time is asked no more: the table tells how many questions it had.
 */
import './plain-errors.ts';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Asked, readSet } from './data.ts';
import { ENGINES } from './engine-list.ts';
import type { Report } from './engine-process.ts';
import { randomFrom, seedOf, shuffled } from './random.ts';
import { quantile, share } from './report.ts';
import { withTypos } from './typos.ts';

/** Time that an engine may take for its questions: fuse.js would take hours for the rest. Milliseconds. */
const MOST_TIME = 60_000;

interface Runner {
  readonly name: string;
  readonly process: ChildProcess;
  readonly built: { readonly ms: number; readonly megabytes: number };
  readonly answers: { readonly question: Asked; readonly top: readonly string[]; readonly ms: number }[];
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
const runners: Runner[] = [];
for (const { name } of ENGINES)
  runners.push(await started(name, [path, ...(values.extra ? [values.extra] : [])]));
for (const question of asked) {
  for (const { process, answers } of runners) {
    if (answers.reduce((sum, { ms }) => sum + ms, 0) > MOST_TIME) continue;
    process.send(values.typos ? withTypos(question.text) : question.text);
    const [report] = (await once(process, 'message')) as [Report];
    if ('top' in report) answers.push({ question, ...report });
  }
}
console.log(`${'engine'.padEnd(26)} asked  recall@1  recall@5     p50 ms     p95 ms   build ms   heap MB`);
for (const { name, process, built, answers } of runners) {
  process.disconnect();
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const cells = [recall(answers, 1), recall(answers, 5), quantile(times, 0.5), quantile(times, 0.95)];
  console.log(
    name.padEnd(26),
    String(answers.length).padStart(5),
    cells.map((cell, at) => cell.padStart(at < 2 ? 9 : 10)).join(' '),
    built.ms.toFixed(0).padStart(10),
    built.megabytes.toFixed(0).padStart(9),
  );
}

async function started(name: string, files: readonly string[]): Promise<Runner> {
  const process = fork(fileURLToPath(new URL('./engine-process.js', import.meta.url)), [name, ...files], {
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
  });
  const [report] = (await once(process, 'message')) as [Report];
  if (!('built' in report)) throw new Error(`${name} didn't build`);
  return { name, process, built: report.built, answers: [] };
}

/** In %; a dash where the set doesn't tell the right passages. */
function recall(answers: Runner['answers'], limit: number): string {
  if (known.length === 0) return '–';
  const right = answers.filter(({ question, top }) => top.slice(0, limit).includes(question.passageId ?? ''));
  return share(right.length, answers.length);
}
