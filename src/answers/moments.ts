import type { Article } from '../corpus/article.ts';
import { likenessOf, type Telling } from './telling.ts';

/**
 * Likeness from which two sentences tell the same moment. Of pairs of sentences in 600 news articles of one day, read by
 * hand, six in seven above it did, and half of them just below.
 */
export const LEAST_LIKENESS = 0.55;

/** And any two of more than two: the first may be like the second, and that like a third which has nothing of the first. */
const LEAST_AMONG_ALL = 0.45;

/** One moment as different articles tell it: a sentence of each, at least two. */
export type SameMoment = readonly [Telling, Telling, ...Telling[]];

/**
 * Puts sentences of different articles together that tell the same, the likest first: a sentence belongs to one moment,
 * and a moment has one sentence of an article.
 * @param pairs two sentences each, of which the first's moments are sought. O(pairs · words).
 */
export function sameMoments(pairs: Iterable<readonly [Telling, Telling]>): SameMoment[] {
  const likely = [...pairs]
    .map(([one, other]) => ({ one, other, likeness: likenessOf(one, other) }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  const groups = new Map<Telling, Telling[]>();
  for (const { one, other } of likely) {
    const [first, second] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
    if (first === second) continue;
    const both = [...first, ...second];
    if (new Set(both.map(({ article }): Article => article)).size < both.length) continue;
    if (first.some((a) => second.some((b) => likenessOf(a, b) < LEAST_AMONG_ALL))) continue;
    for (const telling of both) groups.set(telling, both);
  }
  return [...new Set(groups.values())].flatMap(([first, second, ...rest]) =>
    first && second ? [[first, second, ...rest]] : [],
  );
}
