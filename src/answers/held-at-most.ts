import { oncePer } from '../once-per.ts';
import type { Lexicon } from '../search/lexicon.ts';
import { type WordVectors, wordVectors } from '../search/word-vectors.ts';
import { stemOf } from '../search/words.ts';
import type { Library } from './library.ts';
import { PARTS_OF_CONTRACTIONS } from './meaning.ts';

/** A stretch of a list of words: `to` exclusive. */
export interface Stretch {
  /** Numbers in the lexicon. */
  readonly words: Int32Array;
  readonly from: number;
  readonly to: number;
}

/**
 * What a contraction may hold, which is one word in the lexicon ("wont", and "were" for "we're"), by the stems of its
 * words and their ranks.
 */
const CONTRACTED_STEMS = new Set([...PARTS_OF_CONTRACTIONS, ...PARTS_OF_CONTRACTIONS.map(stemOf)]);
const contractedRanks = oncePer(
  (vectors: WordVectors) => new Set(PARTS_OF_CONTRACTIONS.map((part) => vectors.rankOf(part))),
);

/**
 * How much of each of some sought words a stretch of the articles holds at most, told by the numbers of its words alone:
 * most of what is looked through holds too little, and reading its text takes some fifty times as long. What may be part
 * of a contraction counts as held by all.
 */
export class HeldAtMost {
  readonly #lexicon: Lexicon;
  readonly #byStem: Holdings;
  readonly #byRank: Holdings;
  readonly #contracted = contractedRanks(wordVectors());
  readonly #always: Float64Array;
  readonly #held: Float64Array;

  /**
   * @param words so many are sought, of which nothing holds anything yet
   * @param room to note in: whatever noted in it before is over
   */
  constructor(library: Library, words: number, room: Room) {
    this.#lexicon = library.passages.vocabulary.lexicon;
    this.#byStem = room.byStem;
    this.#byRank = room.byRank;
    room.clear(this.#lexicon.stems, words);
    this.#always = room.always;
    this.#held = room.held;
  }

  /** The sought word at a place is held so much by every stretch. */
  always(place: number, much: number): void {
    this.#always[place] = Math.max(this.#always[place] as number, much);
  }

  /** So much by those with a word of this stem; false where no article has one. */
  byStem(stem: string, place: number, much: number): boolean {
    const number = this.#lexicon.findStem(stem);
    if (number !== undefined) this.#byStem.note(number, place, much);
    if (CONTRACTED_STEMS.has(stem)) this.always(place, much);
    return number !== undefined;
  }

  /** So much by those with a word of this rank (word-vectors.ts). */
  byRank(rank: number, place: number, much: number): void {
    this.#byRank.note(rank, place, much);
    if (this.#contracted.has(rank)) this.always(place, much);
  }

  /** How much of each sought word is held, by places: until it is asked for again. */
  in({ words, from, to }: Stretch): Float64Array {
    const held = this.#held;
    const [lexicon, byStem, byRank] = [this.#lexicon, this.#byStem, this.#byRank];
    held.set(this.#always);
    for (let at = from; at < to; at += 1) {
      const word = words[at] as number;
      byStem.raise(lexicon.stemOf(word), held);
      byRank.raise(lexicon.rankOf(word), held);
    }
    return held;
  }
}

/** Half a megabyte for a large library, so it is used again. */
export class Room {
  readonly byStem = new Holdings();
  readonly byRank = new Holdings();
  /** By the sought words' places. */
  always = new Float64Array();
  held = new Float64Array();

  /**
   * @param stems numbers of stems are below this
   * @param words that are sought
   */
  clear(stems: number, words: number): void {
    this.byStem.clear(stems);
    this.byRank.clear(wordVectors().size);
    if (this.always.length < words) {
      this.always = new Float64Array(words);
      this.held = new Float64Array(words);
    } else this.always.fill(0);
  }
}

/** By a number (a stem's, a word's rank): which sought words it stands for, by their places, and how much so. */
class Holdings {
  /** Where the last of each number is noted, and for each that is noted the one before; 0 for none. */
  #last = new Int32Array();
  readonly #before = [0];
  readonly #numbers = [0];
  readonly #places = [0];
  readonly #much = [0];
  /** So many are noted, and one that stands for none. Lists that were made shorter would have to grow again. */
  #noted = 1;

  note(number: number, place: number, much: number): void {
    const at = this.#noted;
    this.#noted += 1;
    this.#before[at] = this.#last[number] as number;
    this.#numbers[at] = number;
    this.#places[at] = place;
    this.#much[at] = much;
    this.#last[number] = at;
  }

  /** @param numbers that may be noted are below this */
  clear(numbers: number): void {
    if (this.#last.length < numbers) this.#last = new Int32Array(numbers);
    else for (let at = 1; at < this.#noted; at += 1) this.#last[this.#numbers[at] as number] = 0;
    this.#noted = 1;
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
