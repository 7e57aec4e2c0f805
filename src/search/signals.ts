import { placeOfHighest } from './highest.ts';
import { LIKENESS_SIGNALS, likenessesOf, likenessSignals } from './likeness.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { sentenceSignals } from './sentence-signals.ts';
import { pairShare, shareIn, weightedShare } from './shares.ts';
import { type Sighting, sight, type Table } from './sighting.ts';
import { cosine } from './word-vectors.ts';

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
  /** LIKENESS_SIGNALS of it. These and the next are made when asked for, since only the best passages' are. */
  readonly likeness: () => readonly number[];
  /** Signals of each of its sentences. */
  readonly sentences: () => readonly (readonly number[])[];
}

/** What is measured of one of the best passages, in this order. */
export const CLOSER_SIGNALS = [...PASSAGE_SIGNALS, ...LIKENESS_SIGNALS] as const;

export function closerSignals({ signals, likeness }: Measured): number[] {
  return [...signals, ...likeness()];
}

/** Measures a passage against a question. `bm25` is its share of the best candidate's score. */
export function measure(question: Question, reading: Reading, bm25: number): Measured {
  const { terms } = question;
  const seen = sight(question, reading);
  const size = reading.sentences.length;
  const weights = terms.map(({ weight }) => weight);
  const names = terms.map(({ isName, weight }) => (isName ? weight : 0));

  const found = bySentence(size, (at) => shareIn(seen.found, weights, at, at + 1));
  const foundNearby = bySentence(size, (at) => shareIn(seen.found, weights, at - 1, at + 2));
  const alike = bySentence(size, (at) => shareIn(seen.alike, weights, at, at + 1));
  const about = bySentence(size, (at) => aboutness(question, reading, at));
  let likenesses: Table | undefined;
  const likened = () => {
    likenesses ??= likenessesOf(question, reading, seen);
    return likenesses;
  };
  const likeness = () => likenessSignals(question, likened());
  const sentences = () =>
    sentenceSignals(question, reading, { seen, likenesses: likened() }, { found, alike, about });

  const held = terms.map((_, term) => seen.found.highest(term));
  const best = placeOfHighest(found);
  const plain = [
    bm25,
    weightedShare(weights, held),
    found[best] ?? 0,
    foundNearby[placeOfHighest(foundNearby)] ?? 0,
    seen.order.reduce((sum, near) => sum + near, 0) / Math.max(1, terms.length - 1),
    pairShare(question, seen.pairs, 0, size),
    weightedShare(weights, seen.exact),
    names.some((weight) => weight > 0) ? weightedShare(names, held) : 1,
    held[placeOfHighest(weights)] ?? 0,
    weightedShare(weights, Array.from(seen.counts, repeated)),
    seen.kinds[best] ?? 0,
    Math.log(1 + reading.words.length),
    shareIn(seen.alike, weights, 0, size),
    alike[placeOfHighest(alike)] ?? 0,
    aboutness(question, reading, size),
    about[placeOfHighest(about)] ?? 0,
  ];
  const length = Math.log(1 + terms.length);
  const signals = [...plain, ...BY_TERMS_AT.map((at) => length * (plain[at] ?? 0))];
  return { held, seen, signals, likeness, sentences };
}

function bySentence(sentences: number, value: (sentence: number) => number): Float64Array {
  const values = new Float64Array(sentences);
  for (let sentence = 0; sentence < sentences; sentence += 1) values[sentence] = value(sentence);
  return values;
}

function repeated(times: number): number {
  return Math.min(Math.max(times - 1, 0), MOST_REPEATED) / MOST_REPEATED;
}

/** Cosine of what a sentence (the whole, past the last) and the question are about. */
function aboutness({ vector }: Question, reading: Reading, sentence: number): number {
  return cosine(vector, reading.vectors(), sentence * vector.length);
}
