import type { Span } from '../corpus/article.ts';
import { type Word, words } from '../search/words.ts';
import { contractedWords, isHeavy, numberValue } from './meaning.ts';

/** A word as quotations are compared by: contractions are taken apart, so that "don't" is "do", "not". */
export interface Token extends Word {
  /** Written with a capital: perhaps a name. */
  readonly capital: boolean;
  /** Part of a contraction, and of which: "do" and "not" of "don't" are "dont" and have the span of the whole. */
  readonly contracted: string | null;
  /** Followed by "…": the writer left words out here. */
  readonly cut: boolean;
  /** The number that it writes, "90" for "ninety"; null for what is no number. */
  readonly number: string | null;
  /** Of a claim that reports what was said: "he would" stands for "I will". */
  readonly reported: boolean;
  /** A word whose change always changes the sense (meaning.ts). */
  readonly heavy: boolean;
}

/** How far behind a word (UTF-16 units) an ellipsis is looked for: room for marks and a space between. */
const ELLIPSIS_REACH = 4;

/** The tokens of a stretch of a text, with offsets into the whole text. Linear in the stretch's length. */
export function tokens(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const found: Token[] = [];
  for (const word of words(text.slice(within.start, within.end))) {
    const start = within.start + word.start;
    const end = within.start + word.end;
    const first = text.charAt(start);
    const capital = first !== first.toLowerCase();
    const cut = isBeforeEllipsis(text, end);
    const written = text.slice(start, end);
    const parts = contractedWords(written, word.folded) ?? [word.folded];
    const contracted = parts.length > 1 ? written.toLowerCase().replace(APOSTROPHES, '') : null;
    for (const [at, folded] of parts.entries()) {
      const stem = contracted === null ? word.stem : folded;
      const isCut = cut && at === parts.length - 1;
      const number = numberValue(folded);
      const heavy = isHeavy(folded);
      found.push({
        start,
        end,
        folded,
        stem,
        capital,
        contracted,
        cut: isCut,
        number,
        heavy,
        reported: false,
      });
    }
  }
  return found;
}

function isBeforeEllipsis(text: string, end: number): boolean {
  for (let at = end; at < end + ELLIPSIS_REACH; at += 1) {
    const mark = text.charAt(at);
    if (mark === '…' || (mark === '.' && text.startsWith('...', at))) return true;
    if (LETTER_OR_DIGIT.test(mark)) return false;
  }
  return false;
}

const APOSTROPHES = /['’‘ʼ`´]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
