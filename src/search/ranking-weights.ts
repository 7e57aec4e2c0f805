import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.5, first 95.5, sentence 85.1
 * questions-xquad-dev typos: 582 questions, candidate 99.8, first 94.3, sentence 83.5
 * questions-xquad-dev hidden: 582 questions, candidate 97.4, first 92.1, sentence 86.1
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.4, first 90.0, sentence 84.4
 * questions-squad2-dev: 600 questions, candidate 98.5, first 87.2, sentence 91.1
 * questions-squad2-dev typos: 600 questions, candidate 98.2, first 85.5, sentence 89.7
 * questions-squad2-dev hidden: 600 questions, candidate 97.5, first 85.8, sentence 91.0
 * questions-squad2-dev hidden typos: 600 questions, candidate 97.2, first 83.0, sentence 89.6
 * questions-rtqa-dev: 600 questions, candidate 86.0, first 46.8, sentence 85.1
 * questions-rtqa-dev typos: 600 questions, candidate 85.3, first 46.5, sentence 82.5
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    -2.3016, // found
    2.2143, // foundBefore
    1.1871, // foundAfter
    3.7193, // pairs
    2.3907, // kind
    0.2158, // first
    0.0002, // length
    1.7364, // alike
    3.8741, // about
    2.6227, // alone
    -0.3843, // names
    2.7526, // others
    2.9543, // likeness
    1.3401, // head
    0.8431, // next
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    1.9685, // bm25
    0.9432, // found
    2.1082, // foundInSentence
    0.7878, // foundNearby
    1.3829, // order
    7.4709, // pairs
    1.714, // exact
    1.3537, // names
    0.3827, // heaviest
    1.852, // again
    0.7081, // kind
    -1.0028, // length
    2.1775, // alike
    3.148, // alikeInSentence
    -0.7961, // about
    2.0138, // aboutInSentence
    0.02, // bm25ByTerms
    -0.3526, // foundByTerms
    -0.363, // foundInSentenceByTerms
    -1.8106, // pairsByTerms
    -0.4969, // namesByTerms
    0.4494, // alikeByTerms
    -0.0272, // alikeInSentenceByTerms
    1.4979, // aboutByTerms
    1.7137, // aboutInSentenceByTerms
  ],
  constant: 0,
};
