/**
 * One large server beside many small ones, each with articles of its own:
 * npm run bench:servers -- ARTICLES.jsonl [MORE.jsonl.gz] [--large 2000] [--small 500] [--each 20] [--count 4000]
 *
 * In: files of `{id, text, title?}` a line, of whose paragraphs articles are grown. They are put into a database of
 * their own; then the part of the bot that answers starts over it in a new process, which reads all of them for the first
 * time, and in another, which is asked `count` times.
 */
import './plain-errors.ts';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArticle } from '../src/corpus/read-article.ts';
import { createLog } from '../src/log.ts';
import type { ServerArticle } from '../src/storage/articles.ts';
import { openStorage } from '../src/storage/storage.ts';
import { type GrownFile, grownFiles } from './grown.ts';
import { quantile } from './report.ts';
import type { ServersReport } from './servers-process.ts';

const LARGE = '100000000000000000';
const MODERATOR = '200000000000000000';
const NO_LIMIT = { articles: Number.MAX_SAFE_INTEGER, bytes: Number.MAX_SAFE_INTEGER };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    large: { type: 'string', default: '2000' },
    small: { type: 'string', default: '500' },
    each: { type: 'string', default: '20' },
    count: { type: 'string', default: '4000' },
  },
});
if (positionals.length === 0) {
  throw new Error(
    'usage: npm run bench:servers -- ARTICLES.jsonl [MORE.jsonl.gz] [--large 2000] [--small 500] [--each 20] [--count 4000]',
  );
}

const dataDir = mkdtempSync(join(tmpdir(), 'bench-servers-'));
try {
  const small = Array.from({ length: Number(values.small) }, (_, n) =>
    String(BigInt(LARGE) + BigInt(n) + 1n),
  );
  await fill(small);
  const first = await start(small, 0);
  console.log(`at the first start the large server after ${first.largeReady.toFixed(0)} ms; at the next`);
  print(await start(small, Number(values.count)));
} finally {
  rmSync(dataDir, { recursive: true });
}

async function start(small: readonly string[], count: number): Promise<ServersReport> {
  const process = fork(fileURLToPath(new URL('servers-process.js', import.meta.url)), [
    dataDir,
    LARGE,
    small.join(','),
    String(count),
  ]);
  const [[report]] = (await Promise.all([once(process, 'message'), once(process, 'exit')])) as [
    [ServersReport],
    unknown,
  ];
  return report;
}

async function fill(small: readonly string[]): Promise<void> {
  const storage = await openStorage(dataDir, createLog('error'));
  const grown = grownFiles(positionals, 1);
  let letters = 0;
  const next = (): ServerArticle => {
    const { file, text } = (grown.next() as { value: GrownFile }).value;
    letters += text.length;
    return { id: readArticle(file, text).id, file, text };
  };
  const some = (count: number) => Array.from({ length: count }, next);
  const began = performance.now();
  await storage.articles.add(LARGE, some(Number(values.large)), MODERATOR, NO_LIMIT);
  for (const guildId of small)
    await storage.articles.add(guildId, some(Number(values.each)), MODERATOR, NO_LIMIT);
  const seconds = (performance.now() - began) / 1_000;
  const count = Number(values.large) + small.length * Number(values.each);
  console.log(
    `${count} articles of ${Math.round(letters / count)} letters in ${small.length + 1} servers, stored in ${seconds.toFixed(1)} s`,
  );
  await storage.close();
}

function print({
  ready,
  largeReady,
  first,
  lookups,
  opened,
  added,
  blocked,
  peak,
  memory,
}: ServersReport): void {
  console.log(`ready after ${ready.toFixed(0)} ms, the large server after ${largeReady.toFixed(0)} ms`);
  printTimes('the first look-ups', first);
  const rows = [...Object.entries(lookups), ['all after the first', Object.values(lookups).flat()] as const];
  for (const [kind, times] of rows) printTimes(kind, times);
  printTimes('with the server to be read first', opened);
  printTimes('an article added and found', added);
  console.log(`longest pause while one was added ${blocked.toFixed(0)} ms`);
  console.log(`memory ${memory.toFixed(0)} MB, at its highest ${peak.toFixed(0)} MB`);
}

function printTimes(kind: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  console.log(
    `${kind.padEnd(34)} ${String(times.length).padStart(6)}   p50 ${quantile(sorted, 0.5)} ms   p95 ${quantile(sorted, 0.95)} ms`,
  );
}
