import { closeSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ByteRows, byteRows } from './byte-rows.ts';
import { RankedWords } from './ranked-words.ts';

/** A vector of length 1 is kept as whole numbers of 1/256: its largest part is hardly ever past one half. */
export const SCALE = 256;

/** Bytes of an entry in a list of like words: rank (two) and cosine in 1/255 (one). */
export const LIKE_BYTES = 3;
/** Bytes of the five numbers at the file's head: words, dimensions, lists, entries of each, bytes of the words. */
const HEAD = 20;

/** A word that means something like another. */
export interface Like {
  /** Its place in the order of frequency. */
  readonly rank: number;
  /** Cosine of the two, 0…1. */
  readonly likeness: number;
}

/**
 * What words mean: a vector for each of the most frequent English words, in the order of their frequency, and for
 * most of them the words most like them. Made by bench/word-vectors.ts.
 */
export class WordVectors {
  readonly dimensions: number;
  readonly #words: RankedWords;
  readonly #vectors: ByteRows;
  readonly #weights: Uint8Array;
  readonly #lists: Uint8Array;
  readonly #listed: number;
  readonly #entries: number;

  /** @param path of the file, each part of which is read to where it stays: copying them takes as long again. */
  constructor(path: string) {
    const file = openSync(path, 'r');
    const read = <Part extends Uint8Array | Int8Array>(part: Part): Part => {
      readSync(file, part);
      return part;
    };
    const head = read(Buffer.alloc(HEAD));
    const [count = 0, dimensions = 0, listed = 0, entries = 0, size = 0] = Array.from(
      { length: 5 },
      (_, at) => head.readUInt32LE(4 * at),
    );
    this.dimensions = dimensions;
    this.#words = new RankedWords(read(new Uint8Array(size)), count);
    this.#vectors = byteRows(count, dimensions);
    read(this.#vectors.bytes);
    this.#weights = read(new Uint8Array(count));
    this.#lists = read(new Uint8Array(listed * entries * LIKE_BYTES));
    this.#listed = listed;
    this.#entries = entries;
    closeSync(file);
  }

  /** How many words have a vector: ranks are below this. */
  get size(): number {
    return this.#words.size;
  }

  /** The word's place in the order of frequency, 0 for the most frequent; -1 where it has no vector. */
  rankOf(folded: string): number {
    return this.#words.rankOf(folded);
  }

  wordAt(rank: number): string {
    return this.#words.wordAt(rank);
  }

  /** How rare the word is in English, 0 (the most frequent) … 1 (without a vector), by the logarithm of its rank. */
  rarityOf(folded: string): number {
    return this.rarityAt(this.rankOf(folded));
  }

  /** The same by the word's rank; below 0 where it has no vector. */
  rarityAt(rank: number): number {
    return rank < 0 ? 1 : Math.log(rank + 2) / Math.log(this.#words.size + 2);
  }

  /** The words most like the one of this rank, the nearest first, that are at least so much like it. */
  likesOf(of: number, least = 0): Like[] {
    const likes: Like[] = [];
    this.eachLike(of, least, (rank, likeness) => {
      likes.push({ rank, likeness });
    });
    return likes;
  }

  /** The same, one after the other, for whoever needs no list of them. */
  eachLike(of: number, least: number, visit: (rank: number, likeness: number) => void): void {
    if (of < 0 || of >= this.#listed) return;
    for (let entry = 0; entry < this.#entries; entry += 1) {
      const at = (of * this.#entries + entry) * LIKE_BYTES;
      const likeness = (this.#lists[at + 2] as number) / 255;
      if (likeness === 0 || likeness < least) return;
      visit((this.#lists[at] as number) | ((this.#lists[at + 1] as number) << 8), likeness);
    }
  }

  /**
   * How like a word some others are, all by their ranks (none below 0): cosines times SCALE², into the same array each time.
   */
  productsOf(rank: number, others: ArrayLike<number>): Int32Array {
    return this.#vectors.products(rank, others);
  }

  /** The vector of words, by their ranks (those below 0 have none), each times how much it counts: only its direction tells. Into the same array each time. */
  sumOf(ranks: ArrayLike<number>): Int32Array {
    return this.#vectors.sum(ranks, this.#weights);
  }
}

let loaded: WordVectors | undefined;

/** The vectors that the project ships, read when first asked for. */
export function wordVectors(): WordVectors {
  // Resolved by package.json's "imports", so that sources and build find the same file.
  loaded ??= new WordVectors(createRequire(import.meta.url).resolve('#word-vectors'));
  return loaded;
}

/** A text's vector brought to length 1 and to 8 bits; one without words stays zero. */
export function quantised(vector: Int32Array | Float32Array): Int8Array {
  let squares = 0;
  for (let at = 0; at < vector.length; at += 1) squares += (vector[at] as number) ** 2;
  const scale = SCALE / (Math.sqrt(squares) || 1);
  const numbers = new Int8Array(vector.length);
  for (let at = 0; at < vector.length; at += 1) {
    numbers[at] = Math.max(-127, Math.min(127, Math.round((vector[at] as number) * scale)));
  }
  return numbers;
}

/** Cosine of two texts' vectors, the second of which begins at `from` of a row of them. Four numbers a turn, as above. */
export function cosine(vector: Int8Array, row: Int8Array, from: number): number {
  let [sum, next, third, fourth] = [0, 0, 0, 0];
  // Math.imul and `| 0` say that these are whole numbers of 32 bits, which halves the time once more.
  for (let at = 0, other = from; at < vector.length; at += 4, other += 4) {
    sum = (sum + Math.imul(vector[at] as number, row[other] as number)) | 0;
    next = (next + Math.imul(vector[at + 1] as number, row[other + 1] as number)) | 0;
    third = (third + Math.imul(vector[at + 2] as number, row[other + 2] as number)) | 0;
    fourth = (fourth + Math.imul(vector[at + 3] as number, row[other + 3] as number)) | 0;
  }
  return (sum + next + third + fourth) / (SCALE * SCALE);
}
