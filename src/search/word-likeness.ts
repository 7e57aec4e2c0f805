import { isFunctionRank } from './function-ranks.ts';
import type { Lexicon } from './lexicon.ts';
import { SCALE, wordVectors } from './word-vectors.ts';

/** What is compared of a question's term. */
interface Compared {
  readonly folded: string;
  /** Its place among the question's words. */
  readonly place: number;
  /** Its place among the word vectors; -1 where it has none. */
  readonly rank: number;
}

/** Terms behind the question word that tell what is asked for: "what *language*", "which *French king*". */
export const TELLING = 2;

/** Rows that there is room for to begin with: as many different words as half a dozen passages have. */
const FIRST_ROWS = 512;
/** In place of a row of zeros, which every other word of a passage would have. */
const UNLIKE = -1;

/**
 * How like a question's terms the words of a corpus are. Each word is compared once, when it is first met: passages on one
 * subject share most of theirs, and comparing is the dearest step of a search.
 */
export class WordLikeness {
  readonly #terms: readonly Compared[];
  /** The first terms behind the question word, by their places among the terms. */
  readonly telling: readonly number[];
  readonly #isOwn: (word: number) => boolean;
  readonly #lexicon: Lexicon;
  /** The terms' first letters, and their ranks: the first of all in place of none. */
  readonly #letters: Int32Array;
  readonly #ranks: Int32Array;
  /** By word where its row begins; 0 where it wasn't met, and UNLIKE where it is like none. Most questions compare none. */
  #rows: Int32Array | undefined;
  /** Rows one after the other: how like each term the word is, and each telling one where it isn't the question's own. */
  #values = new Float32Array(0);
  #end: number;
  /** Numbers in a row: one for each term, and one more for each telling one. */
  readonly width: number;

  /**
   * @param asking the place of the question word; -1 where there is none
   * @param isOwn whether a word is one of the question's
   */
  constructor(
    terms: readonly Compared[],
    asking: number,
    lexicon: Lexicon,
    isOwn: (word: number) => boolean,
  ) {
    this.#terms = terms;
    this.telling = terms.flatMap(({ place }, term) => (place > asking ? [term] : [])).slice(0, TELLING);
    this.#lexicon = lexicon;
    this.#isOwn = isOwn;
    this.#letters = Int32Array.from(terms, ({ folded }) => folded.charCodeAt(0));
    this.#ranks = Int32Array.from(terms, ({ rank }) => Math.max(0, rank));
    this.width = terms.length + this.telling.length;
    // No row begins at 0.
    this.#end = this.width;
  }

  /** Raises each number of a row to the highest that one of the words from…to (exclusive) has. */
  raise(row: Float32Array, words: Int32Array, from: number, to: number): void {
    const rows = this.#begun();
    let values = this.#values;
    for (let at = from; at < to; at += 1) {
      const word = words[at] as number;
      let begin = rows[word] as number;
      if (begin === 0) {
        begin = this.#compare(word);
        values = this.#values;
      }
      if (begin === UNLIKE) continue;
      for (let place = 0; place < row.length; place += 1) {
        const value = values[begin + place] as number;
        if (value > (row[place] as number)) row[place] = value;
      }
    }
  }

  /** Compares a word with the terms; where its row begins. */
  #compare(word: number): number {
    const from = this.#end;
    if (from + this.width > this.#values.length) this.#makeRoom();
    const begin = this.#fill(from, word) ? from : UNLIKE;
    if (begin === from) this.#end += this.width;
    this.#begun()[word] = begin;
    return begin;
  }

  /** Fills a row of zeros with how like the terms a word is; false where it is like none. */
  #fill(from: number, word: number): boolean {
    let isLike = false;
    const values = this.#values;
    const terms = this.#terms;
    const rank = this.#lexicon.rankOf(word);
    if (rank >= 0 && !isFunctionRank(rank)) {
      const products = wordVectors().productsOf(rank, this.#ranks);
      for (let term = 0; term < terms.length; term += 1) {
        const product = products[term] as number;
        if (product <= 0 || (terms[term] as Compared).rank < 0) continue;
        values[from + term] = product / (SCALE * SCALE);
        isLike = true;
      }
      if (!this.#isOwn(word)) {
        for (let place = 0; place < this.telling.length; place += 1) {
          values[from + terms.length + place] = values[from + (this.telling[place] as number)] as number;
        }
      }
    }
    const spelling = this.#lexicon.wordAt(word);
    const letter = spelling.charCodeAt(0);
    for (let term = 0; term < terms.length; term += 1) {
      if (this.#letters[term] !== letter) continue;
      const share = sharedBeginning((terms[term] as Compared).folded, spelling);
      if (share <= (values[from + term] as number)) continue;
      values[from + term] = share;
      isLike = true;
    }
    return isLike;
  }

  #begun(): Int32Array {
    this.#rows ??= new Int32Array(this.#lexicon.words);
    return this.#rows;
  }

  #makeRoom(): void {
    const values = new Float32Array(2 * this.#values.length || FIRST_ROWS * this.width);
    values.set(this.#values);
    this.#values = values;
  }
}

/** Words of one family begin alike: by so many letters, and so much of the longer word. */
const FEWEST_LETTERS = 4;
const LEAST_SHARE = 0.6;

/** How much of the longer of two words with the same first letter they share from the beginning ("Norman", "Normandy"); 0 where that is little. */
function sharedBeginning(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  const least = Math.max(FEWEST_LETTERS, LEAST_SHARE * longer);
  const shorter = Math.min(one.length, other.length);
  if (shorter < least) return 0;
  let shared = 1;
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  return shared >= least ? shared / longer : 0;
}
