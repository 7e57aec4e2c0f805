import { bitsWanted } from './kinds.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';

/** What is measured of a sentence, in this order. All but the length lie in 0…1. */
export const SENTENCE_SIGNALS = [
  'found', // share of the question's terms in it, weighted by rarity
  'foundBefore', // the same for the sentence before it
  'foundAfter',
  'pairs', // share of the question's neighbouring words that are neighbours in it, function words too
  'kind', // it holds the kind of thing asked for, and not as a word of the question
  'first', // it opens the passage
  'length', // natural logarithm of its words
] as const;

/** What is measured of a passage, in this order. */
export const PASSAGE_SIGNALS = [
  'bm25', // its score as a share of the best candidate's
  'found', // share of the question's terms in it, weighted by rarity
  'foundInSentence', // the same for its best sentence
  'foundNearby', // and for its best sentence with the neighbours
  'order', // neighbouring terms of the question near each other, in order
  'pairs', // share of the question's neighbouring words that are neighbours in it, function words too
  'exact', // share of the terms found in the very form, not the stem only
  'names', // share of the question's names found; 1 where it names nothing
  'heaviest', // the heaviest term is found
  'again', // terms found more than once
  'kind', // the best sentence holds the kind of thing asked for
  'length', // natural logarithm of its words
] as const;

export interface Measured {
  /** How strongly each term of the question was found, 0…1. */
  readonly held: readonly number[];
  readonly signals: readonly number[];
  /** Signals of each of its sentences. */
  readonly sentences: readonly (readonly number[])[];
}

/** What a reading holds of a question: strengths by sentence and term, pairs, order. */
interface Sighted {
  /** Strength of each term in each sentence: [sentence · terms + term]. */
  readonly bySentence: Float32Array;
  readonly counts: Float32Array;
  readonly exact: Float32Array;
  readonly order: Float32Array;
  /** Indices of the question's word pairs found, by sentence. */
  readonly pairs: Set<number>[];
  readonly kinds: Uint8Array;
}

/** Measures a passage against a question. `bm25` is its share of the best candidate's score. */
export function measure(question: Question, reading: Reading, bm25: number): Measured {
  const sighted = sight(question, reading);
  const { terms } = question;
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const count = reading.sentences.length;
  const share = (from: number, to: number) => {
    let sum = 0;
    for (const [index, term] of terms.entries())
      sum += term.weight * strongest(sighted, terms.length, index, from, to);
    return sum / total;
  };
  const found = Array.from({ length: count }, (_, sentence) => share(sentence, sentence + 1));
  const pairsAsked = Math.max(1, question.stems.length - 1);
  const sentences = found.map((own, sentence) => {
    const length = (reading.starts[sentence + 1] ?? 0) - (reading.starts[sentence] ?? 0);
    return [
      own,
      found[sentence - 1] ?? 0,
      found[sentence + 1] ?? 0,
      (sighted.pairs[sentence]?.size ?? 0) / pairsAsked,
      sighted.kinds[sentence] ?? 0,
      sentence === 0 ? 1 : 0,
      Math.log(1 + length),
    ];
  });
  const best = found.indexOf(Math.max(...found));
  const nearby = Math.max(...found.map((_, sentence) => share(sentence - 1, sentence + 2)));
  const names = terms.filter((term) => term.isName);
  const heaviest = terms.reduce(
    (heaviest, term, index) => (term.weight > (terms[heaviest]?.weight ?? 0) ? index : heaviest),
    0,
  );
  const weighted = (values: ArrayLike<number>) =>
    terms.reduce((sum, term, index) => sum + term.weight * (values[index] ?? 0), 0) / total;
  const whole = terms.map((_, index) => strongest(sighted, terms.length, index, 0, count));
  const nameWeight = names.reduce((sum, term) => sum + term.weight, 0);
  const signals = [
    bm25,
    weighted(whole),
    found[best] ?? 0,
    nearby,
    sighted.order.reduce((sum, near) => sum + near, 0) / Math.max(1, terms.length - 1),
    new Set(sighted.pairs.flatMap((pairs) => [...pairs])).size / pairsAsked,
    weighted(sighted.exact),
    nameWeight > 0
      ? terms.reduce((sum, term, index) => sum + (term.isName ? term.weight * (whole[index] ?? 0) : 0), 0) /
        nameWeight
      : 1,
    whole[heaviest] ?? 0,
    weighted(sighted.counts.map((times) => Math.min(Math.max(times - 1, 0), 3) / 3)),
    sighted.kinds[best] ?? 0,
    Math.log(1 + reading.words.length),
  ];
  return { held: whole, signals, sentences };
}

