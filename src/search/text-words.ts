import type { Span } from '../corpus/article.ts';
import type { Lexicon } from './lexicon.ts';
import { numberedBy, type Tokens } from './tokens.ts';

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
    return TextWords.#of(text, sentences, lexicon, lexicon.addAll(tokens), tokens);
  }

  /** Reads a text. */
  static read(text: string, sentences: readonly Span[], lexicon: Lexicon): TextWords {
    const { words, bits, starts } = numberedBy(lexicon, text);
    return TextWords.#of(text, sentences, lexicon, words.slice(), { bits, starts });
  }

  static #of(
    text: string,
    sentences: readonly Span[],
    lexicon: Lexicon,
    words: Int32Array,
    { bits, starts }: Pick<Tokens, 'bits' | 'starts'>,
  ): TextWords {
    return new TextWords(text, sentences, lexicon, {
      words,
      bits: lexicon.bitsOfAll(words, bits),
      firsts: firstsOf(sentences, starts),
    });
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

function firstsOf(sentences: readonly Span[], starts: Int32Array): Int32Array {
  const firsts = new Int32Array(sentences.length);
  let at = 0;
  for (let sentence = 0; sentence < firsts.length; sentence += 1) {
    const { start } = sentences[sentence] as Span;
    while (at < starts.length && (starts[at] as number) < start) at += 1;
    firsts[sentence] = at;
  }
  return firsts;
}
