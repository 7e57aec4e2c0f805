import type { Span } from '../corpus/article.ts';
import { bitsInText } from './kinds.ts';
import { Numbering } from './numbering.ts';
import { NOT_PLAIN, scan } from './scanner.ts';
import { foldWord } from './words.ts';

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
  const { count, words, bits, starts, ends } = numberedBy(different, text);
  let spellings = '';
  for (let word = 0; word < different.size; word += 1)
    spellings += different.wordAt(word) + BETWEEN_SPELLINGS;
  return new Tokens({
    spellings,
    words: words.slice(0, count),
    bits: bits.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  });
}

/** What gives words numbers: a text's own, or a lexicon. */
type WordNumbers = Pick<Numbering, 'add' | 'addFrom'>;

/** So many tokens, the first of those that there is room for. */
export interface Numbered extends Pick<Tokens, 'words' | 'bits' | 'starts' | 'ends'> {
  readonly count: number;
}

/** Words and bits of a text until all are known: anew for a longer text alone. */
let room = roomFor(0x4000);

function roomFor(tokens: number) {
  return { words: new Int32Array(tokens), bits: new Uint8Array(tokens) };
}

/** Reads a text's words, numbered by something else. What it returns is good until the next text is read. */
export function numberedBy(numbers: WordNumbers, text: string): Numbered {
  const { count: all, starts, ends, heads, tails } = scan(text);
  if (room.words.length < all) room = roomFor(all);
  const { words, bits } = room;
  let count = 0;
  for (let at = 0; at < all; at += 1) {
    const start = starts[at] as number;
    const end = ends[at] as number;
    const head = heads[at] as number;
    const folded = head === NOT_PLAIN ? foldWord(text.slice(start, end)) : null;
    if (folded === '') continue;
    words[count] =
      folded === null ? numbers.addFrom(text, start, end, head, tails[at] as number) : numbers.add(folded);
    bits[count] = bitsInText(text, start, end);
    starts[count] = start;
    ends[count] = end;
    count += 1;
  }
  return { count, words, bits, starts, ends };
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
