import { FUNCTION_WORDS } from './function-words.ts';
import { bitsUnwanted, bitsWanted } from './kinds.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import type { Sighting } from './sighting.ts';

/**
 * How near to the question's words each sentence holds others, 0…1: the words that could be the answer, since it
 * mostly stands beside what the question repeats.
 */
export interface Nearness {
  /** Of the nearest word that is of the kind asked for; 0 where there is none. */
  readonly asked: Float64Array;
  /** Of the nearest word at all but function words. */
  readonly any: Float64Array;
}

/** So many words away a word of the question counts half. */
const HALF = 4;

/** Time grows with the words times the question's terms. */
export function nearnessOf(question: Question, reading: Reading, seen: Sighting): Nearness {
  const { words, bits, starts } = reading;
  const { lexicon } = reading.whole;
  const { rows } = seen.found;
  const [wanted, unwanted] = [bitsWanted(question.kind), bitsUnwanted(question.kind)];
  const nearness = { asked: new Float64Array(rows), any: new Float64Array(rows) };
  for (let sentence = 0; sentence < rows; sentence += 1) {
    const [from, to] = [starts[sentence] as number, starts[sentence + 1] as number];
    const shares = sharesNear(question, seen, from, to);
    for (let at = from; at < to; at += 1) {
      const share = shares[at - from] as number;
      if (seen.own[at] === 1) continue;
      const bit = bits[at] as number;
      const isAsked = (bit & wanted) !== 0 && (bit & unwanted) === 0;
      if (isAsked && share > (nearness.asked[sentence] as number)) nearness.asked[sentence] = share;
      if (share <= (nearness.any[sentence] as number)) continue;
      if (!FUNCTION_WORDS.has(lexicon.wordAt(words[at] as number))) nearness.any[sentence] = share;
    }
  }
  return nearness;
}

/** For each word from…to (exclusive) the share of the question's terms that stand near it, by rarity: less, the farther. */
function sharesNear(
  { terms, matches }: Question,
  { own, stems }: Sighting,
  from: number,
  to: number,
): Float64Array {
  const places: { at: number; term: number; strength: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const match = own[at] === 1 ? matches.get(stems[at] as number) : undefined;
    if (match) places.push({ at, ...match });
  }
  const shares = new Float64Array(to - from);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const term of new Set(places.map((place) => place.term))) {
    const share = (terms[term]?.weight ?? 0) / total;
    const its = places.filter((place) => place.term === term);
    const near = ({ at, strength }: (typeof its)[number], word: number) =>
      strength / (1 + Math.abs(at - word) / HALF);
    let next = 0;
    for (let word = from; word < to; word += 1) {
      while (next < its.length && (its[next]?.at ?? to) < word) next += 1;
      const [before, after] = [its[next - 1], its[next]];
      const nearer = Math.max(before ? near(before, word) : 0, after ? near(after, word) : 0);
      shares[word - from] = (shares[word - from] as number) + share * nearer;
    }
  }
  return shares;
}
