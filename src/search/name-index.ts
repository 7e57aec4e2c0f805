import Fuse from 'fuse.js';
import { fold } from './words.ts';

/** Something found by one of its names. */
export interface Named<T> {
  readonly value: T;
  /** 0 nothing … 1 the same. */
  readonly score: number;
}

interface Entry<T> {
  readonly value: T;
  readonly names: readonly string[];
}

/** Scores of the ways that typed letters can agree with a name, above anything that Fuse.js finds. */
const SAME = 1;
const BEGINS = 0.95;
const WORD_BEGINS = 0.9;
const CONTAINS = 0.85;
/** The best that a fuzzy agreement can reach. */
const FUZZY_AT_MOST = 0.8;
/** Fuse.js's own scale, 0 (the same) … 1 (anything): past this, suggestions look random. Half its default of 0.6. */
const FUZZY_THRESHOLD = 0.35;
/** Fuse.js counts time by the typed letters too: nobody needs more of a name. Letters. */
const MOST_TYPED = 64;
const USUAL_LIMIT = 25;

/** Suggestions over short labels (speakers, headlines): what begins so first, then what sounds like it. */
export class NameIndex<T> {
  readonly #entries: readonly Entry<T>[];
  readonly #fuse: Fuse<Entry<T>>;

  private constructor(entries: readonly Entry<T>[]) {
    this.#entries = entries;
    this.#fuse = new Fuse(entries, {
      keys: ['names'],
      includeScore: true,
      ignoreLocation: true,
      threshold: FUZZY_THRESHOLD,
    });
  }

  static of<T>(entries: Iterable<{ readonly names: readonly string[]; readonly value: T }>): NameIndex<T> {
    return new NameIndex([...entries].map(({ names, value }) => ({ value, names: names.map(fold) })));
  }

  /** The entries that may be meant, best first, in their given order where equal. All of them for empty input. */
  find(typed: string, limit = USUAL_LIMIT): readonly Named<T>[] {
    const folded = fold(typed).slice(0, MOST_TYPED);
    if (!folded) return this.#entries.slice(0, limit).map(({ value }) => ({ value, score: 0 }));
    const scores = new Map<Entry<T>, number>();
    for (const { item, score = 1 } of this.#fuse.search(folded))
      scores.set(item, FUZZY_AT_MOST * (1 - score));
    for (const entry of this.#entries) {
      const literal = Math.max(0, ...entry.names.map((name) => literally(folded, name)));
      if (literal > 0) scores.set(entry, literal);
    }
    return this.#entries
      .flatMap((entry) => {
        const score = scores.get(entry);
        return score === undefined ? [] : [{ value: entry.value, score }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  }
}

function literally(typed: string, name: string): number {
  if (name === typed) return SAME;
  if (name.startsWith(typed)) return BEGINS;
  if (name.includes(` ${typed}`)) return WORD_BEGINS;
  return name.includes(typed) ? CONTAINS : 0;
}
