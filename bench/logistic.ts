import { type Linear, probabilityOf } from '../src/search/linear.ts';
import { adam, spreadOf } from './descent.ts';

export interface Case {
  readonly signals: readonly number[];
  readonly isRight: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const ROUNDS = 400;
const STEP = 0.1;
/** Ridge on standardised weights. */
const RIDGE = 1e-3;

/** Logistic regression by gradient descent on signals divided by their spread. */
export function fitCases(cases: readonly Case[], size: number): Linear {
  const spread = spreadOf(
    cases.map(({ signals }) => signals),
    size,
  );
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = cases.map(({ signals, isRight, weight }) => ({
    isRight,
    weight: weight / total,
    // The constant is the weight of a last signal that is always 1.
    signals: Float64Array.from([...signals.map((signal, at) => signal / (spread[at] ?? 1)), 1]),
  }));
  const weights = new Float64Array(size + 1);
  const step = adam(size + 1, STEP);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at < size ? RIDGE * weight : 0));
    for (const { signals, isRight, weight } of scaled) {
      let score = 0;
      for (let at = 0; at <= size; at += 1) score += (weights[at] as number) * (signals[at] as number);
      const pull = weight * (1 / (1 + Math.exp(-score)) - (isRight ? 1 : 0));
      for (let at = 0; at <= size; at += 1)
        gradient[at] = (gradient[at] as number) + pull * (signals[at] as number);
    }
    step(weights, gradient);
  }
  const raw = [...weights.subarray(0, size)].map((weight, at) => weight / (spread[at] ?? 1));
  return { weights: raw, constant: weights[size] ?? 0 };
}

/** Probability that a right case is believed more than a wrong one (area under the ROC curve). */
export function areaUnder(model: Linear, cases: readonly Case[]): number {
  const ranked = cases
    .map(({ signals, isRight }) => ({ isRight, belief: probabilityOf(model, signals) }))
    .sort((a, b) => a.belief - b.belief);
  let [wrongBelow, pairs, right] = [0, 0, 0];
  for (const { isRight } of ranked) {
    if (isRight) {
      right += 1;
      pairs += wrongBelow;
    } else wrongBelow += 1;
  }
  return pairs / Math.max(1, right * wrongBelow);
}
