/**
 * How cost grows with the articles: building, memory, each look-up, a suggestion while one types; and the search beside
 * other engines'.
 *
 * npm run bench:search -- ARTICLES.jsonl [MORE.jsonl.gz …] [--sizes 1,10,100,1000,10000] [--each 30] [--kinds] [--alone]
 *   [--plot FILE.svg]
 *
 * In: files of `{id, text, title?}` a line, of whose paragraphs articles are grown (grown.ts). Each size, and each engine
 * at each size, has a process of its own. What is looked up is made of the articles (lookup-list.ts), `each` of a kind.
 * Times are of the processor, so that other work on the machine doesn't count; memory is what is in use after a garbage
 * collection. `--kinds` lists the kinds of look-ups apart, with the slowest at the last size; `--alone` leaves the other
 * engines out; `--plot` draws the figures.
 */
import './plain-errors.ts';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Asked, readSet } from './data.ts';
import { startEngine } from './engine-runner.ts';
import type { SearchOrder, SearchReport } from './search-process.ts';
import { type EngineReport, plotOf, printRun, type SearchRun } from './search-report.ts';

/** Beside which the index is shown, by their names in engine-list.ts. */
const ENGINES = [
  'this index',
  'MiniSearch, stems, fuzzy',
  'Orama, stems, QPS',
  'lunr, fuzzy',
  'fuse.js, plain',
];
/** An engine is asked no more when its questions have taken so long, in milliseconds: fuse.js would take an hour. */
const MOST_TIME = 15_000;
/** Questions that aren't timed, and the milliseconds that they may take: the compiler's share is not what counts. */
const WARM_UP = 20;
const WARM_UP_TIME = 3_000;
const MOST_HEAP_MB = 8_192;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '1,10,100,1000,10000' },
    each: { type: 'string', default: '30' },
    kinds: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    plot: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (positionals.length === 0 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  throw new Error(
    'usage: npm run bench:search -- ARTICLES.jsonl [MORE.jsonl.gz …] [--sizes 1,10,100,1000,10000] [--each 30] [--kinds] [--alone] [--plot FILE.svg]',
  );
}

const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
const run: SearchRun = {
  sizes,
  reports: [],
  engines: new Map(values.alone ? [] : ENGINES.map((name) => [name, []])),
};
try {
  for (const articles of sizes) {
    console.error(`${articles} articles …`);
    const set = join(folder, `${articles}.json`);
    run.reports.push(await searched({ paths: positionals, articles, each: Number(values.each), set }));
    for (const [name, all] of run.engines) all.push(await engineAt(name, set));
  }
} finally {
  rmSync(folder, { recursive: true });
}
printRun(run, values.kinds);
if (values.plot) writeFileSync(values.plot, plotOf(run));

async function searched(order: SearchOrder): Promise<SearchReport> {
  const process = fork(fileURLToPath(new URL('search-process.js', import.meta.url)), {
    execArgv: ['--expose-gc', `--max-old-space-size=${MOST_HEAP_MB}`],
  });
  process.send(order);
  const [report] = (await once(process, 'message')) as [SearchReport];
  return report;
}

async function engineAt(name: string, set: string): Promise<EngineReport> {
  const { built, ask, end } = await startEngine(name, [set]);
  const timesOf = async (questions: readonly Asked[], mostTime: number) => {
    const times: number[] = [];
    for (let at = 0, left = mostTime; at < questions.length && left > 0; at += 1) {
      const { ms } = await ask(questions[at]?.text ?? '');
      left -= ms;
      times.push(ms);
    }
    return times.sort((a, b) => a - b);
  };
  const { questions } = readSet(set);
  await timesOf(questions.slice(0, WARM_UP), WARM_UP_TIME);
  const times = await timesOf(questions.slice(WARM_UP), MOST_TIME);
  end();
  return { build: built.ms, megabytes: built.megabytes, times };
}
