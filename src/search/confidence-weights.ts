import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-confidence.ts. Reached, cross-validated by subject: the area under the curve of questions
 * whose subject the index holds against others, and in % who is believed at a confidence of one half.
 *
 * questions-xquad-dev 12: 1602 questions, area 0.991, believed at ½ 91.4 of those held rightly, 0.8 of the others
 * questions-xquad-dev 25: 1895 questions, area 0.993, believed at ½ 91.0 of those held rightly, 1.2 of the others
 * questions-xquad-dev 60: 954 questions, area 0.990, believed at ½ 87.7 of those held rightly, 1.3 of the others
 * questions-xquad-dev 120: 639 questions, area 0.982, believed at ½ 85.9 of those held rightly, 0.9 of the others
 * questions-xquad-dev hidden: 581 questions, area 0.931, believed at ½ 60.3 of those held rightly, 1.0 of the others
 * questions-rtqa-dev 12: 1079 questions, area 0.922, believed at ½ 58.3 of those held rightly, 2.1 of the others
 * questions-rtqa-dev 25: 1255 questions, area 0.934, believed at ½ 62.7 of those held rightly, 2.7 of the others
 * questions-rtqa-dev 60: 839 questions, area 0.891, believed at ½ 50.8 of those held rightly, 2.9 of the others
 * questions-rtqa-dev 120: 640 questions, area 0.843, believed at ½ 48.4 of those held rightly, 7.2 of the others
 * questions-rtqa-dev 500: 320 questions, area 0.750, believed at ½ 38.8 of those held rightly, 11.3 of the others
 * questions-rtqa-dev hidden: 800 questions, area 0.627, believed at ½ 16.0 of those held rightly, 8.0 of the others
 * questions-squad2-dev: 1600 questions, area 0.562, believed at ½ 66.9 of those held rightly, 61.1 of the others
 */

/** Over CONFIDENCE_SIGNALS. */
export const CONFIDENCE_MODEL: Linear = {
  weights: [
    -1.3549, // found
    1.0577, // foundInSentence
    0.0986, // foundNearby
    -0.1613, // order
    -1.3551, // pairs
    0.4421, // exact
    0.1411, // names
    -0.5494, // heaviest
    3.064, // again
    -0.116, // kind
    -0.3205, // length
    -0.0522, // alike
    -0.4294, // alikeInSentence
    2.8513, // about
    -0.2369, // aboutInSentence
    0.0733, // score
    0.3712, // margin
    -2.3053, // bm25PerTerm
    -0.3929, // heaviestMissing
    -1.4351, // unseen
    -1.1159, // unseenNames
    0.7189, // guessed
    -0.4516, // guessedNames
    5.5241, // rareFound
    0.7598, // rarestMissing
    0.3997, // terms
    -0.193, // texts
  ],
  constant: -2.5334,
};
