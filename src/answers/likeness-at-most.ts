import { HeldAtMost, Room, type Stretch } from './held-at-most.ts';
import type { Library } from './library.ts';
import { LIKE, likenessHolding, SYNONYM, type Telling } from './telling.ts';

/**
 * How like a sentence can be at most, by the numbers of its words.
 * @param other whose words it holds, and of which article
 * @param least below which it doesn't matter how like
 */
type LikenessAtMost = (
  sentence: Stretch,
  other: Parameters<typeof likenessHolding>[2],
  least?: number,
) => number;

const room = new Room();

/**
 * How like a sentence another can be at most. Of twenty sentences that share words one is alike enough to be read. One
 * sentence at a time: what was made for another is used again.
 */
export function likenessAtMost(library: Library, telling: Telling): LikenessAtMost {
  const content = telling.content();
  const held = new HeldAtMost(library, content.length, room);
  for (const [place, { stem, isNumber, synonyms, likes }] of content.entries()) {
    // Numbers are written in several ways, and what has no number is known by the text only.
    const isUnknown = isNumber || library.passages.vocabulary.findStem(stem) === undefined;
    if (isUnknown) held.always(place, 1);
    else held.byStem(stem, place, 1);
    for (const { stems } of synonyms) held.byStem(stems[0] ?? '', place, SYNONYM);
    for (const { rank, likeness } of likes) held.byRank(rank, place, likeness * LIKE);
  }
  return (sentence, other, least = 0) => likenessHolding(held.in(sentence), telling, other, least);
}
