import type { Span } from '../corpus/article.ts';
import type { Worded } from './quotation-index.ts';
import type { TextWords } from './text-words.ts';

/** Where a piece begins and ends, its first word, and the one past its last. */
const NUMBERS = 4;

/** A text put together of pieces of another that was read, a space between them. */
export class Pieces implements Worded {
  readonly id: string;
  readonly whole: TextWords;
  /** Of each piece, one after the other, in an array that may hold those of other texts too. */
  readonly #numbers: ArrayLike<number>;
  readonly #from: number;
  readonly #to: number;

  /** @param numbers four of each piece: start, end, first word, and the one past its last */
  constructor(id: string, whole: TextWords, numbers: ArrayLike<number>, from = 0, to = numbers.length) {
    this.id = id;
    this.whole = whole;
    this.#numbers = numbers;
    this.#from = from;
    this.#to = to;
  }

  get text(): string {
    return this.#pieces()
      .map(({ start, end }) => this.whole.text.slice(start, end))
      .join(' ');
  }

  get words(): Int32Array {
    const { words } = this.whole;
    const pieces = this.#pieces();
    const [first] = pieces;
    if (pieces.length === 1) return words.subarray(first?.from, first?.to);
    return Int32Array.from(pieces.flatMap(({ from, to }) => [...words.subarray(from, to)]));
  }

  /** What it is made of beside its id and its text, to be saved. */
  get numbers(): readonly number[] {
    return this.#pieces().flatMap(({ start, end, from, to }) => [start, end, from, to]);
  }

  #pieces(): (Span & { from: number; to: number })[] {
    const numberAt = (at: number) => this.#numbers[at] as number;
    return Array.from({ length: (this.#to - this.#from) / NUMBERS }, (_, piece) => {
      const at = this.#from + NUMBERS * piece;
      return { start: numberAt(at), end: numberAt(at + 1), from: numberAt(at + 2), to: numberAt(at + 3) };
    });
  }
}
