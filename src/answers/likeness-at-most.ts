import type { Article, Span } from '../corpus/article.ts';
import { wordVectors } from '../search/word-vectors.ts';
import { HeldAtMost, Room, type Stretch } from './held-at-most.ts';
import type { Library } from './library.ts';
import { LEAST_LIKE, LIKE, mayBeLike, SYNONYM, type Telling } from './telling.ts';

/** Whether a sentence of an article may be so like, by the numbers of its words. */
type LikenessAtMost = (sentence: Stretch, article: Article, span: Span) => boolean;

const room = new Room();

/**
 * Whether others may be so like a sentence. Of twenty sentences that share words one is alike enough to be read. One
 * sentence at a time: what was made for another is used again.
 * @param least likeness (telling.ts)
 */
export function likeAtMost(library: Library, telling: Telling, least: number): LikenessAtMost {
  const content = telling.content();
  const held = new HeldAtMost(library, content.length, room);
  for (const [place, { stem, isNumber, synonyms, rank }] of content.entries()) {
    // Numbers are written in several ways, and what has no number is known by the text only.
    if (isNumber || !held.byStem(stem, place, 1)) held.always(place, 1);
    for (const { stems } of synonyms) held.byStem(stems[0] ?? '', place, SYNONYM);
    wordVectors().eachLike(rank, LEAST_LIKE, (like, likeness) => held.byRank(like, place, likeness * LIKE));
  }
  const isLike = mayBeLike(library, telling, least);
  return (sentence, article, span) => isLike(held.in(sentence), article, span);
}
