import { atOnce, type Steps } from '../steps.ts';
import { editDistance } from './edit-distance.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { Lexicon } from './lexicon.ts';
import { type Entry, entryOf, type Names, openingsOf, scoreOf, type Ways, wordsOf } from './name-entry.ts';
import { bytesOf, type Parts, type PartsReader, stringParts } from './parts.ts';
import { nearWords } from './vocabulary.ts';
import { WordLists } from './word-lists.ts';
import { fold } from './words.ts';

/** Something found by one of its names. */
export interface Named<T> {
  readonly value: T;
  /** 0 nothing … 1 the same. */
  readonly score: number;
}

interface Labelled<T> extends Names {
  readonly value: T;
}

/** A typed word, and the words that it is taken for. */
interface Sought {
  readonly ways: Ways;
  /** The lists of the entries that have it; none where they would be nearly all. */
  readonly lists: readonly Int32Array[];
  /** Whether any entry has it. */
  readonly isKnown: boolean;
}

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
/** Saved in the place of an entry that went. */
const NOTHING = -1;
/** So many entries for each wanted one are looked at closely: of those with equally many typed words the first. */
const LOOKED_AT = 8;
/** A beginning that stands in more places than this is no help in finding entries: "t" stands in most. */
const TELLING = 20_000;

/**
 * Suggestions over short labels (speakers, headlines, quotations): what begins so first, then what holds the words,
 * misspelt too. A search counts for each entry how many of the typed words it has, by the lists of the words that begin
 * so, and looks at the names themselves only of the few that have most (`npm run bench:search`).
 */
export class NameIndex<T> {
  /** Entries by their numbers; a number is an entry's while it is there. */
  readonly #entries: (Entry<T> | undefined)[] = [];
  readonly #numbers = new Map<T, number>();
  #free: number[] = [];
  /** The numbers in the entries' given order, and for each its place there. */
  #order = new Int32Array(0);
  #places = new Int32Array(0);
  readonly #lists = new WordLists();
  /** The first words of names. */
  readonly #openings = new WordLists();
  readonly #lexicon: Lexicon;
  /** For each entry, how many of the typed words it has, and the last of them. */
  #held = new Uint8Array(0);
  #last = new Uint8Array(0);

  /** @param lexicon the words of other indexes, to be shared. */
  constructor(lexicon: Lexicon = new Lexicon()) {
    this.#lexicon = lexicon;
  }

  static of<T>(entries: Iterable<Labelled<T>>): NameIndex<T> {
    const index = new NameIndex<T>();
    const labelled = new Map(Array.from(entries, (entry) => [entry.value, entry]));
    atOnce(index.hold([...labelled.keys()], (value) => labelled.get(value) as Labelled<T>));
    return index;
  }

