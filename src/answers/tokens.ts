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
    const { folded, stem } = word;
    const capital = isCapital(text, start);
    const cut = isBeforeEllipsis(text, end);
    const parts = contractedWords(text, start, end, folded);
    if (parts === null || parts.length === 1) {
      const part = parts?.[0] ?? folded;
      const number = numberValue(part);
      const heavy = isHeavy(part);
      found.push({
        start,
        end,
        folded: part,
        stem,
        capital,
        contracted: null,
        cut,
        number,
        heavy,
        reported: false,
      });
      continue;
    }
    const contracted = text.slice(start, end).toLowerCase().replace(APOSTROPHES, '');
    for (const [at, part] of parts.entries()) {
      const number = numberValue(part);
      const heavy = isHeavy(part);
      const isCut = cut && at === parts.length - 1;
      found.push({
        start,
        end,
        folded: part,
        stem: part,
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

const SMALL_A = 97;
const SMALL_Z = 122;

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= SMALL_A && code <= SMALL_Z) return false;
  const first = text.charAt(at);
  return first !== first.toLowerCase();
}

function isBeforeEllipsis(text: string, end: number): boolean {
  for (let at = end; at < end + ELLIPSIS_REACH; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= SMALL_A && code <= SMALL_Z) return false;
    if (code === SPACE) continue;
    const mark = text.charAt(at);
    if (mark === '…' || (mark === '.' && text.startsWith('...', at))) return true;
    if (LETTER_OR_DIGIT.test(mark)) return false;
  }
  return false;
}

const SPACE = 32;
const APOSTROPHES = /['’‘ʼ`´]/g;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
