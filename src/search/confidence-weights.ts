import type { Linear } from './linear.ts';

/*
 * Written by bench/fit-confidence.ts. Reached, cross-validated by subject: the area under the curve of questions
 * whose subject the index holds against others, and in % who is believed at a confidence of one half.
 *
 * questions-xquad-dev 12: 1758 questions, area 0.989, believed at ½ 91.9 of those held rightly, 2.2 of the others
 * questions-xquad-dev 25: 1895 questions, area 0.983, believed at ½ 89.9 of those held rightly, 3.1 of the others
 * questions-xquad-dev 60: 954 questions, area 0.979, believed at ½ 89.6 of those held rightly, 4.9 of the others
 * questions-xquad-dev 120: 320 questions, area 0.000, believed at ½ 90.9 of those held rightly, 0.0 of the others
 * questions-xquad-dev hidden: 400 questions, area 0.000, believed at ½ 71.5 of those held rightly, 0.0 of the others
 * questions-rtqa-dev 12: 1224 questions, area 0.919, believed at ½ 56.5 of those held rightly, 2.1 of the others
 * questions-rtqa-dev 25: 1379 questions, area 0.900, believed at ½ 60.2 of those held rightly, 4.2 of the others
 * questions-rtqa-dev 60: 887 questions, area 0.875, believed at ½ 56.3 of those held rightly, 6.0 of the others
 * questions-rtqa-dev 120: 640 questions, area 0.871, believed at ½ 53.8 of those held rightly, 7.5 of the others
 * questions-rtqa-dev 500: 320 questions, area 0.760, believed at ½ 47.5 of those held rightly, 11.3 of the others
 * questions-rtqa-dev hidden: 800 questions, area 0.651, believed at ½ 23.8 of those held rightly, 10.3 of the others
 * questions-squad2-dev: 1600 questions, area 0.567, believed at ½ 70.6 of those held rightly, 68.0 of the others
 */

/** Over CONFIDENCE_SIGNALS. */
export const CONFIDENCE_MODEL: Linear = {
  weights: [
    1.6355, // found
    1.9353, // foundInSentence
    1.9711, // foundNearby
    -0.7289, // order
    -1.1924, // pairs
    0.0979, // exact
    0.1455, // names
    -0.506, // heaviest
    2.8518, // again
    -0.1993, // kind
    -0.1227, // length
    1.6141, // alike
    -1.287, // alikeInSentence
    2.4427, // about
    0.3517, // aboutInSentence
    0.0719, // score
    0.3807, // margin
    -2.6215, // bm25PerTerm
    1.5867, // heaviestMissing
    -1.2445, // unseen
    -1.5582, // unseenNames
    0.8492, // guessed
    -1.2933, // guessedNames
    0.6413, // terms
    -0.1593, // texts
  ],
  constant: -3.9046,
};
