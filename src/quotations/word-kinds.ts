import type { Item } from './clauses.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CLAUSE_OPENERS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  SENTENCE_OPENERS,
} from './grammar-words.ts';
import { ORGANISATION_WORDS, TITLES } from './titles.ts';
import { isVerbForm } from './verbs.ts';
import { OFTEN_NOUNS, VERBS_OF_SAYING } from './words-of-saying.ts';

/** Words that are no part of a name for their capital: it is the sentence's, or a day's. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  [
    DETERMINERS,
    PREPOSITIONS,
    CLAUSE_OPENERS,
    AUXILIARIES,
    ADVERBS,
    PERSONAL_PRONOUNS,
    SENTENCE_OPENERS,
    CALENDAR,
  ].flatMap((words) => [...words]),
);

export const isPlainWord = ({ lower, text }: Item): boolean => PLAIN_WORDS.has(lower) && text !== 'Will';

/** Whether an item can be part of a name: capitalised, and not merely the first word of its sentence. */
export function isNameWord(item: Item | undefined): boolean {
  return item !== undefined && item.kind === 'word' && item.capital && !isPlainWord(item);
}

/** Whether the item at `at` is a verb: "a retired general" holds none. */
export function isVerbAt(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item?.kind !== 'word' || (item.capital && at > 0)) return false;
  if (AUXILIARIES.has(item.lower)) return true;
  const before = items[at - 1];
  if (before?.kind === 'possessive' || DETERMINERS.has(before?.lower ?? '')) return false;
  if (isVerbForm(item.lower)) return true;
  const saying = VERBS_OF_SAYING.get(item.lower);
  return saying !== undefined && saying.form !== 'ing' && !OFTEN_NOUNS.has(item.lower);
}

/** Whether an item is a word, a number or an ending, and so can stand in a noun phrase. */
export const isWord = (item: Item | undefined): item is Item =>
  item?.kind === 'word' || item?.kind === 'number' || item?.kind === 'possessive';

/** Where a name begins once the office before it is taken off: "Russian Foreign Minister | Smith". */
export function titleEnd(items: readonly Item[], from: number, to: number): number {
  if (ORGANISATION_WORDS.has(items[to]?.lower ?? '')) return from;
  let start = from;
  for (let i = from; i < to; i++) if (TITLES.has(items[i]?.lower ?? '')) start = i + 1;
  return items[start]?.lower === 'of' ? departmentEnd(items, start + 1, to) : start;
}

/** "Secretary of Labor | Ruth Smith": where the name begins behind what its office is of. */
function departmentEnd(items: readonly Item[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = items[i]?.lower ?? '';
    if (MALE_NAMES.has(word) || FEMALE_NAMES.has(word)) return i;
  }
  return Math.min(from + 1, to);
}

/** The words from one item to another, a space between each two. */
export const wordsOf = (items: readonly Item[], from: number, to: number): string =>
  items
    .slice(from, to + 1)
    .map((item) => item.text)
    .join(' ');
