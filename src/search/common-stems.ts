import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A byte tells how many letters are cut off a word and, by its place in a list, what is put there instead. */
export const ENDINGS = 32;
/** The byte of a word whose stem isn't made so. */
export const NOT_KEPT = 255;

interface Kept {
  readonly endings: readonly string[];
  /** By the word's rank among the word vectors. */
  readonly bytes: Uint8Array;
}

let loaded: Kept | undefined;

/**
 * The stem of a word that has a vector, as words.ts makes it; null where it isn't kept. Looked up, an index of 20,000
 * passages is built in 0.86 of the time that it takes with every stem made. Written by bench/common-stems.ts.
 * @param rank of the word among the word vectors; below 0 where it has none
 */
export function commonStemOf(rank: number, word: string): string | null {
  const { endings, bytes } = kept();
  const byte = bytes[rank] ?? NOT_KEPT;
  if (byte === NOT_KEPT) return null;
  if (byte === 0) return word;
  return word.slice(0, word.length - Math.floor(byte / ENDINGS)) + endings[byte % ENDINGS];
}

function kept(): Kept {
  if (loaded) return loaded;
  const file = readFileSync(createRequire(import.meta.url).resolve('#common-stems'));
  const head = file.indexOf('\n');
  loaded = { endings: file.toString('latin1', 0, head).split(' '), bytes: file.subarray(head + 1) };
  return loaded;
}
