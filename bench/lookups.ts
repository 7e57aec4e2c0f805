/**
 * What each look-up costs, in the process:
 * npm run bench:lookups -- ARTICLES.jsonl [--most 2000] [--each 60]
 *
 * In: a JSON object `{id, text}` a line, the headline first in its text. What is looked up is made out of the articles
 * (lookup-list.ts). Times are of the processor, so that other work on the machine doesn't count. Others are looked up
 * before, since the compiler's share is not what a member waits for; what is made once for all articles (the timeline)
 * is timed the first time.
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import { createAnswers } from '../src/answers/create-answers.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import { readPassages } from './data.ts';
import { lookupsOf } from './lookup-list.ts';
import { randomFrom } from './random.ts';
import { heapMegabytes, quantile } from './report.ts';

/** Letters of the slowest look-up that are shown. */
const SHOWN = 60;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '2000' }, each: { type: 'string', default: '60' } },
});
if (positionals.length === 0) {
  throw new Error('usage: npm run bench:lookups -- ARTICLES.jsonl [--most 2000] [--each 60]');
}

const articles = positionals
  .flatMap(readPassages)
  .slice(0, Number(values.most))
  .map(({ id, text }) => readArticle(`${id}.txt`, text));
const [answers, built] = timed(() => createAnswers(articles));
const letters = articles.reduce((sum, { text }) => sum + text.length, 0);
console.log(
  `articles ${articles.length}   letters ${(letters / 1e6).toFixed(1)} million   quotations ${answers.quotations.length}   build ${(built / 1000).toFixed(1)} s   heap ${heapMegabytes().toFixed(0)} MB`,
);

const each = Number(values.each);
for (const lookups of lookupsOf(articles, answers, each, randomFrom(2)).values())
  for (const { run } of lookups.length > 1 ? lookups : []) run(answers);
for (const [command, lookups] of lookupsOf(articles, answers, each, randomFrom(1))) {
  let slowest = { ms: 0, typed: '' };
  const times = lookups.map(({ typed, run }) => {
    const [, ms] = timed(() => run(answers));
    if (ms > slowest.ms) slowest = { ms, typed };
    return ms;
  });
  times.sort((a, b) => a - b);
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(
    `${command.padEnd(18)} ${String(times.length).padStart(4)}   p50 ${p50.padStart(7)}   p95 ${p95.padStart(7)}   worst ${slowest.ms.toFixed(2).padStart(7)} ms   “${slowest.typed.slice(0, SHOWN)}”`,
  );
}

/** What a call gives, and the processor's time for it in milliseconds. */
function timed<T>(call: () => T): [T, number] {
  const began = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(began);
  return [result, (user + system) / 1000];
}
