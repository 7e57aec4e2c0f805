import type { Article, Span } from '../corpus/article.ts';
import type { About, Answer, Entry, OnlyIn } from './answer.ts';
import { differingWords } from './differing-words.ts';
import { passageEntry } from './entries.ts';
import type { Library } from './library.ts';
import { type SameMoment, sameMoments } from './moments.ts';
import { type PlacedSentence, partnersOf } from './partners.ts';
import { placeOf } from './place-of.ts';
import { type Telling, tellingOf } from './telling.ts';

/** Sentences on a topic at most, those that stand first in their articles: each is sought in all other articles. */
const MOST_SENTENCES = 40;
/** A sentence of fewer words tells nothing by itself ("Why not?"). */
const FEWEST_WORDS = 4;

/** What a comparison is of, the sentences that bear on it, and the answer's address. */
interface Topic {
  readonly about: About;
  readonly sentences: readonly PlacedSentence[];
  readonly ref: string;
}

/** What several articles tell of a topic, side by side, and what one of them alone does. */
export function comparison(library: Library, { about, sentences, ref }: Topic): Answer {
  const tellings = [...sentences]
    .sort((one, other) => one.paragraph.number - other.paragraph.number)
    .slice(0, MOST_SENTENCES)
    .map(({ article, paragraph, span }) => tellingOf(library, article, paragraph.number, span));
  const found = sameMoments(pairsOf(library, tellings));
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
function* pairsOf(library: Library, tellings: readonly Telling[]): Iterable<readonly [Telling, Telling]> {
  const known = new Map(tellings.map((telling) => [keyOf(telling.article, telling.span), telling]));
  for (const telling of tellings) {
    for (const { article, paragraph, span } of partnersOf(library, telling)) {
      const key = keyOf(article, span);
      const other = known.get(key) ?? tellingOf(library, article, paragraph.number, span);
      // One sentence is one, whatever is remembered of it meanwhile.
      known.set(key, other);
      yield [telling, other];
    }
  }
}

const keyOf = ({ id }: Article, { start }: Span): string => `${id}:${start}`;

/** A moment's sentences in the order of the articles. */
function inOrder(library: Library, moment: SameMoment): SameMoment {
  const [first, second, ...rest] = [...moment].sort((one, other) => byPlace(library, one, other));
  return first && second ? [first, second, ...rest] : moment;
}

function byPlace(library: Library, one: Telling, other: Telling): number {
  return placeOf(library, one.article) - placeOf(library, other.article) || one.span.start - other.span.start;
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
  const inOrder = [...byArticle].sort(([one], [other]) => placeOf(library, one) - placeOf(library, other));
  return inOrder.flatMap(([article, told]) => {
    const [first, ...rest] = joined(told);
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
