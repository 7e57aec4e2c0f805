import type { Clause } from './clauses.ts';
import { FEMALE_NAMES, MALE_NAMES } from './given-names.ts';
import { EMPTY_WORDS, type NameRun, namesIn, PARTICLES } from './names.ts';
import { DEMONYMS, PLACES, PLACES_OF_TWO_WORDS } from './places.ts';
import { mostNames } from './prose.ts';
import { FEMALE_TITLES, MALE_TITLES, OFFICES_OF_PEOPLE, ORGANISATION_WORDS } from './titles.ts';
import { isNameWord } from './word-kinds.ts';

type Gender = 'male' | 'female' | null;

/** Somebody or something that an article names: all its names there, and what it is called. */
export interface Referent {
  /** The fullest name. */
  name: string;
  kind: 'person' | 'organisation' | 'description';
  gender: Gender;
  /** How often each name, title and description stands in the article. */
  readonly names: Map<string, number>;
  /** What stands beside its name to tell who it is: "chief engineer", "a spokesman for the mayor". */
  readonly descriptions: Set<string>;
  /** Words of its titles and appositions, in lower case: what descriptions of it share. */
  readonly attributes: Set<string>;
  /** The nouns among them. */
  readonly heads: Set<string>;
}

/** Where a referent is named. */
export interface Place {
  readonly referent: Referent;
  readonly start: number;
  /** The number of the sentence in the article. */
  readonly clause: number;
  /** Its sentence's likely subject. */
  readonly subject: boolean;
}

const SUFFIXES = new Set(['jr.', 'sr.', 'jr', 'sr', 'ii', 'iii', 'iv']);

/** Of how many namesakes in one article a bare surname's person is sought: more than any article has. */
const MOST_NAMESAKES = 8;

const lower = (text: string): string => text.toLowerCase();

function genderOf({ attributes, words }: NameRun): Gender {
  for (const word of attributes) {
    if (MALE_TITLES.has(word)) return 'male';
    if (FEMALE_TITLES.has(word)) return 'female';
  }
  const given = words.length > 1 ? lower(words[0] ?? '') : '';
  if (MALE_NAMES.has(given)) return 'male';
  return FEMALE_NAMES.has(given) ? 'female' : null;
}

/** Offices that one person holds after another, hardly ever together: "President Smith" isn't First Lady Ann Smith. */
const HIGH_OFFICES = new Set(
  'president secretary sen. senator gov. governor minister mayor chancellor lady pope'.split(' '),
);

/** Whether a person of the article may be who is named with these offices. */
function mayHold({ heads }: Referent, named: readonly string[]): boolean {
  const high = named.filter((head) => HIGH_OFFICES.has(head));
  return (
    high.length === 0 ||
    high.some((head) => heads.has(head)) ||
    ![...heads].some((head) => HIGH_OFFICES.has(head))
  );
}

function kindOf(run: NameRun): Referent['kind'] {
  if (run.heads.some((word) => OFFICES_OF_PEOPLE.has(word))) return 'person';
  if (looksLikeOrganisation(run.words)) return 'organisation';
  return run.article && !genderOf(run) ? 'organisation' : 'person';
}

/** Whether the words of a name are those of an organisation or of a place that speaks for one. */
export function looksLikeOrganisation(words: readonly string[]): boolean {
  if (
    words.some(
      (word) => ORGANISATION_WORDS.has(lower(word)) || word === 'of' || word === 'for' || word === '&',
    )
  )
    return true;
  const [name = ''] = words;
  if (words.length > 1) return words.length === 2 && PLACES_OF_TWO_WORDS.has(lower(words.join(' ')));
  return (
    PLACES.has(lower(name)) || DEMONYMS.has(lower(name).replace(/s$/, '')) || /^[\p{Lu}.&]{2,}$/u.test(name)
  );
}

const wordsOfName = (name: string): string[] => name.split(' ');
const givenOf = (name: string): string => lower(wordsOfName(name)[0] ?? '');

/** The surname of a person's name: its last word, "Jr." and the like passed over. */
export function surnameOf(name: string): string {
  const words = wordsOfName(name);
  while (words.length > 1 && SUFFIXES.has(lower(words.at(-1) ?? ''))) words.pop();
  return lower(words.at(-1) ?? '').replace(/,$/, '');
}

/** A person's given name and those between it and the surname; none where the surname stands alone. */
export function nameParts(name: string): { given: string; middle: readonly string[] } {
  const words = wordsOfName(name).filter((word) => !SUFFIXES.has(lower(word)));
  return words.length > 1 ? { given: words[0] ?? '', middle: words.slice(1, -1) } : { given: '', middle: [] };
}

