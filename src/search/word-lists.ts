import type { Steps } from '../steps.ts';
import { NumberLists } from './number-lists.ts';
import { bytesOf, type Parts, type PartsReader, stringParts } from './parts.ts';

/** Words in the order of the alphabet, each with the numbers of the entries that have it: found by how they begin. */
export class WordLists {
  readonly #lists = new NumberLists();
  /** The list of each word. */
  readonly #listOf = new Map<string, number>();
  /** Lists of words that no entry has any more. */
  #free: number[] = [];
  #words: string[] = [];
  /** How long the lists before each word's are together. */
  #before = new Uint32Array(1);
  #isInOrder = true;

  /** Enters the words of an entry, each of which is there once. @returns those that no entry had. */
  add(entry: number, words: Iterable<string>): string[] {
    const fresh: string[] = [];
    for (const word of words) {
      let list = this.#listOf.get(word);
      if (list === undefined) {
        list = this.#free.pop() ?? this.#listOf.size;
        this.#listOf.set(word, list);
        this.#words.push(word);
        fresh.push(word);
      }
      this.#lists.add(list, entry);
    }
    this.#isInOrder = false;
    return fresh;
  }

  /** Takes an entry's words out. @returns those that no other entry has. */
  remove(entry: number, words: Iterable<string>): string[] {
    const gone: string[] = [];
    for (const word of words) {
      const list = this.#listOf.get(word);
      if (list === undefined) continue;
      this.#lists.remove(list, entry);
      if (this.#lists.sizeOf(list) > 0) continue;
      this.#listOf.delete(word);
      this.#free.push(list);
      gone.push(word);
    }
    this.#isInOrder = false;
    return gone;
  }

  /** Puts the words in order after a change: else the first look-up does. */
  settle(): void {
    if (this.#isInOrder) return;
    this.#isInOrder = true;
    // Nearly in order already, which is quickly sorted. A word that went and came is there twice.
    const words = this.#words.sort();
    this.#words = words.filter((word, at) => word !== words[at - 1] && this.#listOf.has(word));
    this.#addUp();
  }

  *parts(): Parts {
    this.settle();
    yield* stringParts(this.#words);
    yield bytesOf(Int32Array.from(this.#words, (word) => this.#listOf.get(word) as number));
    yield bytesOf(Int32Array.from(this.#free));
    yield* this.#lists.parts();
  }

  *load(parts: PartsReader): Steps<void> {
    this.#words = yield* parts.strings();
    const lists = parts.ints();
    for (const [at, word] of this.#words.entries()) this.#listOf.set(word, lists[at] as number);
    yield;
    this.#free = Array.from(parts.ints());
    this.#lists.load(parts);
    this.#addUp();
  }

  #addUp(): void {
    this.#before = new Uint32Array(this.#words.length + 1);
    for (const [at, word] of this.#words.entries())
      this.#before[at + 1] = (this.#before[at] ?? 0) + this.#lists.sizeOf(this.#listOf.get(word) ?? -1);
  }

  /** The words that begin so. */
  wordsFrom(beginning: string): readonly string[] {
    this.settle();
    return this.#words.slice(this.#firstFrom(beginning), this.#firstBehind(beginning));
  }

  /** The lists of the words that begin so. */
  listsFrom(beginning: string): readonly Int32Array[] {
    return this.wordsFrom(beginning).map((word) => this.#lists.at(this.#listOf.get(word) ?? -1));
  }

  /** How long those lists are together. */
  lengthFrom(beginning: string): number {
    this.settle();
    const upTo = this.#before[this.#firstBehind(beginning)] ?? 0;
    return upTo - (this.#before[this.#firstFrom(beginning)] ?? 0);
  }

  /** The list of one word. */
  listOf(word: string): Int32Array | undefined {
    const list = this.#listOf.get(word);
    return list === undefined ? undefined : this.#lists.at(list);
  }

  /** Where the first word stands that is not before `word` in the alphabet. */
  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the first word stands that is behind all words beginning so. */
  #firstBehind(beginning: string): number {
    return this.#firstFrom(`${beginning}\uffff`);
  }
}
