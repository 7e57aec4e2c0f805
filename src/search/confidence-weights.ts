import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-confidence.ts. Reached, cross-validated by subject: the area under the curve of questions
 * whose subject the index holds against others, and in % who is believed at a confidence of one half.
 *
 * questions-xquad-dev 12: 1602 questions, area 0.991, believed at ½ 90.7 of those held rightly, 0.9 of the others
 * questions-xquad-dev 25: 1895 questions, area 0.993, believed at ½ 90.7 of those held rightly, 1.2 of the others
 * questions-xquad-dev 60: 954 questions, area 0.992, believed at ½ 88.5 of those held rightly, 1.3 of the others
 * questions-xquad-dev 120: 639 questions, area 0.983, believed at ½ 85.9 of those held rightly, 1.3 of the others
 * questions-xquad-dev hidden: 581 questions, area 0.939, believed at ½ 61.4 of those held rightly, 1.0 of the others
 * questions-squad2-dev: 1600 questions, area 0.563, believed at ½ 66.9 of those held rightly, 61.8 of the others
 * questions-rtqa-dev 12: 1079 questions, area 0.925, believed at ½ 60.4 of those held rightly, 1.9 of the others
 * questions-rtqa-dev 25: 1255 questions, area 0.933, believed at ½ 63.7 of those held rightly, 2.8 of the others
 * questions-rtqa-dev 60: 839 questions, area 0.888, believed at ½ 51.7 of those held rightly, 3.1 of the others
 * questions-rtqa-dev 120: 640 questions, area 0.843, believed at ½ 50.0 of those held rightly, 8.1 of the others
 * questions-rtqa-dev 500: 320 questions, area 0.761, believed at ½ 41.9 of those held rightly, 13.1 of the others
 */

/** Over CONFIDENCE_SIGNALS. */
export const CONFIDENCE_MODEL: Linear = {
  weights: [
    -1.446, // found
    1.2555, // foundInSentence
    0.1481, // foundNearby
    -0.3966, // order
    -1.285, // pairs
    0.5067, // exact
    0.192, // names
    -0.582, // heaviest
    3.4564, // again
    -0.0544, // kind
    -0.5446, // length
    0.3648, // alike
    -0.4352, // alikeInSentence
    3.1082, // about
    -0.1838, // aboutInSentence
    0.0068, // score
    0.3351, // margin
    -1.9753, // bm25PerTerm
    0.0065, // heaviestMissing
    -1.3159, // unseen
    -1.1178, // unseenNames
    0.5175, // guessed
    -0.2989, // guessedNames
    5.764, // rareFound
    0.7516, // rarestMissing
    0.5655, // terms
    -0.1712, // texts
  ],
  constant: -2.7027,
};
