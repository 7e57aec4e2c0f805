import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-ranking.ts. Reached, cross-validated by subject, in %: the right passage among the candidates,
 * the right passage first, the same after the closer look, the answering sentence chosen in the right passage (where it isn't the only one).
 *
 * questions-xquad-dev: 582 questions, candidate 99.5, first 95.5, closer 95.4, sentence 84.9
 * questions-xquad-dev typos: 582 questions, candidate 99.8, first 94.2, closer 94.8, sentence 84.3
 * questions-xquad-dev hidden: 582 questions, candidate 97.4, first 92.1, closer 91.9, sentence 86.1
 * questions-xquad-dev hidden typos: 582 questions, candidate 97.4, first 89.9, closer 90.2, sentence 85.2
 * questions-squad2-dev: 1500 questions, candidate 98.9, first 87.1, closer 87.3, sentence 90.3
 * questions-squad2-dev typos: 1500 questions, candidate 98.9, first 85.5, closer 85.7, sentence 88.7
 * questions-squad2-dev hidden: 1500 questions, candidate 97.8, first 85.4, closer 85.7, sentence 90.0
 * questions-squad2-dev hidden typos: 1500 questions, candidate 97.1, first 82.7, closer 83.6, sentence 88.5
 * questions-rtqa-dev: 1500 questions, candidate 88.1, first 49.6, closer 50.7, sentence 82.3
 * questions-rtqa-dev typos: 1500 questions, candidate 86.9, first 49.0, closer 49.5, sentence 82.5
 */

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = {
  weights: [
    -2.2895, // found
    2.0046, // foundBefore
    1.1643, // foundAfter
    3.1588, // pairs
    2.3294, // kind
    0.153, // first
    -0.0967, // length
    1.9169, // alike
    3.7531, // about
    2.8491, // alone
    -0.6488, // names
    2.7789, // others
    2.835, // likeness
    0.9042, // head
    0.6407, // next
  ],
  constant: 0,
};

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [
    1.9898, // bm25
    1.276, // found
    2.2745, // foundInSentence
    0.3349, // foundNearby
    1.4269, // order
    6.9291, // pairs
    2.2922, // exact
    1.8708, // names
    0.4442, // heaviest
    1.6096, // again
    0.9756, // kind
    -1.0374, // length
    3.027, // alike
    3.3813, // alikeInSentence
    0.1209, // about
    2.6991, // aboutInSentence
    -0.1402, // bm25ByTerms
    -0.4202, // foundByTerms
    -0.3912, // foundInSentenceByTerms
    -1.4352, // pairsByTerms
    -0.7885, // namesByTerms
    0.239, // alikeByTerms
    -0.3679, // alikeInSentenceByTerms
    1.4015, // aboutByTerms
    1.5438, // aboutInSentenceByTerms
  ],
  constant: 0,
};

/** Over CLOSER_SIGNALS. */
export const CLOSER_MODEL: Linear = {
  weights: [
    1.683, // bm25
    -0.083, // found
    0.645, // foundInSentence
    -0.7326, // foundNearby
    1.4196, // order
    6.7334, // pairs
    1.8802, // exact
    1.0959, // names
    0.3312, // heaviest
    1.8761, // again
    0.9782, // kind
    -1.2029, // length
    1.9742, // alike
    2.1111, // alikeInSentence
    0.3421, // about
    3.3265, // aboutInSentence
    -0.0111, // bm25ByTerms
    -0.9412, // foundByTerms
    -1.0512, // foundInSentenceByTerms
    -1.3804, // pairsByTerms
    -0.7532, // namesByTerms
    -0.0129, // alikeByTerms
    -0.7249, // alikeInSentenceByTerms
    1.0175, // aboutByTerms
    1.3315, // aboutInSentenceByTerms
    4.7361, // likeness
    4.5847, // likenessInSentence
    1.4246, // likenessByTerms
    0.8834, // likenessInSentenceByTerms
  ],
  constant: 0,
};
