import { NO_LETTERS, withLetter } from './word-hash.ts';

/**
 * What a word is looked up by in a table. Up to ten letters and digits of ASCII are the key, five in each number: two such
 * words are the same where their keys are, and none of their letters need be compared. Of any other word the head is
 * HASHED and the tail a hash.
 */
export interface WordKey {
  readonly head: number;
  readonly tail: number;
}

export const HASHED = -1;
/** Letters that a number has room for, and bits of a letter. */
export const LETTERS_OF_HALF = 5;
export const LETTER_BITS = 6;
export const MOST_LETTERS = 2 * LETTERS_OF_HALF;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** By its code, the number of a letter (a capital as a small one) or digit of ASCII; 0 of any other. */
export const LETTER_NUMBERS = Uint8Array.from(
  { length: 128 },
  (_, code) => LETTERS.indexOf(String.fromCharCode(code).toLowerCase()) + 1,
);

/** The key of a word that stands in a text. */
export function keyOf(text: string, start = 0, end = text.length): WordKey {
  if (end - start > MOST_LETTERS) return { head: HASHED, tail: hashedTail(text, start, end) };
  let head = 0;
  let tail = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const letter = code < 128 ? (LETTER_NUMBERS[code] as number) : 0;
    if (letter === 0) return { head: HASHED, tail: hashedTail(text, start, end) };
    if (at - start < LETTERS_OF_HALF) head = (head << LETTER_BITS) | letter;
    else tail = (tail << LETTER_BITS) | letter;
  }
  return { head, tail };
}

/** The tail of a key whose head is HASHED. */
export function hashedTail(text: string, start: number, end: number): number {
  let hash = NO_LETTERS;
  for (let at = start; at < end; at += 1) hash = withLetter(hash, smallLetter(text.charCodeAt(at)));
  return hash;
}

/** The code of a letter of ASCII as a small one, and any other as it is. */
export function smallLetter(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Where a table of so many places, a power of two, begins to look for a word of this key. */
export function placeOf(head: number, tail: number, places: number): number {
  const mixed = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (places - 1);
}
