import type { Article } from '../corpus/article.ts';
import { likeness, type Vocabulary } from './align.ts';
import { type Token, tokens } from './tokens.ts';

/** A word of headlines and the places of the articles under them, in order. */
interface Headlined {
  readonly word: Token;
  readonly places: number[];
}

/**
 * Finds articles by the words of their headlines, misspelt too. A look-up costs by the words that share a letter of
 * the beginning with the one sought, not by all headlines.
 */
export class HeadlineIndex {
  readonly #articles: readonly Article[];
  readonly #knows: Vocabulary;
  /** By stem, number and first letter. */
  readonly #words = new Map<string, Set<Headlined>>();

  /** @param knows tells a word of English or of the articles, which is no misspelling of another. */
  constructor(articles: readonly Article[], knows: Vocabulary) {
    this.#articles = articles;
    this.#knows = knows;
    const known = new Map<string, Headlined>();
    for (const [place, { head }] of articles.entries()) {
      for (const word of tokens(head.headline)) {
        const key = `${word.folded} ${word.capital} ${word.contracted}`;
        const headlined = known.get(key) ?? { word, places: [] };
        if (headlined.places.at(-1) !== place) headlined.places.push(place);
        known.set(key, headlined);
      }
    }
    for (const headlined of known.values()) {
      for (const key of [...keysOf(headlined.word), `letter ${headlined.word.folded[0]}`]) {
        this.#words.set(key, (this.#words.get(key) ?? new Set()).add(headlined));
      }
    }
  }

  /** The articles whose headlines hold all of some words, in order. */
  holdingAll(wanted: readonly Token[]): Article[] {
    const [first, ...others] = wanted.map((word) => this.#placesOf(word));
    const places = [...(first ?? [])].filter((place) => others.every((held) => held.has(place)));
    return places.sort((a, b) => a - b).flatMap((place) => this.#articles[place] ?? []);
  }

  #placesOf(wanted: Token): Set<number> {
    // A slip leaves a word's first letter in place, or swaps it with the second.
    const letters = [...wanted.folded.slice(0, 2)].map((letter) => `letter ${letter}`);
    const alike = new Set(
      [...keysOf(wanted), ...letters].flatMap((key) => [...(this.#words.get(key) ?? [])]),
    );
    const same = [...alike].filter(
      ({ word }) => word.stem === wanted.stem || likeness(wanted, word, this.#knows) !== null,
    );
    return new Set(same.flatMap(({ places }) => places));
  }
}

function keysOf({ stem, number }: Token): string[] {
  return [`stem ${stem}`, ...(number === null ? [] : [`number ${number}`])];
}
