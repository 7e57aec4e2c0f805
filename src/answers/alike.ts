import { wordSet } from '../corpus/word-set.ts';
import { editDistance } from '../search/edit-distance.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Steps } from '../steps.ts';

/**
 * The share of their telling words that two questions have in common (Dice's coefficient, 0…1) from which they are
 * taken for one. Where one has all words of the other, a third of two, or two of five, may come on top. Where each has
 * words of its own ("the price of bread", "the price of milk"), these must be one of seven or more.
 */
const ALIKE = 0.75;
const ALIKE_BUT_OTHER = 0.85;
/** The share of a text's words that it has in common with all that are so much alike: ALIKE / (2 − ALIKE). */
const LEAST_SHARED = 0.6;
/** Groups that a text is compared with, those that hold its rarest words first: bounds the time where all are much alike. */
const MOST_COMPARED = 200;
/** Shorter words have too many neighbours to tell a slip from another word. */
const SHORTEST_WITH_SLIP = 4;
/** What tells two questions about one thing apart: "When did they meet?", "Where did they meet?" */
const TELLING = wordSet('who whom whose when where why how');
/** What posts are headed by, whatever they ask. */
const HEADING = wordSet('question questions help please quick about anybody anyone somebody know');

/**
 * Groups what was asked by likeness: stems, in any order, a slip of one letter in a word allowed, figures the same. Each
 * goes to the likest of the groups before it, by the first in it. Linear in the number of texts, and still a second for
 * thousands of long ones: so it pauses behind each.
 * @returns indexes into `texts`, groups and those in them in the order of the texts
 */
export function* groupsAlike(texts: readonly string[]): Steps<number[][]> {
  const groups: { key: Key; members: number[] }[] = [];
  const holding = new Map<string, number[]>();
  const spellings = new Spellings();
  for (const [at, text] of texts.entries()) {
    yield;
    const key = keyOf(text, spellings);
    const group = likest(key, groups, holding);
    if (group) {
      group.members.push(at);
      continue;
    }
    for (const word of key.words) {
      const holders = holding.get(word);
      if (holders) holders.push(groups.length);
      else holding.set(word, [groups.length]);
    }
    groups.push({ key, members: [at] });
  }
  return groups.map(({ members }) => members);
}

/** What a text is compared by. */
interface Key {
  readonly words: ReadonlySet<string>;
  readonly figures: string;
}

function keyOf(text: string, spellings: Spellings): Key {
  const all = words(text);
  const telling = all.filter(({ folded }) => TELLING.has(folded) || !isEmpty(folded));
  // Where nothing tells what it is about, it is all of its words.
  const kept = telling.some(({ folded }) => !TELLING.has(folded)) ? telling : all;
  return {
    words: new Set(kept.map((word) => spellings.usual(word))),
    figures: all
      .filter(({ folded }) => /\d/.test(folded))
      .map(({ folded }) => folded)
      .sort()
      .join(' '),
  };
}

function isEmpty(folded: string): boolean {
  return FUNCTION_WORDS.has(folded) || HEADING.has(folded);
}

/**
 * The likest group, if one is alike enough. Those that are share three fifths of the text's words or more, so one of the
 * others and one: only groups that hold one of the rarest of these are looked at.
 */
function likest<Group extends { readonly key: Key }>(
  { words: own, figures }: Key,
  groups: readonly Group[],
  holding: ReadonlyMap<string, readonly number[]>,
): Group | null {
  const holders = [...own].map((word) => holding.get(word) ?? []).sort((a, b) => a.length - b.length);
  const rarest = holders.slice(0, own.size - Math.ceil(own.size * LEAST_SHARED) + 1);
  let left = MOST_COMPARED;
  let best: Group | null = null;
  let most = 0;
  for (const at of rarest.flatMap((group) => group.slice(0, MOST_COMPARED))) {
    const group = groups[at];
    if (group?.key.figures !== figures) continue;
    const likeness = likenessOf(own, group.key.words);
    if (likeness > most) [best, most] = [group, likeness];
    left -= 1;
    if (left === 0) break;
  }
  return best;
}

/** 0 where they are not alike. */
function likenessOf(own: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of own) if (others.has(word)) shared += 1;
  const likeness = (2 * shared) / (own.size + others.size);
  const isWithin = shared === Math.min(own.size, others.size);
  return likeness >= (isWithin ? ALIKE : ALIKE_BUT_OTHER) ? likeness : 0;
}

/** The spelling in which a word was met first, for the stems that differ from it by one letter. */
class Spellings {
  readonly #known = new Set<string>();
  /** Stems by what is left of them without one of their letters: those within one edit share one such rest. */
  readonly #byRest = new Map<string, string>();

  usual({ folded, stem }: Word): string {
    if (this.#known.has(stem)) return stem;
    const rests = stem.length < SHORTEST_WITH_SLIP || /\d/.test(folded) ? [] : restsOf(stem);
    for (const rest of rests) {
      const known = this.#byRest.get(rest);
      if (known !== undefined && editDistance(known, stem, 1) <= 1) return known;
    }
    this.#known.add(stem);
    for (const rest of rests) this.#byRest.set(rest, stem);
    return stem;
  }
}

/** A word, and the word without each of its letters. */
function restsOf(stem: string): string[] {
  return [stem, ...Array.from(stem, (_, at) => stem.slice(0, at) + stem.slice(at + 1))];
}
