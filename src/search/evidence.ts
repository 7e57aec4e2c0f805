import { placeOfHighest } from './highest.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { numbersOf } from './shares.ts';
import type { Sighting } from './sighting.ts';
import { closerSignals, type Measured } from './signals.ts';

/** A passage in the order of the ranking, with what the models see of it. */
export interface Ranked {
  readonly reading: Reading;
  readonly measured: Measured;
  readonly score: number;
  readonly bm25: number;
}

/** What tells for and against the best passage answering the question. */
export interface Evidence {
  readonly question: Question;
  /** Best first, at least one. */
  readonly ranked: readonly Ranked[];
  readonly best: Ranked;
  readonly seen: Sighting;
  /** CLOSER_SIGNALS of it. */
  readonly closer: readonly number[];
  /** Its sentence that holds most of the question, the first of that sentence's words and the one past its last. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** How strongly each term was found in the best passage, and in that sentence. */
  readonly held: Float64Array;
  readonly heldInSentence: Float64Array;
  /** Natural logarithm of the corpus' passages: what the weight of a term that one passage holds comes to. */
  readonly size: number;
}

export function gather(question: Question, ranked: readonly Ranked[], best: Ranked, texts: number): Evidence {
  const { terms } = question;
  const { measured } = best;
  const { seen } = measured;
  const heldIn = (sentence: number) =>
    numbersOf(terms, (_, term) => seen.found.highest(term, sentence, sentence + 1));
  const weightOf = (held: Float64Array) =>
    terms.reduce((sum, { weight }, term) => sum + weight * (held[term] ?? 0), 0);
  const weights = Array.from({ length: seen.found.rows }, (_, sentence) => weightOf(heldIn(sentence)));
  const sentence = placeOfHighest(weights);
  return {
    question,
    ranked,
    best,
    seen,
    closer: closerSignals(measured),
    sentence,
    from: seen.starts[sentence] ?? 0,
    to: seen.starts[sentence + 1] ?? 0,
    held: measured.held,
    heldInSentence: heldIn(sentence),
    size: Math.log(1 + texts),
  };
}
