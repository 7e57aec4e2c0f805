import type { PassageIndex } from '../search/passage-index.ts';

/** A passage that a text finds. */
interface Ranked {
  readonly id: string;
  /** Comparable within one search only. */
  readonly score: number;
}

/** Texts whose passages are remembered: one question looks for the same ones several times. */
const MOST_REMEMBERED = 16;
const remembered = new WeakMap<PassageIndex, Map<string, readonly Ranked[]>>();

/** The passages that a text finds in an index that grows no more, best first: at most as many. */
export function ranked(index: PassageIndex, text: string, most: number): readonly Ranked[] {
  const known = remembered.get(index) ?? new Map<string, readonly Ranked[]>();
  remembered.set(index, known);
  const found = known.get(text) ?? everyHit(index, text);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(text, found);
  return found.slice(0, most);
}

/** Without what a hit still holds of its search. */
function everyHit(index: PassageIndex, text: string): Ranked[] {
  return index.search(text, Number.POSITIVE_INFINITY).hits.map(({ id, score }) => ({ id, score }));
}
