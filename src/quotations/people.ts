import type { Clause, Item } from './clauses.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { PREPOSITIONS } from './grammar-words.ts';
import { isNameWord, titleEnd, wordsOf } from './mentions.ts';
import { DEMONYMS, PLACES } from './places.ts';
import { FEMALE_TITLES, MALE_TITLES, ORGANISATION_WORDS, TITLES } from './titles.ts';

export type Gender = 'male' | 'female' | null;

/** Somebody or something that an article names: all its names there, and where they stand. */
export interface Referent {
  /** The fullest name. */
  name: string;
  kind: 'person' | 'organisation' | 'description';
  gender: Gender;
  /** How often each name, title and description stands in the article. */
  readonly names: Map<string, number>;
  /** Words of its titles and appositions, in lower case: what descriptions of it share. */
  readonly attributes: Set<string>;
  readonly places: Place[];
}

/** Where a referent is named. */
export interface Place {
  readonly start: number;
  /** The number of the sentence in the article. */
  readonly clause: number;
  /** Named before the sentence's verb and after no preposition: its likely subject. */
  readonly subject: boolean;
}

/** A name as it stands in a sentence, with its title taken off. */
interface NameRun {
  readonly name: string;
  readonly words: readonly string[];
  readonly title: readonly string[];
  readonly full: string;
  readonly apposition: readonly string[];
  readonly place: Place;
}

const PARTICLES = new Set('de la van von bin al der del di el ben ibn dos da le du'.split(' '));
const LINKS = new Set(['of', 'for', '&', 'and']);
const SUFFIXES = new Set(['jr.', 'sr.', 'jr', 'sr', 'ii', 'iii', 'iv']);

/** How many words of an apposition are read for what it calls its person. */
const APPOSITION_WORDS = 12;

/** Words of a description that tell nobody apart. */
const EMPTY_WORDS = new Set(
  'the a an of for in at to and or from on with by his her their its who is was has'.split(' '),
);

function titleBefore(items: readonly Item[], from: number): string[] {
  const title: string[] = [];
  for (let i = from - 1; i >= 0 && i >= from - 6; i--) {
    const item = items[i];
    if (item?.kind !== 'word' || EMPTY_WORDS.has(item.lower) || PREPOSITIONS.has(item.lower)) break;
    if (title.length === 0 && !TITLES.has(item.lower)) break;
    title.unshift(item.lower);
  }
  return title;
}

function appositionAfter(items: readonly Item[], to: number): string[] {
  if (items[to + 1]?.text !== ',') return [];
  const words: string[] = [];
  const first = items[to + 2];
  if (!first || (first.capital && !TITLES.has(first.lower)) || first.kind !== 'word') return [];
  if (!['a', 'an', 'the', 'who', 'his', 'her', 'one'].includes(first.lower) && !TITLES.has(first.lower))
    return [];
  if (first.lower === 'who') return [];
  for (let i = to + 2; i < items.length && i < to + 2 + APPOSITION_WORDS; i++) {
    const item = items[i];
    if (item?.kind !== 'word' && item?.kind !== 'possessive') break;
    if (!EMPTY_WORDS.has(item.lower) && item.kind === 'word') words.push(item.lower);
  }
  return words;
}

/** A line set in capitals like a headline: what is capitalised there is no name for that. */
function isHeadline(items: readonly Item[]): boolean {
  const words = items.filter((item) => item.kind === 'word');
  const capitals = words.filter((item) => item.capital).length;
  return words.length >= FEWEST_HEADLINE_WORDS && capitals / words.length >= HEADLINE_CAPITALS;
}

const FEWEST_HEADLINE_WORDS = 6;
/** The share of capitalised words from which a line is a headline: sentences of names stay well below. */
const HEADLINE_CAPITALS = 0.7;

/** Every name of a sentence outside quotation marks. `known` tells whether a capitalised word opens a name there. */
function nameRuns(clause: Clause, number: number, known: (word: string) => boolean): NameRun[] {
  const { items } = clause;
  const runs: NameRun[] = [];
  if (isHeadline(items)) return runs;
  for (let from = 0; from < items.length; from++) {
    if (!isNameWord(items[from])) continue;
    let to = from;
    for (let i = from + 1; i < items.length; i++) {
      const item = items[i];
      if (isNameWord(item)) to = i;
      else if (item && (PARTICLES.has(item.lower) || (LINKS.has(item.lower) && links(items, from, i))))
        continue;
      else break;
    }
    const start = titleEnd(items, from, to);
    const words = items.slice(start, to + 1).map((item) => item.text);
    const first = items[start];
    const initial = start === 0 && words.length === 1 && !known(first?.text ?? '');
    if (!initial && !(words.length === 1 && TITLES.has(first?.lower ?? ''))) {
      const lowerTitle = titleBefore(items, from);
      runs.push({
        name: words.join(' '),
        words,
        title: [...lowerTitle, ...items.slice(from, start).map((item) => item.lower)],
        full: wordsOf(items, from, to),
        apposition: appositionAfter(items, to),
        place: {
          start: first?.start ?? 0,
          clause: number,
          subject: from === 0 || !PREPOSITIONS.has(items[from - 1]?.lower ?? ''),
        },
      });
    }
    from = to;
  }
  return runs;
}

/** "Department of Justice", "Secretary of State": a small word inside a name. */
function links(items: readonly Item[], from: number, at: number): boolean {
  const before = items[at - 1]?.lower ?? '';
  if (items[at]?.lower === 'of' && TITLES.has(before)) return true;
  for (let i = from; i < at; i++)
    if (ORGANISATION_WORDS.has(items[i]?.lower ?? '')) return items[at]?.lower !== 'and';
  return items[at]?.text === '&';
}

