import { Memo } from '../memo.ts';
import type { Found, PassageIndex } from '../search/passage-index.ts';

/**
 * Searches that are remembered, in all indexes together: one question makes up to nine, some of them several times. Each
 * holds all that was measured of its passages, so that those of earlier questions cost collecting.
 */
const MOST_REMEMBERED = 10;
const remembered = new Memo<PassageIndex, Found>(MOST_REMEMBERED);

/** All that a text finds in an index, best first; see MOST_MEASURED there for how many that are at most. */
export function searched(index: PassageIndex, text: string): Found {
  // What was found before a change may be found no more.
  return remembered.of(index, `${index.changes} ${text}`, () => index.search(text, Number.POSITIVE_INFINITY));
}
