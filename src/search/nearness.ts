import { FUNCTION_WORDS } from './function-words.ts';
import { bitsUnwanted, bitsWanted } from './kinds.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import type { Sighting } from './sighting.ts';

/**
 * How near to the question's words each sentence holds others, 0…1: the words that could be the answer, since it
 * mostly stands beside what the question repeats.
 */
interface Nearness {
  /** Of the nearest word that is of the kind asked for; 0 where there is none. */
  readonly asked: Float64Array;
  /** Of the nearest word at all but function words. */
  readonly any: Float64Array;
}

/** So many words away a word of the question counts half. */
const HALF = 4;

/** Time grows with the words times the question's terms. */
export function nearnessOf(question: Question, reading: Reading, seen: Sighting): Nearness {
  const { words, bits, starts } = seen;
  const { lexicon } = reading.whole;
  const { rows } = seen.found;
  const [wanted, unwanted] = [bitsWanted(question.kind), bitsUnwanted(question.kind)];
  const total = question.weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const weights = question.weights.map((weight) => weight / total);
  const nearness = { asked: new Float64Array(rows), any: new Float64Array(rows) };
  for (let sentence = 0; sentence < rows; sentence += 1) {
    const [from, to] = [starts[sentence] as number, starts[sentence + 1] as number];
    const shares = sharesNear(question, weights, seen, from, to);
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
  { matches }: Question,
  weights: Float64Array,
  { own, stems }: Sighting,
  from: number,
  to: number,
): Float64Array {
  const shares = new Float64Array(to - from);
  const placesOf = new Map<number, Place[]>();
  for (let at = from; at < to; at += 1) {
    const match = own[at] === 1 ? matches.get(stems[at] as number) : undefined;
    if (!match) continue;
    const place = { at: at - from, strength: match.strength };
    const places = placesOf.get(match.term);
    if (places) places.push(place);
    else placesOf.set(match.term, [place]);
  }
  for (const [term, places] of placesOf) addNearness(shares, places, weights[term] ?? 0);
  return shares;
}

/** Adds to each word's share what a term of this weight does that stands at these places. */
function addNearness(shares: Float64Array, places: readonly Place[], weight: number): void {
  let before: Place | undefined;
  let next = 0;
  for (let word = 0; word < shares.length; word += 1) {
    let after = places[next];
    while (after && after.at < word) {
      before = after;
      next += 1;
      after = places[next];
    }
    let near = 0;
    if (before) near = (before.strength * HALF) / (HALF + word - before.at);
    if (after) near = Math.max(near, (after.strength * HALF) / (HALF + after.at - word));
    shares[word] = (shares[word] as number) + weight * near;
  }
}

/** Where a sentence holds a word of the question, counted from its first, and how strongly it stands for it. */
interface Place {
  readonly at: number;
  readonly strength: number;
}
