import { atOnce, type Steps } from '../steps.ts';
import { bitsOfWord } from './kinds.ts';
import { NumberLists } from './number-lists.ts';
import { Numbering } from './numbering.ts';
import { bytesOf, type Parts, type PartsReader } from './parts.ts';
import { BETWEEN_SPELLINGS, type Tokens } from './tokens.ts';
import { wordVectors } from './word-vectors.ts';
import { stemOf } from './words.ts';

/** Shorter words have too many neighbours for a guess ("cup", "cut", "cap"). Letters. */
const SHORTEST_GUESSED = 4;
/** Longer runs of letters are no words. */
const LONGEST_GUESSED = 50;
const ANY_DIGIT = /[0-9]/;
/** Words that there is room for to begin with. */
const FIRST_WORDS = 256;
/** Words that are listed by their letter pairs between two pauses: less than a millisecond. */
const LISTED_AT_ONCE = 1_000;

/**
 * Every word that some indexes hold, once for all of them: its number, its stem's number, what it may be, and the
 * words that are spelt nearly so. A number is a word's own while anybody holds it, and is then given to another.
 */
export class Lexicon {
  readonly #words = new Numbering();
  readonly #stems = new Numbering();
  /** By word. */
  #stemOfWord = new Int32Array(FIRST_WORDS);
  #ranks = new Int32Array(FIRST_WORDS);
  #bits = new Uint8Array(FIRST_WORDS);
  /**
   * The list of words for each letter pair (edges of the word included) in words of each length: see keysOf. Words come
   * into them when misspelt ones are first looked up: in most small sets of articles none is while they are open.
   */
  readonly #lists = new Map<number, number>();
  readonly #holders = new NumberLists();
  /** By word: 1 where it is in those lists. */
  #isListed = new Uint8Array(FIRST_WORDS);
  #areListed = true;
  /** How many pairs of a looked-up word each word shares: 0 between look-ups. */
  #shared = new Uint8Array(1024);

  /** Numbers of words are below this. */
  get words(): number {
    return this.#words.size;
  }

  /** Numbers of stems are below this. */
  get stems(): number {
    return this.#stems.size;
  }

  addFolded(folded: string): number {
    return this.#noted(this.#words.add(folded));
  }

  /** The numbers of a text's words, in order, each held as often as it stands there. */
  addAll({ spellings, words }: Tokens): Int32Array {
    const numbers: number[] = [];
    for (let from = 0; from < spellings.length; ) {
      const to = spellings.indexOf(BETWEEN_SPELLINGS, from);
      numbers.push(this.#noted(this.#words.add(spellings, from, to)));
      from = to + BETWEEN_SPELLINGS.length;
    }
    const all = new Int32Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const number = numbers[words[at] as number] as number;
      all[at] = number;
      this.#words.addAgain(number);
    }
    // Once less, as the first place of each was counted twice.
    for (const number of numbers) this.#words.remove(number);
    return all;
  }

  /** Holds a word that has this number once more. */
  hold(word: number): void {
    this.#words.addAgain(word);
  }

  /** Holds a word once less. */
  release(word: number): void {
    if (!this.#words.remove(word)) return;
    this.#stems.remove(this.stemOf(word));
    if (this.#isListed[word] === 0) return;
    this.#isListed[word] = 0;
    for (const key of keysOf(this.wordAt(word))) this.#holders.remove(this.#lists.get(key) ?? -1, word);
  }

  find(folded: string): number | undefined {
    return this.#words.find(folded);
  }

  findStem(stem: string): number | undefined {
    return this.#stems.find(stem);
  }

  /** The number of the word at a place among the word vectors. */
  findRank(rank: number): number | undefined {
    return this.find(wordVectors().wordAt(rank));
  }

  wordAt(word: number): string {
    return this.#words.at(word);
  }

  stemOf(word: number): number {
    return this.#stemOfWord[word] ?? -1;
  }

  /** The word's place among the word vectors; -1 where it has none. */
  rankOf(word: number): number {
    return this.#ranks[word] ?? -1;
  }

  /** What the word may be (kinds.ts). */
  bitsOf(word: number): number {
    return this.#bits[word] ?? 0;
  }

  /** The words that share as many letter pairs with one as so many slips leave; none for what is no word to guess. */
  sharing(folded: string, slips: number): number[] {
    const { length } = folded;
    if (length < SHORTEST_GUESSED || length > LONGEST_GUESSED || ANY_DIGIT.test(folded)) return [];
    atOnce(this.settle());
    if (this.#shared.length < this.#words.size) this.#shared = new Uint8Array(2 * this.#words.size);
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
    yield* this.#words.parts();
    yield* this.#stems.parts();
    yield bytesOf(this.#stemOfWord);
    yield bytesOf(this.#ranks);
    yield bytesOf(this.#bits);
    // As far as words were listed. Lists have their numbers in the order in which they came.
    yield bytesOf(Float64Array.from(this.#lists.keys()));
    yield* this.#holders.parts();
    yield bytesOf(this.#isListed);
  }

  /** Is what was saved, with whatever held its words then: they are to be held by the same now. */
  *load(parts: PartsReader): Steps<void> {
    yield* this.#words.load(parts);
    yield* this.#stems.load(parts);
    this.#stemOfWord = parts.ints();
    this.#ranks = parts.ints();
    this.#bits = parts.bytes();
    for (const [list, key] of parts.doubles().entries()) this.#lists.set(key, list);
    this.#holders.load(parts);
    this.#isListed = parts.bytes();
    this.#areListed = false;
  }

  /** Puts words where misspelt ones find them: else the first look-up of such a one does. */
  *settle(): Steps<void> {
    if (this.#areListed) return;
    for (let word = 0; word < this.words; word += 1) {
      if (this.#isListed[word] === 0 && this.#words.countOf(word) > 0) this.#list(word);
      if (word % LISTED_AT_ONCE === 0) yield;
    }
    this.#areListed = true;
  }

  #list(word: number): void {
    this.#isListed[word] = 1;
    for (const key of keysOf(this.wordAt(word))) {
      let list = this.#lists.get(key);
      if (list === undefined) {
        list = this.#lists.size;
        this.#lists.set(key, list);
      }
      this.#holders.add(list, word);
    }
  }

  /** The word; where it is new, with all that is known of it. */
  #noted(word: number): number {
    if (this.#words.countOf(word) > 1) return word;
    const folded = this.wordAt(word);
    if (word >= this.#bits.length) this.#makeRoom();
    const rank = wordVectors().rankOf(folded);
    this.#ranks[word] = rank;
    this.#bits[word] = bitsOfWord(folded);
    this.#stemOfWord[word] = this.#stems.add(stemOf(folded));
    this.#areListed = false;
    return word;
  }

  #makeRoom(): void {
    const [stems, ranks, bits, isListed] = [this.#stemOfWord, this.#ranks, this.#bits, this.#isListed];
    const room = bits.length + (bits.length >> 1);
    this.#stemOfWord = new Int32Array(room);
    this.#stemOfWord.set(stems);
    this.#ranks = new Int32Array(room);
    this.#ranks.set(ranks);
    this.#bits = new Uint8Array(room);
    this.#bits.set(bits);
    this.#isListed = new Uint8Array(room);
    this.#isListed.set(isListed);
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
