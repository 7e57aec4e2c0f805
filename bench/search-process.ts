/** For bench/search.ts: so many articles in a process of their own, so that memory is theirs alone. */
import './plain-errors.ts';
import { writeFileSync } from 'node:fs';
import { createAnswers } from '../src/answers/create-answers.ts';
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
  readonly lookups: Readonly<Record<string, readonly Timed[]>>;
}

export interface Timed {
  readonly typed: string;
  readonly ms: number;
}

process.once('message', (order: SearchOrder) => {
  process.send?.(report(order), () => process.disconnect());
});

function report({ paths, articles: count, each, set }: SearchOrder): SearchReport {
  const before = heapMegabytes();
  const articles = grown(paths, count);
  const [answers, build] = timed(() => createAnswers(articles));
  const megabytes = heapMegabytes() - before;

  // Others before, since the compiler's share is not what a member waits for.
  for (const [kind, lookups] of lookupsOf(articles, answers, each, randomFrom(2)))
    if (!isMadeOnce(kind)) for (const { run } of lookups) run(answers);
  const lookups = lookupsOf(articles, answers, each, randomFrom(1));
  const time = ({ typed, run }: Lookup): Timed => ({ typed, ms: timed(() => run(answers))[1] });
  const times = [...lookups].map(([kind, all]) => [kind, all.map(time)] as const);
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
    lookups: Object.fromEntries(times),
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

/** What a call gives, and the processor's time for it in milliseconds. */
function timed<T>(call: () => T): [T, number] {
  const began = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(began);
  return [result, (user + system) / 1000];
}
