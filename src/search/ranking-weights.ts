import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached on held-out subjects, in %: the right passage among the candidates,
 * the right passage first, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 173 questions, candidate 100.0, first 96.0, sentence 86.5
 * questions-xquad-dev typos: 173 questions, candidate 100.0, first 94.2, sentence 85.9
 * questions-xquad-dev hidden: 173 questions, candidate 97.7, first 89.0, sentence 87.5
 * questions-xquad-dev hidden typos: 173 questions, candidate 98.3, first 85.0, sentence 86.9
 * questions-rtqa-dev: 880 questions, candidate 85.1, first 45.2, sentence 86.3
 * questions-rtqa-dev typos: 880 questions, candidate 83.1, first 44.0, sentence 84.1
 * questions-rtqa-dev hidden: 880 questions, candidate 73.2, first 38.9, sentence 85.4
 * questions-rtqa-dev hidden typos: 880 questions, candidate 71.3, first 37.7, sentence 83.4
 * questions-squad2-dev: 172 questions, candidate 95.3, first 75.0, sentence 72.0
 * questions-squad2-dev typos: 172 questions, candidate 94.8, first 70.9, sentence 71.8
 * questions-squad2-dev hidden: 172 questions, candidate 91.9, first 68.0, sentence 74.1
 * questions-squad2-dev hidden typos: 172 questions, candidate 91.3, first 66.9, sentence 73.9
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    7.4125, // found
    2.0101, // foundBefore
    1.4126, // foundAfter
    3.7314, // pairs
    2.28, // kind
    0.2315, // first
    0.0051, // length
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    5.1845, // bm25
    0.7886, // found
    4.9494, // foundInSentence
    0.6202, // foundNearby
    0.7885, // order
    4.0752, // pairs
    2.2568, // exact
    0.1824, // names
    0.6354, // heaviest
    1.5867, // again
    1.0369, // kind
    -1.3239, // length
  ],
  constant: 0,
};
