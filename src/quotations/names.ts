import type { Clause, Item } from './clauses.ts';
import { isGivenName } from './given-names.ts';
import { CLAUSE_OPENERS, PREPOSITIONS } from './grammar-words.ts';
import { OFFICES_OF_PEOPLE, ORGANISATION_WORDS, TITLES } from './titles.ts';
import { isVerbForm } from './verbs.ts';
import { isNameWord, isPlainWord, isVerbAt, titleEnd, wordsOf } from './word-kinds.ts';
import { VERBS_OF_SAYING } from './words-of-saying.ts';

const NONE: readonly never[] = [];

/** A name as it stands in a sentence. */
export interface NameRun {
  /** Its words without the title: "Antony Smith". */
  readonly words: readonly string[];
  readonly name: string;
  /** With the title as published: "U.S. Secretary Antony Smith". */
  readonly full: string;
  /** What it is called there: its title ("chief engineer") and its apposition ("a spokesman for the mayor"). */
  readonly descriptions: readonly string[];
  /** The words of these in lower case … */
  readonly attributes: readonly string[];
  /** … and the nouns among them that the others belong to: "minister", "spokeswoman". */
  readonly heads: readonly string[];
  /** Whether "the" stands before it and no title: organisations have it, people don't. */
  readonly article: boolean;
  readonly start: number;
  /** Named after no preposition: likely a subject. */
  readonly subject: boolean;
}

/** Small words inside a surname. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de la van von bin al der del di el ben ibn dos da le du'.split(' '),
);
const LINKS = new Set(['of', 'for', '&', 'and']);

/** How many words of an apposition, and how many words before a name, are read for what it calls its person. */
const APPOSITION_WORDS = 12;
const TITLE_WORDS = 4;

/** Words of a description that tell nobody apart. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'the a an of for in at to and or from on with by his her their its this that who is was has then'.split(
    ' ',
  ),
);

const APPOSITION_OPENERS = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'its', 'one']);

/** A line of so many words, so many of them capitalised, is a headline; sentences of names stay well below. */
const FEWEST_HEADLINE_WORDS = 6;
const HEADLINE_CAPITALS = 0.7;

/** A line set in capitals, verbs too ("Smith Says Bridge Is Lost"): what is capitalised there is no name for that. */
function isHeadline(items: readonly Item[]): boolean {
  let [words, capitals, hasVerb] = [0, 0, false];
  for (const { kind, capital, lower } of items) {
    if (kind !== 'word') continue;
    words++;
    if (!capital) continue;
    capitals++;
    hasVerb ||= words > 1 && isVerbForm(lower);
  }
  return hasVerb && words >= FEWEST_HEADLINE_WORDS && capitals / words >= HEADLINE_CAPITALS;
}

/**
 * Every name of a sentence, outside quotation marks.
 * @param known tells whether a word that opens the sentence is capitalised elsewhere too, and so a name.
 */
export function namesIn({ items }: Clause, known: (word: string) => boolean): NameRun[] {
  const runs: NameRun[] = [];
  if (isHeadline(items)) return runs;
  for (let from = 0; from < items.length; from++) {
    if (!isNameWord(items[from])) continue;
    const to = lastOfName(items, from);
    const run = nameRun(items, isVerbFirst(items, from, to) ? from + 1 : from, to);
    const single = run.words.length === 1 ? run.name : null;
    const alone = single !== null && (TITLES.has(single.toLowerCase()) || (from === 0 && !known(single)));
    if (!alone) runs.push(run);
    from = to;
  }
  return runs;
}

/** "Said Smith", "Celebrating Ann Smith": whether a verb that opens the sentence stands before a name. */
function isVerbFirst(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from]?.lower ?? '';
  const isVerb = isVerbForm(first) || VERBS_OF_SAYING.has(first) || first.endsWith('ing');
  return from === 0 && to > from && isVerb && !isGivenName(first);
}

function lastOfName(items: readonly Item[], from: number): number {
  let to = from;
  for (let i = from + 1; i < items.length; i++) {
    const item = items[i];
    if (isNameWord(item)) to = i;
    else if (!item || !(PARTICLES.has(item.lower) || (LINKS.has(item.lower) && links(items, from, i)))) break;
  }
  return to;
}

/** "Department of Justice", "Secretary of State": whether a small word goes on with a name. */
function links(items: readonly Item[], from: number, at: number): boolean {
  const word = items[at]?.lower;
  if (word === '&' || (word === 'of' && TITLES.has(items[at - 1]?.lower ?? ''))) return true;
  if (word === 'and') return false;
  for (let i = from; i < at; i++) if (ORGANISATION_WORDS.has(items[i]?.lower ?? '')) return true;
  return false;
}

function nameRun(items: readonly Item[], from: number, to: number): NameRun {
  const start = titleEnd(items, from, to);
  const words = start === to ? [items[to]?.text ?? ''] : items.slice(start, to + 1).map((item) => item.text);
  const titleFrom = from - countTitleWords(items, from);
  const place = placeAfter(items, to);
  const apposition = appositionAfter(items, to);
  const name = words.join(' ');
  const isTitled = start > titleFrom;
  const isAlone = !isTitled && place.length + apposition.length === 0;
  const { descriptions, attributes, heads } = isAlone
    ? UNDESCRIBED
    : describedBy(items.slice(titleFrom, start), apposition, place);
  return {
    words,
    name,
    full: start === from ? name : wordsOf(items, from, to),
    descriptions,
    attributes,
    heads,
    article: !isTitled && items[from - 1]?.lower === 'the' && !modifiesNoun(items, to),
    start: items[start]?.start ?? 0,
    subject: !PREPOSITIONS.has(items[titleFrom - 1]?.lower ?? ''),
  };
}

