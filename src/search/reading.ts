import type { Span } from '../corpus/article.ts';
import { bitsInText } from './kinds.ts';
import type { Vocabulary } from './vocabulary.ts';
import { quantised, wordVectors } from './word-vectors.ts';
import { eachToken } from './words.ts';

/** A text as the index keeps it: its words as numbers, in order. */
export interface Reading {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Numbers of its words in the vocabulary. */
  readonly words: Int32Array;
  /** Numbers of their stems. */
  readonly stems: Int32Array;
  /**
   * What each sentence is about and, last, the whole: vectors one after the other (word-vectors.ts). Made when the
   * text is first a candidate: most never are.
   */
  readonly vectors: () => Int8Array;
  /** What each may be (kinds.ts). */
  readonly bits: Uint8Array;
  /** For each sentence the index of its first word; one more at the end. */
  readonly starts: Int32Array;
}

/** What of a reading can't be told from the others: what is saved of it. */
export type Noted = Omit<Reading, 'stems' | 'vectors'>;

/** Reads a text into the vocabulary. A text without sentences is one sentence. */
export function readText(
  { id, text, sentences }: { id: string; text: string; sentences: readonly Span[] },
  vocabulary: Vocabulary,
): Reading {
  const spans = sentences.length > 0 ? sentences : [{ start: 0, end: text.length }];
  return readingOf({ id, text, sentences: spans, ...noteWords(text, spans, vocabulary) }, vocabulary);
}

/** The reading of a text whose words have been noted. */
export function readingOf(noted: Noted, vocabulary: Vocabulary): Reading {
  const { words, starts } = noted;
  let vectors: Int8Array | undefined;
  return {
    ...noted,
    stems: stemsOf(words, vocabulary),
    vectors: () => {
      vectors ??= vectorsOf(words, starts, vocabulary);
      return vectors;
    },
  };
}

/** A loop, since a typed array's own map takes several times as long. */
function stemsOf(words: Int32Array, vocabulary: Vocabulary): Int32Array {
  const stems = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) stems[at] = vocabulary.stemOf(words[at] as number);
  return stems;
}

function noteWords(text: string, spans: readonly Span[], vocabulary: Vocabulary) {
  const words: number[] = [];
  const bits: number[] = [];
  const starts = new Int32Array(spans.length + 1);
  let sentence = 1;
  eachToken(text, (start, end, isPlain) => {
    const word = vocabulary.add(text, start, end, isPlain);
    if (word < 0) return;
    while (sentence < spans.length && start >= (spans[sentence] as Span).start) {
      starts[sentence++] = words.length;
    }
    words.push(word);
    const folded = vocabulary.wordAt(word);
    bits.push(bitsInText(text, { start, end, folded }) | vocabulary.bitsOf(word));
  });
  starts.fill(words.length, sentence);
  return { words: new Int32Array(words), bits: new Uint8Array(bits), starts };
}

function vectorsOf(numbers: Int32Array, starts: Int32Array, vocabulary: Vocabulary): Int8Array {
  const vectors = wordVectors();
  const { dimensions } = vectors;
  const whole = new Float32Array(dimensions);
  const all = new Int8Array(starts.length * dimensions);
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    const own = new Float32Array(dimensions);
    for (const word of numbers.subarray(starts[sentence], starts[sentence + 1])) {
      const rank = vocabulary.rankOf(word);
      if (rank >= 0) vectors.addTo(own, rank);
    }
    for (let at = 0; at < dimensions; at += 1) whole[at] = (whole[at] as number) + (own[at] as number);
    all.set(quantised(own), sentence * dimensions);
  }
  all.set(quantised(whole), (starts.length - 1) * dimensions);
  return all;
}

/** What a text of these words is about, as a whole. */
export function meaningOf(words: Int32Array, vocabulary: Vocabulary): Int8Array {
  const vectors = wordVectors();
  const whole = new Float32Array(vectors.dimensions);
  for (const word of words) {
    const rank = vocabulary.rankOf(word);
    if (rank >= 0) vectors.addTo(whole, rank);
  }
  return quantised(whole);
}
