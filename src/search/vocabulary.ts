import Fuse from 'fuse.js';
import { Lexicon } from './lexicon.ts';
import { bytesOf, type Parts, type PartsReader } from './parts.ts';

/** A word of the corpus that a typed word may have been meant as. */
export interface Near {
  readonly word: number;
  /** 0…1: 1 is the same word. */
  readonly nearness: number;
}

/** One slip in a word up to this long, two in a longer one. Letters. */
const ONE_SLIP_UP_TO = 5;
/** Words that Fuse.js looks at, of those near enough. */
const SHORTLIST = 8;
/** Slips in the first letter are rare (Yannakoudis & Fawthrop 1983): such a neighbour counts as one half slip further. */
const FIRST_LETTER = 0.5;

/** The words of one corpus, how often each stands there, and a way to the nearest words of a misspelt one. */
export class Vocabulary {
  /** The words' numbers and what is known of each, which other corpora may share. */
  readonly lexicon: Lexicon;
  #counts = new Int32Array(0);

  constructor(lexicon: Lexicon = new Lexicon()) {
    this.lexicon = lexicon;
  }

  /** One more occurrence of a folded word; its number. */
  add(folded: string): number {
    const word = this.lexicon.add(folded);
    this.use(word);
    this.lexicon.release(word);
    return word;
  }

  /** One more occurrence of each of the words from…to (exclusive), by their numbers. */
  useAll(words: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.use(words[at] as number);
  }

  /** One more occurrence of a word that has this number. */
  use(word: number): void {
    if (word >= this.#counts.length) this.#makeRoom();
    const count = this.#counts[word] as number;
    this.#counts[word] = count + 1;
    if (count === 0) this.lexicon.hold(word);
  }

  /** One occurrence less. */
  remove(word: number): void {
    const count = this.countOf(word) - 1;
    if (count < 0) return;
    this.#counts[word] = count;
    if (count === 0) this.lexicon.release(word);
  }

  /** The number of a word that the corpus holds. */
  find(folded: string): number | undefined {
    const word = this.lexicon.find(folded);
    return word !== undefined && this.countOf(word) > 0 ? word : undefined;
  }

  /** The number of a stem that this corpus or another of the lexicon's holds. */
  findStem(stem: string): number | undefined {
    return this.lexicon.findStem(stem);
  }

  /** The number of the word at a place among the word vectors, where the corpus holds it. */
  findRank(rank: number): number | undefined {
    const word = this.lexicon.findRank(rank);
    return word !== undefined && this.countOf(word) > 0 ? word : undefined;
  }

  wordAt(word: number): string {
    return this.lexicon.wordAt(word);
  }

  stemOf(word: number): number {
    return this.lexicon.stemOf(word);
  }

  /** The word's place among the word vectors; -1 where it has none. */
  rankOf(word: number): number {
    return this.lexicon.rankOf(word);
  }

  /** Numbers of stems are below this. */
  get stems(): number {
    return this.lexicon.stems;
  }

  /** Its occurrences in the texts that are there now. */
  countOf(word: number): number {
    return this.#counts[word] ?? 0;
  }

  /** The words that a misspelt one may mean, where one of them is at least so frequent: see `nearWords`. */
  near(folded: string, limit: number, least = 1): Near[] {
    return nearWords(this.lexicon, folded, limit, (word) => this.countOf(word), least);
  }

  /** Saves how often each word stands there; the lexicon is saved by itself. */
  *parts(): Parts {
    yield bytesOf(this.#counts);
  }

  load(parts: PartsReader): void {
    this.#counts = parts.ints();
  }

  #makeRoom(): void {
    const counts = this.#counts;
    this.#counts = new Int32Array(this.lexicon.words + (this.lexicon.words >> 2));
    this.#counts.set(counts);
  }
}

/**
 * The words that a misspelt one may mean, nearest first, frequent before rare where equally near. Those that share
 * enough letter pairs are measured by edit distance; Fuse.js tells equally distant ones apart.
 *
 * @param countOf how often a word of the lexicon stands in the corpus: 0 for those of others.
 * @param least none, unless one of them stands there so often.
 */
export function nearWords(
  lexicon: Lexicon,
  folded: string,
  limit: number,
  countOf: (word: number) => number,
  least = 1,
): Near[] {
  const { length } = folded;
  const slips = length <= ONE_SLIP_UP_TO ? 1 : 2;
  const found: (Near & { spelling: string; order: number })[] = [];
  for (const { word, edits } of lexicon.neighbours(folded, slips)) {
    const count = countOf(word);
    if (count === 0) continue;
    const spelling = lexicon.wordAt(word);
    const distance = edits + (spelling[0] === folded[0] ? 0 : FIRST_LETTER);
    const nearness = 1 - distance / Math.max(length, spelling.length);
    found.push({ word, nearness, spelling, order: nearness + Math.log10(count) / 20 });
  }
  if (!found.some(({ word }) => countOf(word) >= least)) return [];
  // Alone it needs no order.
  if (found.length < 2) return found;
  return found
    .sort(byOrder)
    .slice(0, SHORTLIST)
    .map((near) => ({ ...near, order: near.order - fuzzyScore(folded, near.spelling) / 10 }))
    .sort(byOrder)
    .slice(0, limit);
}

/** The same, whatever the order in which the words came. */
function byOrder(a: { order: number; spelling: string }, b: { order: number; spelling: string }): number {
  return b.order - a.order || (a.spelling < b.spelling ? -1 : 1);
}

/** 0 (alike) … 1, the worse of both directions: Fuse alone finds a short word inside a long one perfect. */
function fuzzyScore(a: string, b: string): number {
  const [there, back] = [Fuse.match(a, b), Fuse.match(b, a)];
  return Math.max(there.isMatch ? there.score : 1, back.isMatch ? back.score : 1);
}
