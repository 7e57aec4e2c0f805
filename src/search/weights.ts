import type { Linear } from './linear.ts';
import type { Bm25 } from './postings.ts';

/** Provisional: equal shares until bench/fit-ranking.ts has fitted them. */
export const BM25: Bm25 = { k1: 1.2, b: 0.75 };

/** Over SENTENCE_SIGNALS. */
export const SENTENCE_MODEL: Linear = { weights: [1, 0.1, 0.1, 0.3, 0.2, 0, 0], constant: 0 };

/** Over PASSAGE_SIGNALS. */
export const PASSAGE_MODEL: Linear = {
  weights: [1, 1, 0.5, 0.5, 0.5, 0.5, 0.2, 0.2, 0.2, 0.1, 0.2, 0],
  constant: 0,
};

/** Over CONFIDENCE_SIGNALS. */
export const CONFIDENCE_MODEL: Linear = {
  weights: [3, 3, 2, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0.5, 0.3, -3, -3, -3, -1, -1, 0, 0],
  constant: -4,
};
