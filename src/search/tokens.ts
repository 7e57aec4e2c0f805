import type { Span } from '../corpus/article.ts';
import { bitsInText } from './kinds.ts';
import { Numbering } from './numbering.ts';
import { eachToken, foldWord } from './words.ts';

/** What parts the spellings of a text's words: no folded word holds one. */
export const BETWEEN_SPELLINGS = '\n';

/** The words of a text as it has them, by themselves: numbers of lexicons (lexicon.ts) are not in it. */
export class Tokens {
  /** Its different words, folded, in the order of their first places, each with a line break behind it. */
  readonly spellings: string;
  /** For each token the place of its word among those. */
  readonly words: Int32Array;
  /** What each may be by the way it is written (kinds.ts). */
  readonly bits: Uint8Array;
  /** Where each stands in the text: UTF-16 offsets, ends exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;

  constructor({ spellings, words, bits, starts, ends }: Omit<Tokens, 'within'>) {
    this.spellings = spellings;
    this.words = words;
    this.bits = bits;
    this.starts = starts;
    this.ends = ends;
  }

  /** The tokens that lie in a stretch, by their places, `to` exclusive; null where one lies in it only in part. */
  within({ start, end }: Span): { from: number; to: number } | null {
    const from = firstFrom(this.starts, start);
    const to = firstFrom(this.starts, end);
    const isWhole = (this.ends[from - 1] ?? 0) <= start && (to === from || (this.ends[to - 1] ?? 0) <= end);
    return isWhole ? { from, to } : null;
  }
}

/** Reads a text's words. Linear in its length. */
export function tokensOf(text: string): Tokens {
  const different = new Numbering();
  const words: number[] = [];
  const bits: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  eachToken(text, (start, end, isPlain) => {
    const folded = isPlain ? null : foldWord(text.slice(start, end));
    if (folded === '') return;
    const word = folded === null ? different.add(text, start, end) : different.add(folded);
    words.push(word);
    bits.push(bitsInText(text, { start, end, folded: different.at(word) }));
    starts.push(start);
    ends.push(end);
  });
  let spellings = '';
  for (let word = 0; word < different.size; word += 1) spellings += different.at(word) + BETWEEN_SPELLINGS;
  return new Tokens({
    spellings,
    words: Int32Array.from(words),
    bits: Uint8Array.from(bits),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  });
}

/** The place of the first number that isn't smaller. */
export function firstFrom(sorted: Int32Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
