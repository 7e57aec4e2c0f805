import type { Span } from '../corpus/article.ts';
import type { Lexicon } from './lexicon.ts';
import { type Numbered, numberedBy, type Tokens } from './tokens.ts';

/** Words that share a room, and how many a text may have to be put into one. */
const ROOM = 4096;
const SHORT = 512;

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
    // Not a slice of them, which may be a Buffer's: that would be the same memory.
    const bits = new Uint8Array(tokens.bits);
    lexicon.addBits(words, bits);
    return new TextWords(text, sentences, lexicon, {
      words,
      bits,
      firsts: firstsOf(sentences, tokens.starts),
    });
  }

  /** Reads a text. */
  static read(text: string, sentences: readonly Span[], lexicon: Lexicon): TextWords {
    const read = numberedBy(lexicon, text);
    const { words, bits } = kept(read);
    lexicon.addBits(words, bits);
    return new TextWords(text, sentences, lexicon, {
      words,
      bits,
      firsts: firstsOf(sentences, read.starts, read.count),
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

/** Words of short texts, side by side: arrays of each text's own take a microsecond and some 600 bytes besides. */
let room = emptyRoom();

function emptyRoom() {
  return { words: new Int32Array(ROOM), bits: new Uint8Array(ROOM), end: 0 };
}

/** Copies of a text's words. A room is let go when all texts in it are: it is no larger than a long text. */
function kept({ count, words, bits }: Numbered): Pick<Tokens, 'words' | 'bits'> {
  if (count > SHORT) return { words: words.slice(0, count), bits: bits.slice(0, count) };
  if (room.end + count > ROOM) room = emptyRoom();
  const from = room.end;
  room.end += count;
  // A loop: views of so few numbers take longer to make.
  for (let at = 0; at < count; at += 1) {
    room.words[from + at] = words[at] as number;
    room.bits[from + at] = bits[at] as number;
  }
  return { words: room.words.subarray(from, room.end), bits: room.bits.subarray(from, room.end) };
}

function firstsOf(sentences: readonly Span[], starts: Int32Array, count = starts.length): Int32Array {
  const firsts = new Int32Array(sentences.length);
  let at = 0;
  for (let sentence = 0; sentence < firsts.length; sentence += 1) {
    const { start } = sentences[sentence] as Span;
    while (at < count && (starts[at] as number) < start) at += 1;
    firsts[sentence] = at;
  }
  return firsts;
}
