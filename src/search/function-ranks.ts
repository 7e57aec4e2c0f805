import { FUNCTION_WORDS } from './function-words.ts';
import { wordVectors } from './word-vectors.ts';

/** Whether a function word has this place among the word vectors. */
export const isFunctionRank = byRank(FUNCTION_WORDS);

/** Words that stand for what was told before. */
export const isPronounRank = byRank('he she it they this these his her their its him them'.split(' '));

/** Those of them that stand for people. */
export const isPersonalRank = byRank('he she they his her their'.split(' '));

/** Words that point back to what was told before: "this company", "such schools". */
export const isPointingRank = byRank('this these that those such'.split(' '));

export const isTheRank = byRank(['the']);

/** Tells of a place among the word vectors whether one of some words has it: quicker than looking its word up. */
function byRank(words: Iterable<string>): (rank: number) => boolean {
  let marks: Uint8Array | undefined;
  return (rank) => {
    marks ??= ranksOf(words);
    return marks[rank] === 1;
  };
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
