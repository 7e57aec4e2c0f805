import type { Article } from '../corpus/article.ts';
import { bytesOf, type Parts, type PartsReader, valueParts } from '../search/parts.ts';
import type { Steps } from '../steps.ts';
import { likeness, type Vocabulary } from './align.ts';
import { type Numbered, numbersOf } from './numbered.ts';
import { type Token, tokens } from './tokens.ts';

/** A word of headlines and the articles under them. */
interface Headlined {
  readonly word: Token;
  readonly articles: Set<Article>;
}

/**
 * Finds articles by the words of their headlines, misspelt too. A look-up costs by the words that share a letter of
 * the beginning with the one sought, not by all headlines.
 */
export class HeadlineIndex {
  readonly #knows: Vocabulary;
  /** The articles with their places in the order. */
  #places: ReadonlyMap<Article, number> = new Map();
  readonly #headlined = new Map<string, Headlined>();
  /** The same by stem, number and first letter. */
  readonly #words = new Map<string, Set<Headlined>>();

  /** @param knows tells a word of English or of the articles, which is no misspelling of another. */
  constructor(knows: Vocabulary) {
    this.#knows = knows;
  }

  /** Holds these articles, in this order, and no others. */
  *hold(articles: readonly Article[]): Steps<void> {
    const places = new Map(articles.map((article, place) => [article, place]));
    for (const article of this.#places.keys()) if (!places.has(article)) this.#remove(article);
    for (const article of articles) {
      if (this.#places.has(article)) continue;
      this.#add(article);
      yield;
    }
    this.#places = places;
  }

  #add(article: Article): void {
    for (const word of tokens(article.head.headline)) {
      const known = this.#headlined.get(keyOf(word));
      if (known) {
        known.articles.add(article);
        continue;
      }
      this.#enter({ word, articles: new Set([article]) });
    }
  }

  #enter(headlined: Headlined): void {
    const { word } = headlined;
    this.#headlined.set(keyOf(word), headlined);
    for (const key of keysOf(word)) {
      const alike = this.#words.get(key);
      if (alike) alike.add(headlined);
      else this.#words.set(key, new Set([headlined]));
    }
  }

  *parts({ articles }: Pick<Numbered, 'articles'>): Parts {
    const numberOf = numbersOf(articles);
    yield bytesOf(Int32Array.from(this.#places.keys(), numberOf));
    yield* valueParts([...this.#headlined.values()], ({ word, articles }) => [
      word,
      Array.from(articles, numberOf),
    ]);
  }

  /** Holds what was saved, where it holds nothing yet, until `hold` tells what of it is there. */
  *load(parts: PartsReader, { articles }: Pick<Numbered, 'articles'>): Steps<void> {
    const articleOf = (number: number) => articles[number] as Article;
    this.#places = new Map(Array.from(parts.ints(), (number, place) => [articleOf(number), place]));
    for (const [word, numbers] of yield* parts.values<[Token, number[]]>()) {
      this.#enter({ word, articles: new Set(numbers.map(articleOf)) });
      yield;
    }
  }

  #remove(article: Article): void {
    for (const word of tokens(article.head.headline)) {
      const headlined = this.#headlined.get(keyOf(word));
      if (!headlined?.articles.delete(article) || headlined.articles.size > 0) continue;
      this.#headlined.delete(keyOf(word));
      for (const key of keysOf(word)) this.#words.get(key)?.delete(headlined);
    }
  }

  /** The articles whose headlines hold all of some words, in order. */
  holdingAll(wanted: readonly Token[]): Article[] {
    const [first, ...others] = wanted.map((word) => this.#articlesOf(word));
    const place = (article: Article) => this.#places.get(article) ?? 0;
    return [...(first ?? [])]
      .filter((article) => others.every((held) => held.has(article)))
      .sort((one, other) => place(one) - place(other));
  }

  #articlesOf(wanted: Token): Set<Article> {
    // A slip leaves a word's first letter in place, or swaps it with the second.
    const letters = [...wanted.folded.slice(0, 2)].map((letter) => `letter ${letter}`);
    const alike = new Set(
      [...meantBy(wanted), ...letters].flatMap((key) => [...(this.#words.get(key) ?? [])]),
    );
    const same = [...alike].filter(
      ({ word }) => word.stem === wanted.stem || likeness(wanted, word, this.#knows) !== null,
    );
    return new Set(same.flatMap(({ articles }) => [...articles]));
  }
}

const keyOf = ({ folded, capital, contracted }: Token): string => `${folded} ${capital} ${contracted}`;
const keysOf = (word: Token): string[] => [...meantBy(word), `letter ${word.folded[0]}`];

function meantBy({ stem, number }: Token): string[] {
  return [`stem ${stem}`, ...(number === null ? [] : [`number ${number}`])];
}
