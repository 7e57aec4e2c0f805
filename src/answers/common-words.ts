import { wordVectors } from '../search/word-vectors.ts';

/** Among the more frequent words of English are few misspellings; past this place in their order there are many. */
const FREQUENT = 20_000;

/** Is it a common English word, and so no misspelling of another, however near ("tall", "tell")? */
export function isCommon(folded: string): boolean {
  const rank = wordVectors().rankOf(folded);
  return rank >= 0 && rank < FREQUENT;
}