function sight(question: Question, reading: Reading): Sighted {
  const { terms, matches, stems: asked } = question;
  const count = reading.sentences.length;
  const sighted: Sighted = {
    bySentence: new Float32Array(count * terms.length),
    counts: new Float32Array(terms.length),
    exact: new Float32Array(terms.length),
    order: new Float32Array(terms.length),
    pairs: Array.from({ length: count }, () => new Set<number>()),
    kinds: new Uint8Array(count),
  };
  const wanted = bitsWanted(question.kind);
  const pairs = pairsOf(asked);
  const last = new Int32Array(terms.length).fill(-1);
  for (let sentence = 0; sentence < count; sentence += 1) {
    const end = reading.starts[sentence + 1] ?? 0;
    for (let at = reading.starts[sentence] ?? 0; at < end; at += 1) {
      const stem = reading.stems[at] ?? -1;
      const pair = at > 0 ? pairs.get(pairKey(reading.stems[at - 1] ?? -1, stem)) : undefined;
      if (pair !== undefined) sighted.pairs[sentence]?.add(pair);
      const match = matches.get(stem);
      if (!match) {
        if (((reading.bits[at] ?? 0) & wanted) !== 0) sighted.kinds[sentence] = 1;
        continue;
      }
      const { term, strength } = match;
      const cell = sentence * terms.length + term;
      sighted.bySentence[cell] = Math.max(sighted.bySentence[cell] ?? 0, strength);
      sighted.counts[term] = (sighted.counts[term] ?? 0) + 1;
      if (reading.words[at] === terms[term]?.word) sighted.exact[term] = 1;
      noteOrder(question, sighted.order, last, term, at);
      last[term] = at;
    }
  }
  return sighted;
}

/** How near the term at `at` stands to its neighbours in the question: 1 where the gap is the same, half where reversed. */
function noteOrder(
  question: Question,
  order: Float32Array,
  last: Int32Array,
  term: number,
  at: number,
): void {
  const place = question.terms[term]?.place ?? 0;
  const before = last[term - 1] ?? -1;
  if (term > 0 && before >= 0) {
    const gap = place - (question.terms[term - 1]?.place ?? 0);
    order[term] = Math.max(order[term] ?? 0, 1 / (1 + Math.abs(at - before - gap)));
  }
  const after = last[term + 1] ?? -1;
  if (term + 1 < order.length && after >= 0) {
    order[term + 1] = Math.max(order[term + 1] ?? 0, 0.5 / (at - after));
  }
}

function strongest({ bySentence }: Sighted, terms: number, term: number, from: number, to: number): number {
  let strength = 0;
  const count = bySentence.length / terms;
  for (let sentence = Math.max(0, from); sentence < Math.min(count, to); sentence += 1) {
    strength = Math.max(strength, bySentence[sentence * terms + term] ?? 0);
  }
  return strength;
}

function pairsOf(stems: readonly number[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let at = 1; at < stems.length; at += 1) {
    const [a = -1, b = -1] = [stems[at - 1], stems[at]];
    if (a >= 0 && b >= 0) pairs.set(pairKey(a, b), at);
  }
  return pairs;
}

/** Stems are numbered well below 2²⁶: the pair stays an exact integer. */
function pairKey(a: number, b: number): number {
  return a * 0x4000000 + b;
}
