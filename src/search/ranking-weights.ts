import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the same after the closer look, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.5, first 95.4, closer 96.4, sentence 87.5
 * questions-xquad-dev typos: 582 questions, candidate 99.8, first 94.5, closer 95.9, sentence 85.2
 * questions-xquad-dev hidden: 582 questions, candidate 97.3, first 92.4, closer 93.3, sentence 87.4
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.3, first 90.4, closer 91.8, sentence 85.9
 * questions-squad2-dev: 1500 questions, candidate 98.9, first 87.5, closer 88.2, sentence 89.4
 * questions-squad2-dev typos: 1500 questions, candidate 98.9, first 85.8, closer 86.9, sentence 88.6
 * questions-squad2-dev hidden: 1500 questions, candidate 97.7, first 85.7, closer 86.6, sentence 89.7
 * questions-squad2-dev hidden typos: 1500 questions, candidate 97.0, first 82.7, closer 84.1, sentence 88.2
 * questions-rtqa-dev: 1500 questions, candidate 88.1, first 49.4, closer 51.5, sentence 82.9
 * questions-rtqa-dev typos: 1500 questions, candidate 87.1, first 48.9, closer 50.2, sentence 82.2
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    -1.579, // found
    0.8311, // foundBefore
    0.9269, // foundAfter
    0.7991, // pairs
    1.6236, // kind
    -0.4526, // first
    -0.5921, // length
    1.8283, // alike
    2.434, // about
    1.649, // alone
    2.1633, // others
    1.0301, // head
    1.0128, // next
    1.5268, // headOther
    0.6563, // nextOther
    4.6388, // shared
    2.0809, // exact
    0.3549, // kinds
    0.2584, // aboutAfter
    1.1731, // naming
    1.3805, // carried
    3.0054, // telling
    -1.5066, // least
    2.274, // near
    -3.0441, // nearAny
    -0.5272, // named
    1.4502, // byName
    0.2719, // firstByTerms
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
    1.1133, // bm25
    -0.6228, // found
    -0.1275, // foundInSentence
    -1.5718, // foundNearby
    1.3952, // order
    4.2435, // pairs
    2.8001, // exact
    1.4014, // names
    0.4904, // heaviest
    1.2956, // again
    0.0619, // kind
    -1.1975, // length
    1.7362, // alike
    1.1021, // alikeInSentence
    1.0801, // about
    2.115, // aboutInSentence
    0.0238, // bm25ByTerms
    -0.951, // foundByTerms
    -1.3921, // foundInSentenceByTerms
    -1.6491, // pairsByTerms
    -0.7616, // namesByTerms
    0.0765, // alikeByTerms
    -1.2538, // alikeInSentenceByTerms
    0.642, // aboutByTerms
    0.4578, // aboutInSentenceByTerms
    4.7136, // likeness
    4.4762, // likenessInSentence
    1.8723, // likenessByTerms
    0.9309, // likenessInSentenceByTerms
    0.3032, // sentence
    0.0406, // sentences
    0.8323, // shared
    -0.1275, // foundMost
    1.2373, // foundBeforeMost
    -0.4775, // foundAfterMost
    2.2245, // pairsMost
    0.1415, // kindMost
    0, // firstMost
    0.0293, // lengthMost
    1.1021, // alikeMost
    2.115, // aboutMost
    -1.3727, // aloneMost
    -0.0803, // othersMost
    0, // headMost
    0, // nextMost
    -0.0288, // headOtherMost
    0.2197, // nextOtherMost
    0.8323, // sharedMost
    -1.5374, // exactMost
    -0.1684, // kindsMost
    -1.0651, // aboutAfterMost
    -0.5641, // namingMost
    0.3012, // carriedMost
    1.2402, // tellingMost
    -0.4407, // leastMost
    1.6473, // nearMost
    2.849, // nearAnyMost
    0.6726, // namedMost
    -0.8567, // byNameMost
    0, // firstByTermsMost
  ],
  constant: 0,
};
