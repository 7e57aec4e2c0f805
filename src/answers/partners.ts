import type { Span } from '../corpus/article.ts';
import { oncePer } from '../once-per.ts';
import type { Library, Placed } from './library.ts';
import { likeAtMost } from './likeness-at-most.ts';
import { LEAST_LIKENESS } from './moments.ts';
import { placeOf } from './place-of.ts';
import type { Telling } from './telling.ts';
import { paragraphIdsBegin } from './texts.ts';

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

/** The sentences of other articles that may tell the same as a sentence: all that are alike enough are among them. */
export function partnersOf(library: Library, telling: Telling): PlacedSentence[] {
  const isLike = likeAtMost(library, telling, LEAST_LIKENESS);
  const partners: PlacedSentence[] = [];
  for (const id of paragraphsLike(library, telling)) {
    const place = library.paragraph(id);
    const read = library.passages.wordsOf(id);
    if (!place || !read) continue;
    const { article, paragraph } = place;
    const { words, starts } = read;
    for (const [at, span] of paragraph.sentences.entries()) {
      const sentence = { words, from: starts[at] ?? 0, to: starts[at + 1] ?? 0 };
      if (isLike(sentence, article, span)) partners.push({ article, paragraph, span });
    }
  }
  return partners;
}

/** The paragraphs of other articles that hold most of a sentence's telling words, by their ids. */
function paragraphsLike(library: Library, { article, content }: Telling): string[] {
  const telling = content()
    .filter(({ stem }) => library.holders(stem) <= MOST_HOLDERS)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, MOST_WORDS);
  const places = placesOf(library);
  const own = paragraphIdsBegin(article.id);
  const isAnothers = (slot: number) => !library.passages.idAt(slot).startsWith(own);
  const isBefore = (slot: number, other: number) => places.at(slot) < places.at(other);
  return library.passages.holdingMost(telling, LEAST_SHARED, MOST_PARTNERS, isAnothers, isBefore);
}

const placesOf = oncePer((library: Library) => new ParagraphPlaces(library));

/** More paragraphs than an article has. */
const MOST_PARAGRAPHS = 2 ** 20;
const UNKNOWN = -1;

/** Where paragraphs stand among all, by their slots in the index: each is asked for over and over, and worked out once. */
class ParagraphPlaces {
  readonly #library: Library;
  readonly #places: Float64Array;

  constructor(library: Library) {
    this.#library = library;
    this.#places = new Float64Array(library.passages.slots).fill(UNKNOWN);
  }

  /** A number that is the higher the later it stands. */
  at(slot: number): number {
    const known = this.#places[slot] as number;
    if (known !== UNKNOWN) return known;
    const found = this.#library.paragraph(this.#library.passages.idAt(slot));
    if (!found) return UNKNOWN;
    const place = placeOf(this.#library, found.article) * MOST_PARAGRAPHS + found.paragraph.number;
    this.#places[slot] = place;
    return place;
  }
}
