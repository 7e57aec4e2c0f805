import { editDistance } from './edit-distance.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

/** Something found by one of its names. */
export interface Named<T> {
  readonly value: T;
  /** 0 nothing … 1 the same. */
  readonly score: number;
}

/** What goes by some names, and is found by other words as well: by its names first. */
export interface Labelled<T> {
  readonly value: T;
  readonly names: readonly string[];
  readonly also?: readonly string[];
}

/** An entry's names, folded, a line break before and behind each, so that one search finds a beginning. */
interface Entry<T> {
  readonly value: T;
  readonly names: string;
  readonly also: string;
}

/** A typed word, and the words that it is taken for. */
interface Sought {
  readonly typed: string;
  /** Words that it may be a slip of, with 0…1 how likely; empty where words begin with it as it stands. */
  readonly slips: ReadonlyMap<string, number>;
  /** How many entries have one of these words, those with two counted twice. */
  readonly entries: number;
}

/** Scores of the ways that typed letters can agree with a name. */
const SAME = 1;
const BEGINS = 0.95;
const WORD_BEGINS = 0.9;
/** All words begin so, wherever they stand: the best that words apart can reach. Each slip takes from it. */
const WORDS_BEGIN = 0.8;
/** Some words begin so, by their share: never enough to be taken for what was meant. */
const SOME_WORDS = 0.5;

/** Nobody needs more of a name, and a search costs by what is typed. Letters. */
const MOST_TYPED = 64;
/** Shorter words have too many neighbours for a guess. Letters. */
const SHORTEST_MISSPELT = 4;
/** The nearest words taken for one that no name has. */
const GUESSES = 8;
/** How much of a word must be right for the rest to be guessed while it is being typed. Letters. */
const SURE_BEGINNING = 2;
/** A slip may drop a letter, exchange one or add one. */
const LENGTHS = [0, -1, 1];
const USUAL_LIMIT = 25;
/**
 * Where the rarest typed word is in more entries than this, they are gone through in their order until so many times
 * the wanted number are found: "w" begins a word of half of them, and the first are as good as any.
 */
const MANY = 2_000;
const ENOUGH = 8;

/**
 * Suggestions over short labels (speakers, headlines): what begins so first, then what holds the words, misspelt too.
 * A search costs by the names that share the beginning of a word with what was typed: about a millisecond among
 * 10,000 headlines.
 */
export class NameIndex<T> {
  readonly #entries: readonly Entry<T>[];
  /** The words of all names in order of the alphabet, and beside each the numbers of the entries that have it. */
  readonly #words: readonly string[];
  readonly #entriesOf: readonly (readonly number[])[];
  /** How many entries the words before each have together. */
  readonly #before: Uint32Array;
  readonly #vocabulary = new Vocabulary();

