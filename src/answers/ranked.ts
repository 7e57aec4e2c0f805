import type { PassageIndex } from '../search/passage-index.ts';

/** A passage that a text finds. */
interface Ranked {
  readonly id: string;
  /** Comparable within one search only. */
  readonly score: number;
}

/** What was found in an index since its last change. */
interface Remembered {
  readonly changes: number;
  readonly found: Map<string, readonly Ranked[]>;
}

/** Texts whose passages are remembered: one question looks for the same ones several times. */
const MOST_REMEMBERED = 16;
const remembered = new WeakMap<PassageIndex, Remembered>();

/** The passages that a text finds in an index, best first: at most as many. */
export function ranked(index: PassageIndex, text: string, most: number): readonly Ranked[] {
  const known = foundIn(index);
  const found = known.get(text) ?? everyHit(index, text);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(text, found);
  return found.slice(0, most);
}

function foundIn(index: PassageIndex): Remembered['found'] {
  const { changes } = index;
  const known = remembered.get(index);
  if (known?.changes === changes) return known.found;
  const found: Remembered['found'] = new Map();
  remembered.set(index, { changes, found });
  return found;
}

/** Without what a hit still holds of its search. */
function everyHit(index: PassageIndex, text: string): Ranked[] {
  return index.search(text, Number.POSITIVE_INFINITY).hits.map(({ id, score }) => ({ id, score }));
}
