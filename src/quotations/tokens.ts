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

// Each branch consumes greedily what no other branch can take, so a scan never backtracks over more than a word.
const TOKEN =
  /(?<number>[$€£]?\p{N}+(?:[.,:]\p{N}+)*%?(?:\p{L}+)?)|(?<possessive>['’]s(?![\p{L}\p{N}]))|(?<initials>(?:\p{Lu}\.)+(?!\p{Ll}))|(?<word>[@#]?[\p{L}_][\p{L}\p{M}\p{N}_\u00ad]*(?:[-&/](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}_]+|['’](?!s(?![\p{L}\p{N}]))\p{L}+)*)|(?<dots>\.{2,})|(?<mark>\S)/gu;

/** The tokens of `text` from `start` to `end`, in order. */
export function tokenise(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(text); match && match.index < end; match = TOKEN.exec(text)) {
    const found = match.groups ?? {};
    let word = match[0];
    if (found['word'] && text[match.index + word.length] === '.' && ABBREVIATIONS.has(word.toLowerCase())) {
      word += '.';
      TOKEN.lastIndex++;
    }
    const kind = found['number']
      ? 'number'
      : found['possessive']
        ? 'possessive'
        : found['mark'] || found['dots']
          ? 'mark'
          : 'word';
    tokens.push({
      start: match.index,
      end: match.index + word.length,
      kind,
      text: word,
      lower: word.toLowerCase().replaceAll('’', "'"),
      capital: kind === 'word' && /^[@\p{Lu}]/u.test(word),
    });
  }
  return tokens;
}
