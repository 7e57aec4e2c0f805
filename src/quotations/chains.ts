import type { Item } from './clauses.ts';
import type { Sentence } from './cue.ts';
import type { Source } from './saying.ts';
import { isQuoted, NOBODY, ownSource, signature } from './sources.ts';

/**
 * For each paragraph, whom the paragraphs below name as the speaker of its last quotation, where that goes on there;
 * null where it doesn't. A quotation goes on where it ends its paragraph unclosed and the next one begins with an
 * opening mark: the printers' convention for a speech of several paragraphs, closed in the last only.
 */
export function sourcesBelow(paragraphs: readonly (readonly Sentence[])[]): (Source | null)[] {
  const below: (Source | null)[] = paragraphs.map(() => null);
  // From the last one up, so that a speech is read once however many paragraphs it has.
  for (let n = paragraphs.length - 2; n >= 0; n--) {
    const next = paragraphs[n + 1]?.[0];
    if (!next || !endsOpen(paragraphs[n]?.at(-1)?.items ?? []) || !isQuoted(next.items[0])) continue;
    const wholly = paragraphs[n + 1]?.length === 1 && next.items.length === 1;
    const line = paragraphs[n + 2]?.[0];
    below[n] =
      ownSource(next, 0) ?? (wholly ? (below[n + 1] ?? (line ? signature(line, 0) : null)) : null) ?? NOBODY;
  }
  return below;
}

/** Whether a sentence ends in a quotation without its closing mark. Beside a word, as in a torn tag, a mark opens none. */
function endsOpen(items: readonly Item[]): boolean {
  const last = items.at(-1);
  return isQuoted(last) && !last.stretch.closed && items.at(-2)?.end !== last.start;
}
