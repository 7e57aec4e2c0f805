import { wordVectors } from '../search/word-vectors.ts';
import type { Library } from './library.ts';
import { CONTRACTIONS, WORDS_JOINED } from './meaning.ts';

/** A stretch of a list of words: `to` exclusive. */
export interface Stretch {
  /** Numbers in the lexicon. */
  readonly words: Int32Array;
  readonly from: number;
  readonly to: number;
}

/**
 * How much of each of some sought words a stretch of the articles holds at most, told by the numbers of its words alone:
 * most of what is looked through holds too little, and reading its text takes some fifty times as long.
 */
export class HeldAtMost {
  readonly #library: Library;
  readonly #byStem: Holdings;
  readonly #byRank: Holdings;
  readonly #contracted = new Map<number, readonly string[]>();
  readonly #isContracted: Uint8Array;
  readonly #joinedStems: ReadonlySet<number>;
  readonly #joinedRanks: ReadonlySet<number>;
  #always = new Float64Array();
  #held = new Float64Array();

  constructor(library: Library) {
    const { lexicon } = library.passages.vocabulary;
    const vectors = wordVectors();
    this.#library = library;
    this.#byStem = new Holdings(lexicon.stems);
    this.#byRank = new Holdings(vectors.size);
    this.#isContracted = new Uint8Array(lexicon.words);
    for (const [folded, words] of CONTRACTIONS) {
      const word = lexicon.find(folded);
      if (word === undefined) continue;
      this.#contracted.set(word, words);
      this.#isContracted[word] = 1;
    }
    this.#joinedStems = new Set(WORDS_JOINED.flatMap((folded) => lexicon.findStem(folded) ?? []));
    this.#joinedRanks = new Set(WORDS_JOINED.map((folded) => vectors.rankOf(folded)));
  }

  /** Begins anew, with so many sought words, of which nothing holds anything yet. */
  seek(words: number): void {
    this.#byStem.clear();
    this.#byRank.clear();
    this.#always = new Float64Array(words);
    this.#held = new Float64Array(words);
  }

  /** The sought word at a place is held so much by every stretch. */
  always(place: number, much: number): void {
    this.#always[place] = Math.max(this.#always[place] as number, much);
  }

  /** So much by those with a word of this stem. */
  byStem(stem: string, place: number, much: number): void {
    const number = this.#library.passages.vocabulary.findStem(stem);
    if (number === undefined) return;
    this.#byStem.note(number, place, much);
    // "We're" is one word of the lexicon's, "were".
    if (this.#joinedStems.has(number)) this.always(place, much);
  }

  /** So much by those with a word of this rank (word-vectors.ts). */
  byRank(rank: number, place: number, much: number): void {
    this.#byRank.note(rank, place, much);
    if (this.#joinedRanks.has(rank)) this.always(place, much);
  }

  /** How much of each sought word is held, by places: until it is asked for again. */
  in({ words, from, to }: Stretch): Float64Array {
    const { lexicon } = this.#library.passages.vocabulary;
    const held = this.#held;
    held.set(this.#always);
    for (let at = from; at < to; at += 1) {
      const word = words[at] as number;
      this.#byStem.raise(lexicon.stemOf(word), held);
      this.#byRank.raise(lexicon.rankOf(word), held);
      if (this.#isContracted[word] === 0) continue;
      for (const part of this.#contracted.get(word) ?? []) {
        this.#byStem.raise(lexicon.findStem(part) ?? -1, held);
        this.#byRank.raise(wordVectors().rankOf(part), held);
      }
    }
    return held;
  }
}

/** By a number (a stem's, a word's rank): which sought words it stands for, by their places, and how much so. */
class Holdings {
  /** Where the last of each number is noted, and for each that is noted the one before; 0 for none. */
  readonly #last: Int32Array;
  readonly #before = [0];
  readonly #numbers = [0];
  readonly #places = [0];
  readonly #much = [0];

  constructor(numbers: number) {
    this.#last = new Int32Array(numbers);
  }

  note(number: number, place: number, much: number): void {
    this.#before.push(this.#last[number] as number);
    this.#last[number] = this.#numbers.push(number) - 1;
    this.#places.push(place);
    this.#much.push(much);
  }

  clear(): void {
    for (const number of this.#numbers) this.#last[number] = 0;
    for (const list of [this.#before, this.#numbers, this.#places, this.#much]) list.length = 1;
  }

  /** @param number nothing's where it is below 0 */
  raise(number: number, held: Float64Array): void {
    if (number < 0) return;
    for (let at = this.#last[number] as number; at > 0; at = this.#before[at] as number) {
      const place = this.#places[at] as number;
      const much = this.#much[at] as number;
      if (much > (held[place] as number)) held[place] = much;
    }
  }
}
