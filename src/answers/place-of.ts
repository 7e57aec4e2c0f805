import type { Article } from '../corpus/article.ts';
import { oncePer } from '../once-per.ts';
import type { Library } from './library.ts';

const placesOf = oncePer(
  (articles: readonly Article[]): ReadonlyMap<Article, number> =>
    new Map(articles.map((article, place) => [article, place])),
);

/** The place of an article among all. */
export function placeOf({ articles }: Library, article: Article): number {
  return placesOf(articles).get(article) ?? 0;
}