type Described = Pick<NameRun, 'descriptions' | 'attributes' | 'heads'>;

/** What most names are: they stand alone. */
const UNDESCRIBED: Described = { descriptions: NONE, attributes: NONE, heads: NONE };

/** What the office before a name, the apposition and the place behind it tell of whom it names. */
function describedBy(
  office: readonly Item[],
  apposition: readonly Item[],
  place: readonly string[],
): Described {
  const title = office.map((item) => item.lower);
  const apposed = wordsOfApposition(apposition);
  return {
    descriptions: [
      ...(isOfPerson(office) ? [[asWritten(office), ...place.slice(-1)].join(' of ')] : []),
      ...(isOfPerson(apposition) ? [asWritten(apposition)] : []),
    ],
    attributes: [...title, ...apposed, ...place.map((word) => word.toLowerCase())],
    heads: [...headsOf(title), ...headsOf(apposed)],
  };
}

/** "the Smith campaign": whether a name only tells whose the noun after it is. */
function modifiesNoun(items: readonly Item[], to: number): boolean {
  const next = items[to + 1];
  return (
    next?.kind === 'word' &&
    !next.capital &&
    !isVerbAt(items, to + 1) &&
    !PREPOSITIONS.has(next.lower) &&
    !CLAUSE_OPENERS.has(next.lower)
  );
}

/** How many small-lettered words a name follows: the "chief engineer" of "said chief engineer Mary Smith". */
function countTitleWords(items: readonly Item[], from: number): number {
  let count = 0;
  for (let i = from - 1; i >= Math.max(0, from - TITLE_WORDS); i--) {
    const item = items[i];
    const isTitleFirst = i === 0 && TITLES.has(item?.lower ?? '');
    if (item?.kind !== 'word' || (item.capital && !isTitleFirst) || isVerbAt(items, i)) break;
    if (EMPTY_WORDS.has(item.lower) || isPlainWord(item)) break;
    if (item.lower.endsWith('ly') || item.lower.endsWith('ing')) break;
    count++;
  }
  return count;
}

/** The ", a spokeswoman for the governor," after a name. */
function appositionAfter(items: readonly Item[], to: number): readonly Item[] {
  const first = items[to + 2];
  if (items[to + 1]?.text !== ',' || first?.kind !== 'word' || first.capital) return NONE;
  if (!APPOSITION_OPENERS.has(first.lower) && !TITLES.has(first.lower)) return NONE;
  const apposition: Item[] = [];
  for (let i = to + 2; i < Math.min(items.length, to + 2 + APPOSITION_WORDS); i++) {
    const item = items[i];
    if (item?.kind !== 'word' && item?.kind !== 'possessive') break;
    if (item.lower === 'who') break;
    // "Beside Smith, the governor looked tired": no apposition, but the subject.
    if (isVerbAt(items, i)) return NONE;
    apposition.push(item);
  }
  return apposition;
}

/** Endings of nouns that people are called by, beside their offices: "skipper", "biologist", "chairman". */
const OF_PEOPLE = /(?:er|or|ist|ian|man|woman|ee|ess|eur)$/;

const FORMS_OF_ADDRESS = new Set(['mr.', 'mrs.', 'ms.', 'mr', 'mrs', 'ms', 'miss', 'dr.', 'dr', 'sir']);

/** Whether what stands beside a name is what somebody is called: its head is a person. */
function isOfPerson(words: readonly Item[]): boolean {
  const preposition = words.findIndex(({ lower }, i) => i > 0 && PREPOSITIONS.has(lower));
  const head = words[(preposition < 0 ? words.length : preposition) - 1]?.lower ?? '';
  return !FORMS_OF_ADDRESS.has(head) && (OFFICES_OF_PEOPLE.has(head) || OF_PEOPLE.test(head));
}

const asWritten = (words: readonly Item[]): string =>
  words.map(({ kind, text }, i) => (i > 0 && kind !== 'possessive' ? ` ${text}` : text)).join('');

/** Its words, without those of an owner: the "aide" of "the governor's aide". */
function wordsOfApposition(apposition: readonly Item[]): string[] {
  const words: string[] = [];
  for (const item of apposition) {
    if (item.kind === 'possessive') words.pop();
    else words.push(item.lower);
  }
  return words;
}

/** The "Vermont" of "Senator Ann Smith of Vermont" and of "Senator Ann Smith (R-Vermont)". */
function placeAfter(items: readonly Item[], to: number): readonly string[] {
  const place = items[to + 2];
  const opens = items[to + 1]?.lower === 'of' || items[to + 1]?.text === '(';
  return opens && place && isNameWord(place) ? place.text.split('-') : NONE;
}

/** The nouns that a title or an apposition is about: its last word, and what stands before "of", "for" or "at". */
function headsOf(words: readonly string[]): string[] {
  const first = words.findIndex((word) => PREPOSITIONS.has(word));
  const head = words[(first < 0 ? words.length : first) - 1];
  const heads = words.filter((word) => OFFICES_OF_PEOPLE.has(word));
  return head === undefined ? heads : [...heads, head];
}
