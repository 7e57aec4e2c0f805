/** For bench/search.ts: so many articles in a process of their own, so that memory is theirs alone. */
import './plain-errors.ts';
import { writeFileSync } from 'node:fs';
import { type ChangingAnswers, openAnswers } from '../src/answers/create-answers.ts';
import type { Article } from '../src/corpus/article.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import type { QuestionSet } from './data.ts';
import { grownFiles } from './grown.ts';
import { type Lookup, lookupsOf } from './lookup-list.ts';
import { randomFrom, shuffled } from './random.ts';
import { heapMegabytes } from './report.ts';

export interface SearchOrder {
  readonly paths: readonly string[];
  readonly articles: number;
  /** How often each kind of look-up is timed. */
  readonly each: number;
  /** Where the articles' paragraphs and questions about them go, for other engines. */
  readonly set: string;
}

/** Times are the processor's, in milliseconds. */
export interface SearchReport {
  readonly letters: number;
  readonly paragraphs: number;
  readonly quotations: number;
  readonly build: number;
  /** Of the articles and everything made of them. */
  readonly megabytes: number;
  /** One article taken out or put back. */
  readonly change: number;
  readonly lookups: Readonly<Record<string, readonly Timed[]>>;
}

export interface Timed {
  readonly typed: string;
  readonly ms: number;
}

/** How often one is taken out and put back. */
const CHANGES = 3;

process.once('message', async (order: SearchOrder) => {
  process.send?.(await report(order), () => process.disconnect());
});

async function report({ paths, articles: count, each, set }: SearchOrder): Promise<SearchReport> {
  const before = heapMegabytes();
  const articles = grown(paths, count);
  const [answers, build] = await timed(() => openAnswers(articles));
  const megabytes = heapMegabytes() - before;

  // Others before, since the compiler's share is not what a member waits for.
  for (const [kind, lookups] of lookupsOf(articles, answers, each, randomFrom(2)))
    if (!isMadeOnce(kind)) for (const { run } of lookups) run(answers);
  const lookups = lookupsOf(articles, answers, each, randomFrom(1));
  const times: Record<string, Timed[]> = {};
  for (const [kind, all] of lookups) {
    times[kind] = [];
    for (const { typed, run } of all) {
      const [, ms] = await timed(() => run(answers));
      times[kind].push({ typed, ms });
    }
  }
  const questions = shuffled(
    [...lookups].flatMap(([kind, all]) => (kind.startsWith('ask') ? all : [])),
    randomFrom(3),
  );
  writeFileSync(set, JSON.stringify(questionSet(articles, questions)));
  return {
    letters: articles.reduce((sum, { text }) => sum + text.length, 0),
    paragraphs: articles.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
    quotations: answers.quotations.length,
    build,
    megabytes,
    change: await changed(answers, articles),
    lookups: times,
  };
}

/** What is made once for all articles is timed the first time, too. */
function isMadeOnce(kind: string): boolean {
  return kind === 'timeline' || kind === 'summary, of all';
}

function grown(paths: readonly string[], count: number): Article[] {
  const files = grownFiles(paths, 1);
  return Array.from({ length: count }, () => {
    const { file, text } = files.next().value;
    return readArticle(file, text);
  });
}

function questionSet(articles: readonly Article[], questions: readonly Lookup[]): QuestionSet {
  return {
    passages: articles.flatMap(({ id, text, paragraphs }) =>
      paragraphs.map(({ number, start, end }) => ({ id: `${id}:${number}`, text: text.slice(start, end) })),
    ),
    questions: questions.map(({ typed }, at) => ({ id: String(at), text: typed })),
  };
}

/** What taking one article out, or putting it back, takes. */
async function changed(answers: ChangingAnswers, articles: readonly Article[]): Promise<number> {
  const without = articles.filter((_, at) => at !== articles.length >> 1);
  const [, ms] = await timed(async () => {
    for (let time = 0; time < CHANGES; time += 1) {
      await answers.change(without);
      await answers.change(articles);
    }
  });
  return ms / (2 * CHANGES);
}

/** What a call gives, and the processor's time for it in milliseconds: nothing else goes on here. */
async function timed<T>(call: () => T | Promise<T>): Promise<[T, number]> {
  const began = process.cpuUsage();
  const result = await call();
  const { user, system } = process.cpuUsage(began);
  return [result, (user + system) / 1000];
}
