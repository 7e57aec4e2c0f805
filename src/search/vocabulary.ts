import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import { bitsOfWord } from './kinds.ts';
import { NumberLists } from './number-lists.ts';
import { Numbering } from './numbering.ts';
import { wordVectors } from './word-vectors.ts';
import { foldWord, stemOf } from './words.ts';

/** A word of the corpus that a typed word may have been meant as. */
export interface Near {
  readonly word: number;
  /** 0…1: 1 is the same word. */
  readonly nearness: number;
}

/** Shorter words have too many neighbours for a guess ("cup", "cut", "cap"). Letters. */
const SHORTEST_GUESSED = 4;
/** Longer runs of letters are no words. */
const LONGEST_GUESSED = 50;
/** One slip in a word up to this long, two in a longer one. Letters. */
const ONE_SLIP_UP_TO = 5;
/** Words that Fuse.js looks at, of those near enough. */
const SHORTLIST = 8;
/** Slips in the first letter are rare (Yannakoudis & Fawthrop 1983): such a neighbour counts as one half slip further. */
const FIRST_LETTER = 0.5;
const ANY_DIGIT = /[0-9]/;

/**
 * Every word of a corpus with a number, its stem's number, and a way to the nearest words of a misspelt one.
 * A number is a word's own while any text holds it, and is then given to another.
 */
export class Vocabulary {
  readonly #words = new Numbering();
  readonly #stems = new Numbering();
  readonly #stemOfWord: number[] = [];
  readonly #ranks: number[] = [];
  readonly #wordOfRank = new Map<number, number>();
  readonly #bits: number[] = [];
  /** The list of words for each letter pair (edges of the word included) in words of each length: see keysOf. */
  readonly #lists = new Map<number, number>();
  readonly #holders = new NumberLists();
  /** How many pairs of a looked-up word each word shares: 0 between look-ups. */
  #shared = new Uint8Array(1024);

  /** Numbers of stems are below this. */
  get stems(): number {
    return this.#stems.size;
  }

  /** The number of a token of a text (eachToken in words.ts), for one more occurrence of it; -1 where it folds to nothing. */
  add(text: string, start = 0, end = text.length, isPlain = false): number {
    if (isPlain) return this.#noted(this.#words.add(text, start, end));
    const folded = foldWord(text.slice(start, end));
    return folded === '' ? -1 : this.addFolded(folded);
  }

  /** The number of a folded word, for one more occurrence of it. */
  addFolded(folded: string): number {
    return this.#noted(this.#words.add(folded));
  }

  /** One more occurrence of a word that has this number. */
  addAgain(word: number): void {
    this.#words.addAgain(word);
  }

  /** One occurrence less. */
  remove(word: number): void {
    if (!this.#words.remove(word)) return;
    this.#stems.remove(this.stemOf(word));
    this.#wordOfRank.delete(this.rankOf(word));
    for (const key of keysOf(this.wordAt(word))) this.#holders.remove(this.#lists.get(key) ?? -1, word);
  }

  /** The number of a word that the texts hold. */
  find(folded: string): number | undefined {
    return this.#words.find(folded);
  }

  findStem(stem: string): number | undefined {
    return this.#stems.find(stem);
  }

  /** The number of the word at a place among the word vectors, where the texts hold it. */
  findRank(rank: number): number | undefined {
    return this.#wordOfRank.get(rank);
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

  /** Its occurrences in the texts that are there now. */
  countOf(word: number): number {
    return this.#words.countOf(word);
  }

  /**
   * The words that a misspelt one may mean, nearest first, frequent before rare where equally near. Those that share
   * enough letter pairs are measured by edit distance; Fuse.js tells equally distant ones apart.
   */
  near(folded: string, limit: number): Near[] {
    const { length } = folded;
    if (length < SHORTEST_GUESSED || length > LONGEST_GUESSED || ANY_DIGIT.test(folded)) return [];
    const slips = length <= ONE_SLIP_UP_TO ? 1 : 2;
    const found: (Near & { spelling: string; order: number })[] = [];
    for (const word of this.#sharing(folded, slips)) {
      const spelling = this.wordAt(word);
      const edits = editDistance(folded, spelling, slips);
      if (edits === 0 || edits > slips) continue;
      const distance = edits + (spelling[0] === folded[0] ? 0 : FIRST_LETTER);
      const nearness = 1 - distance / Math.max(length, spelling.length);
      found.push({ word, nearness, spelling, order: nearness + Math.log10(this.countOf(word)) / 20 });
    }
    return found
      .sort(byOrder)
      .slice(0, SHORTLIST)
      .map((near) => ({ ...near, order: near.order - fuzzyScore(folded, near.spelling) / 10 }))
      .sort(byOrder)
      .slice(0, limit);
  }

  /** The word; where it is new, with all that is known of it. */
  #noted(word: number): number {
    if (this.countOf(word) > 1) return word;
    const folded = this.wordAt(word);
    const rank = wordVectors().rankOf(folded);
    this.#ranks[word] = rank;
    if (rank >= 0) this.#wordOfRank.set(rank, word);
    this.#bits[word] = bitsOfWord(folded);
    this.#stemOfWord[word] = this.#stems.add(stemOf(folded));
    for (const key of keysOf(folded)) {
      let list = this.#lists.get(key);
      if (list === undefined) {
        list = this.#lists.size;
        this.#lists.set(key, list);
      }
      this.#holders.add(list, word);
    }
    return word;
  }

  /** The words that share as many letter pairs as so many slips leave. */
  #sharing(folded: string, slips: number): number[] {
    if (this.#shared.length < this.#words.size) this.#shared = new Uint8Array(2 * this.#words.size);
    const pairs = pairsOf(folded);
    const sharing: number[] = [];
    const longest = Math.min(folded.length + slips, LONGEST_GUESSED);
    for (let length = folded.length - slips; length <= longest; length += 1) {
      // A slip breaks two pairs of the longer word, a swap three.
      const least = Math.max(1, Math.max(pairs.length, length + 1) - 2 * slips - 1);
      const holders = pairs.map((pair) =>
        this.#holders.at(this.#lists.get(pairOfLength(pair, length)) ?? -1),
      );
      this.#countShared(holders, least, sharing);
    }
    return sharing;
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

/** The same, whatever the order in which the words came. */
function byOrder(a: { order: number; spelling: string }, b: { order: number; spelling: string }): number {
  return b.order - a.order || (a.spelling < b.spelling ? -1 : 1);
}

/** 0 (alike) … 1, the worse of both directions: Fuse alone finds a short word inside a long one perfect. */
function fuzzyScore(a: string, b: string): number {
  const [there, back] = [Fuse.match(a, b), Fuse.match(b, a)];
  return Math.max(there.isMatch ? there.score : 1, back.isMatch ? back.score : 1);
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
