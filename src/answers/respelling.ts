import { spellingOf } from '../quotations/spelling.ts';
import { words } from '../search/words.ts';
import type { Library } from './library.ts';

/** A shorter word sounds like too many others. Letters. */
const SHORTEST = 5;
/** What a spelling by ear keeps of a word: its first letters, and its length within so many. */
const SAME_BEGINNING = 2;
const LONGER_BY = 4;
/** Of a longer text only these words are looked at. */
const MOST_WORDS = 40;

/** A text with each word that nobody knows exchanged for the article's word that sounds the same: "breakthru". */
export function bySound(library: Library, typed: string): string {
  let text = typed;
  for (const { folded, start, end } of words(typed).slice(0, MOST_WORDS).reverse()) {
    if (folded.length < SHORTEST || library.knows(folded)) continue;
    const { sound } = spellingOf(folded);
    const beginning = folded.slice(0, SAME_BEGINNING);
    const isHeard = (word: string) => word.startsWith(beginning) && spellingOf(word).sound === sound;
    const [meant] = library.shapedLike(folded, LONGER_BY, isHeard);
    if (meant) text = text.slice(0, start) + meant + text.slice(end);
  }
  return text;
}
