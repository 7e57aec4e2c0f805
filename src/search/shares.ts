import type { Question } from './question.ts';
import type { Table } from './sighting.ts';

/**
 * A number for each of some things. V8 keeps a plain array of whole numbers otherwise than one of others, and compiles what
 * reads both anew, again and again.
 */
export function numbersOf<T>(things: readonly T[], numberOf: (thing: T, at: number) => number): Float64Array {
  const numbers = new Float64Array(things.length);
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = numberOf(things[at] as T, at);
  return numbers;
}

/** Mean of the terms' values, weighted; 0 where they weigh nothing. */
export function weightedShare(weights: Float64Array, values: Float64Array): number {
  let [sum, total] = [0, 0];
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] as number;
    total += weight;
    if (weight > 0) sum += weight * (values[term] as number);
  }
  return total > 0 ? sum / total : 0;
}

/** The same of the highest values that the terms have in the rows from…to (exclusive). */
export function shareIn(table: Table, weights: Float64Array, from?: number, to?: number): number {
  let [sum, total] = [0, 0];
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] as number;
    total += weight;
    if (weight > 0) sum += weight * table.highest(term, from, to);
  }
  return total > 0 ? sum / total : 0;
}

/** The same for each row, of the highest values in it and, so far, in its neighbours. */
export function sharesIn(table: Table, weights: Float64Array, reach = 0): Float64Array {
  const shares = new Float64Array(table.rows);
  for (let row = 0; row < shares.length; row += 1) {
    shares[row] = shareIn(table, weights, row - reach, row + reach + 1);
  }
  return shares;
}

/** Share of the question's neighbouring words that are neighbours in the rows from…to (exclusive). */
export function pairShare({ pairs }: Question, seen: Table, from: number, to: number): number {
  let found = 0;
  for (const pair of pairs.values()) found += seen.highest(pair, from, to);
  return found / Math.max(1, seen.columns - 1);
}
