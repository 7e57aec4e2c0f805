import type { Span } from '../corpus/article.ts';
import { bitsOf } from './kinds.ts';
import type { Vocabulary } from './vocabulary.ts';
import { words } from './words.ts';

/** A text as the index keeps it: its words as numbers, in order. */
export interface Reading {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Numbers of its words in the vocabulary. */
  readonly words: Int32Array;
  /** Numbers of their stems. */
  readonly stems: Int32Array;
  /** What each may be (kinds.ts). */
  readonly bits: Uint8Array;
  /** For each sentence the index of its first word; one more at the end. */
  readonly starts: Int32Array;
}

/** Reads a text into the vocabulary. A text without sentences is one sentence. */
export function readText(
  { id, text, sentences }: { id: string; text: string; sentences: readonly Span[] },
  vocabulary: Vocabulary,
): Reading {
  const found = words(text);
  const spans = sentences.length > 0 ? sentences : [{ start: 0, end: text.length }];
  const numbers = Int32Array.from(found, (word) => vocabulary.add(word.folded));
  const starts = new Int32Array(spans.length + 1);
  let at = 0;
  for (const [index, span] of spans.entries()) {
    while (at < found.length && (found[at]?.start ?? 0) < span.start) at += 1;
    starts[index] = at;
  }
  starts[0] = 0;
  starts[spans.length] = found.length;
  return {
    id,
    text,
    sentences: spans,
    words: numbers,
    stems: numbers.map((word) => vocabulary.stemOf(word)),
    bits: Uint8Array.from(found, (word) => bitsOf(text, word)),
    starts,
  };
}
