import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the same after the closer look, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.5, first 95.4, closer 95.9, sentence 86.9
 * questions-xquad-dev typos: 582 questions, candidate 99.8, first 94.5, closer 95.4, sentence 84.4
 * questions-xquad-dev hidden: 582 questions, candidate 97.3, first 92.4, closer 93.3, sentence 86.5
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.3, first 90.4, closer 91.8, sentence 84.8
 * questions-squad2-dev: 1500 questions, candidate 99.0, first 87.4, closer 88.3, sentence 90.0
 * questions-squad2-dev typos: 1500 questions, candidate 98.9, first 85.8, closer 87.3, sentence 88.8
 * questions-squad2-dev hidden: 1500 questions, candidate 97.7, first 85.7, closer 86.8, sentence 89.9
 * questions-squad2-dev hidden typos: 1500 questions, candidate 97.0, first 82.9, closer 84.9, sentence 88.8
 * questions-rtqa-dev: 1500 questions, candidate 88.1, first 49.6, closer 51.5, sentence 81.3
 * questions-rtqa-dev typos: 1500 questions, candidate 87.1, first 48.9, closer 49.9, sentence 80.8
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    -3.0398, // found
    0.7813, // foundBefore
    0.8937, // foundAfter
    1.097, // pairs
    1.9185, // kind
    0.0066, // first
    -0.577, // length
    0.9774, // alike
    2.2941, // about
    1.8173, // alone
    2.6135, // others
    1.0281, // head
    0.9837, // next
    1.657, // headOther
    0.6788, // nextOther
    4.603, // shared
    1.9884, // exact
    0.4202, // kinds
    0.3467, // aboutAfter
    1.1426, // naming
    1.5931, // carried
    3.0039, // telling
    -1.3125, // least
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    2.0052, // bm25
    1.464, // found
    2.5662, // foundInSentence
    0.5503, // foundNearby
    1.4872, // order
    6.8266, // pairs
    2.3085, // exact
    1.8336, // names
    0.4147, // heaviest
    1.6337, // again
    0.9713, // kind
    -1.0731, // length
    3.0917, // alike
    3.253, // alikeInSentence
    0.2026, // about
    2.4231, // aboutInSentence
    -0.2065, // bm25ByTerms
    -0.437, // foundByTerms
    -0.3319, // foundInSentenceByTerms
    -1.4258, // pairsByTerms
    -0.7811, // namesByTerms
    0.1495, // alikeByTerms
    -0.4863, // alikeInSentenceByTerms
    1.4809, // aboutByTerms
    1.5748, // aboutInSentenceByTerms
  ],
  constant: 0,
};

/** Over CLOSER_SIGNALS. */
export const CLOSER_MODEL: Linear = {
  weights: [
    1.3065, // bm25
    -0.5375, // found
    0.178, // foundInSentence
    -1.2092, // foundNearby
    1.6366, // order
    5.3935, // pairs
    1.8274, // exact
    1.9643, // names
    0.5766, // heaviest
    2.4653, // again
    0.3391, // kind
    -1.3237, // length
    1.8739, // alike
    1.6241, // alikeInSentence
    0.5699, // about
    2.8689, // aboutInSentence
    -0.0972, // bm25ByTerms
    -1.2263, // foundByTerms
    -1.4825, // foundInSentenceByTerms
    -1.4553, // pairsByTerms
    -0.7633, // namesByTerms
    -0.078, // alikeByTerms
    -1.0562, // alikeInSentenceByTerms
    0.6932, // aboutByTerms
    0.9784, // aboutInSentenceByTerms
    5.8665, // likeness
    5.2496, // likenessInSentence
    2.0564, // likenessByTerms
    1.0858, // likenessInSentenceByTerms
    0.2738, // sentence
    0.0135, // sentences
    1.6574, // shared
  ],
  constant: 0,
};
