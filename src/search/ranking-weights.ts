import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.5, first 95.2, sentence 81.5
 * questions-xquad-dev typos: 582 questions, candidate 99.5, first 94.3, sentence 80.8
 * questions-xquad-dev hidden: 582 questions, candidate 97.9, first 91.9, sentence 81.0
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.6, first 90.0, sentence 80.4
 * questions-squad2-dev: 600 questions, candidate 98.8, first 87.2, sentence 86.9
 * questions-squad2-dev typos: 600 questions, candidate 98.8, first 86.0, sentence 86.4
 * questions-squad2-dev hidden: 600 questions, candidate 98.0, first 86.0, sentence 86.1
 * questions-squad2-dev hidden typos: 600 questions, candidate 97.7, first 84.3, sentence 85.6
 * questions-rtqa-dev: 600 questions, candidate 86.2, first 44.8, sentence 84.7
 * questions-rtqa-dev typos: 600 questions, candidate 85.0, first 42.7, sentence 82.7
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    3.0375, // found
    2.1205, // foundBefore
    0.975, // foundAfter
    3.756, // pairs
    2.1593, // kind
    0.0904, // first
    0.1696, // length
    2.3175, // alike
    4.5435, // about
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    3.0382, // bm25
    -0.3241, // found
    1.984, // foundInSentence
    -0.0845, // foundNearby
    0.9818, // order
    4.4698, // pairs
    2.3756, // exact
    0.579, // names
    0.5171, // heaviest
    1.856, // again
    0.7452, // kind
    -1.0722, // length
    2.9093, // alike
    3.5687, // alikeInSentence
    1.4642, // about
    3.5038, // aboutInSentence
  ],
  constant: 0,
};
