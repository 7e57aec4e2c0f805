import { HeldAtMost, type Stretch } from './held-at-most.ts';
import type { Library } from './library.ts';
import { LIKE, likenessHolding, SYNONYM, type Telling, type Told } from './telling.ts';

/**
 * How like a sentence can be at most, by the numbers of its words.
 * @param least below which it doesn't matter how like
 */
type LikenessAtMost = (sentence: Stretch, other: Told, least?: number) => number;

/**
 * How like a sentence another can be at most. Of twenty sentences that share words one is alike enough to be read. One
 * sentence at a time: what was made for another is used again.
 */
export function likenessAtMost(library: Library): (telling: Telling) => LikenessAtMost {
  const held = new HeldAtMost(library);
  return (telling) => {
    held.seek(telling.content.length);
    for (const [place, { stem, isNumber, synonyms, likes }] of telling.content.entries()) {
      // Numbers are written in several ways, and what has no number is known by the text only.
      const isUnknown = isNumber || library.passages.vocabulary.findStem(stem) === undefined;
      if (isUnknown) held.always(place, 1);
      else held.byStem(stem, place, 1);
      for (const { stems } of synonyms) held.byStem(stems[0] ?? '', place, SYNONYM);
      for (const { rank, likeness } of likes) held.byRank(rank, place, likeness * LIKE);
    }
    return (sentence, other, least = 0) => likenessHolding(held.in(sentence), telling, other, least);
  };
}
