/**
 * How well one person is put together, and two are kept apart, over all articles of a corpus:
 * npm run bench:people -- GOLD.jsonl [--list 200] [--wrong 30] [--copies 8]
 *
 * In: a JSON object `{id, text, quotes: [{start, end, speakerStart, speakerEnd, speakerNames}]}` a line, the names those
 * that the article has for whoever speaks. Two mentions of one full name mean one person, of two full names two.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article, Paragraph } from '../src/corpus/article.ts';
import { splitSentences } from '../src/corpus/sentences.ts';
import { attribute } from '../src/quotations/attribute.ts';
import { FEMALE_NAMES, MALE_NAMES, NICKNAMES } from '../src/quotations/given-names.ts';
import type { Speaker } from '../src/quotations/quotation.ts';
import { fold } from '../src/search/words.ts';
import './plain-errors.ts';
import { share } from './report.ts';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly start: number;
    readonly end: number;
    readonly speakerStart: number | null;
    readonly speakerEnd: number | null;
    readonly speakerNames: readonly string[];
  }[];
}

/** A mention whose person is known, and whom it was taken for. */
interface Judged {
  readonly gold: string;
  readonly made: Speaker;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'string', default: '0' },
    wrong: { type: 'string', default: '0' },
    copies: { type: 'string', default: '1' },
  },
});
const [path] = positionals;
if (path === undefined) {
  throw new Error('usage: npm run bench:people -- GOLD.jsonl [--list 200] [--wrong 30] [--copies 8]');
}

const gold = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Gold);
const articles = copied(gold, Number(values.copies)).map(articleOf);
const began = performance.now();
const { quotations, speakers } = attribute(articles);
const seconds = (performance.now() - began) / 1000;
const ofKind = (kind: Speaker['kind']) => speakers.filter((speaker) => speaker.kind === kind).length;
console.log(
  `${articles.length} articles in ${seconds.toFixed(1)} s: ${quotations.length} quotations of ${ofKind('person')} persons, ${ofKind('organisation')} organisations, ${ofKind('description')} descriptions`,
);

const judged = judgedMentions();
const byGold = groupedBy(judged, ({ gold }) => gold);
const byMade = groupedBy(judged, ({ made }) => made);
const both = (one: Judged) => byGold.get(one.gold)?.filter(({ made }) => made === one.made).length ?? 0;
const mean = (of: (one: Judged) => number) =>
  share(
    judged.map(of).reduce((a, b) => a + b, 0),
    judged.length,
  );
console.log(
  `${judged.length} mentions of ${byGold.size} full names: precision ${mean((one) => both(one) / (byMade.get(one.made)?.length ?? 1))} %, recall ${mean((one) => both(one) / (byGold.get(one.gold)?.length ?? 1))} % (B³: Bagga & Baldwin 1998)`,
);
printWrong(Number(values.wrong));
printSpeakers(Number(values.list));

/** The file's articles, and beside them copies with the same words and, in every second, other names. */
function copied(originals: readonly Gold[], copies: number): Gold[] {
  return Array.from({ length: copies }, (_, n) =>
    originals.map((one) => ({
      ...one,
      id: `${one.id}-${n}`,
      text: n % 2 === 0 ? one.text : renamed(one.text, n),
    })),
  ).flat();
}

function renamed(text: string, n: number): string {
  const ending = [...n.toString(5)].map((digit) => 'bdfgk'[Number(digit)]).join('o');
  return text.replace(/\b[A-Z][a-z]{5,}\b/g, (word) => word + ending);
}

/** The text as it is but for its first line, the headline, so that the file's offsets hold. */
function articleOf({ id, text }: Gold): Article {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].slice(1).map(({ index, 0: line }, at): Paragraph => {
    const span = { start: index, end: index + line.length };
    return { number: at + 1, ...span, sentences: splitSentences(text, span) };
  });
  const head = {
    headline: id,
    publisher: null,
    editor: null,
    author: null,
    published: null,
    dateline: null,
    url: null,
  };
  return { id, file: id, head, text, paragraphs };
}

/** Mentions that a full name stands for and that were read as a quotation's speaker there. */
function judgedMentions(): Judged[] {
  const found = groupedBy(quotations, ({ article }) => article.id);
  return gold.flatMap(({ id, quotes }) => {
    const own = found.get(`${id}-0`) ?? [];
    return quotes.flatMap(({ start, end, speakerStart, speakerEnd, speakerNames }): Judged[] => {
      const name = keyOf(speakerNames);
      if (name === null || speakerStart === null || speakerEnd === null) return [];
      const match = own.find(
        ({ pieces, mention, speaker }) =>
          speaker &&
          mention &&
          mention.start < speakerEnd &&
          speakerStart < mention.end &&
          pieces.some((piece) => piece.start < end && start < piece.end),
      );
      return match?.speaker ? [{ gold: name, made: match.speaker }] : [];
    });
  });
}

/** Given name and surname of the longest of a person's names that begins with a given name; null where none does. */
function keyOf(names: readonly string[]): string | null {
  const [longest] = names
    .map((name) =>
      fold(name)
        .split(' ')
        .filter((word) => !/^(?:jr|sr|ii|iii)$/.test(word)),
    )
    .filter(
      ([first = '', second]) => second !== undefined && (MALE_NAMES.has(first) || FEMALE_NAMES.has(first)),
    )
    .sort((a, b) => b.length - a.length);
  return longest ? `${NICKNAMES.get(longest[0] ?? '')?.[0] ?? longest[0]} ${longest.at(-1)}` : null;
}

function groupedBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The speakers who are most often two persons, and the persons who are most often two speakers. */
function printWrong(most: number): void {
  const counted = <T>(items: readonly T[], name: (item: T) => string) =>
    [...groupedBy(items, name)].map(([of, all]) => `${of} ${all.length}`).join(', ');
  const mixed = <T>(groups: ReadonlyMap<unknown, readonly T[]>, name: (item: T) => string) =>
    [...groups.values()]
      .map((all) => [...groupedBy(all, name).values()].sort((a, b) => b.length - a.length))
      .filter(({ length }) => length > 1)
      .sort((a, b) => b.slice(1).flat().length - a.slice(1).flat().length)
      .slice(0, most)
      .map((parts) => counted(parts.flat(), name));
  const madeName = ({ made }: Judged) => made.id;
  for (const line of mixed(byMade, ({ gold }) => gold)) console.log(`  two in one: ${line}`);
  for (const line of mixed(byGold, madeName)) console.log(`  one in two: ${line}`);
}

function printSpeakers(most: number): void {
  for (const { id, kind, aliases } of speakers.slice(0, most)) {
    const count = quotations.filter(
      ({ speaker, alsoBy }) => speaker?.id === id || alsoBy.some((one) => one.id === id),
    );
    console.log(`${count.length} ${kind} ${id}: ${aliases.slice(0, 12).join(' | ')}`);
  }
}
