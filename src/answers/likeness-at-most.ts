import { wordVectors } from '../search/word-vectors.ts';
import type { Library } from './library.ts';
import { CONTRACTIONS, WORDS_JOINED } from './meaning.ts';
import { LIKE, likenessHolding, SYNONYM, type Telling, type Told } from './telling.ts';

/** That a word of a sentence, by its place, is held, and how much so. */
interface Held {
  readonly place: number;
  readonly much: number;
}

/**
 * How like a sentence another can be at most, told by the numbers of the other's words alone. Of twenty sentences that
 * share words one is alike enough to be read, which takes some fifty times as long as this.
 */
export function likenessAtMost(
  library: Library,
): (telling: Telling) => (words: Int32Array, other: Told) => number {
  const { lexicon } = library.passages.vocabulary;
  const vectors = wordVectors();
  const contracted = new Map(
    [...CONTRACTIONS].map(([folded, words]) => [lexicon.find(folded) ?? -1, words] as const),
  );
  const joined = new Set(WORDS_JOINED.map((folded) => vectors.rankOf(folded)));
  return (telling) => {
    const { content } = telling;
    const byStem = new Map<number, Held[]>();
    const byRank = new Map<number, Held[]>();
    const always = new Float64Array(content.length);
    for (const [place, { stem, isNumber, synonyms, likes }] of content.entries()) {
      const number = lexicon.findStem(stem);
      // Numbers are written in several ways, and what has no number is known by the text only.
      if (isNumber || number === undefined) always[place] = 1;
      else file(byStem, number, { place, much: 1 });
      for (const { stems } of synonyms)
        file(byStem, lexicon.findStem(stems[0] ?? ''), { place, much: SYNONYM });
      for (const [rank, likeness] of likes) {
        file(byRank, rank, { place, much: likeness * LIKE });
        if (joined.has(rank)) always[place] = Math.max(always[place] as number, likeness * LIKE);
      }
    }
    const held = new Float64Array(content.length);
    const raise = (all: readonly Held[] | undefined) => {
      if (all) for (const { place, much } of all) if (much > (held[place] as number)) held[place] = much;
    };
    return (words, other) => {
      held.set(always);
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] as number;
        raise(byStem.get(lexicon.stemOf(word)));
        raise(byRank.get(lexicon.rankOf(word)));
        for (const part of contracted.get(word) ?? []) {
          raise(byStem.get(lexicon.findStem(part) ?? -1));
          raise(byRank.get(vectors.rankOf(part)));
        }
      }
      return likenessHolding(held, telling, other);
    };
  };
}

function file(map: Map<number, Held[]>, key: number | undefined, held: Held): void {
  if (key === undefined) return;
  const known = map.get(key);
  if (known) known.push(held);
  else map.set(key, [held]);
}
