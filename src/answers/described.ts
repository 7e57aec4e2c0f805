import { wordSet } from '../corpus/word-set.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { nationsOf } from './nations.ts';
import { holdsMeaning } from './synonyms.ts';

/** Whom a description may end with: one person, in an office. */
const OFFICES = wordSet(
  'minister secretary diplomat envoy president premier chancellor mayor governor senator judge ambassador spokesman spokeswoman chief leader politician official',
);
/** Words of rank, which a title may say otherwise. */
const RANKS = wordSet('top chief senior leading high main ranking');
/** The longest description, and the fewest words that tell whom it means: of what, and what. */
const LONGEST = 5;
const FEWEST = 2;

/** The one person whose titles say what a description does, in other words too: "Moscow’s top diplomat". */
export function describedPerson(library: Library, description: string): Speaker | null {
  const all = words(description);
  const nations = nationsOf(description, all);
  const telling = all.flatMap((word, at) =>
    FUNCTION_WORDS.has(word.folded) || RANKS.has(word.folded) ? [] : [{ word, nation: nations[at] }],
  );
  if (telling.length < FEWEST || !telling.some(({ word }) => OFFICES.has(word.folded))) return null;
  const meant = library.speakers.filter(({ kind, descriptions }) => {
    if (kind !== 'person') return false;
    const title = descriptions.join(', ');
    const own = words(title);
    const stems = new Set(own.map(({ stem }) => stem));
    const nationsHeld = new Set(nationsOf(title, own));
    return telling.every(({ word, nation }) =>
      nation ? nationsHeld.has(nation) : holdsMeaning(stems, word),
    );
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The question with the people whom it describes named. */
export function withNames(library: Library, question: string): string {
  const all = words(question);
  let text = question;
  for (let at = all.length - 1; at >= 0; at -= 1) {
    if (!OFFICES.has(all[at]?.folded ?? '')) continue;
    for (let from = Math.max(0, at - LONGEST + 1); from < at; from += 1) {
      const [start, end] = [all[from]?.start ?? 0, all[at]?.end ?? 0];
      const person = isBoundary(all[from]) ? describedPerson(library, question.slice(start, end)) : null;
      if (!person) continue;
      text = text.slice(0, start) + person.name + text.slice(end);
      at = from;
      break;
    }
  }
  return text;
}

/** A description begins with "the" or with a word that tells. */
function isBoundary(word: Word | undefined): boolean {
  return word !== undefined && (word.folded === 'the' || !FUNCTION_WORDS.has(word.folded));
}
