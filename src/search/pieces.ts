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

  /** What it is made of beside its id and its text, to be saved: four for each piece. */
  get numbers(): readonly number[] {
    return this.#pieces.flatMap(({ start, end }, at) => [
      start,
      end,
      this.#words[2 * at] as number,
      this.#words[2 * at + 1] as number,
    ]);
  }

  static from(id: string, whole: TextWords, numbers: Int32Array): Pieces {
    const pieces: Span[] = [];
    const words: number[] = [];
    for (let at = 0; at < numbers.length; at += 4) {
      pieces.push({ start: numbers[at] as number, end: numbers[at + 1] as number });
      words.push(numbers[at + 2] as number, numbers[at + 3] as number);
    }
    return new Pieces(id, whole, pieces, words);
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
