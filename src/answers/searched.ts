import type { Found, PassageIndex } from '../search/passage-index.ts';

/** What was found in an index since its last change, by the text sought. It goes with its index. */
interface Remembered {
  readonly changes: number;
  readonly found: Map<string, Found>;
}

/** Searches that are remembered, in all indexes together: one question makes the same ones several times. */
const MOST_REMEMBERED = 32;
const remembered = new WeakMap<PassageIndex, Remembered>();
/** The oldest first. */
const searches: { readonly index: WeakRef<PassageIndex>; readonly text: string }[] = [];

/** All that a text finds in an index, best first; see MOST_MEASURED there for how many that are at most. */
export function searched(index: PassageIndex, text: string): Found {
  const { found } = rememberedOf(index);
  const known = found.get(text);
  if (known) return known;
  const now = index.search(text, Number.POSITIVE_INFINITY);
  found.set(text, now);
  searches.push({ index: new WeakRef(index), text });
  if (searches.length > MOST_REMEMBERED) forget(searches.shift());
  return now;
}

function rememberedOf(index: PassageIndex): Remembered {
  const { changes } = index;
  const known = remembered.get(index);
  if (known?.changes === changes) return known;
  const afresh = { changes, found: new Map() };
  remembered.set(index, afresh);
  return afresh;
}

function forget(search: (typeof searches)[number] | undefined): void {
  const index = search?.index.deref();
  if (search && index) remembered.get(index)?.found.delete(search.text);
}
