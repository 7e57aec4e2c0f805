import type { Article } from './article.ts';

/** Whether these are the very same articles, in the same order. What is read anew is another one, whatever it says. */
export function sameArticles(some: readonly Article[], others: readonly Article[]): boolean {
  return some.length === others.length && some.every((article, at) => article === others[at]);
}

/** Whether two articles are the same to the last word, read twice or not. */
export function isSameArticle(one: Article, other: Article): boolean {
  if (one === other) return true;
  return (
    one.id === other.id &&
    one.file === other.file &&
    one.text === other.text &&
    JSON.stringify(one.head) === JSON.stringify(other.head)
  );
}
