import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { type Sighting, sight, type Table } from './sighting.ts';
import { cosine } from './word-vectors.ts';

/** What is measured of a sentence, in this order. All but the length lie in 0…1. */
export const SENTENCE_SIGNALS = [
  'found', // share of the question's terms in it, weighted by rarity
  'foundBefore', // the same for the sentence before it
  'foundAfter',
  'pairs', // share of the question's neighbouring words that are neighbours in it, function words too
  'kind', // it holds the kind of thing asked for, and not as a word of the question
  'first', // it opens the passage
  'length', // natural logarithm of its words
  'alike', // share of the terms that it holds, or holds words like
  'about', // cosine of what it and the question are about
] as const;

/** What is measured of a passage, in this order. Those that end in "ByTerms" weigh others by the number of terms: a long question's are found in part only. */
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
  'alike', // share of the terms that it holds, or holds words like
  'alikeInSentence', // the same for its best sentence
  'about', // cosine of what it and the question are about
  'aboutInSentence', // the same for its best sentence
  'bm25ByTerms',
  'foundByTerms',
  'foundInSentenceByTerms',
  'pairsByTerms',
  'namesByTerms',
  'alikeByTerms',
  'alikeInSentenceByTerms',
  'aboutByTerms',
  'aboutInSentenceByTerms',
] as const;

/** The signals that count differently in short and in long questions, in the order of the "ByTerms". */
const BY_TERMS = [
  'bm25',
  'found',
  'foundInSentence',
  'pairs',
  'names',
  'alike',
  'alikeInSentence',
  'about',
  'aboutInSentence',
] as const;
const BY_TERMS_AT = BY_TERMS.map((name) => PASSAGE_SIGNALS.indexOf(name));

/** More repetitions than this say nothing more. */
const MOST_REPEATED = 3;

export interface Measured {
  /** How strongly each term of the question was found, 0…1. */
  readonly held: readonly number[];
  readonly seen: Sighting;
  readonly signals: readonly number[];
  /** Signals of each of its sentences: made when asked for, since only the best passages' are. */
  readonly sentences: () => readonly (readonly number[])[];
}

/** Measures a passage against a question. `bm25` is its share of the best candidate's score. */
export function measure(question: Question, reading: Reading, bm25: number): Measured {
  const { terms } = question;
  const seen = sight(question, reading);
  const places = reading.sentences.map((_, sentence) => sentence);
  const weights = terms.map(({ weight }) => weight);
  const names = terms.map(({ isName, weight }) => (isName ? weight : 0));
  const shareIn = (table: Table, from: number, to: number) =>
    weightedShare(weights, (term) => table.highest(term, from, to));

  const found = places.map((sentence) => shareIn(seen.found, sentence, sentence + 1));
  const alike = places.map((sentence) => shareIn(seen.alike, sentence, sentence + 1));
  const about = places.map((sentence) => aboutness(question, reading, sentence));
  const sentences = () =>
    places.map((sentence) => [
      found[sentence] ?? 0,
      found[sentence - 1] ?? 0,
      found[sentence + 1] ?? 0,
      pairShare(question, seen.pairs, sentence, sentence + 1),
      seen.kinds[sentence] ?? 0,
      sentence === 0 ? 1 : 0,
      Math.log(1 + (reading.starts[sentence + 1] ?? 0) - (reading.starts[sentence] ?? 0)),
      alike[sentence] ?? 0,
      about[sentence] ?? 0,
    ]);

  const held = terms.map((_, term) => seen.found.highest(term));
  const best = found.indexOf(Math.max(...found));
  const plain = [
    bm25,
    weightedShare(weights, (term) => held[term] ?? 0),
    found[best] ?? 0,
    Math.max(...places.map((sentence) => shareIn(seen.found, sentence - 1, sentence + 2))),
    seen.order.reduce((sum, near) => sum + near, 0) / Math.max(1, terms.length - 1),
    pairShare(question, seen.pairs, 0, places.length),
    weightedShare(weights, (term) => seen.exact[term] ?? 0),
    names.some((weight) => weight > 0) ? weightedShare(names, (term) => held[term] ?? 0) : 1,
    held[weights.indexOf(Math.max(...weights))] ?? 0,
    weightedShare(weights, (term) => repeated(seen.counts[term] ?? 0)),
    seen.kinds[best] ?? 0,
    Math.log(1 + reading.words.length),
    shareIn(seen.alike, 0, places.length),
    Math.max(...alike),
    aboutness(question, reading, places.length),
    Math.max(...about),
  ];
  const size = Math.log(1 + terms.length);
  const signals = [...plain, ...BY_TERMS_AT.map((at) => size * (plain[at] ?? 0))];
  return { held, seen, signals, sentences };
}

function repeated(times: number): number {
  return Math.min(Math.max(times - 1, 0), MOST_REPEATED) / MOST_REPEATED;
}

/** Mean of a value over the terms, weighted; 0 where they weigh nothing. */
function weightedShare(weights: readonly number[], value: (term: number) => number): number {
  let [sum, total] = [0, 0];
  for (let term = 0; term < weights.length; term += 1) {
    const weight = weights[term] as number;
    total += weight;
    if (weight > 0) sum += weight * value(term);
  }
  return total > 0 ? sum / total : 0;
}

function pairShare({ pairs }: Question, seen: Table, from: number, to: number): number {
  let found = 0;
  for (const pair of pairs.values()) found += seen.highest(pair, from, to);
  return found / Math.max(1, seen.columns - 1);
}

/** Cosine of what a sentence (the whole, past the last) and the question are about. */
function aboutness({ vector }: Question, { vectors }: Reading, sentence: number): number {
  return cosine(vector, vectors(), sentence * vector.length);
}
