import { fold } from './words.ts';

/** What something is found by: its names first, and other words as well. */
export interface Names {
  readonly names: readonly string[];
  readonly also?: readonly string[];
}

/** The same, folded: a line break before and behind each name and a space before each word. */
export interface Entry<out T> {
  readonly value: T;
  readonly names: string;
  /** The names and all the rest. */
  readonly all: string;
}

/** A typed word, or the words that it may be a slip of, with 0…1 how likely; a space before each. */
export type Ways = readonly (readonly [word: string, nearness: number])[];

/** Scores of the ways that typed letters can agree with a name. */
const SAME = 1;
const BEGINS = 0.95;
const WORD_BEGINS = 0.9;
/** All words begin so, wherever they stand: the best that words apart can reach. Each slip takes from it. */
const WORDS_BEGIN = 0.8;
/** Some words begin so, by their share: never enough to be taken for what was meant. */
const SOME_WORDS = 0.5;

export function entryOf<T>(value: T, { names, also = [] }: Names): Entry<T> {
  const own = lines(names);
  return { value, names: own, all: also.length > 0 ? `${own}${lines(also)}` : own };
}

const lines = (names: readonly string[]): string => `\n${names.map((name) => ` ${fold(name)}\n`).join('')}`;

/** All words by which it is found. */
export function wordsOf({ all }: Entry<unknown>): Set<string> {
  const words = new Set(all.split(/[ \n]+/));
  words.delete('');
  return words;
}

/** The first words of its names. */
export function openingsOf({ names }: Entry<unknown>): Set<string> {
  const words = new Set(names.split('\n').map((name) => name.split(' ', 2)[1] ?? ''));
  words.delete('');
  return words;
}

/**
 * How much of what was typed an entry has, 0…1: as it stands, or word by word in any order.
 * @param typed folded
 * @param words those of it that are sought
 */
export function scoreOf({ names, all }: Entry<unknown>, typed: string, words: readonly Ways[]): number {
  if (names.includes(` ${typed}`)) {
    if (names.includes(`\n ${typed}\n`)) return SAME;
    return names.includes(`\n ${typed}`) ? BEGINS : WORD_BEGINS;
  }
  let sum = 0;
  let held = 0;
  for (const ways of words) {
    let likeness = 0;
    for (const [word, nearness] of ways) if (nearness > likeness && all.includes(word)) likeness = nearness;
    sum += likeness;
    if (likeness > 0) held += 1;
  }
  return ((held === words.length ? WORDS_BEGIN : SOME_WORDS) * sum) / words.length;
}