/** Whether a name is a surname alone, with its particles: "Clinton", "de Blasio", "Le Pen". */
export function isBareSurname(name: string): boolean {
  const words = wordsOfName(name).filter((word) => !SUFFIXES.has(lower(word)));
  return words.slice(0, -1).every((word) => PARTICLES.has(lower(word)));
}

/** "Jr." and the like, by which a son is told from his father. */
export function suffixOf(name: string): string {
  const last = lower(wordsOfName(name).at(-1) ?? '');
  return SUFFIXES.has(last) ? last.replace('.', '') : '';
}

function count(names: Map<string, number>, name: string): void {
  names.set(name, (names.get(name) ?? 0) + 1);
}

/** Who and what an article names. */
export class People {
  readonly referents: Referent[] = [];
  /** Where they are named, in the order of the text. */
  readonly places: Place[] = [];
  readonly #byName = new Map<string, Referent>();
  readonly #bySurname = new Map<string, Referent[]>();
  readonly #byGiven = new Map<string, Referent>();
  readonly #byStart = new Map<number, Referent>();

  constructor(clauses: readonly Clause[]) {
    const inside = new Set<string>();
    for (const { items } of clauses) {
      items.forEach((item, i) => {
        if (i > 0 && isNameWord(item)) inside.add(item.text);
      });
    }
    const known = (word: string): boolean => inside.has(word);
    // Full names first, so that a surname finds its person even where the full name comes later.
    const short: { run: NameRun; clause: number }[] = [];
    let count = 0;
    clauses.forEach((sentence, clause) => {
      if (count > mostNames(sentence.end)) return;
      for (const run of namesIn(sentence, known)) {
        count++;
        if (run.words.length > 1) this.#file(run, clause, this.#sameFullName(run));
        else short.push({ run, clause });
      }
    });
    for (const { run, clause } of short) this.#file(run, clause, this.#sameShortName(run));
    this.places.sort((a, b) => a.start - b.start);
  }

  /** The referent whose name stands at `start`. */
  at(start: number): Referent | null {
    return this.#byStart.get(start) ?? null;
  }

  /** The referent that goes by `name` in this article. */
  named(name: string): Referent | null {
    return this.#byName.get(name) ?? this.#bySurname.get(surnameOf(name))?.[0] ?? null;
  }

  #sameFullName(run: NameRun): Referent | null {
    const exact = this.#byName.get(run.name);
    if (exact) return exact;
    const kind = kindOf(run);
    const given = givenOf(run.name);
    const namesakes = this.#bySurname.get(surnameOf(run.name)) ?? [];
    return (
      namesakes
        .slice(0, MOST_NAMESAKES)
        .find(
          (other) =>
            other.kind === kind &&
            givenOf(other.name) === given &&
            suffixOf(other.name) === suffixOf(run.name),
        ) ?? null
    );
  }

  #sameShortName(run: NameRun): Referent | null {
    const word = lower(run.name);
    const gender = genderOf(run);
    const fits = (other: Referent) =>
      (!gender || !other.gender || gender === other.gender) && mayHold(other, run.heads);
    const namesakes = (this.#bySurname.get(word) ?? []).slice(0, MOST_NAMESAKES).filter(fits);
    const byGiven = this.#byGiven.get(word);
    return (
      namesakes.find((other) => other.kind === 'person') ??
      namesakes[0] ??
      (byGiven && fits(byGiven) ? byGiven : null)
    );
  }

  #file(run: NameRun, clause: number, found: Referent | null): void {
    const referent = found ?? this.#add(run);
    if (run.words.length > 1 && run.words.length > wordsOfName(referent.name).length)
      referent.name = run.name;
    if (run.heads.length > 0 && kindOf(run) === 'person') referent.kind = 'person';
    referent.gender ??= genderOf(run);
    count(referent.names, run.name);
    if (run.full !== run.name) count(referent.names, run.full);
    for (const description of run.descriptions) referent.descriptions.add(description);
    for (const word of run.attributes) if (!EMPTY_WORDS.has(word)) referent.attributes.add(word);
    for (const word of run.heads) referent.heads.add(word);
    this.places.push({ referent, start: run.start, clause, subject: run.subject });
    this.#byStart.set(run.start, referent);
    this.#byName.set(run.name, referent);
  }

  #add(run: NameRun): Referent {
    const referent: Referent = {
      name: run.name,
      kind: kindOf(run),
      gender: null,
      names: new Map(),
      descriptions: new Set(),
      attributes: new Set(),
      heads: new Set(),
    };
    this.referents.push(referent);
    const surname = surnameOf(run.name);
    const namesakes = this.#bySurname.get(surname);
    if (namesakes) namesakes.push(referent);
    else this.#bySurname.set(surname, [referent]);
    const given = givenOf(run.name);
    if (referent.kind === 'person' && run.words.length > 1 && !this.#byGiven.has(given))
      this.#byGiven.set(given, referent);
    return referent;
  }
}
