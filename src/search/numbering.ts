import type { Steps } from '../steps.ts';
import { bytesOf, type Parts, type PartsReader, stringParts } from './parts.ts';
import { HASHED, keyOf, placeOf, smallLetter } from './word-key.ts';

/** Places in the table of a numbering to begin with: a power of two. */
const FIRST_PLACES = 256;
/** Whole numbers of a place: a word's number + 1 (0 where it is free), and its key. */
const PLACE = 3;
const HEAD = 1;
const TAIL = 2;

/**
 * Gives each different word a small number for as long as it is used, and counts its uses. A word used no more leaves
 * its number to another.
 *
 * A hash table with open addressing (linear probing) over the words' keys: a word is found where it stands in its text,
 * without a string made of it, which a Map would need. Over a large corpus that halves the time of reading; that most
 * words' letters stand in their keys, and not only in strings somewhere in memory, halves the look-ups' once more.
 */
export class Numbering {
  #words: string[] = [];
  #counts = new Int32Array(FIRST_PLACES);
  #free: number[] = [];
  #used = 0;
  /** A word is at the first free place from its hash on. */
  #table = new Int32Array(PLACE * FIRST_PLACES);

  /** Numbers are below this. */
  get size(): number {
    return this.#words.length;
  }

  /** The word's number, for one more use of it. */
  add(word: string): number {
    const { head, tail } = keyOf(word);
    return this.addFrom(word, 0, word.length, head, tail);
  }

  /** The same of the word of this key that stands in a text, where its capital letters (of ASCII) count as small ones. */
  addFrom(text: string, start: number, end: number, head: number, tail: number): number {
    const place = this.#placeOf(text, start, end, head, tail);
    const known = (this.#table[PLACE * place] as number) - 1;
    const number = known >= 0 ? known : this.#enter(copyOf(text, start, end), head, tail, place);
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
    this.#clear(this.#placeOfWord(word));
    this.#free.push(number);
    this.#used -= 1;
    return true;
  }

  find(word: string): number | undefined {
    const number = (this.#table[PLACE * this.#placeOfWord(word)] as number) - 1;
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

  #enter(word: string, head: number, tail: number, place: number): number {
    const number = this.#free.pop() ?? this.#words.length;
    this.#words[number] = word;
    if (number >= this.#counts.length) this.#makeRoom(number);
    this.#counts[number] = 0;
    this.#table[PLACE * place] = number + 1;
    this.#table[PLACE * place + HEAD] = head;
    this.#table[PLACE * place + TAIL] = tail;
    this.#used += 1;
    if (2 * this.#used > this.#places) this.#grow();
    return number;
  }

  /** The place of the word, or the free one where it would be entered. */
  #placeOf(text: string, start: number, end: number, head: number, tail: number): number {
    const table = this.#table;
    const places = this.#places;
    let place = placeOf(head, tail, places);
    for (; table[PLACE * place] !== 0; place = (place + 1) & (places - 1)) {
      if (table[PLACE * place + HEAD] !== head || table[PLACE * place + TAIL] !== tail) continue;
      if (head !== HASHED || isSame(this.wordAt((table[PLACE * place] as number) - 1), text, start, end))
        break;
    }
    return place;
  }

  #placeOfWord(word: string): number {
    const { head, tail } = keyOf(word);
    return this.#placeOf(word, 0, word.length, head, tail);
  }

  #makeRoom(number: number): void {
    const counts = this.#counts;
    this.#counts = new Int32Array(2 * number);
    this.#counts.set(counts);
  }

  get #places(): number {
    return this.#table.length / PLACE;
  }

  /** Frees a place, and moves up what stands behind it so that it is still found. */
  #clear(place: number): void {
    const table = this.#table;
    const mask = this.#places - 1;
    let free = place;
    for (let at = (place + 1) & mask; table[PLACE * at] !== 0; at = (at + 1) & mask) {
      const first = placeOf(
        table[PLACE * at + HEAD] as number,
        table[PLACE * at + TAIL] as number,
        this.#places,
      );
      if (((at - first) & mask) < ((at - free) & mask)) continue;
      table.copyWithin(PLACE * free, PLACE * at, PLACE * (at + 1));
      free = at;
    }
    table.fill(0, PLACE * free, PLACE * (free + 1));
  }

  #grow(): void {
    const old = this.#table;
    const table = new Int32Array(2 * old.length);
    const places = table.length / PLACE;
    for (let at = 0; at < this.#places; at += 1) {
      if (old[PLACE * at] === 0) continue;
      let place = placeOf(old[PLACE * at + HEAD] as number, old[PLACE * at + TAIL] as number, places);
      while (table[PLACE * place] !== 0) place = (place + 1) & (places - 1);
      for (let part = 0; part < PLACE; part += 1)
        table[PLACE * place + part] = old[PLACE * at + part] as number;
    }
    this.#table = table;
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
