import type { Item } from './clauses.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  isAdverb,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  TIME_NOUNS,
} from './grammar-words.ts';
import { type Mention, nounPhraseEnding } from './mentions.ts';
import { PLACES } from './places.ts';
import { TITLES } from './titles.ts';
import { isNameWord, isVerbAt } from './word-kinds.ts';
import { VERBS_OF_SAYING } from './words-of-saying.ts';

const APPOSITION_OPENERS = new Set(
  'a an the who whose which now once his her their its also one speaking at in'.split(' '),
);

/** "last week", "late Friday" between a subject and its verb. */
const BEFORE_TIME = new Set(['last', 'this', 'that', 'next', 'earlier', 'later', 'late', 'early']);

/** "on Friday", "in May" there. */
const BEFORE_DAY = new Set(['on', 'in']);

const isTime = (item: Item | undefined): boolean =>
  TIME_NOUNS.has(item?.lower ?? '') || CALENDAR.has(item?.lower ?? '');

/** "who has in the past described": between auxiliary and verb. */
const endsInThePast = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'past' && items[at - 1]?.lower === 'the' && items[at - 2]?.lower === 'in';

/** How far to the left, in items, an apposition's opening comma is looked for. */
const LONGEST_APPOSITION = 40;

/**
 * The subject of the verb at `verb`: left of it over adverbs, auxiliaries and appositions
 * ("Hugh Hill, a doctor, has also said").
 */
export function subjectBefore(items: readonly Item[], verb: number): Mention | null {
  let at = verb - 1;
  while (at >= 0) {
    const item = items[at];
    if (item?.kind !== 'word') break;
    const skipped =
      isAdverb(item.lower) ||
      AUXILIARIES.has(item.lower) ||
      CALENDAR.has(item.lower) ||
      TIME_NOUNS.has(item.lower) ||
      (isTime(items[at + 1]) && BEFORE_TIME.has(item.lower)) ||
      (CALENDAR.has(items[at + 1]?.lower ?? '') && BEFORE_DAY.has(item.lower)) ||
      item.lower === 'to';
    if (!skipped) {
      if (!endsInThePast(items, at)) break;
      at -= 2;
    }
    at--;
  }
  if (at < 0) return null;
  const item = items[at];
  if (item?.text === ')') {
    let open = at;
    while (open > 0 && items[open]?.text !== '(') open--;
    return nounPhraseEnding(items, open - 1);
  }
  if (item?.text !== ',' && item?.text !== '—' && item?.text !== '–') return nounPhraseEnding(items, at);
  return subjectBeforeApposition(items, at);
}

/** The noun phrase before the apposition that the comma at `comma` closes. */
function subjectBeforeApposition(items: readonly Item[], comma: number): Mention | null {
  const mark = items[comma]?.text;
  let best: Mention | null = null;
  for (let i = comma - 1; i >= Math.max(0, comma - LONGEST_APPOSITION); i--) {
    const item = items[i];
    if (!item || item.kind === 'quoted') break;
    if (item.text !== mark) continue;
    const subject = nounPhraseEnding(items, i - 1);
    if (!subject) continue;
    const name = nameBetween(items, subject, i, comma);
    if (name) return name;
    const next = items[i + 1];
    const apposes =
      next !== undefined &&
      (APPOSITION_OPENERS.has(next.lower) ||
        next.kind === 'number' ||
        !next.capital ||
        TITLES.has(next.lower));
    if (apposes && (subject.kind === 'name' || subject.kind === 'pronoun'))
      return relativeAround(items, subject) ?? subject;
    best ??= subject;
  }
  return best ?? nounPhraseEnding(items, comma - 1);
}

/**
 * "the mayor’s spokesman, John Smith, said": the name that two commas hold after a description, and nothing but it.
 * Where the description is an apposition itself, the name is what that ends in: "Smith, head of the firm, Paradata,".
 */
function nameBetween(
  items: readonly Item[],
  described: Mention,
  opening: number,
  closing: number,
): Mention | null {
  if (described.kind !== 'description' || isNameWord(items[opening - 1])) return null;
  if (items[described.from - 1]?.text === ',' && isNameWord(items[described.from - 2])) return null;
  const name = nounPhraseEnding(items, closing - 1);
  const isAlone = name?.kind === 'name' && name.from === opening + 1;
  return isAlone && !PLACES.has(name.words.toLowerCase()) ? name : null;
}

/** "Smith, whose new firm, Paradata, sells maps, said": who the clause that holds a subject is about. */
function relativeAround(items: readonly Item[], { from }: Mention): Mention | null {
  if (items[from - 1]?.text !== ',') return null;
  for (let i = from - 2; i > Math.max(0, from - LONGEST_APPOSITION); i--) {
    if (items[i]?.kind === 'quoted') return null;
    if (items[i]?.text !== ',' || !RELATIVE_PRONOUNS.has(items[i + 1]?.lower ?? '')) continue;
    const owner = nounPhraseEnding(items, i - 1);
    return owner?.kind === 'name' ? owner : null;
  }
  return null;
}

/** The name that shares the verb with a subject: the "Smith" of "Smith and Jones said", where Jones is the subject. */
export function jointSubject(items: readonly Item[], subject: Mention): Mention | null {
  const { from } = subject;
  if (subject.kind !== 'name' || items[from - 1]?.lower !== 'and') return null;
  const other = nounPhraseEnding(items, from - 2);
  if (other?.kind !== 'name') return null;
  const before = items[other.from - 1];
  return before === undefined || before.kind === 'mark' ? other : null;
}

/** Words that make the clause after them part of another one. */
const SUBORDINATORS = new Set(
  'that which who whom whose when while as because if although though after before since until unless whether where what how why than whereas'.split(
    ' ',
  ),
);

/**
 * The subject of the main clause that each item of a sentence belongs to: whose act a participle or a second verb
 * tells ("Smith left early, telling reporters …", "Smith stood up and said …").
 */
export function mainSubjects(items: readonly Item[]): (Mention | null)[] {
  const subjects: (Mention | null)[] = [];
  let main: Mention | null = null;
  let embedded: Mention | null = null;
  items.forEach((_, at) => {
    subjects.push(main ?? embedded);
    if (!isVerbAt(items, at) || items[at - 1]?.lower === 'to' || isVerbAt(items, at - 1)) return;
    const subject = subjectBefore(items, at);
    if (!subject || subject.to >= at) return;
    if (isEmbedded(items, subject)) embedded ??= subject;
    else main = subject;
  });
  return subjects;
}

/** Whether a clause with this subject is only a part of another: after "that", "when", or after a verb of saying. */
function isEmbedded(items: readonly Item[], subject: Mention): boolean {
  if (subject.words === 'who') return true;
  const before = openerBefore(items, subject.from);
  const opener = items[before];
  if (!opener || opener.kind === 'mark' || opener.kind === 'quoted') return false;
  return (
    SUBORDINATORS.has(opener.lower) ||
    PREPOSITIONS.has(opener.lower) ||
    isVerbAt(items, before) ||
    VERBS_OF_SAYING.has(opener.lower)
  );
}

/** The item before a subject that tells what its clause is to the sentence: over adverbs, days and an owner ("Smith’s"). */
export function openerBefore(items: readonly Item[], from: number): number {
  let before = from - 1;
  while (before >= 0) {
    const item = items[before];
    const skipped =
      item?.kind === 'possessive' ||
      ADVERBS.has(item?.lower ?? '') ||
      CALENDAR.has(item?.lower ?? '') ||
      items[before + 1]?.kind === 'possessive';
    if (!skipped) break;
    before--;
  }
  return before;
}
