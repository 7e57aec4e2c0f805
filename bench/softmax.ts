import type { Linear } from '../src/search/linear.ts';

/** A choice between things that are measured alike: which of them is right. */
export interface Choice {
  readonly options: readonly (readonly number[])[];
  /** Indices of the right options. */
  readonly right: readonly number[];
  /** How much it counts. */
  readonly weight: number;
}

const ROUNDS = 400;
const STEP = 0.1;
/** Ridge on standardised weights. */
const RIDGE = 1e-4;

/**
 * Fits weights so that a softmax over the options prefers the right ones (conditional logit, McFadden 1974),
 * by gradient descent with Adam's steps on standardised signals; weights are given for the raw ones.
 */
export function fitChoices(choices: readonly Choice[], size: number): Linear {
  const spread = spreadOf(choices, size);
  const weights = new Float64Array(size);
  const gradient = new Float64Array(size);
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const step = adam(size, STEP);
  const scaled = choices.map(({ options, right, weight }) => ({
    right: new Set(right),
    weight: weight / total,
    options: options.map((signals) => Float64Array.from(signals, (signal, at) => signal / (spread[at] ?? 1))),
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = 0; at < size; at += 1) gradient[at] = RIDGE * (weights[at] ?? 0);
    for (const { options, right, weight } of scaled) {
      const odds = options.map((signals) => Math.exp(dot(weights, signals)));
      const all = odds.reduce((sum, odd) => sum + odd, 0);
      const rightOnes = odds.reduce((sum, odd, at) => sum + (right.has(at) ? odd : 0), 0);
      for (const [option, signals] of options.entries()) {
        const odd = odds[option] ?? 0;
        const pull = weight * (odd / all - (right.has(option) ? odd / rightOnes : 0));
        for (let at = 0; at < size; at += 1) gradient[at] = (gradient[at] ?? 0) + pull * (signals[at] ?? 0);
      }
    }
    step(weights, gradient);
  }
  return { weights: [...weights].map((weight, at) => weight / (spread[at] ?? 1)), constant: 0 };
}

/** Adam (Kingma & Ba 2015) with its usual constants. */
export function adam(size: number, rate: number): (weights: Float64Array, gradient: Float64Array) => void {
  const [mean, square] = [new Float64Array(size), new Float64Array(size)];
  let round = 0;
  return (weights, gradient) => {
    round += 1;
    for (let at = 0; at < size; at += 1) {
      const slope = gradient[at] ?? 0;
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      square[at] = 0.999 * (square[at] ?? 0) + 0.001 * slope * slope;
      const unbiasedMean = (mean[at] ?? 0) / (1 - 0.9 ** round);
      const unbiasedSquare = (square[at] ?? 0) / (1 - 0.999 ** round);
      weights[at] = (weights[at] ?? 0) - (rate * unbiasedMean) / (Math.sqrt(unbiasedSquare) + 1e-8);
    }
  };
}

/** Standard deviation of each signal over all options; 1 where it never changes. */
function spreadOf(choices: readonly Choice[], size: number): number[] {
  const all = choices.flatMap(({ options }) => options);
  return Array.from({ length: size }, (_, at) => {
    const values = all.map((signals) => signals[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.sqrt(variance) || 1;
  });
}

function dot(weights: Float64Array, signals: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (signals[at] ?? 0);
  return sum;
}
