import { FUNCTION_WORDS } from './function-words.ts';
import { wordVectors } from './word-vectors.ts';

/** By rank 1 where a function word has it. */
let ranks: Uint8Array | undefined;

/** Whether a function word has this place among the word vectors. */
export function isFunctionRank(rank: number): boolean {
  ranks ??= ranksOf(FUNCTION_WORDS);
  return ranks[rank] === 1;
}

function ranksOf(words: Iterable<string>): Uint8Array {
  const vectors = wordVectors();
  const marks = new Uint8Array(vectors.size);
  for (const word of words) {
    const rank = vectors.rankOf(word);
    if (rank >= 0) marks[rank] = 1;
  }
  return marks;
}
