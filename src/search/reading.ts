import type { Span } from '../corpus/article.ts';
import type { Lexicon } from './lexicon.ts';
import { TextWords } from './text-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { quantised, wordVectors } from './word-vectors.ts';

/** A stretch of a text that was read: offsets into it, its words from…to and its sentences from…to (exclusive). */
export interface Stretch extends Span {
  readonly from: number;
  readonly to: number;
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** A text as the index keeps it. What can be told from its words is made when the text is a candidate: most never are. */
export class Reading {
  readonly id: string;
  /** The text that it is a stretch of. */
  readonly whole: TextWords;
  readonly #start: number;
  readonly #end: number;
  readonly #from: number;
  readonly #to: number;
  readonly #firstSentence: number;
  readonly #endSentence: number;
  #vectors: Int8Array | undefined;

  constructor(id: string, whole: TextWords, stretch: Stretch) {
    this.id = id;
    this.whole = whole;
    this.#start = stretch.start;
    this.#end = stretch.end;
    this.#from = stretch.from;
    this.#to = stretch.to;
    this.#firstSentence = stretch.firstSentence;
    this.#endSentence = stretch.endSentence;
  }

  get text(): string {
    return this.whole.text.slice(this.#start, this.#end);
  }

  /** Offsets into its own text. */
  get sentences(): readonly Span[] {
    const sentences = this.whole.sentences.slice(this.#firstSentence, this.#endSentence);
    if (this.#start === 0) return sentences;
    return sentences.map(({ start, end }) => ({ start: start - this.#start, end: end - this.#start }));
  }

  /** Numbers of its words in the lexicon, in order. */
  get words(): Int32Array {
    return this.whole.words.subarray(this.#from, this.#to);
  }

  /** What each may be (kinds.ts). */
  get bits(): Uint8Array {
    return this.whole.bits.subarray(this.#from, this.#to);
  }

  /** For each sentence the index of its first word; one more at the end. */
  get starts(): Int32Array {
    const starts = new Int32Array(this.#endSentence - this.#firstSentence + 1);
    // What stands before the first sentence belongs to it.
    for (let at = 1; at < starts.length - 1; at += 1) {
      const first = this.whole.firsts[this.#firstSentence + at] as number;
      starts[at] = Math.min(first, this.#to) - this.#from;
    }
    starts[starts.length - 1] = this.#to - this.#from;
    return starts;
  }

  /** What it is made of beside its id and its text, to be saved. */
  get numbers(): readonly number[] {
    return [this.#start, this.#end, this.#from, this.#to, this.#firstSentence, this.#endSentence];
  }

  /** @param at where they stand among those of others */
  static from(id: string, whole: TextWords, numbers: Int32Array, at: number): Reading {
    const numberAt = (place: number) => numbers[at + place] as number;
    return new Reading(id, whole, {
      start: numberAt(0),
      end: numberAt(1),
      from: numberAt(2),
      to: numberAt(3),
      firstSentence: numberAt(4),
      endSentence: numberAt(5),
    });
  }

  /** Counts its words in a vocabulary. */
  useIn(vocabulary: Vocabulary): void {
    vocabulary.useAll(this.whole.words, this.#from, this.#to);
  }

  /** Numbers of the words' stems. Made anew each time, which is quicker than it is dear to keep them. */
  stems(): Int32Array {
    const { words, lexicon } = this.whole;
    return lexicon.stemsOf(words, this.#from, this.#to);
  }

  /** What each sentence is about and, last, the whole: vectors one after the other (word-vectors.ts). */
  vectors(): Int8Array {
    this.#vectors ??= vectorsOf(this.words, this.starts, this.whole.lexicon);
    return this.#vectors;
  }

  /** What the whole is about. */
  meaning(): Int8Array {
    const { words, lexicon } = this.whole;
    return quantised(sumOf(words, lexicon, this.#from, this.#to));
  }
}

/** Reads a text by itself. One without sentences is one sentence. */
export function readText(
  { id, text, sentences }: { id: string; text: string; sentences: readonly Span[] },
  lexicon: Lexicon,
): Reading {
  const span = { start: 0, end: text.length };
  const spans = sentences.length > 0 ? sentences : [span];
  const whole = TextWords.read(text, spans, lexicon);
  const { length } = whole.words;
  return new Reading(id, whole, {
    ...span,
    from: 0,
    to: length,
    firstSentence: 0,
    endSentence: spans.length,
  });
}

function vectorsOf(words: Int32Array, starts: Int32Array, lexicon: Lexicon): Int8Array {
  const { dimensions } = wordVectors();
  const whole = new Int32Array(dimensions);
  const all = new Int8Array(starts.length * dimensions);
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    const own = sumOf(words, lexicon, starts[sentence] ?? 0, starts[sentence + 1] ?? 0);
    for (let at = 0; at < dimensions; at += 1) whole[at] = (whole[at] as number) + (own[at] as number);
    all.set(quantised(own), sentence * dimensions);
  }
  all.set(quantised(whole), (starts.length - 1) * dimensions);
  return all;
}

/** The vector of a text's words from…to (exclusive), into the same array each time. */
function sumOf(words: Int32Array, lexicon: Lexicon, from: number, to: number): Int32Array {
  return wordVectors().sumOf(lexicon.ranksOf(words, from, to));
}
