import type { Linear } from '../src/search/linear.ts';
import { adam, spreadOf } from './descent.ts';

/** A choice between things that are measured alike: which of them is right. */
export interface Choice {
  readonly options: readonly (readonly number[])[];
  /** Indices of the right options, at least one. */
  readonly right: readonly number[];
  /** How much it counts. */
  readonly weight: number;
}

const ROUNDS = 200;
const STEP = 0.15;

/**
 * Fits weights so that a softmax over the options prefers the right ones (conditional logit, McFadden 1974), by
 * gradient descent on signals divided by their spread; the weights returned are for the signals as they are.
 *
 * @param ridge on the weights of signals divided by their spread
 */
export function fitChoices(choices: readonly Choice[], size: number, ridge: number): Linear {
  const spread = spreadOf(
    choices.flatMap(({ options }) => options),
    size,
  );
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const scaled = choices.map(({ options, right, weight }) => ({
    right: new Set(right),
    weight: weight / total,
    count: options.length,
    table: Float32Array.from(
      options.flatMap((signals) => signals.map((signal, at) => signal / (spread[at] ?? 1))),
    ),
  }));
  const weights = new Float64Array(size);
  const step = adam(size, STEP);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight) => ridge * weight);
    for (const { right, weight, count, table } of scaled) {
      const odds = oddsOf(scoresOf(weights, table, count));
      let [all, rightOnes] = [0, 0];
      for (let option = 0; option < count; option += 1) {
        all += odds[option] as number;
        if (right.has(option)) rightOnes += odds[option] as number;
      }
      for (let option = 0; option < count; option += 1) {
        const odd = odds[option] as number;
        const pull = weight * (odd / all - (right.has(option) ? odd / rightOnes : 0));
        for (let at = 0; at < size; at += 1) {
          gradient[at] = (gradient[at] as number) + pull * (table[option * size + at] as number);
        }
      }
    }
    step(weights, gradient);
  }
  return { weights: [...weights].map((weight, at) => weight / (spread[at] ?? 1)), constant: 0 };
}

/** exp(score) of each option, all divided by the largest so that none overflows. */
export function oddsOf(scores: ArrayLike<number>): Float64Array {
  let largest = Number.NEGATIVE_INFINITY;
  for (let option = 0; option < scores.length; option += 1)
    largest = Math.max(largest, scores[option] as number);
  return Float64Array.from(scores, (score) => Math.exp(score - largest) + Number.MIN_VALUE);
}

function scoresOf(weights: Float64Array, table: Float32Array, count: number): Float64Array {
  const scores = new Float64Array(count);
  for (let option = 0; option < count; option += 1) {
    let score = 0;
    for (let at = 0; at < weights.length; at += 1) {
      score += (weights[at] as number) * (table[option * weights.length + at] as number);
    }
    scores[option] = score;
  }
  return scores;
}
