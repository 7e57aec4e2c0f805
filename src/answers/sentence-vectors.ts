import type { Candidate } from './sentences.ts';

/** The weight of each stem. */
export type Vector = ReadonlyMap<string, number>;

/** TF·IDF vectors of length 1, in the candidates' order. */
export function vectorsOf(candidates: readonly Candidate[]): Vector[] {
  const frequency = frequencies(candidates);
  return candidates.map(({ stems }) => {
    const weighted = [...stems].map(
      ([stem, count]) =>
        [stem, count * Math.log(1 + candidates.length / (frequency.get(stem) ?? 1))] as const,
    );
    const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1;
    return new Map(weighted.map(([stem, weight]) => [stem, weight / length]));
  });
}

/** How many of the sentences hold each stem. */
export function frequencies(candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const { stems } of candidates) {
    for (const stem of stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  }
  return frequency;
}

/** 0 nothing in common … 1 the same words. */
export function cosine(a: Vector, b: Vector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of short) sum += weight * (long.get(stem) ?? 0);
  return sum;
}
