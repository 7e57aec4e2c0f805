import type { Steps } from '../steps.ts';
import { bytesOf, type Parts, type PartsReader, stringParts } from './parts.ts';
import { hashOf } from './word-hash.ts';

/** Places in the table of a numbering to begin with: a power of two. */
const FIRST_PLACES = 1024;

/**
 * Gives each different word a small number for as long as it is used, and counts its uses. A word used no more leaves
 * its number to another.
 *
 * A hash table with open addressing (linear probing) over the words' letters: a word is found where it stands in its
 * text, without a string made of it, which a Map would need. Over a large corpus that halves the time of reading.
 */
export class Numbering {
  #words: string[] = [];
  #counts = new Int32Array(FIRST_PLACES);
  #free: number[] = [];
  #used = 0;
  /** A word's number + 1, and its hash beside it, at the first free place from its hash on. */
  #table = new Int32Array(2 * FIRST_PLACES);

  /** Numbers are below this. */
  get size(): number {
    return this.#words.length;
  }

  /**
   * The word's number, for one more use of it. It stands in the text from start to end, and its capital letters
   * (of ASCII) count as small ones: in its hash too.
   */
  add(text: string, start = 0, end = text.length, hash = hashOf(text, start, end)): number {
    const place = this.#placeOf(hash, text, start, end);
    const known = (this.#table[2 * place] as number) - 1;
    const number = known >= 0 ? known : this.#enter(copyOf(text, start, end), hash, place);
    this.addAgain(number);
    return number;
  }

  /** One more use of a word that has this number. */
  addAgain(number: number): void {
    this.#counts[number] = this.countOf(number) + 1;
  }

  /** One use less; whether it was the last. */
  remove(number: number): boolean {
    const count = this.countOf(number) - 1;
    if (count < 0) return false;
    this.#counts[number] = count;
    if (count > 0) return false;
    const word = this.wordAt(number);
    this.#clear(this.#placeOf(hashOf(word), word, 0, word.length));
    this.#free.push(number);
    this.#used -= 1;
    return true;
  }

  find(word: string): number | undefined {
    const place = this.#placeOf(hashOf(word), word, 0, word.length);
    const number = (this.#table[2 * place] as number) - 1;
    return number >= 0 ? number : undefined;
  }

  wordAt(number: number): string {
    return this.#words[number] ?? '';
  }

  countOf(number: number): number {
    return this.#counts[number] ?? 0;
  }

  /** Saves it, without the words that are used no more. */
  *parts(): Parts {
    yield* stringParts(this.#words.map((word, number) => (this.countOf(number) > 0 ? word : '')));
    yield bytesOf(this.#counts.subarray(0, this.size));
    yield bytesOf(Int32Array.from(this.#free));
    yield bytesOf(this.#table);
  }

  *load(parts: PartsReader): Steps<void> {
    this.#words = yield* parts.strings();
    this.#counts = parts.ints();
    this.#free = Array.from(parts.ints());
    this.#table = parts.ints();
    this.#used = this.#words.length - this.#free.length;
  }

  #enter(word: string, hash: number, place: number): number {
    const number = this.#free.pop() ?? this.#words.length;
    this.#words[number] = word;
    if (number >= this.#counts.length) this.#makeRoom(number);
    this.#counts[number] = 0;
    this.#put(place, number + 1, hash);
    this.#used += 1;
    if (4 * this.#used > this.#table.length) this.#grow();
    return number;
  }

  /** The place of the word, or the free one where it would be entered. */
  #placeOf(hash: number, text: string, start: number, end: number): number {
    const table = this.#table;
    const mask = this.#mask;
    let place = hash & mask;
    for (;;) {
      const entry = table[2 * place] as number;
      if (entry === 0) return place;
      if (table[2 * place + 1] === hash && isSame(this.wordAt(entry - 1), text, start, end)) return place;
      place = (place + 1) & mask;
    }
  }

  #makeRoom(number: number): void {
    const counts = this.#counts;
    this.#counts = new Int32Array(2 * number);
    this.#counts.set(counts);
  }

  #put(place: number, entry: number, hash: number): void {
    this.#table[2 * place] = entry;
    this.#table[2 * place + 1] = hash;
  }

  get #mask(): number {
    return this.#table.length / 2 - 1;
  }

  /** Frees a place, and moves up what stands behind it so that it is still found. */
  #clear(place: number): void {
    const table = this.#table;
    const mask = this.#mask;
    let free = place;
    for (let at = (place + 1) & mask; table[2 * at] !== 0; at = (at + 1) & mask) {
      const hash = table[2 * at + 1] as number;
      if (((at - hash) & mask) < ((at - free) & mask)) continue;
      this.#put(free, table[2 * at] as number, hash);
      free = at;
    }
    this.#put(free, 0, 0);
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(2 * old.length);
    const mask = this.#mask;
    for (let at = 0; at < old.length; at += 2) {
      const [entry, hash] = [old[at] as number, old[at + 1] as number];
      if (entry === 0) continue;
      let place = hash & mask;
      while (this.#table[2 * place] !== 0) place = (place + 1) & mask;
      this.#put(place, entry, hash);
    }
  }
}

/** A longer slice of a text keeps the whole of it in memory (V8). Letters. */
const LONGEST_SLICE = 12;

function copyOf(text: string, start: number, end: number): string {
  const slice = text.slice(start, end).toLowerCase();
  return slice.length > LONGEST_SLICE ? ` ${slice}`.slice(1) : slice;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== smallLetter(text.charCodeAt(start + at))) return false;
  }
  return true;
}

function smallLetter(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}
