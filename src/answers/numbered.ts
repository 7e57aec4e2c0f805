import type { Article } from '../corpus/article.ts';
import type { Heard } from '../quotations/hear.ts';
import type { Speaker } from '../quotations/quotation.ts';

/** What indexes hold that isn't saved with them, each under the number that is saved in its place. */
export interface Numbered {
  readonly articles: readonly Article[];
  readonly heard: readonly Heard[];
  readonly speakers: readonly Speaker[];
}

/** Tells each one's number. */
export function numbersOf<T>(all: readonly T[]): (one: T) => number {
  const numbers = new Map(all.map((one, number) => [one, number]));
  return (one) => numbers.get(one) as number;
}
