import { flatSpans, spansOf } from '../corpus/article-facts.ts';
import type { Steps } from '../steps.ts';
import type { Lexicon } from './lexicon.ts';
import { bytesOf, type Parts, type PartsReader, valueParts } from './parts.ts';
import { Pieces } from './pieces.ts';
import type { Worded } from './quotation-index.ts';
import { Reading } from './reading.ts';
import { TextWords } from './text-words.ts';

/** A text that is there when its words are loaded: its own are saved without it. */
export type Text = Pick<TextWords, 'text' | 'sentences'>;

/** What a reading is made of beside its id and its text, in numbers: pieces are made of four each. */
const NUMBERS_OF_READING = 6;

/** The read texts that some indexes hold stretches of, by the numbers under which they are saved. */
export class TextTable {
  readonly #texts: readonly TextWords[];
  readonly #numbers: ReadonlyMap<TextWords, number>;

  /** @param texts each as often as one likes */
  constructor(texts: Iterable<TextWords>) {
    this.#texts = [...new Set(texts)];
    this.#numbers = new Map(this.#texts.map((text, number) => [text, number]));
  }

  /** @param given of so many texts, the first ones, the text itself is there when they are loaded */
  *parts(given: number): Parts {
    const all = this.#texts;
    yield* valueParts(all.slice(given), ({ text, sentences }) => [text, flatSpans(sentences)]);
    yield bytesOf(Int32Array.from(all.flatMap(({ words, firsts }) => [words.length, firsts.length])));
    yield bytesOf(
      joined(
        new Int32Array(sum(all, 'words')),
        all.map(({ words }) => words),
      ),
    );
    yield bytesOf(
      joined(
        new Uint8Array(sum(all, 'bits')),
        all.map(({ bits }) => bits),
      ),
    );
    yield bytesOf(
      joined(
        new Int32Array(sum(all, 'firsts')),
        all.map(({ firsts }) => firsts),
      ),
    );
  }

  /** @param lexicon which holds their words */
  static *load(parts: PartsReader, lexicon: Lexicon, given: readonly Text[]): Steps<TextTable> {
    const others = yield* parts.values<[text: string, sentences: number[]]>();
    const all = [...given, ...others.map(([text, flat]) => ({ text, sentences: spansOf(flat) }))];
    const lengths = parts.ints();
    const [words, bits, firsts] = [parts.ints(), parts.bytes(), parts.ints()];
    let [word, first] = [0, 0];
    const texts = all.map(({ text, sentences }, number) => {
      const [from, start] = [word, first];
      word += lengths[2 * number] as number;
      first += lengths[2 * number + 1] as number;
      return new TextWords(text, sentences, lexicon, {
        words: words.subarray(from, word),
        bits: bits.subarray(from, word),
        firsts: firsts.subarray(start, first),
      });
    });
    yield;
    return new TextTable(texts);
  }

  /** By the numbers under which they were saved. */
  get texts(): readonly TextWords[] {
    return this.#texts;
  }

  /** Saves stretches and pieces of these texts; their ids are saved by themselves. */
  *stretchParts(stretches: readonly Worded[]): Parts {
    const numbers: number[] = [];
    for (const { whole, numbers: own } of stretches)
      numbers.push(own.length, this.#numbers.get(whole) as number, ...own);
    yield bytesOf(Int32Array.from(numbers));
  }

  /** @returns what makes them, one after the other in the order in which they were saved */
  loadStretches(parts: PartsReader): (id: string) => Reading | Pieces {
    const numbers = parts.ints();
    let next = 0;
    return (id) => {
      const start = next + 2;
      const text = this.#texts[numbers[start - 1] as number] as TextWords;
      next = start + (numbers[next] as number);
      return next - start === NUMBERS_OF_READING
        ? Reading.from(id, text, numbers, start)
        : new Pieces(id, text, numbers, start, next);
    };
  }
}

const sum = (texts: readonly TextWords[], what: 'words' | 'bits' | 'firsts'): number =>
  texts.reduce((all, text) => all + text[what].length, 0);

function joined<Numbers extends Int32Array | Uint8Array>(all: Numbers, each: readonly Numbers[]): Numbers {
  let end = 0;
  for (const numbers of each) {
    all.set(numbers, end);
    end += numbers.length;
  }
  return all;
}
