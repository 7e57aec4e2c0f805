import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.7, first 95.5, sentence 81.3
 * questions-xquad-dev typos: 582 questions, candidate 99.8, first 94.2, sentence 81.0
 * questions-xquad-dev hidden: 582 questions, candidate 97.9, first 91.1, sentence 81.0
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.6, first 88.7, sentence 80.2
 * questions-rtqa-dev: 600 questions, candidate 88.5, first 44.5, sentence 85.8
 * questions-rtqa-dev typos: 600 questions, candidate 87.7, first 42.7, sentence 82.9
 * questions-rtqa-dev hidden: 600 questions, candidate 70.3, first 39.5, sentence 82.0
 * questions-rtqa-dev hidden typos: 600 questions, candidate 68.8, first 40.8, sentence 81.4
 * questions-squad2-dev: 600 questions, candidate 99.2, first 87.0, sentence 86.6
 * questions-squad2-dev typos: 600 questions, candidate 99.0, first 85.5, sentence 86.4
 * questions-squad2-dev hidden: 600 questions, candidate 98.0, first 85.2, sentence 86.3
 * questions-squad2-dev hidden typos: 600 questions, candidate 97.7, first 83.5, sentence 85.9
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    3.0389, // found
    2.1977, // foundBefore
    1.0715, // foundAfter
    3.7931, // pairs
    2.2721, // kind
    0.205, // first
    0.1473, // length
    2.3721, // alike
    4.3269, // about
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    2.8927, // bm25
    0.1903, // found
    2.107, // foundInSentence
    -0.1916, // foundNearby
    -0.1425, // order
    4.5147, // pairs
    2.3959, // exact
    0.3355, // names
    0.4445, // heaviest
    2.3815, // again
    0.6504, // kind
    -2.1384, // length
    2.8042, // alike
    3.4634, // alikeInSentence
    2.075, // about
    2.5931, // aboutInSentence
  ],
  constant: 0,
};
