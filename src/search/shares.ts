import type { Question } from './question.ts';
import type { Table } from './sighting.ts';

/** Mean of the terms' values, weighted; 0 where they weigh nothing. */
export function weightedShare(weights: readonly number[], values: ArrayLike<number>): number {
  let [sum, total] = [0, 0];
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] as number;
    total += weight;
    if (weight > 0) sum += weight * (values[term] as number);
  }
  return total > 0 ? sum / total : 0;
}

/** The same of the highest values that the terms have in the rows from…to (exclusive). */
export function shareIn(table: Table, weights: readonly number[], from?: number, to?: number): number {
  let [sum, total] = [0, 0];
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] as number;
    total += weight;
    if (weight > 0) sum += weight * table.highest(term, from, to);
  }
  return total > 0 ? sum / total : 0;
}

/** Share of the question's neighbouring words that are neighbours in the rows from…to (exclusive). */
export function pairShare({ pairs }: Question, seen: Table, from: number, to: number): number {
  let found = 0;
  for (const pair of pairs.values()) found += seen.highest(pair, from, to);
  return found / Math.max(1, seen.columns - 1);
}
