import type { Found, PassageIndex } from '../search/passage-index.ts';

interface Remembered {
  readonly index: PassageIndex;
  readonly changes: number;
  readonly found: Found;
}

/** Searches that are remembered, in whichever index: one question makes the same ones several times. */
const MOST_REMEMBERED = 32;
/** By the text sought, the oldest first. */
const remembered = new Map<string, Remembered>();

/** All that a text finds in an index, best first; see MOST_MEASURED there for how many that are at most. */
export function searched(index: PassageIndex, text: string): Found {
  const { changes } = index;
  const known = remembered.get(text);
  if (known?.index === index && known.changes === changes) return known.found;
  const found = index.search(text, Number.POSITIVE_INFINITY);
  remembered.delete(text);
  remembered.set(text, { index, changes, found });
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return found;
}
