import { isFunctionRank, isPointingRank, isPronounRank, isTheRank } from './function-ranks.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { firstWordsOf, type Sighting } from './sighting.ts';

/**
 * Of each sentence that begins by pointing back ("It …", "The company …") the share of the question's terms, weighted,
 * that the sentence before adds; where that one points back too, also what it goes on from.
 */
export function carriedOf({ weights }: Question, reading: Reading, seen: Sighting): Float64Array {
  const { found } = seen;
  const carried = new Float64Array(found.rows);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const meant = new Float64Array(weights.length);
  for (let at = 1; at < found.rows; at += 1) {
    if (!pointsBack(reading, seen, at)) {
      meant.fill(0);
      continue;
    }
    let added = 0;
    for (let term = 0; term < weights.length; term += 1) {
      meant[term] = Math.max(meant[term] as number, found.highest(term, at - 1, at));
      const own = found.highest(term, at, at + 1);
      added += (weights[term] as number) * Math.max(0, (meant[term] as number) - own);
    }
    carried[at] = added / total;
  }
  return carried;
}

/** Begins with a pronoun, or with "the" or the like and a word of the sentence before. */
function pointsBack({ whole: { lexicon } }: Reading, seen: Sighting, sentence: number): boolean {
  const { words, starts } = seen;
  const { from, to } = firstWordsOf(seen, sentence);
  for (let at = from; at < to; at += 1) {
    const rank = lexicon.rankOf(words[at] as number);
    if (isPronounRank(rank)) return true;
    if (at + 1 === to || !(isTheRank(rank) || isPointingRank(rank))) continue;
    const next = words[at + 1] as number;
    if (isFunctionRank(lexicon.rankOf(next))) continue;
    // It stands here in any case.
    if (words.indexOf(next, starts[sentence - 1]) < from) return true;
  }
  return false;
}
