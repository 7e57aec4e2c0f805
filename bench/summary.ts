/**
 * How much of what matters a summary tells, beside the articles' first sentences and beside sentences at random:
 * npm run bench:summary -- ARTICLES.jsonl [--half improve|judge] [--show]
 *
 * In: a JSON object `{id, title, date, publisher, text}` a line; of these the articles in summary-facts.ts are taken,
 * which also says how a sentence is known to tell a fact. Longer sentences tell more, so the words are counted, and
 * "lead+" is as many first sentences as hold the summary's words.
 */
import './plain-errors.ts';
import { parseArgs } from 'node:util';
import type { SummaryLength } from '../src/answers/answers.ts';
import { createAnswers } from '../src/answers/create-answers.ts';
import type { Article } from '../src/corpus/article.ts';
import { readArticle } from '../src/corpus/read-article.ts';
import { fold, words } from '../src/search/words.ts';
import { readPassages, type TextPassage } from './data.ts';
import { randomFrom, seedOf, shuffled } from './random.ts';
import { share } from './report.ts';
import { EVENTS, type EventFacts } from './summary-facts.ts';

/** An article of the file, with what is known of it beside its text. */
interface Published extends TextPassage {
  readonly date?: string;
  readonly publisher?: string;
}

interface Event {
  readonly facts: EventFacts['facts'];
  readonly articles: readonly Article[];
}

/** @param round counts the summaries at random of one event */
type Summarise = (event: Event, most: number, round: number) => readonly string[];

const LENGTHS = { short: 3, medium: 6, long: 12 } as const;
/** Summaries at random are so many, and their mean is given. */
const RANDOM_ROUNDS = 200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string' }, show: { type: 'boolean', default: false } },
});
const [path] = positionals;
if (path === undefined) {
  throw new Error('usage: npm run bench:summary -- ARTICLES.jsonl [--half improve|judge] [--show]');
}

const published = new Map<string, Published>(readPassages(path).map((article) => [article.id, article]));

for (const half of ['improve', 'judge'] as const) {
  if (values.half !== undefined && values.half !== half) continue;
  const events = EVENTS.filter((event) => event.half === half).map(
    ({ articles, facts }): Event => ({ facts, articles: articles.map(read) }),
  );
  console.log(`${half}: ${events.length} events`);
  for (const length of ['short', 'medium', 'long'] as const) {
    report(`${length} summary`, events, length, (event) => sentencesOf(event, length));
    report(`${length} lead`, events, length, lead);
    report(`${length} lead+`, events, length, (event) =>
      leadAsLong(event, wordsIn(sentencesOf(event, length))),
    );
    report(`${length} random`, events, length, random);
  }
  if (values.show) for (const event of events) show(event);
}

function read(id: string): Article {
  const article = published.get(id);
  if (!article) throw new Error(`${path}: there is no article ${id} in it`);
  const { title, date, publisher, text } = article;
  const fields = Object.entries({ title, date, publisher }).flatMap(([label, value]) =>
    value === undefined ? [] : [`${label}: ${JSON.stringify(value)}\n`],
  );
  // The text opens with its headline, in one piece or two.
  const lines = text.split('\n');
  const from = lines.findIndex((line) => !fold(title ?? '').includes(fold(line)));
  return readArticle(`${id}.txt`, `---\n${fields.join('')}---\n\n${lines.slice(from).join('\n')}`);
}

function sentencesOf({ articles }: Event, length: SummaryLength): readonly string[] {
  const answer = createAnswers(articles).summary({ length });
  return answer.kind === 'passages' ? answer.entries.map(({ passage }) => passage.text) : [];
}

/** The first sentences of the articles, one of each in turn: the baseline that is hard to beat for news. */
function lead({ articles }: Event, most: number): readonly string[] {
  const all = articles.map(textsOf);
  const longest = Math.max(...all.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, at) => all.flatMap((texts) => texts[at] ?? []));
  return turns.flat().slice(0, most);
}

/** As many first sentences as hold so many words. */
function leadAsLong(event: Event, most: number): readonly string[] {
  const turns = lead(event, Number.MAX_SAFE_INTEGER);
  const enough = turns.findIndex((_, at) => wordsIn(turns.slice(0, at + 1)) >= most);
  return turns.slice(0, enough < 0 ? turns.length : enough + 1);
}

function wordsIn(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + words(sentence).length, 0);
}

function random({ articles }: Event, most: number, round: number): readonly string[] {
  const all = articles.flatMap(textsOf);
  return shuffled(all, randomFrom(round + seedOf(articles[0]?.id ?? ''))).slice(0, most);
}

function textsOf({ text, paragraphs }: Article): string[] {
  return paragraphs.flatMap(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));
}

function report(what: string, events: readonly Event[], length: SummaryLength, summarise: Summarise): void {
  const rounds = summarise === random ? RANDOM_ROUNDS : 1;
  let [told, known, used] = [0, 0, 0];
  for (const event of events) {
    for (let round = 0; round < rounds; round += 1) {
      const sentences = summarise(event, LENGTHS[length], round);
      told += toldBy(sentences, event).length;
      known += Object.keys(event.facts).length;
      used += wordsIn(sentences);
    }
  }
  const mean = (used / (rounds * events.length)).toFixed(0);
  console.log(
    `  ${what.padEnd(16)} facts told ${share(told, known).padStart(5)} %   words ${mean.padStart(4)}`,
  );
}

/** The facts that some sentence tells. */
function toldBy(sentences: readonly string[], { facts }: Event): string[] {
  const stems = sentences.map((sentence) => new Set(words(sentence).map(({ stem }) => stem)));
  const holds = (sentence: ReadonlySet<string>, term: string) =>
    words(term).every(({ stem }) => sentence.has(stem));
  return Object.entries(facts).flatMap(([fact, ways]) => {
    const isTold = ways.some((way) =>
      stems.some((sentence) =>
        way.split(' ').every((group) => group.split('|').some((term) => holds(sentence, term))),
      ),
    );
    return isTold ? [fact] : [];
  });
}

function show(event: Event): void {
  console.log(`\n== ${event.articles.map(({ head }) => head.headline).join(' // ')}`);
  for (const length of ['short', 'medium', 'long'] as const) {
    const sentences = sentencesOf(event, length);
    console.log(`${length}: ${toldBy(sentences, event).length} of ${Object.keys(event.facts).length} facts`);
    for (const sentence of sentences) console.log(`  – ${sentence.replace(/\s+/g, ' ')}`);
  }
  const missed = new Set(toldBy(sentencesOf(event, 'long'), event));
  console.log(
    `  not told: ${Object.keys(event.facts)
      .filter((fact) => !missed.has(fact))
      .join('; ')}`,
  );
}
