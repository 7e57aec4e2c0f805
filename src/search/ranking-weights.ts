import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.7, first 95.0, sentence 81.0
 * questions-xquad-dev typos: 582 questions, candidate 99.7, first 93.1, sentence 79.9
 * questions-xquad-dev hidden: 582 questions, candidate 97.9, first 90.7, sentence 81.4
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.3, first 86.4, sentence 80.9
 * questions-rtqa-dev: 600 questions, candidate 88.5, first 44.8, sentence 86.7
 * questions-rtqa-dev typos: 600 questions, candidate 87.0, first 42.0, sentence 84.5
 * questions-rtqa-dev hidden: 600 questions, candidate 70.3, first 40.2, sentence 86.0
 * questions-rtqa-dev hidden typos: 600 questions, candidate 69.3, first 39.5, sentence 83.3
 * questions-squad2-dev: 600 questions, candidate 99.2, first 87.5, sentence 87.0
 * questions-squad2-dev typos: 600 questions, candidate 99.2, first 84.2, sentence 87.2
 * questions-squad2-dev hidden: 600 questions, candidate 98.0, first 85.2, sentence 86.3
 * questions-squad2-dev hidden typos: 600 questions, candidate 97.8, first 80.3, sentence 86.5
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    3.3808, // found
    2.3448, // foundBefore
    1.1676, // foundAfter
    3.6886, // pairs
    2.3319, // kind
    0.245, // first
    0.1482, // length
    2.8673, // alike
    3.776, // about
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    3.6584, // bm25
    0.3496, // found
    2.0512, // foundInSentence
    -0.1134, // foundNearby
    1.3831, // order
    3.4905, // pairs
    0.5838, // exact
    0.4805, // names
    0.4481, // heaviest
    2.8026, // again
    0.6571, // kind
    -2.1599, // length
    3.2357, // alike
    3.8104, // alikeInSentence
    1.5376, // about
    2.3928, // aboutInSentence
  ],
  constant: 0,
};
