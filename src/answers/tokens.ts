import type { Span } from '../corpus/article.ts';
import { type Word, words } from '../search/words.ts';
import { CONTRACTIONS } from './meaning.ts';

/** A word as quotations are compared by: contractions are taken apart, so that "don't" is "do", "not". */
export interface Token extends Word {
  /** Written with a capital: perhaps a name. */
  readonly capital: boolean;
  /** Part of a contraction: "do" and "not" of "don't" have the span of the whole. */
  readonly contracted: boolean;
  /** Followed by "…": the writer left words out here. */
  readonly cut: boolean;
}

const ELLIPSIS = /^\W{0,3}(?:…|\.\s?\.\s?\.)/;
/** How far behind a word an ellipsis is looked for: room for marks and spaces between. */
const ELLIPSIS_REACH = 8;

/** The tokens of a stretch of a text, with offsets into the whole text. Linear in the stretch's length. */
export function tokens(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  return words(text.slice(within.start, within.end)).flatMap((word): Token[] => {
    const start = within.start + word.start;
    const end = within.start + word.end;
    const first = text.charAt(start);
    const capital = first !== first.toLowerCase();
    const cut = ELLIPSIS.test(text.slice(end, end + ELLIPSIS_REACH));
    const parts = CONTRACTIONS.get(word.folded);
    if (!parts) return [{ ...word, start, end, capital, contracted: false, cut }];
    return parts.map((part, at) => ({
      ...{ start, end, folded: part, stem: part, capital, contracted: true },
      cut: cut && at === parts.length - 1,
    }));
  });
}
