import type { Article, Span } from '../corpus/article.ts';
import type { About, Answer, Entry, OnlyIn } from './answer.ts';
import { differingWords } from './differing-words.ts';
import { passageEntry } from './entries.ts';
import type { Library, Placed } from './library.ts';
import { type SameMoment, sameMoments } from './moments.ts';
import { type Telling, tellingReader } from './telling.ts';

/** Sentences on a topic at most, those that stand first in their articles: each is sought in all other articles. */
const MOST_SENTENCES = 40;
/** Paragraphs of other articles that a sentence is compared with: those that share most of so many words, the most telling. */
const MOST_PARTNERS = 6;
const MOST_WORDS = 12;
/** A paragraph must share so much, in weights of words (telling.ts): less than a sentence of one speaker's must. */
const LEAST_SHARED = 0.4;
/** A word that more paragraphs hold finds none of them. */
const MOST_HOLDERS = 300;
/** A sentence of fewer words tells nothing by itself ("Why not?"). */
const FEWEST_WORDS = 4;

/** A sentence and where it stands. */
export interface PlacedSentence extends Placed {
  readonly span: Span;
}

/** What a comparison is of, the sentences that bear on it, and the answer's address. */
interface Topic {
  readonly about: About;
  readonly sentences: readonly PlacedSentence[];
  readonly ref: string;
}

/** What several articles tell of a topic, side by side, and what one of them alone does. */
export function comparison(library: Library, { about, sentences, ref }: Topic): Answer {
  const read = tellingReader(library);
  const tellings = [...sentences]
    .sort((one, other) => one.paragraph.number - other.paragraph.number)
    .slice(0, MOST_SENTENCES)
    .map(({ article, paragraph, span }) => read(article, paragraph.number, span));
  const found = sameMoments(pairsOf(library, tellings, read));
  const told = new Set(found.flat());
  const moments = found
    .map((moment) => inOrder(library, moment))
    .sort(([one], [other]) => byPlace(library, one, other))
    .map((moment) => entriesOf(library, moment));
  // What they tell in the same words is last: there is nothing to compare.
  moments.sort((one, other) => Number(isAlike(one)) - Number(isAlike(other)));
  const only = onlyIn(
    library,
    tellings.filter((telling) => !told.has(telling)),
  );
  if (moments.length === 0 && only.length === 0) return { kind: 'nothing', about, ref: null };
  return { kind: 'comparison', about, moments, only, ref };
}

const isAlike = (entries: readonly Entry[]): boolean => entries.every(({ bold }) => bold.length === 0);

/** Each sentence with those of other articles that may tell the same. */
function* pairsOf(
  library: Library,
  tellings: readonly Telling[],
  read: ReturnType<typeof tellingReader>,
): Iterable<readonly [Telling, Telling]> {
  const known = new Map(tellings.map((telling) => [keyOf(telling.article, telling.span), telling]));
  for (const telling of tellings) {
    for (const { article, paragraph } of partners(library, telling)) {
      for (const sentence of paragraph.sentences) {
        const key = keyOf(article, sentence);
        const other = known.get(key) ?? read(article, paragraph.number, sentence);
        known.set(key, other);
        yield [telling, other];
      }
    }
  }
}

const keyOf = ({ id }: Article, { start }: Span): string => `${id}:${start}`;

/** The paragraphs of other articles that hold most of a sentence's telling words. */
function partners(library: Library, { article, content }: Telling): Placed[] {
  const telling = content
    .filter(({ stem }) => library.holders(stem) <= MOST_HOLDERS)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_WORDS);
  return library
    .paragraphsHoldingMost(telling, LEAST_SHARED)
    .filter((place) => place.article !== article)
    .slice(0, MOST_PARTNERS);
}

/** A moment's sentences in the order of the articles. */
function inOrder(library: Library, moment: SameMoment): SameMoment {
  const [first, second, ...rest] = [...moment].sort((one, other) => byPlace(library, one, other));
  return first && second ? [first, second, ...rest] : moment;
}

function byPlace({ articles }: Library, one: Telling, other: Telling): number {
  return articles.indexOf(one.article) - articles.indexOf(other.article) || one.span.start - other.span.start;
}

function entriesOf(library: Library, moment: SameMoment): readonly [Entry, Entry, ...Entry[]] {
  const entry = (telling: Telling) => {
    const others = moment.filter((other) => other !== telling);
    const bold = differingWords(telling, others, library.knows);
    return passageEntry(library, telling.article, telling.span, bold);
  };
  const [first, second, ...rest] = moment;
  return [entry(first), entry(second), ...rest.map(entry)];
}

/** What no other article tells, by article; neighbouring sentences of a paragraph in one passage. */
function onlyIn(library: Library, tellings: readonly Telling[]): OnlyIn[] {
  const byArticle = new Map<Article, Telling[]>();
  for (const telling of tellings) {
    if (telling.words.length < FEWEST_WORDS) continue;
    byArticle.set(telling.article, [...(byArticle.get(telling.article) ?? []), telling]);
  }
  return library.articles.flatMap((article) => {
    const [first, ...rest] = joined(byArticle.get(article) ?? []);
    if (!first) return [];
    const entry = (span: Span) => passageEntry(library, article, span);
    return [{ article, entries: [entry(first), ...rest.map(entry)] }];
  });
}

function joined(tellings: readonly Telling[]): Span[] {
  const spans: { start: number; end: number; paragraph: number }[] = [];
  for (const { article, span, paragraph } of [...tellings].sort((a, b) => a.span.start - b.span.start)) {
    const last = spans.at(-1);
    const isNext = last?.paragraph === paragraph && article.text.slice(last.end, span.start).trim() === '';
    if (last && isNext) last.end = span.end;
    else spans.push({ ...span, paragraph });
  }
  return spans;
}
