import { placeOfHighest } from './highest.ts';
import { LIKENESS_SIGNALS, type Likenesses, likenessesOf, likenessSignals } from './likeness.ts';
import { type Linear, scoreOf } from './linear.ts';
import { type Network, networkScore } from './network.ts';
import type { Question } from './question.ts';
import { SENTENCE_MODEL } from './ranking-weights.ts';
import type { Reading } from './reading.ts';
import { SENTENCE_SIGNALS, sentenceSignals } from './sentence-signals.ts';
import { numbersOf, pairShare, shareIn, sharesIn, weightedShare } from './shares.ts';
import { type Sighting, sight } from './sighting.ts';
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
  readonly held: Float64Array;
  readonly seen: Sighting;
  readonly signals: readonly number[];
  /** LIKENESS_SIGNALS of it. These and the next are made when asked for, since only the best passages' are. */
  readonly likeness: () => readonly number[];
  /** Signals of each of its sentences. */
  readonly sentences: () => readonly (readonly number[])[];
}

/** What is measured of one of the best passages, in this order. */
export const CLOSER_SIGNALS = [
  ...PASSAGE_SIGNALS,
  ...LIKENESS_SIGNALS,
  'sentence', // score of the sentence that answers best
  'sentences', // natural logarithm of the sum of the exponentials of all its sentences' scores
  'shared', // share of all the question's words in a sentence, function words too
  // And the highest that any sentence has of each of its signals.
  ...SENTENCE_SIGNALS.map((name) => `${name}Most`),
] as const;
const SHARED = SENTENCE_SIGNALS.indexOf('shared');
const FEW_TERMS = 2;

/** @param model that weighs SENTENCE_SIGNALS */
export function closerSignals(
  { signals, likeness, sentences }: Pick<Measured, 'signals' | 'likeness' | 'sentences'>,
  model: Linear = SENTENCE_MODEL,
): number[] {
  return [...signals, ...likeness(), ...sentencesSignals(sentences(), model)];
}

/**
 * Orders the best passages, by CLOSER_SIGNALS. Of a question of few terms it goes by the straight way alone: there are
 * hardly any such to learn from, and what holds of longer ones put a passage first that lacks the only word asked for.
 */
export function closerScore(model: Network, signals: readonly number[], terms: number): number {
  return networkScore(terms > FEW_TERMS ? model : { ...model, units: [] }, signals);
}

function sentencesSignals(sentences: readonly (readonly number[])[], model: Linear): number[] {
  const scores = sentences.map((own) => scoreOf(model, own));
  const best = scores[placeOfHighest(scores)] ?? 0;
  const sum = scores.reduce((all, score) => all + Math.exp(score - best), 0);
  const most = [...(sentences[0] ?? [])];
  for (let sentence = 1; sentence < sentences.length; sentence += 1) {
    const own = sentences[sentence] as readonly number[];
    for (let at = 0; at < most.length; at += 1)
      if ((own[at] as number) > (most[at] as number)) most[at] = own[at] as number;
  }
  return [best, best + Math.log(Math.max(1, sum)), most[SHARED] ?? 0, ...most];
}

/** Measures a passage against a question. `bm25` is its share of the best candidate's score. */
export function measure(question: Question, reading: Reading, bm25: number): Measured {
  const { terms, weights, names } = question;
  const seen = sight(question, reading);
  const size = seen.found.rows;

  const found = sharesIn(seen.found, weights);
  const foundNearby = sharesIn(seen.found, weights, 1);
  const alike = sharesIn(seen.alike, weights);
  const about = aboutEach(question, reading, size);
  let likenesses: Likenesses | undefined;
  const likened = () => {
    likenesses ??= likenessesOf(question, seen);
    return likenesses;
  };
  const likeness = () => likenessSignals(question, likened().terms);
  let ofSentences: number[][] | undefined;
  const sentences = () => {
    ofSentences ??= sentenceSignals(question, reading, { seen, likenesses: likened() }, found);
    return ofSentences;
  };

  const held = numbersOf(terms, (_, term) => seen.found.highest(term));
  const best = placeOfHighest(found);
  const plain = [
    bm25,
    weightedShare(weights, held),
    found[best] ?? 0,
    foundNearby[placeOfHighest(foundNearby)] ?? 0,
    sumOf(seen.order) / Math.max(1, terms.length - 1),
    pairShare(question, seen.pairs, 0, size),
    shareIn(seen.exact, weights, 0, size),
    names.some((weight) => weight > 0) ? weightedShare(names, held) : 1,
    held[placeOfHighest(weights)] ?? 0,
    weightedShare(
      weights,
      numbersOf(terms, (_, term) => repeated(seen.counts[term] as number)),
    ),
    Math.min(1, seen.kinds[best] ?? 0),
    Math.log(1 + seen.words.length),
    shareIn(seen.alike, weights, 0, size),
    alike[placeOfHighest(alike)] ?? 0,
    aboutness(question, reading, size),
    about[placeOfHighest(about)] ?? 0,
  ];
  const length = Math.log(1 + terms.length);
  const signals = [...plain, ...BY_TERMS_AT.map((at) => length * (plain[at] ?? 0))];
  return { held, seen, signals, likeness, sentences };
}

function aboutEach(question: Question, reading: Reading, sentences: number): Float64Array {
  const about = new Float64Array(sentences);
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    about[sentence] = aboutness(question, reading, sentence);
  }
  return about;
}

function sumOf(values: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += values[at] as number;
  return sum;
}

function repeated(times: number): number {
  return Math.min(Math.max(times - 1, 0), MOST_REPEATED) / MOST_REPEATED;
}

/** Cosine of what a sentence (the whole, past the last) and the question are about. */
function aboutness({ vector }: Question, reading: Reading, sentence: number): number {
  return cosine(vector, reading.vectors(), sentence * vector.length);
}
