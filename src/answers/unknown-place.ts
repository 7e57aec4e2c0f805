import { wordSet } from '../corpus/word-set.ts';
import { type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { seatsBeside } from './nations.ts';
import { isAllHeld } from './synonyms.ts';

/** What stands before a place where something happens. "to Paris" may be to its government. */
const WHERE = wordSet('in near outside inside around at');
/** Words of a city's name at most: "port au prince". */
const LONGEST = 3;

/**
 * Does a question ask about what happened in a capital that no article names? A capital stands for its government
 * ("What does Paris want?"), so that what the articles tell of France would pass for an answer to "Who met in Paris?".
 */
export function isOfPlaceUnknown(library: Library, question: string): boolean {
  const asked = words(question);
  return asked.some(({ folded }, at) => WHERE.has(folded) && isUnknown(library, behind(asked, at)));
}

/** What may be the name of a place behind a word, "the" left out. */
function behind(asked: readonly Word[], at: number): string[] {
  const from = asked[at + 1]?.folded === 'the' ? at + 2 : at + 1;
  return Array.from({ length: LONGEST }, (_, more) =>
    asked.slice(from, from + more + 1).map(({ folded }) => folded),
  ).map((name) => name.join(' '));
}

function isUnknown(library: Library, names: readonly string[]): boolean {
  const seats = names.flatMap(seatsBeside);
  const isHeld = (name: string) =>
    isAllHeld(library.stems, { written: name, stems: words(name).map(({ stem }) => stem) });
  return seats.length > 0 && !seats.some(isHeld);
}
