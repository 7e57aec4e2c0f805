import type { Linear } from './linear.ts';

/** Over CONFIDENCE_SIGNALS. */
export const CONFIDENCE_MODEL: Linear = {
  weights: [3, 3, 2, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0.5, 0.3, -3, -3, -3, -1, -1, 0, 0],
  constant: -4,
};
