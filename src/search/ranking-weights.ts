import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the same after the closer look, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.5, first 95.4, closer 95.7, sentence 86.8
 * questions-xquad-dev typos: 582 questions, candidate 99.8, first 94.5, closer 95.5, sentence 84.3
 * questions-xquad-dev hidden: 582 questions, candidate 97.3, first 92.4, closer 93.1, sentence 86.6
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.3, first 90.4, closer 91.6, sentence 85.0
 * questions-squad2-dev: 1500 questions, candidate 98.9, first 87.5, closer 88.5, sentence 90.0
 * questions-squad2-dev typos: 1500 questions, candidate 98.9, first 85.8, closer 87.5, sentence 88.8
 * questions-squad2-dev hidden: 1500 questions, candidate 97.7, first 85.7, closer 87.1, sentence 89.8
 * questions-squad2-dev hidden typos: 1500 questions, candidate 97.0, first 82.7, closer 84.9, sentence 88.8
 * questions-rtqa-dev: 1500 questions, candidate 88.1, first 49.4, closer 51.5, sentence 81.3
 * questions-rtqa-dev typos: 1500 questions, candidate 87.1, first 48.9, closer 49.9, sentence 80.8
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    -3.2083, // found
    0.7783, // foundBefore
    0.8843, // foundAfter
    1.101, // pairs
    1.9143, // kind
    0.0025, // first
    -0.5931, // length
    1.1402, // alike
    2.2989, // about
    1.8041, // alone
    2.6171, // others
    1.0261, // head
    0.9813, // next
    1.6732, // headOther
    0.7179, // nextOther
    4.6108, // shared
    2.0124, // exact
    0.4204, // kinds
    0.3334, // aboutAfter
    1.1379, // naming
    1.596, // carried
    2.9834, // telling
    -1.3308, // least
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    2.0015, // bm25
    1.3599, // found
    2.4191, // foundInSentence
    0.4478, // foundNearby
    1.493, // order
    6.8487, // pairs
    2.3651, // exact
    1.8393, // names
    0.4078, // heaviest
    1.6665, // again
    0.9736, // kind
    -1.0801, // length
    3.1683, // alike
    3.3962, // alikeInSentence
    0.2142, // about
    2.4444, // aboutInSentence
    -0.2014, // bm25ByTerms
    -0.42, // foundByTerms
    -0.341, // foundInSentenceByTerms
    -1.4257, // pairsByTerms
    -0.7832, // namesByTerms
    0.1564, // alikeByTerms
    -0.4738, // alikeInSentenceByTerms
    1.4663, // aboutByTerms
    1.5713, // aboutInSentenceByTerms
  ],
  constant: 0,
};

/** Over CLOSER_SIGNALS. */
export const CLOSER_MODEL: Linear = {
  weights: [
    1.2943, // bm25
    -0.654, // found
    -0.0102, // foundInSentence
    -1.3273, // foundNearby
    1.6426, // order
    5.4082, // pairs
    1.8959, // exact
    1.9831, // names
    0.572, // heaviest
    2.4848, // again
    0.3409, // kind
    -1.3282, // length
    1.9591, // alike
    1.8022, // alikeInSentence
    0.5858, // about
    2.865, // aboutInSentence
    -0.0915, // bm25ByTerms
    -1.1941, // foundByTerms
    -1.492, // foundInSentenceByTerms
    -1.4611, // pairsByTerms
    -0.7702, // namesByTerms
    -0.0712, // alikeByTerms
    -1.0363, // alikeInSentenceByTerms
    0.684, // aboutByTerms
    0.9711, // aboutInSentenceByTerms
    5.771, // likeness
    5.1829, // likenessInSentence
    2.0901, // likenessByTerms
    1.1128, // likenessInSentenceByTerms
    0.2693, // sentence
    0.0188, // sentences
    1.6974, // shared
  ],
  constant: 0,
};
