import { oncePer } from '../once-per.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { fold } from '../search/words.ts';

/**
 * A speaker's name and aliases, in this order, folded: once, as all that finds speakers asks for them, and whenever
 * articles change.
 */
export const foldedNames = oncePer(({ name, aliases }: Speaker): readonly string[] =>
  [name, ...aliases].map(fold),
);
