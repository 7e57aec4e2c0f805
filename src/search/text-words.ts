import type { Span } from '../corpus/article.ts';
import { bitsInText } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { eachToken } from './words.ts';

/**
 * A text whose words were read once, for all indexes that find stretches of it. The lexicon holds its words as long as
 * any of them does.
 */
export class TextWords {
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly lexicon: Lexicon;
  /** Numbers of its words in the lexicon, in order. */
  readonly words: Int32Array;
  /** What each may be (kinds.ts). */
  readonly bits: Uint8Array;
  /** For each sentence the index of its first word. */
  readonly firsts: Int32Array;
  #stretches = 0;

  /** @param places takes where the words stand, which whoever tells the stretches needs and nobody keeps. */
  constructor(text: string, sentences: readonly Span[], lexicon: Lexicon, places: Places) {
    const words: number[] = [];
    const bits: number[] = [];
    this.firsts = new Int32Array(sentences.length);
    let sentence = 0;
    eachToken(text, (start, end, isPlain) => {
      const word = lexicon.add(text, start, end, isPlain);
      if (word < 0) return;
      while (sentence < sentences.length && start >= (sentences[sentence] as Span).start)
        this.firsts[sentence++] = words.length;
      words.push(word);
      places.push(start, end);
      bits.push(bitsInText(text, { start, end, folded: lexicon.wordAt(word) }) | lexicon.bitsOf(word));
    });
    this.firsts.fill(words.length, sentence);
    this.text = text;
    this.sentences = sentences;
    this.lexicon = lexicon;
    this.words = new Int32Array(words);
    this.bits = new Uint8Array(bits);
  }

  /** An index holds a stretch of it. */
  hold(): void {
    this.#stretches += 1;
  }

  /** An index holds it no more: with the last its words go. */
  release(): void {
    this.#stretches -= 1;
    if (this.#stretches > 0) return;
    for (let at = 0; at < this.words.length; at += 1) this.lexicon.release(this.words[at] as number);
  }
}

/** Where the words of a text begin and end. */
export class Places {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  push(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** The words that lie in a stretch, by their indexes, `to` exclusive; null where one lies in it only in part. */
  within({ start, end }: Span): { from: number; to: number } | null {
    const from = firstFrom(this.#starts, start);
    const to = firstFrom(this.#starts, end);
    const isWhole = (this.#ends[from - 1] ?? 0) <= start && (to === from || (this.#ends[to - 1] ?? 0) <= end);
    return isWhole ? { from, to } : null;
  }
}

/** The index of the first number that isn't smaller. */
function firstFrom(sorted: readonly number[], number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
