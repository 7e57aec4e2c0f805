import type { Candidate } from './sentences.ts';

/**
 * How central each sentence is among all: continuous LexRank (Erkan & Radev, "LexRank: Graph-based Lexical
 * Centrality as Salience in Text Summarization", JAIR 22, 2004): PageRank on the cosine of TF·IDF vectors.
 */

/** The chance of following a likeness rather than starting anew; the paper's d = 0.15 the other way round. */
const DAMPING = 0.85;
/** Ranks change by less than a thousandth after this many rounds at such sizes. */
const ROUNDS = 20;

export type Vector = ReadonlyMap<string, number>;

/** TF·IDF vectors of length 1, in the candidates' order. */
export function vectorsOf(candidates: readonly Candidate[]): Vector[] {
  const frequency = new Map<string, number>();
  for (const { stems } of candidates) {
    for (const stem of stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return candidates.map(({ stems }) => {
    const weighted = [...stems].map(
      ([stem, count]) =>
        [stem, count * Math.log(1 + candidates.length / (frequency.get(stem) ?? 1))] as const,
    );
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([stem, weight]) => [stem, weight / length]));
  });
}

export function cosine(a: Vector, b: Vector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of short) sum += weight * (long.get(stem) ?? 0);
  return sum;
}

/** Ranks, the highest 1. O(candidates²). */
export function centrality(vectors: readonly Vector[]): number[] {
  const count = vectors.length;
  const likeness = vectors.map((a) => vectors.map((b) => cosine(a, b)));
  const sums = likeness.map((row) => row.reduce((sum, value) => sum + value, 0) || 1);
  let ranks = new Array<number>(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round += 1) {
    const last = ranks;
    ranks = ranks.map((_, to) => {
      let gathered = 0;
      for (let from = 0; from < count; from += 1) {
        gathered += ((likeness[from]?.[to] ?? 0) / (sums[from] ?? 1)) * (last[from] ?? 0);
      }
      return (1 - DAMPING) / count + DAMPING * gathered;
    });
  }
  const highest = Math.max(...ranks, Number.MIN_VALUE);
  return ranks.map((rank) => rank / highest);
}
