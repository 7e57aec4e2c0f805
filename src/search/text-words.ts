import type { Span } from '../corpus/article.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from './tokens.ts';

/** The words of a text: see `TextWords`. */
type WordNumbers = Pick<TextWords, 'words' | 'bits' | 'firsts'>;

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

  /** @param numbers its words, which the lexicon holds. */
  constructor(text: string, sentences: readonly Span[], lexicon: Lexicon, numbers: WordNumbers) {
    this.text = text;
    this.sentences = sentences;
    this.lexicon = lexicon;
    this.words = numbers.words;
    this.bits = numbers.bits;
    this.firsts = numbers.firsts;
  }

  /** @param tokens of the text: the lexicon is asked once for each different word of theirs. */
  static of(text: string, sentences: readonly Span[], lexicon: Lexicon, tokens: Tokens): TextWords {
    const words = lexicon.addAll(tokens);
    const bits = new Uint8Array(words.length);
    for (let at = 0; at < bits.length; at += 1)
      bits[at] = (tokens.bits[at] as number) | lexicon.bitsOf(words[at] as number);
    return new TextWords(text, sentences, lexicon, { words, bits, firsts: firstsOf(sentences, tokens) });
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

function firstsOf(sentences: readonly Span[], { starts }: Tokens): Int32Array {
  const firsts = new Int32Array(sentences.length);
  let at = 0;
  for (const [sentence, { start }] of sentences.entries()) {
    while (at < starts.length && (starts[at] as number) < start) at += 1;
    firsts[sentence] = at;
  }
  return firsts;
}
