import { FUNCTION_WORDS } from './function-words.ts';
import { wordVectors } from './word-vectors.ts';

let ranks: ReadonlySet<number> | undefined;

/** Whether a function word has this place among the word vectors. */
export function isFunctionRank(rank: number): boolean {
  ranks ??= new Set([...FUNCTION_WORDS].map((word) => wordVectors().rankOf(word)));
  return ranks.has(rank);
}
