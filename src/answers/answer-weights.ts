import type { Linear } from '../search/linear.ts';

/*
 * Written by bench/fit-answers.ts. Reached, cross-validated by folder, in %: the right one first, and who is believed
 * from a probability on.
 *
 * Sentences:
 * questions-xquad-dev: 480 questions, of those held the right one first 74.2, from 0.2 on 68.8 rightly, 18.8 wrongly, 0.0 of the others; from 0.3 on 62.9 rightly, 15.4 wrongly, 0.0 of the others; from 0.4 on 54.6 rightly, 10.8 wrongly, 0.0 of the others
 * questions-squad2-dev: 480 questions, of those held the right one first 63.8, from 0.2 on 54.3 rightly, 18.1 wrongly, 26.1 of the others; from 0.3 on 48.3 rightly, 8.6 wrongly, 18.1 of the others; from 0.4 on 41.4 rightly, 6.0 wrongly, 15.9 of the others
 * questions-rtqa-dev: 1920 questions, of those held the right one first 38.5, from 0.2 on 16.5 rightly, 8.5 wrongly, 0.5 of the others; from 0.3 on 10.1 rightly, 5.4 wrongly, 0.2 of the others; from 0.4 on 6.0 rightly, 4.1 wrongly, 0.0 of the others
 *
 * Paragraphs:
 * questions-xquad-dev: 480 questions, of those held the right one first 97.5, from 0.5 on 92.5 rightly, 0.4 wrongly, 0.0 of the others; from 0.6 on 90.4 rightly, 0.4 wrongly, 0.0 of the others; from 0.7 on 84.2 rightly, 0.4 wrongly, 0.0 of the others
 * questions-squad2-dev: 480 questions, of those held the right one first 79.3, from 0.5 on 65.5 rightly, 6.9 wrongly, 23.1 of the others; from 0.6 on 61.2 rightly, 3.4 wrongly, 21.4 of the others; from 0.7 on 47.4 rightly, 0.0 wrongly, 17.0 of the others
 * questions-rtqa-dev: 1626 questions, of those held the right one first 81.1, from 0.5 on 32.3 rightly, 0.5 wrongly, 0.7 of the others; from 0.6 on 22.5 rightly, 0.3 wrongly, 0.1 of the others; from 0.7 on 13.5 rightly, 0.2 wrongly, 0.0 of the others
 */

/** That a sentence answers, over EVIDENCE. */
export const ANSWER_MODEL: Linear = {
  weights: [
    0.39119, // confidence
    0.2769, // behind
    -0.53857, // meant
    -0.72685, // meantNearby
    3.7566, // exact
    -0.32576, // done
    0.87075, // meantAndDone
    -0.11657, // heaviestMissing
    0.068458, // typed
    0.58581, // beside
    -0.93326, // vague
    0.36838, // first
  ],
  constant: -3.7889,
};

/** That its paragraph does. */
export const PARAGRAPH_MODEL: Linear = {
  weights: [
    0.66969, // confidence
    0.56011, // behind
    -2.1541, // meant
    1.7575, // meantNearby
    1.2955, // exact
    -0.31085, // done
    -0.016972, // meantAndDone
    -1.0352, // heaviestMissing
    0.32127, // typed
    0.074326, // beside
    0.48877, // vague
    0.19455, // first
  ],
  constant: -1.8117,
};
