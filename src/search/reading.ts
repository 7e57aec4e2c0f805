import type { Span } from '../corpus/article.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { bitsInText } from './kinds.ts';
import type { Vocabulary } from './vocabulary.ts';
import { quantised, wordVectors } from './word-vectors.ts';
import { eachToken } from './words.ts';

/** What of a text is noted: what is saved of it. */
export interface Noted {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Numbers of its words in the vocabulary, in order. */
  readonly words: Int32Array;
  /** What each may be (kinds.ts). */
  readonly bits: Uint8Array;
  /** For each sentence the index of its first word; one more at the end. */
  readonly starts: Int32Array;
}

/** A text as the index keeps it. What can be told from its words is made when the text is a candidate: most never are. */
export class Reading implements Noted {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly words: Int32Array;
  readonly bits: Uint8Array;
  readonly starts: Int32Array;
  readonly #vocabulary: Vocabulary;
  #vectors: Int8Array | undefined;

  constructor({ id, text, sentences, words, bits, starts }: Noted, vocabulary: Vocabulary) {
    this.id = id;
    this.text = text;
    this.sentences = sentences;
    this.words = words;
    this.bits = bits;
    this.starts = starts;
    this.#vocabulary = vocabulary;
  }

  /** Numbers of the words' stems. Made anew each time, which is quicker than it is dear to keep them. */
  stems(): Int32Array {
    const stems = new Int32Array(this.words.length);
    // A loop, since a typed array's own map takes several times as long.
    for (let at = 0; at < stems.length; at += 1)
      stems[at] = this.#vocabulary.stemOf(this.words[at] as number);
    return stems;
  }

  /** Places of its words among the word vectors; -1 for function words and those without a vector. */
  ranks(): Int32Array {
    const ranks = new Int32Array(this.words.length);
    const without = functionRanks();
    for (let at = 0; at < ranks.length; at += 1) {
      const rank = this.#vocabulary.rankOf(this.words[at] as number);
      ranks[at] = without.has(rank) ? -1 : rank;
    }
    return ranks;
  }

  /** What each sentence is about and, last, the whole: vectors one after the other (word-vectors.ts). */
  vectors(): Int8Array {
    this.#vectors ??= vectorsOf(this.words, this.starts, this.#vocabulary);
    return this.#vectors;
  }

  /** What the whole is about. */
  meaning(): Int8Array {
    const whole = new Float32Array(wordVectors().dimensions);
    addMeanings(whole, this.words, this.#vocabulary);
    return quantised(whole);
  }
}

let ranksOfFunctionWords: ReadonlySet<number> | undefined;

/** Places of function words among the word vectors. */
function functionRanks(): ReadonlySet<number> {
  ranksOfFunctionWords ??= new Set([...FUNCTION_WORDS].map((word) => wordVectors().rankOf(word)));
  return ranksOfFunctionWords;
}

/** Reads a text into the vocabulary. A text without sentences is one sentence. */
export function readText(
  { id, text, sentences }: { id: string; text: string; sentences: readonly Span[] },
  vocabulary: Vocabulary,
): Reading {
  const spans = sentences.length > 0 ? sentences : [{ start: 0, end: text.length }];
  return new Reading({ id, text, sentences: spans, ...noteWords(text, spans, vocabulary) }, vocabulary);
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
  const { dimensions } = wordVectors();
  const whole = new Float32Array(dimensions);
  const all = new Int8Array(starts.length * dimensions);
  for (let sentence = 0; sentence + 1 < starts.length; sentence += 1) {
    const own = new Float32Array(dimensions);
    addMeanings(own, numbers, vocabulary, starts[sentence], starts[sentence + 1]);
    for (let at = 0; at < dimensions; at += 1) whole[at] = (whole[at] as number) + (own[at] as number);
    all.set(quantised(own), sentence * dimensions);
  }
  all.set(quantised(whole), (starts.length - 1) * dimensions);
  return all;
}

/** Adds to a text's vector those of its words from…to (exclusive). */
function addMeanings(
  text: Float32Array,
  words: Int32Array,
  vocabulary: Vocabulary,
  from = 0,
  to = words.length,
): void {
  const vectors = wordVectors();
  for (let at = from; at < to; at += 1) {
    const rank = vocabulary.rankOf(words[at] as number);
    if (rank >= 0) vectors.addTo(text, rank);
  }
}
