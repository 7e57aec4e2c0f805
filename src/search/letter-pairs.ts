import { NumberLists } from './number-lists.ts';
import { bytesOf, type Parts, type PartsReader } from './parts.ts';

/** Shorter words have too many neighbours for a guess ("cup", "cut", "cap"). Letters. */
const SHORTEST_GUESSED = 4;
/** Longer runs of letters are no words. */
const LONGEST_GUESSED = 50;
const ANY_DIGIT = /[0-9]/;
/** Words that there is room for to begin with. */
const FIRST_WORDS = 256;

/** Whether a word may be a misspelt one. */
export function isGuessed(folded: string): boolean {
  const { length } = folded;
  return length >= SHORTEST_GUESSED && length <= LONGEST_GUESSED && !ANY_DIGIT.test(folded);
}

/** Words by the letter pairs in them, their edges included: those that are spelt nearly like one share most of its pairs. */
export class LetterPairs {
  /** The list of words for each pair in words of each length: see keysOf. */
  readonly #lists = new Map<number, number>();
  readonly #holders = new NumberLists();
  /** By word: 1 where it is in those lists. */
  #isListed = new Uint8Array(FIRST_WORDS);
  /** How many pairs of a looked-up word each word shares: 0 between look-ups. */
  #shared = new Uint8Array(FIRST_WORDS);

  has(word: number): boolean {
    return this.#isListed[word] === 1;
  }

  /** Adds a word that isn't there, by its number. */
  add(word: number, spelling: string): void {
    if (word >= this.#isListed.length) this.#makeRoom(word);
    this.#isListed[word] = 1;
    for (const key of keysOf(spelling)) {
      let list = this.#lists.get(key);
      if (list === undefined) {
        list = this.#lists.size;
        this.#lists.set(key, list);
      }
      this.#holders.add(list, word);
    }
  }

  /** Takes out a word that is there. */
  remove(word: number, spelling: string): void {
    this.#isListed[word] = 0;
    for (const key of keysOf(spelling)) this.#holders.remove(this.#lists.get(key) ?? -1, word);
  }

  /** The words that share as many letter pairs with one as so many slips leave. */
  sharing(folded: string, slips: number): number[] {
    const { length } = folded;
    const pairs = pairsOf(folded);
    const sharing: number[] = [];
    const longest = Math.min(length + slips, LONGEST_GUESSED);
    for (let other = length - slips; other <= longest; other += 1) {
      // A slip breaks two pairs of the longer word, a swap three.
      const least = Math.max(1, Math.max(pairs.length, other + 1) - 2 * slips - 1);
      const holders = pairs.map((pair) => this.#holders.at(this.#lists.get(pairOfLength(pair, other)) ?? -1));
      this.#countShared(holders, least, sharing);
    }
    return sharing;
  }

  *parts(): Parts {
    // Lists have their numbers in the order in which they came.
    yield bytesOf(Float64Array.from(this.#lists.keys()));
    yield* this.#holders.parts();
    yield bytesOf(this.#isListed);
  }

  /** Holds what was saved, where it holds nothing yet. */
  load(parts: PartsReader): void {
    for (const [list, key] of parts.doubles().entries()) this.#lists.set(key, list);
    this.#holders.load(parts);
    this.#isListed = parts.bytes();
    this.#shared = new Uint8Array(this.#isListed.length);
  }

  /** Notes the words that at least so many of the lists hold. */
  #countShared(lists: readonly Int32Array[], least: number, sharing: number[]): void {
    const shared = this.#shared;
    for (const list of lists) {
      for (let at = 0; at < list.length; at += 1) {
        const word = list[at] as number;
        const count = (shared[word] as number) + 1;
        shared[word] = count;
        if (count === least) sharing.push(word);
      }
    }
    for (const list of lists) for (let at = 0; at < list.length; at += 1) shared[list[at] as number] = 0;
  }

  #makeRoom(word: number): void {
    const isListed = new Uint8Array(word + (word >> 1));
    isListed.set(this.#isListed);
    this.#isListed = isListed;
    this.#shared = new Uint8Array(isListed.length);
  }
}

/** Where a word is found by its letter pairs; nowhere if it is too short or too long to be a guess. */
function keysOf(folded: string): number[] {
  if (folded.length < SHORTEST_GUESSED - 1 || folded.length > LONGEST_GUESSED) return [];
  return pairsOf(folded).map((pair) => pairOfLength(pair, folded.length));
}

function pairOfLength(pair: number, length: number): number {
  return pair * (LONGEST_GUESSED + 1) + length;
}

/** The word's different letter pairs, its edges included. */
function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  let before = 0;
  for (let at = 0; at <= word.length; at += 1) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    const pair = before * 0x10000 + code;
    if (!pairs.includes(pair)) pairs.push(pair);
    before = code;
  }
  return pairs;
}
