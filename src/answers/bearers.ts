import type { Speaker } from '../quotations/quotation.ts';
import { TITLES } from '../quotations/titles.ts';
import { likeness } from './align.ts';
import type { Library } from './library.ts';
import { isContent } from './meaning.ts';
import { SYNONYMS } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** What is read of a typed name, in UTF-16 units. */
const LONGEST_NAME = 100;

/** The words of names, each with how it is written and who bears it. */
type NameWords = ReadonlyMap<string, { readonly word: Token; readonly bearers: ReadonlySet<Speaker> }>;

/** Built at the first question, since reading articles needs none. */
const known = new WeakMap<Library, NameWords>();

/**
 * Everybody who may be meant by a typed name, slips allowed: all who bear each of its words, most quotations first.
 * Titles count only where there is nothing else ("Senator Smith" is Smith, "the mayor" is every mayor). A surname
 * that several people share means each of them: a claim is pinned wrongly only if none of them said it.
 */
export function bearersOf(library: Library, typed: string): readonly Speaker[] {
  const words = tokens(typed.slice(0, LONGEST_NAME)).filter(
    ({ folded }) => isContent(folded) && folded.length > 1,
  );
  const names = words.filter(({ folded }) => !TITLES.has(folded));
  const [first, ...rest] = (names.length > 0 ? names : words).map((word) => bearersOfWord(library, word));
  if (!first) return [];
  const all = [...first].filter((speaker) => rest.every((others) => others.has(speaker)));
  return all.length > 1 ? library.speakers.filter((speaker) => all.includes(speaker)) : all;
}

function bearersOfWord(library: Library, word: Token): ReadonlySet<Speaker> {
  const names = nameWords(library);
  const exact = names.get(word.folded);
  if (exact) return exact.bearers;
  const found = new Set<Speaker>();
  for (const other of SYNONYMS.get(word.folded) ?? []) add(found, names.get(other)?.bearers);
  // A word of the articles is no misspelling of a name.
  if (library.knows(word.folded)) return found;
  for (const { word: own, bearers } of names.values()) {
    if (likeness(word, own, library.knows)) add(found, bearers);
  }
  return found;
}

function add(found: Set<Speaker>, bearers: Iterable<Speaker> = []): void {
  for (const speaker of bearers) found.add(speaker);
}

function nameWords(library: Library): NameWords {
  const read = known.get(library);
  if (read) return read;
  const names = new Map<string, { word: Token; bearers: Set<Speaker> }>();
  for (const speaker of library.speakers) {
    for (const word of [speaker.name, ...speaker.aliases].flatMap((name) => tokens(name))) {
      const entry = names.get(word.folded) ?? { word, bearers: new Set() };
      entry.bearers.add(speaker);
      names.set(word.folded, entry);
    }
  }
  known.set(library, names);
  return names;
}
