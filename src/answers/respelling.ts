import { spellingOf } from '../quotations/spelling.ts';
import { words } from '../search/words.ts';
import type { Library } from './library.ts';

/** A shorter word sounds like too many others. Letters. */
const SHORTEST = 5;
/** What a spelling by ear keeps of a word: its first letter, and its length within so many. */
const LONGER_BY = 4;
/** Of a longer text only these words are looked at. */
const MOST_WORDS = 40;

/** A text with each word that nobody knows exchanged for the article's word that sounds the same: "breakthru". */
export function bySound(library: Library, typed: string): string {
  let text = typed;
  for (const { folded, start, end } of words(typed).slice(0, MOST_WORDS).reverse()) {
    const meant = heardAs(library, folded);
    if (meant) text = text.slice(0, start) + meant + text.slice(end);
  }
  return text;
}

/** The article's word that sounds the same as one that nobody knows: "breakthru", "sfere". */
export function heardAs(library: Library, folded: string): string | null {
  if (folded.length < SHORTEST || library.knows(folded)) return null;
  const { sound } = spellingOf(folded);
  const isHeard = (word: string) => word[0] === folded[0] && spellingOf(word).sound === sound;
  return library.shapedLike(folded, LONGER_BY, isHeard)[0] ?? null;
}
