import type { Speaker } from '../quotations/quotation.ts';
import { fold } from '../search/words.ts';

const folded = new WeakMap<Speaker, readonly string[]>();

/**
 * A speaker's name and aliases, in this order, folded: once, as all that finds speakers asks for them, and whenever
 * articles change.
 */
export function foldedNames(speaker: Speaker): readonly string[] {
  const known = folded.get(speaker);
  if (known) return known;
  const names = [speaker.name, ...speaker.aliases].map(fold);
  folded.set(speaker, names);
  return names;
}
