import type { Article } from './article.ts';

/** Whether these are the very same articles, in the same order. What is read anew is another one, whatever it says. */
export function sameArticles(some: readonly Article[], others: readonly Article[]): boolean {
  return some.length === others.length && some.every((article, at) => article === others[at]);
}
