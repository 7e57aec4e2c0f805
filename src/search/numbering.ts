import type { Steps } from '../steps.ts';
import { bytesOf, ONLY_LATIN_1, type Parts, type PartsReader, stringParts } from './parts.ts';
import { hashOf } from './word-hash.ts';

/** Places in the table of a numbering to begin with: a power of two. */
const FIRST_PLACES = 256;
/** Whole numbers of a place: a word's number + 1 (0 where it is free), its hash, and its letters if they fit. */
const PLACE = 4;
const HASH = 1;
const LETTERS = 2;
/** Bytes of a whole number. */
const BYTES = Int32Array.BYTES_PER_ELEMENT;
/** A word of so many letters at most, all of Latin-1, has them in its place. */
const MOST_LETTERS = (PLACE - LETTERS) * BYTES;

/**
 * Gives each different word a small number for as long as it is used, and counts its uses. A word used no more leaves
 * its number to another.
 *
 * A hash table with open addressing (linear probing) over the words' letters: a word is found where it stands in its
 * text, without a string made of it, which a Map would need. Over a large corpus that halves the time of reading; that
 * most words' letters stand in the table, and not only in strings somewhere in memory, halves the look-ups' once more.
 */
export class Numbering {
  #words: string[] = [];
  #counts = new Int32Array(FIRST_PLACES);
  #free: number[] = [];
  #used = 0;
  /** A word is at the first free place from its hash on. */
  #table = new Int32Array(PLACE * FIRST_PLACES);
  /** The same memory. */
  #letters = new Uint8Array(this.#table.buffer);

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
    const known = (this.#table[PLACE * place] as number) - 1;
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
    const number = (this.#table[PLACE * place] as number) - 1;
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
    this.#use(parts.ints());
    this.#used = this.#words.length - this.#free.length;
  }

  #enter(word: string, hash: number, place: number): number {
    const number = this.#free.pop() ?? this.#words.length;
    this.#words[number] = word;
    if (number >= this.#counts.length) this.#makeRoom(number);
    this.#counts[number] = 0;
    this.#table[PLACE * place] = number + 1;
    this.#table[PLACE * place + HASH] = hash;
    if (word.length <= MOST_LETTERS && ONLY_LATIN_1.test(word)) {
      const first = BYTES * (PLACE * place + LETTERS);
      for (let at = 0; at < word.length; at += 1) this.#letters[first + at] = word.charCodeAt(at);
    }
    this.#used += 1;
    if (2 * this.#used > this.#places) this.#grow();
    return number;
  }

  /** The place of the word, or the free one where it would be entered. */
  #placeOf(hash: number, text: string, start: number, end: number): number {
    const table = this.#table;
    const mask = this.#places - 1;
    let place = hash & mask;
    while (table[PLACE * place] !== 0) {
      if (table[PLACE * place + HASH] === hash && this.#isAt(place, text, start, end)) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Whether the word at a place is the one that stands in a text. */
  #isAt(place: number, text: string, start: number, end: number): boolean {
    const letters = this.#letters;
    const first = BYTES * (PLACE * place + LETTERS);
    if (letters[first] === 0)
      return isSame(this.wordAt((this.#table[PLACE * place] as number) - 1), text, start, end);
    const length = end - start;
    if (length > MOST_LETTERS || (length < MOST_LETTERS && letters[first + length] !== 0)) return false;
    for (let at = 0; at < length; at += 1) {
      if (letters[first + at] !== smallLetter(text.charCodeAt(start + at))) return false;
    }
    return true;
  }

  #makeRoom(number: number): void {
    const counts = this.#counts;
    this.#counts = new Int32Array(2 * number);
    this.#counts.set(counts);
  }

  get #places(): number {
    return this.#table.length / PLACE;
  }

  #use(table: Int32Array<ArrayBuffer>): void {
    this.#table = table;
    this.#letters = new Uint8Array(table.buffer);
  }

  /** Frees a place, and moves up what stands behind it so that it is still found. */
  #clear(place: number): void {
    const table = this.#table;
    const mask = this.#places - 1;
    let free = place;
    for (let at = (place + 1) & mask; table[PLACE * at] !== 0; at = (at + 1) & mask) {
      const hash = table[PLACE * at + HASH] as number;
      if (((at - hash) & mask) < ((at - free) & mask)) continue;
      table.copyWithin(PLACE * free, PLACE * at, PLACE * (at + 1));
      free = at;
    }
    table.fill(0, PLACE * free, PLACE * (free + 1));
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(2 * old.length);
    const mask = table.length / PLACE - 1;
    for (let at = 0; at < old.length; at += PLACE) {
      if (old[at] === 0) continue;
      let place = (old[at + HASH] as number) & mask;
      while (table[PLACE * place] !== 0) place = (place + 1) & mask;
      for (let part = 0; part < PLACE; part += 1) table[PLACE * place + part] = old[at + part] as number;
    }
    this.#use(table);
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
