import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-confidence.ts. Reached, cross-validated by subject: the area under the curve of questions
 * whose subject the index holds against others, and in % who is believed at a confidence of one half.
 *
 * questions-xquad-dev 12: 1602 questions, area 0.991, believed at ½ 91.7 of those held rightly, 0.8 of the others
 * questions-xquad-dev 25: 1895 questions, area 0.993, believed at ½ 91.0 of those held rightly, 1.2 of the others
 * questions-xquad-dev 60: 954 questions, area 0.990, believed at ½ 87.7 of those held rightly, 1.3 of the others
 * questions-xquad-dev 120: 639 questions, area 0.982, believed at ½ 85.9 of those held rightly, 0.9 of the others
 * questions-xquad-dev hidden: 581 questions, area 0.931, believed at ½ 60.3 of those held rightly, 1.0 of the others
 * questions-rtqa-dev 12: 1079 questions, area 0.922, believed at ½ 58.3 of those held rightly, 2.0 of the others
 * questions-rtqa-dev 25: 1255 questions, area 0.934, believed at ½ 62.7 of those held rightly, 2.7 of the others
 * questions-rtqa-dev 60: 839 questions, area 0.892, believed at ½ 51.1 of those held rightly, 2.9 of the others
 * questions-rtqa-dev 120: 640 questions, area 0.842, believed at ½ 48.1 of those held rightly, 7.2 of the others
 * questions-rtqa-dev 500: 320 questions, area 0.749, believed at ½ 38.1 of those held rightly, 11.3 of the others
 * questions-rtqa-dev hidden: 800 questions, area 0.627, believed at ½ 16.0 of those held rightly, 8.0 of the others
 * questions-squad2-dev: 1600 questions, area 0.562, believed at ½ 66.9 of those held rightly, 61.0 of the others
 */

/** Over CONFIDENCE_SIGNALS. */
export const CONFIDENCE_MODEL: Linear = {
  weights: [
    -1.3495, // found
    1.0523, // foundInSentence
    0.0946, // foundNearby
    -0.1495, // order
    -1.3377, // pairs
    0.4431, // exact
    0.1458, // names
    -0.5432, // heaviest
    3.0741, // again
    -0.1143, // kind
    -0.3299, // length
    -0.0355, // alike
    -0.4098, // alikeInSentence
    2.8646, // about
    -0.2253, // aboutInSentence
    0.0703, // score
    0.3681, // margin
    -2.3087, // bm25PerTerm
    -0.3752, // heaviestMissing
    -1.431, // unseen
    -1.1116, // unseenNames
    0.719, // guessed
    -0.4602, // guessedNames
    5.5327, // rareFound
    0.7606, // rarestMissing
    0.3992, // terms
    -0.1942, // texts
  ],
  constant: -2.5197,
};
