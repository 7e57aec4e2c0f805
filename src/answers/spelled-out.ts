import { FUNCTION_WORDS } from '../search/function-words.ts';
import { isLight } from './meaning.ts';
import type { Token } from './tokens.ts';

/** "EU" to "UNESCO": of more letters, names are hardly ever abbreviated by their initials. */
const SHORTEST = 2;
const LONGEST = 6;
/** Alone of abbreviations this one is also a common word, which no capital begins but at a sentence's. */
const COMMON = 'us';

/**
 * The tokens with each name that is abbreviated by its initials taken apart, where the others write it in full: "US" is
 * "United", "States" for comparing, both with the span of the whole, as the parts of a contraction have.
 */
export function spelledOut(tokens: readonly Token[], others: readonly Token[]): readonly Token[] {
  if (!tokens.some(mayAbbreviate)) return tokens;
  return tokens.flatMap((token) => {
    const named = mayAbbreviate(token) ? nameOf(token.folded, others) : null;
    return (
      named?.map((part) => ({
        ...part,
        start: token.start,
        end: token.end,
        contracted: token.folded,
        cut: token.cut,
      })) ?? [token]
    );
  });
}

function mayAbbreviate({ folded, capital }: Token): boolean {
  if (!capital || folded.length < SHORTEST || folded.length > LONGEST) return false;
  return folded === COMMON || !FUNCTION_WORDS.has(folded);
}

/** Where none is the abbreviation itself: the words with capitals, one behind the other but for "of" or "and", that begin with these letters. */
function nameOf(initials: string, others: readonly Token[]): Token[] | null {
  if (others.some(({ folded }) => folded === initials)) return null;
  for (const [from, { folded, capital }] of others.entries()) {
    if (!capital || folded[0] !== initials[0]) continue;
    const named: Token[] = [];
    for (let at = from; at < others.length && named.length < initials.length; at += 1) {
      const other = others[at] as Token;
      const isNext = other.capital && other.folded[0] === initials[named.length];
      if (isNext) named.push(other);
      else if (other.capital || !isLight(other.folded)) break;
    }
    if (named.length === initials.length) return named;
  }
  return null;
}
