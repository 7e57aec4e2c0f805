import type { Span } from '../corpus/article.ts';
import { mostItems } from './prose.ts';
import { ABBREVIATIONS } from './titles.ts';

/** A word, a number, a possessive ending or one mark of punctuation. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'possessive' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter (or is a handle, @someone). */
  readonly capital: boolean;
}

// Each branch takes greedily what no other can, so a scan never goes back over more than a word. In order: a number,
// a possessive ending, initials ("U.S."), a word, and one mark (or a run of dots, dashes or
// quotation marks).
const TOKEN =
  /([$€£]?\p{N}+(?:[.,:]\p{N}+)*%?\p{L}*)|(['’]s(?![\p{L}\p{N}]))|((?:\p{Lu}-)?(?:\p{Lu}\.)+(?!\p{Ll}))|([@#]?[\p{L}_][\p{L}\p{M}\p{N}_\u00ad]*(?:[-&/](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+|['’](?!s(?![\p{L}\p{N}]))\p{L}+)*)|\.{2,}|-{2,}|["“”„«»]{2,}|\S/gu;

/** "al-Rashid" and "d’Estaing" are names, too. */
const CAPITAL = /^(?:(?:al|el|an|ar|as|at|ad|ash)-|d[’'])?[@\p{Lu}]/u;

function kindOf([, number, possessive, initials, word]: RegExpExecArray): Token['kind'] {
  if (word !== undefined || initials !== undefined) return 'word';
  if (number !== undefined) return 'number';
  return possessive !== undefined ? 'possessive' : 'mark';
}

function tokenOf(text: string, match: RegExpExecArray): Token {
  const start = match.index;
  const kind = kindOf(match);
  let token = match[0];
  let lower = kind === 'mark' ? token : token.toLowerCase();
  if (kind === 'word' && text[start + token.length] === '.' && ABBREVIATIONS.has(lower)) {
    token += '.';
    lower += '.';
  }
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  const capital = kind === 'word' && CAPITAL.test(token);
  return { start, end: start + token.length, kind, text: token, lower, capital };
}

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const [SPACE, FULL_STOP, FIRST_SMALL_LETTER] = [0x20, 0x2e, 0x61];
const [APOSTROPHE, CURLY_APOSTROPHE, SMALL_S] = [0x27, 0x2019, 0x73];
/** Marks that make a token by themselves whatever stands beside them. */
const SINGLE_MARKS = codesOf(',;:!?()[]—–/*<>=|');
/** Marks that make one together with those that follow. */
const QUOTATION_MARKS = codesOf('"“”„«»');
/** What ends a word for sure: no other word, ending or abbreviation goes on with it. */
const WORD_ENDS = codesOf(' ,\n\r;:!?()[]"”—–');
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** Where the plain word at `at` ends, as most tokens are: ASCII letters and nothing that goes on with them. -1 for all else. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return end > at && WORD_ENDS.has(text.charCodeAt(end)) ? end : -1;
}

/** Whether one mark stands at `at` and is a token, as nearly all are: a full stop that no other follows, a comma. */
function isSingleMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === FULL_STOP) return text.charCodeAt(at + 1) !== FULL_STOP;
  if (code === APOSTROPHE || code === CURLY_APOSTROPHE) return text.charCodeAt(at + 1) !== SMALL_S;
  if (QUOTATION_MARKS.has(code)) return !QUOTATION_MARKS.has(text.charCodeAt(at + 1));
  return SINGLE_MARKS.has(code);
}

/**
 * Adds the tokens of `text` from `start` to `end`, in order, while `tokens` hold what prose does that begins at `from`.
 * Whether it came to the end.
 */
export function tokenise(
  text: string,
  { start, end }: Span,
  tokens: { push(token: Token): unknown; readonly length: number },
  from: number,
): boolean {
  for (let at = start; at < end; ) {
    if (tokens.length > mostItems(at - from)) return false;
    if (text.charCodeAt(at) === SPACE) {
      at++;
      continue;
    }
    const wordEnd = plainWordEnd(text, at);
    if (wordEnd > 0 && wordEnd <= end) {
      const token = text.slice(at, wordEnd);
      const capital = text.charCodeAt(at) < FIRST_SMALL_LETTER;
      tokens.push({
        start: at,
        end: wordEnd,
        kind: 'word',
        text: token,
        lower: token.toLowerCase(),
        capital,
      });
      at = wordEnd;
      continue;
    }
    if (isSingleMark(text, at)) {
      const mark = text[at] ?? '';
      tokens.push({ start: at, end: at + 1, kind: 'mark', text: mark, lower: mark, capital: false });
      at++;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match || match.index >= end) return true;
    const token = tokenOf(text, match);
    tokens.push(token);
    at = token.end;
  }
  return true;
}