  /**
   * Holds these entries, in this order, and no others.
   * @param labelOf is asked for those that weren't there before.
   */
  *hold(values: readonly T[], labelOf: (value: T) => Names): Steps<void> {
    const wanted = new Set(values);
    for (const value of this.#numbers.keys()) if (!wanted.has(value)) this.#remove(value);
    for (const value of values) {
      if (this.#numbers.has(value)) continue;
      this.#add(value, labelOf(value));
      yield;
    }
    this.#order = Int32Array.from(values, (value) => this.#numbers.get(value) as number);
    this.#places = new Int32Array(this.#entries.length);
    for (const [place, number] of this.#order.entries()) this.#places[number] = place;
    this.#held = new Uint8Array(this.#entries.length);
    this.#last = new Uint8Array(this.#entries.length);
    this.#lists.settle();
    this.#openings.settle();
  }

  /** What it holds, in no order. */
  get values(): Iterable<T> {
    return this.#numbers.keys();
  }

  /**
   * Saves it, without the lexicon.
   * @param codeOf tells the number under which a value is known when it is loaded, 0 or more.
   */
  *parts(codeOf: (value: T) => number): Parts {
    const all = this.#entries;
    yield bytesOf(Int32Array.from(all, (entry) => (entry ? codeOf(entry.value) : NOTHING)));
    yield bytesOf(Int32Array.from(this.#free));
    yield* stringParts(all.map((entry) => entry?.names ?? ''));
    yield* stringParts(all.map((entry) => (entry && entry.all !== entry.names ? entry.all : '')));
    yield* this.#lists.parts();
    yield* this.#openings.parts();
  }

  /** Holds what was saved, where it holds nothing yet; in which order, and what of it stays, is told by `hold`. */
  *load(parts: PartsReader, valueUnder: (code: number) => T): Steps<void> {
    const codes = parts.ints();
    this.#free = Array.from(parts.ints());
    const names = yield* parts.strings();
    const all = yield* parts.strings();
    for (const [number, code] of codes.entries()) {
      if (code === NOTHING) {
        this.#entries.push(undefined);
        continue;
      }
      const value = valueUnder(code);
      const own = names[number] as string;
      this.#entries.push({ value, names: own, all: all[number] || own });
      this.#numbers.set(value, number);
    }
    yield;
    yield* this.#lists.load(parts);
    yield* this.#openings.load(parts);
  }

  #add(value: T, names: Names): void {
    const number = this.#free.pop() ?? this.#entries.length;
    const entry = entryOf(value, names);
    this.#entries[number] = entry;
    this.#numbers.set(value, number);
    for (const word of this.#lists.add(number, wordsOf(entry))) this.#lexicon.add(word);
    this.#openings.add(number, openingsOf(entry));
  }

  #remove(value: T): void {
    const number = this.#numbers.get(value);
    const entry = number === undefined ? undefined : this.#entries[number];
    if (number === undefined || !entry) return;
    for (const word of this.#lists.remove(number, wordsOf(entry)))
      this.#lexicon.release(this.#lexicon.find(word) ?? -1);
    this.#openings.remove(number, openingsOf(entry));
    this.#entries[number] = undefined;
    this.#numbers.delete(value);
    this.#free.push(number);
  }

  /** The entries that may be meant, best first, in their given order where equal. All of them for empty input. */
  find(typed: string, limit = USUAL_LIMIT): readonly Named<T>[] {
    const folded = fold(typed).slice(0, MOST_TYPED).trim();
    if (!folded) return this.#inOrder(limit).map(({ value }) => ({ value, score: 0 }));
    const words = [...new Set(folded.split(' '))];
    const sought = telling(words).map((word) => this.#sought(word));
    if (!sought.some(({ isKnown }) => isKnown)) return [];
    const ways = sought.map((word) => word.ways);
    const openings = this.#openings.listsFrom(words[0] ?? '');
    const found: { entry: Entry<T>; place: number; score: number }[] = [];
    for (const number of this.#candidates(
      [...sought.map(({ lists }) => lists), openings],
      limit * LOOKED_AT,
    )) {
      const entry = this.#entries[number];
      const score = entry ? scoreOf(entry, folded, ways) : 0;
      if (entry && score > 0) found.push({ entry, place: this.#places[number] ?? 0, score });
    }
    return found
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, limit)
      .map(({ entry: { value }, score }) => ({ value, score }));
  }

  /** The first entries. */
  #inOrder(most: number): Entry<T>[] {
    return [...this.#order.subarray(0, most)].flatMap((number) => this.#entries[number] ?? []);
  }

  /** The numbers of the entries that are in lists of most of the words: so many, the first of those in equally many. */
  #candidates(words: readonly (readonly Int32Array[])[], most: number): number[] {
    const held = this.#held.fill(0);
    const last = this.#last.fill(0);
    for (const [word, lists] of words.entries()) {
      for (const list of lists) {
        for (let n = 0; n < list.length; n += 1) {
          const at = list[n] as number;
          if (last[at] === word + 1) continue;
          last[at] = word + 1;
          held[at] = (held[at] as number) + 1;
        }
      }
    }
    const least = leastHeld(held, words.length, most);
    const found: number[][] = Array.from({ length: words.length + 1 }, () => []);
    for (let place = 0; place < this.#order.length; place += 1) {
      const at = this.#order[place] as number;
      const count = held[at] as number;
      if (count >= least && (found[count]?.length ?? most) < most) found[count]?.push(at);
    }
    return found.reverse().flat().slice(0, most);
  }

  #sought(typed: string): Sought {
    const length = this.#lists.lengthFrom(typed);
    if (length === 0 && typed.length >= SHORTEST_MISSPELT) {
      const slips = this.#slips(typed);
      const lists = [...slips.keys()].flatMap((word) => this.#lists.listOf(word) ?? []);
      const ways = [...slips].map(([word, nearness]) => [` ${word}`, nearness] as const);
      return { ways, lists, isKnown: slips.size > 0 };
    }
    return { ways: [[` ${typed}`, 1]], lists: this.#telling(typed, length), isKnown: length > 0 };
  }

  /** Of a beginning in too many places the whole word is sought: "we" and not "week". */
  #telling(typed: string, length: number): readonly Int32Array[] {
    if (length <= TELLING) return this.#lists.listsFrom(typed);
    const whole = this.#lists.listOf(typed);
    return whole && whole.length <= TELLING ? [whole] : [];
  }

  /** The words that a misspelt one may be, or may be the beginning of. */
  #slips(typed: string): Map<string, number> {
    const slips = new Map<string, number>();
    const isOwn = (word: number) => (this.#lists.listOf(this.#lexicon.wordAt(word)) ? 1 : 0);
    for (const { word, nearness } of nearWords(this.#lexicon, typed, GUESSES, isOwn))
      slips.set(this.#lexicon.wordAt(word), nearness);
    if (slips.size > 0) return slips;
    for (const word of this.#lists.wordsFrom(typed.slice(0, SURE_BEGINNING))) {
      const isBegun = LENGTHS.some((more) => editDistance(typed, word.slice(0, typed.length + more), 1) <= 1);
      if (isBegun) slips.set(word, 1 - 1 / typed.length);
    }
    return slips;
  }
}

/** The words to look for: those that tell something, or all where that is a letter or two of a word being typed. */
function telling(words: readonly string[]): readonly string[] {
  const found = words.filter((word) => !FUNCTION_WORDS.has(word));
  const [first] = found;
  const isBarelyBegun = found.length === 1 && (first?.length ?? 0) <= SURE_BEGINNING;
  return first === undefined || isBarelyBegun ? words : found;
}

/** How many words an entry must have to be among so many that have most; 0 where no entry has any. */
function leastHeld(held: Uint8Array, words: number, most: number): number {
  const entries = new Uint32Array(words + 1);
  for (let at = 0; at < held.length; at += 1) {
    const count = held[at] as number;
    entries[count] = (entries[count] ?? 0) + 1;
  }
  let least = words;
  for (let sum = entries[least] ?? 0; least > 1 && sum < most; sum += entries[least] ?? 0) least -= 1;
  return entries.subarray(1).some((count) => count > 0) ? least : 0;
}