  private constructor(labelled: readonly Labelled<T>[]) {
    this.#entries = labelled.map(({ value, names, also }) => ({
      value,
      names: lines(names),
      also: lines(also),
    }));
    const postings = new Map<string, number[]>();
    for (const [at, { names, also }] of this.#entries.entries()) {
      for (const word of new Set(`${names}${also}`.split(/[ \n]+/))) {
        const known = postings.get(word);
        if (known) known.push(at);
        else if (word) postings.set(word, [at]);
      }
    }
    this.#words = [...postings.keys()].sort();
    this.#entriesOf = this.#words.map((word) => postings.get(word) ?? []);
    this.#before = new Uint32Array(this.#words.length + 1);
    for (const [at, { length }] of this.#entriesOf.entries())
      this.#before[at + 1] = (this.#before[at] ?? 0) + length;
    for (const word of this.#words) this.#vocabulary.add(word);
  }

  static of<T>(entries: Iterable<Labelled<T>>): NameIndex<T> {
    return new NameIndex([...entries]);
  }

  /** The entries that may be meant, best first, in their given order where equal. All of them for empty input. */
  find(typed: string, limit = USUAL_LIMIT): readonly Named<T>[] {
    const folded = fold(typed).slice(0, MOST_TYPED).trim();
    if (!folded) return this.#entries.slice(0, limit).map(({ value }) => ({ value, score: 0 }));
    const all = [...new Set(folded.split(' '))];
    const telling = all.filter((word) => !FUNCTION_WORDS.has(word));
    const sought = (telling.length > 0 ? telling : all).map((word) => this.#sought(word));
    const [rarest] = sought.filter(({ entries }) => entries > 0).sort((a, b) => a.entries - b.entries);
    if (!rarest) return [];
    return this.#candidates(rarest, limit, (entry) => scoreOf(entry, folded, sought))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, limit)
      .flatMap(({ at, score }) => {
        const entry = this.#entries[at];
        return entry ? [{ value: entry.value, score }] : [];
      });
  }

  #candidates(
    rarest: Sought,
    limit: number,
    score: (entry: Entry<T>) => number,
  ): { at: number; score: number }[] {
    const found: { at: number; score: number }[] = [];
    const isCommon = rarest.entries > MANY;
    for (const at of isCommon ? this.#entries.keys() : this.#having(rarest)) {
      const entry = this.#entries[at];
      const own = entry ? score(entry) : 0;
      if (own > 0) found.push({ at, score: own });
      if (isCommon && found.length >= ENOUGH * limit) break;
    }
    return found;
  }

  /** The entries that have a word which a typed one is taken for. */
  #having({ typed, slips }: Sought): Set<number> {
    const having = new Set<number>();
    const add = (word: number) => {
      for (const at of this.#entriesOf[word] ?? []) having.add(at);
    };
    for (const word of slips.keys()) add(this.#firstFrom(word));
    if (slips.size === 0)
      for (let at = this.#firstFrom(typed); at < this.#firstBehind(typed); at += 1) add(at);
    return having;
  }

  #sought(typed: string): Sought {
    const begun = (this.#before[this.#firstBehind(typed)] ?? 0) - (this.#before[this.#firstFrom(typed)] ?? 0);
    if (begun > 0 || typed.length < SHORTEST_MISSPELT) return { typed, slips: new Map(), entries: begun };
    const slips = this.#slips(typed);
    const entries = [...slips.keys()].map((word) => this.#entriesOf[this.#firstFrom(word)]?.length ?? 0);
    return { typed, slips, entries: entries.reduce((a, b) => a + b, 0) };
  }

  /** The words that a misspelt one may be, or may be the beginning of. */
  #slips(typed: string): Map<string, number> {
    const slips = new Map<string, number>();
    for (const { word, nearness } of this.#vocabulary.near(typed, GUESSES))
      slips.set(this.#vocabulary.wordAt(word), nearness);
    if (slips.size > 0) return slips;
    const sure = typed.slice(0, SURE_BEGINNING);
    for (let at = this.#firstFrom(sure); at < this.#firstBehind(sure); at += 1) {
      const word = this.#words[at] ?? '';
      const isBegun = LENGTHS.some((more) => editDistance(typed, word.slice(0, typed.length + more), 1) <= 1);
      if (isBegun) slips.set(word, 1 - 1 / typed.length);
    }
    return slips;
  }

  /** Where the first word stands that is not before `word` in the alphabet. */
  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the first word stands that is behind all words beginning so. */
  #firstBehind(beginning: string): number {
    return this.#firstFrom(`${beginning}\uffff`);
  }
}

const lines = (names: readonly string[] = []): string => `\n${names.map(fold).join('\n')}\n`;

/** How much of what was typed an entry has: as it stands, or word by word in any order. */
function scoreOf<T>({ names, also }: Entry<T>, typed: string, sought: readonly Sought[]): number {
  if (names.includes(`\n${typed}\n`)) return SAME;
  if (names.includes(`\n${typed}`)) return BEGINS;
  if (names.includes(` ${typed}`)) return WORD_BEGINS;
  let sum = 0;
  let held = 0;
  for (const word of sought) {
    const likeness = Math.max(likenessIn(names, word), likenessIn(also, word));
    sum += likeness;
    if (likeness > 0) held += 1;
  }
  return ((held === sought.length ? WORDS_BEGIN : SOME_WORDS) * sum) / sought.length;
}

function likenessIn(text: string, { typed, slips }: Sought): number {
  const begins = (word: string) => text.includes(`\n${word}`) || text.includes(` ${word}`);
  if (slips.size === 0) return begins(typed) ? 1 : 0;
  let best = 0;
  for (const [word, nearness] of slips) if (nearness > best && begins(word)) best = nearness;
  return best;
}
