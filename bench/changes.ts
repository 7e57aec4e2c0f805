/**
 * What opening a set of articles costs, and changing it by one: time, the processor's time, for how long nothing else
 * has its turn, and memory.
 *
 * npm run bench:changes -- ARTICLES.jsonl [MORE.jsonl …] [--most 2000] [--changes 6]
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import { openAnswers } from '../src/answers/create-answers.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import { readPassages } from './data.ts';
import { heapMegabytes } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '2000' }, changes: { type: 'string', default: '6' } },
});
if (positionals.length === 0) {
  throw new Error('usage: npm run bench:changes -- ARTICLES.jsonl [--most 2000] [--changes 6]');
}

const read = positionals
  .flatMap(readPassages)
  .slice(0, Number(values.most))
  .map(({ id, text }) => readArticle(`${id}.txt`, text));
// The same text twice is one article, as in a folder.
const articles = [...new Map(read.map((article) => [article.id, article])).values()];

/** Does something, and prints what it took. */
async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  let [last, longest] = [performance.now(), 0];
  const look = () => {
    const now = performance.now();
    [last, longest] = [now, Math.max(longest, now - last)];
    next = setImmediate(look);
  };
  let next = setImmediate(look);
  const [began, used] = [performance.now(), process.cpuUsage()];
  const done = await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  clearImmediate(next);
  const cpu = ((user + system) / 1000).toFixed(0);
  console.log(`${what}   ${ms.toFixed(0)} ms   processor ${cpu} ms   longest wait ${longest.toFixed(0)} ms`);
  return done;
}

const before = heapMegabytes();
const answers = await timed(`open ${articles.length} articles`, () => openAnswers(articles));
const kilobytes = ((heapMegabytes() - before) * 1000) / articles.length;
console.log(`memory ${kilobytes.toFixed(0)} kB an article`);

const middle = articles.length >> 1;
const without = articles.filter((_, at) => at !== middle);
for (let n = 0; n < Number(values.changes); n += 2) {
  await timed('take one out  ', () => answers.change(without));
  await timed('put it back   ', () => answers.change(articles));
}
