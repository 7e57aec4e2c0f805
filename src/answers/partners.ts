import type { Span } from '../corpus/article.ts';
import type { Library, Placed } from './library.ts';
import { likenessAtMost } from './likeness-at-most.ts';
import { LEAST_LIKENESS } from './moments.ts';
import { placeOf } from './place-of.ts';
import { quotationsOver, speakersOf } from './quoted-in.ts';
import type { Telling } from './telling.ts';

/** Paragraphs of other articles that a sentence is compared with: those that share most of so many words, the most telling. */
const MOST_PARTNERS = 6;
const MOST_WORDS = 12;
/** A paragraph must share so much, in weights of words (telling.ts): less than a sentence of one speaker's must. */
const LEAST_SHARED = 0.4;
/** A word that more paragraphs hold finds none of them. */
const MOST_HOLDERS = 300;

/** A sentence and where it stands. */
export interface PlacedSentence extends Placed {
  readonly span: Span;
}

/** Finds the sentences of other articles that may tell the same as a sentence: all that are alike enough are among them. */
export function partnerFinder(library: Library): (telling: Telling) => PlacedSentence[] {
  const atMost = likenessAtMost(library);
  const orderOf = orderOfParagraphs(library);
  return (telling) => {
    const likeness = atMost(telling);
    return paragraphsLike(library, telling, orderOf).flatMap((id) => {
      const place = library.paragraph(id);
      const read = library.passages.wordsOf(id);
      if (!place || !read) return [];
      const { article, paragraph } = place;
      return paragraph.sentences.flatMap((span, at) => {
        const sentence = { words: read.words, from: read.starts[at] ?? 0, to: read.starts[at + 1] ?? 0 };
        const other = {
          article,
          get speakers() {
            return speakersOf(quotationsOver(library, article, span));
          },
        };
        const isLike = likeness(sentence, other, LEAST_LIKENESS) >= LEAST_LIKENESS;
        return isLike ? [{ article, paragraph, span }] : [];
      });
    });
  };
}

/** The paragraphs of other articles that hold most of a sentence's telling words, by their ids. */
function paragraphsLike(
  library: Library,
  { article, content }: Telling,
  orderOf: (id: string) => number,
): string[] {
  const telling = content
    .filter(({ stem }) => library.holders(stem) <= MOST_HOLDERS)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_WORDS);
  const own = `${article.id}:`;
  const isAnothers = (id: string) => !id.startsWith(own);
  const isBefore = (id: string, other: string) => orderOf(id) < orderOf(other);
  return library.passages.holdingMost(telling, LEAST_SHARED, MOST_PARTNERS, isAnothers, isBefore);
}

/** More paragraphs than an article has. */
const MOST_PARAGRAPHS = 2 ** 20;

/** Numbers paragraphs in the order of the articles; each is asked for over and over. */
function orderOfParagraphs(library: Library): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const place = library.paragraph(id);
    const order = place ? placeOf(library, place.article) * MOST_PARAGRAPHS + place.paragraph.number : -1;
    known.set(id, order);
    return order;
  };
}
