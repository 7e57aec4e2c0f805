import type { Linear } from '../search/linear.ts';

/*
 * Written by bench/fit-answers.ts. Reached, cross-validated by folder, in %: the right one first, and who is believed
 * from a probability on.
 *
 * Sentences:
 * questions-xquad-dev: 480 questions, of those held the right one first 74.2, from 0.2 on 68.8 rightly, 18.8 wrongly, 0.0 of the others; from 0.3 on 64.2 rightly, 15.8 wrongly, 0.0 of the others; from 0.4 on 55.8 rightly, 10.0 wrongly, 0.0 of the others
 * questions-squad2-dev: 480 questions, of those held the right one first 63.8, from 0.2 on 52.6 rightly, 18.1 wrongly, 25.5 of the others; from 0.3 on 48.3 rightly, 10.3 wrongly, 18.4 of the others; from 0.4 on 41.4 rightly, 6.0 wrongly, 15.9 of the others
 * questions-rtqa-dev: 1920 questions, of those held the right one first 38.5, from 0.2 on 17.1 rightly, 9.3 wrongly, 0.6 of the others; from 0.3 on 10.3 rightly, 5.9 wrongly, 0.2 of the others; from 0.4 on 6.5 rightly, 4.4 wrongly, 0.0 of the others
 *
 * Paragraphs:
 * questions-xquad-dev: 480 questions, of those held the right one first 97.5, from 0.5 on 93.3 rightly, 0.4 wrongly, 0.4 of the others; from 0.6 on 90.8 rightly, 0.4 wrongly, 0.0 of the others; from 0.7 on 85.4 rightly, 0.0 wrongly, 0.0 of the others
 * questions-squad2-dev: 480 questions, of those held the right one first 78.4, from 0.5 on 65.5 rightly, 6.9 wrongly, 23.9 of the others; from 0.6 on 60.3 rightly, 2.6 wrongly, 20.9 of the others; from 0.7 on 50.9 rightly, 0.0 wrongly, 17.6 of the others
 * questions-rtqa-dev: 1626 questions, of those held the right one first 80.8, from 0.5 on 35.6 rightly, 0.5 wrongly, 0.7 of the others; from 0.6 on 26.0 rightly, 0.3 wrongly, 0.3 of the others; from 0.7 on 16.2 rightly, 0.2 wrongly, 0.0 of the others
 */

/** That a sentence answers, over EVIDENCE. */
export const ANSWER_MODEL: Linear = {
  weights: [
    0.40603, // confidence
    0.28043, // behind
    -0.62576, // meant
    -0.73794, // meantNearby
    3.7792, // exact
    -0.34584, // done
    0.90425, // meantAndDone
    -0.027931, // heaviestMissing
    0.04642, // typed
    0.56715, // beside
    -0.9632, // vague
    0.3667, // first
  ],
  constant: -3.7897,
};

/** That its paragraph does. */
export const PARAGRAPH_MODEL: Linear = {
  weights: [
    0.69684, // confidence
    0.56608, // behind
    -2.3734, // meant
    1.7517, // meantNearby
    1.3474, // exact
    -0.36031, // done
    0.084802, // meantAndDone
    -0.841, // heaviestMissing
    0.26189, // typed
    0.05918, // beside
    0.42344, // vague
    0.19794, // first
  ],
  constant: -1.8043,
};
