import type { Span } from '../corpus/article.ts';
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

const CAPITAL = /^[@\p{Lu}]/u;

function kindOf([, number, possessive, initials, word]: RegExpExecArray): Token['kind'] {
  if (word !== undefined || initials !== undefined) return 'word';
  if (number !== undefined) return 'number';
  return possessive !== undefined ? 'possessive' : 'mark';
}

/** Adds the tokens of `text` from `start` to `end`, in order. */
export function tokenise(
  text: string,
  start: number,
  end: number,
  tokens: { push(token: Token): unknown },
): void {
  if (start >= end) return;
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match && match.index < end; match = TOKEN.exec(text)) {
    const kind = kindOf(match);
    let token = match[0];
    let lower = kind === 'mark' ? token : token.toLowerCase();
    if (kind === 'word' && text[TOKEN.lastIndex] === '.' && ABBREVIATIONS.has(lower)) {
      token += '.';
      lower += '.';
      TOKEN.lastIndex++;
    }
    if (lower.includes('’')) lower = lower.replaceAll('’', "'");
    const capital = kind === 'word' && CAPITAL.test(token);
    tokens.push({ start: match.index, end: match.index + token.length, kind, text: token, lower, capital });
  }
}
