import type { Span } from '../corpus/article.ts';
import type { Worded } from './quotation-index.ts';
import type { TextWords } from './text-words.ts';

/** A text put together of pieces of another that was read, a space between them. */
export class Pieces implements Worded {
  readonly id: string;
  readonly whole: TextWords;
  readonly #pieces: readonly Span[];
  /** The first word of each piece and the one past its last, one after the other. */
  readonly #words: readonly number[];

  constructor(id: string, whole: TextWords, pieces: readonly Span[], words: readonly number[]) {
    this.id = id;
    this.whole = whole;
    this.#pieces = pieces;
    this.#words = words;
  }

  get text(): string {
    return this.#pieces.map(({ start, end }) => this.whole.text.slice(start, end)).join(' ');
  }

  get words(): Int32Array {
    const { words } = this.whole;
    const [from, to] = this.#words;
    if (this.#words.length === 2) return words.subarray(from, to);
    return Int32Array.from(
      this.#pieces.flatMap((_, at) => [...words.subarray(this.#words[2 * at], this.#words[2 * at + 1])]),
    );
  }
}
