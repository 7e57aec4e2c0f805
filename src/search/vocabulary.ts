import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.ts';
import { bitsOfWord } from './kinds.ts';
import { wordVectors } from './word-vectors.ts';
import { stemOf } from './words.ts';

/** A word of the corpus that a typed word may have been meant as. */
export interface Near {
  readonly word: number;
  /** 0…1: 1 is the same word. */
  readonly nearness: number;
}

/** Shorter words have too many neighbours for a guess ("cup", "cut", "cap"). Letters. */
const SHORTEST_GUESSED = 4;
/** One slip in a word up to this long, two in a longer one. Letters. */
const ONE_SLIP_UP_TO = 5;
/** Words looked at closely, of those that share the most letter pairs. */
const SHORTLIST = 50;
/** Slips in the first letter are rare (Yannakoudis & Fawthrop 1983): such a neighbour counts as one half slip further. */
const FIRST_LETTER = 0.5;
const ANY_DIGIT = /[0-9]/;

/**
 * Every word of a corpus with a number, its stem's number, and a way to the nearest words of a misspelt one.
 * Numbers are handed out once and stay: a word whose last text has gone is merely counted as none.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #stemNumbers = new Map<string, number>();
  readonly #stemOfWord: number[] = [];
  readonly #ranks: number[] = [];
  readonly #bits: number[] = [];
  /** Occurrences of each word in the texts that are there now. */
  readonly #counts: number[] = [];
  /** Letter pairs, edges of the word included, and the words of each length that have them. */
  readonly #pairs = new Map<number, number[]>();
  #shared = new Uint8Array(1024);

  get stems(): number {
    return this.#stemNumbers.size;
  }

  /** The word's number; a new one where the word is new. */
  add(folded: string): number {
    let word = this.#numbers.get(folded);
    if (word === undefined) {
      word = this.#enter(folded);
    }
    this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    return word;
  }

  remove(word: number): void {
    this.#counts[word] = Math.max(0, (this.#counts[word] ?? 0) - 1);
  }

  /** The number of a word that the texts hold. */
  find(folded: string): number | undefined {
    const word = this.#numbers.get(folded);
    return word !== undefined && this.countOf(word) > 0 ? word : undefined;
  }

  findStem(stem: string): number | undefined {
    return this.#stemNumbers.get(stem);
  }

  wordAt(word: number): string {
    return this.#words[word] ?? '';
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

  countOf(word: number): number {
    return this.#counts[word] ?? 0;
  }

  /**
   * The words that a misspelt one may mean, nearest first, frequent before rare where equally near. A shortlist
   * by shared letter pairs is scored by edit distance; Fuse.js tells equally distant ones apart.
   */
  near(folded: string, limit: number): Near[] {
    if (folded.length < SHORTEST_GUESSED || ANY_DIGIT.test(folded)) return [];
    const slips = folded.length <= ONE_SLIP_UP_TO ? 1 : 2;
    const found: (Near & { order: number })[] = [];
    for (const word of this.#shortlist(folded, slips)) {
      const candidate = this.wordAt(word);
      const edits = editDistance(folded, candidate, slips);
      if (edits === 0 || edits > slips) continue;
      const distance = edits + (candidate[0] === folded[0] ? 0 : FIRST_LETTER);
      const nearness = 1 - distance / Math.max(folded.length, candidate.length);
      const order = nearness - fuzzyScore(folded, candidate) / 10 + Math.log10(this.countOf(word)) / 20;
      found.push({ word, nearness, order });
    }
    return found.sort((a, b) => b.order - a.order).slice(0, limit);
  }

  #enter(folded: string): number {
    const word = this.#words.length;
    this.#numbers.set(folded, word);
    this.#words.push(folded);
    this.#counts.push(0);
    this.#ranks.push(wordVectors().rankOf(folded));
    this.#bits.push(bitsOfWord(folded));
    const stem = stemOf(folded);
    let stemNumber = this.#stemNumbers.get(stem);
    if (stemNumber === undefined) {
      stemNumber = this.#stemNumbers.size;
      this.#stemNumbers.set(stem, stemNumber);
    }
    this.#stemOfWord.push(stemNumber);
    if (folded.length >= SHORTEST_GUESSED - 1) {
      for (const pair of pairsOf(folded)) {
        const key = pairOfLength(pair, folded.length);
        const list = this.#pairs.get(key);
        if (list) list.push(word);
        else this.#pairs.set(key, [word]);
      }
    }
    return word;
  }

  #shortlist(folded: string, slips: number): number[] {
    if (this.#shared.length < this.#words.length) this.#shared = new Uint8Array(this.#words.length * 2);
    const shared = this.#shared;
    const touched: number[] = [];
    const pairs = pairsOf(folded);
    for (let length = folded.length - slips; length <= folded.length + slips; length += 1) {
      for (const pair of pairs) {
        for (const word of this.#pairs.get(pairOfLength(pair, length)) ?? []) {
          if (shared[word] === 0) touched.push(word);
          shared[word] = Math.min(255, (shared[word] as number) + 1);
        }
      }
    }
    // A slip breaks two pairs, a swap of neighbours three: two swaps in one word are too rare to look for.
    const least = Math.max(1, pairs.size - 2 * slips - 1);
    const ranked = touched
      .filter((word) => (shared[word] ?? 0) >= least && this.countOf(word) > 0)
      .sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || this.countOf(b) - this.countOf(a))
      .slice(0, SHORTLIST);
    for (const word of touched) shared[word] = 0;
    return ranked;
  }
}

/** 0 (alike) … 1, the worse of both directions: Fuse alone finds a short word inside a long one perfect. */
function fuzzyScore(a: string, b: string): number {
  const [there, back] = [Fuse.match(a, b), Fuse.match(b, a)];
  return Math.max(there.isMatch ? there.score : 1, back.isMatch ? back.score : 1);
}

/** Words longer than this are looked up among those of this length. */
const LONGEST = 63;

function pairOfLength(pair: number, length: number): number {
  return pair * (LONGEST + 1) + Math.min(length, LONGEST);
}

function pairsOf(word: string): Set<number> {
  const pairs = new Set<number>();
  let before = 0;
  for (let at = 0; at <= word.length; at += 1) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    pairs.add(before * 0x10000 + code);
    before = code;
  }
  return pairs;
}