const lower = (text: string): string => text.toLowerCase();

function genderOf(run: NameRun): Gender {
  for (const word of [...run.title, ...run.apposition]) {
    if (MALE_TITLES.has(word)) return 'male';
    if (FEMALE_TITLES.has(word)) return 'female';
  }
  if (run.words.length < 2) return null;
  const given = lower(run.words[0] ?? '');
  if (MALE_NAMES.has(given)) return 'male';
  return FEMALE_NAMES.has(given) ? 'female' : null;
}

function kindOf(run: NameRun): Referent['kind'] {
  if (
    run.title.some(
      (word) =>
        TITLES.has(word) &&
        ![
          'state',
          'house',
          'senate',
          'u.s.',
          'national',
          'security',
          'foreign',
          'press',
          'campaign',
          'democratic',
          'republican',
          'gop',
          'prime',
        ].includes(word),
    )
  )
    return 'person';
  if (run.words.some((word) => ORGANISATION_WORDS.has(lower(word)))) return 'organisation';
  if (
    run.words.length === 1 &&
    (PLACES.has(lower(run.name)) || DEMONYMS.has(lower(run.name).replace(/s$/, '')))
  )
    return 'organisation';
  if (run.words.length === 1 && /^[\p{Lu}.&]{2,}$/u.test(run.name)) return 'organisation';
  if (run.words.some((word) => LINKS.has(word))) return 'organisation';
  return 'person';
}

/** The surname of a person's name: its last word, "Jr." and the like passed over. */
export function surnameOf(name: string): string {
  const words = name.split(' ');
  while (words.length > 1 && SUFFIXES.has(lower(words.at(-1) ?? ''))) words.pop();
  return lower(words.at(-1) ?? '').replace(/,$/, '');
}

/** Who and what an article names. */
export class People {
  readonly referents: Referent[] = [];
  readonly #bySurname = new Map<string, Referent[]>();
  readonly #byStart = new Map<number, Referent>();

  constructor(clauses: readonly Clause[]) {
    const inside = new Set<string>();
    for (const { items } of clauses) {
      items.forEach((item, i) => {
        if (i > 0 && isNameWord(item)) inside.add(item.text);
      });
    }
    const runs = clauses.flatMap((clause, number) => nameRuns(clause, number, (word) => inside.has(word)));
    for (const run of runs.filter(({ words }) => words.length > 1)) this.#file(run, this.#sameFullName(run));
    for (const run of runs.filter(({ words }) => words.length === 1))
      this.#file(run, this.#sameShortName(run));
    for (const referent of this.referents) referent.places.sort((a, b) => a.start - b.start);
  }

  /** Notes that a description or a pronoun at `place` means `referent`. */
  note(referent: Referent, place: Place): void {
    const after = referent.places.findIndex(({ start }) => start > place.start);
    referent.places.splice(after < 0 ? referent.places.length : after, 0, place);
  }

  /** The referent whose name stands at `start`. */
  at(start: number): Referent | null {
    return this.#byStart.get(start) ?? null;
  }

  /** The referent that goes by `name` in this article. */
  named(name: string): Referent | null {
    const exact = this.referents.find((referent) => referent.names.has(name));
    if (exact) return exact;
    const candidates = this.#bySurname.get(surnameOf(name)) ?? [];
    return candidates[0] ?? null;
  }

  #sameFullName(run: NameRun): Referent | null {
    const given = lower(run.words[0] ?? '');
    const candidates = this.#bySurname.get(surnameOf(run.name)) ?? [];
    return (
      candidates.find((other) => other.name === run.name) ??
      candidates.find(
        (other) => other.kind === kindOf(run) && lower(other.name.split(' ')[0] ?? '') === given,
      ) ??
      null
    );
  }

  #sameShortName(run: NameRun): Referent | null {
    const word = lower(run.name);
    const gender = genderOf(run);
    const fits = (other: Referent) => !gender || !other.gender || gender === other.gender;
    const bySurname = (this.#bySurname.get(word) ?? []).filter(fits);
    const person = bySurname.find((other) => other.kind === 'person') ?? bySurname[0];
    if (person) return person;
    return (
      this.referents.find(
        (other) => other.kind === 'person' && fits(other) && lower(other.name.split(' ')[0] ?? '') === word,
      ) ?? null
    );
  }

  #file(run: NameRun, found: Referent | null): void {
    let referent = found;
    if (!referent) {
      referent = {
        name: run.name,
        kind: kindOf(run),
        gender: null,
        names: new Map(),
        attributes: new Set(),
        places: [],
      };
      this.referents.push(referent);
      const surname = surnameOf(run.name);
      this.#bySurname.set(surname, [...(this.#bySurname.get(surname) ?? []), referent]);
    }
    if (run.name.length > referent.name.length && run.words.length > referent.name.split(' ').length)
      referent.name = run.name;
    if (run.title.length > 0 && kindOf(run) === 'person') referent.kind = 'person';
    referent.gender ??= genderOf(run);
    for (const name of new Set([run.name, run.full]))
      referent.names.set(name, (referent.names.get(name) ?? 0) + 1);
    for (const word of [...run.title, ...run.apposition])
      if (!EMPTY_WORDS.has(word)) referent.attributes.add(word);
    referent.places.push(run.place);
    this.#byStart.set(run.place.start, referent);
  }
}
