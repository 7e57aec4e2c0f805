import type { Question, Term } from './question.ts';
import { type Measured, PASSAGE_SIGNALS } from './signals.ts';

/** What is measured to tell whether the best passage answers at all: its own signals, and these, in this order. */
export const CONFIDENCE_SIGNALS = [
  ...PASSAGE_SIGNALS.slice(1), // without bm25, which is 1 for most
  'score', // the ranking's score of the best
  'margin', // and how far the second is behind
  'bm25PerTerm', // BM25 of the best by the weight of the question
  'heaviestMissing', // weight of the heaviest term that the best hasn't got, as a share
  'unseen', // weight of terms that the corpus hasn't got at all, as a share
  'unseenNames', // of these, names
  'guessed', // weight of terms that were guessed
  'guessedNames',
  'rareFound', // share of the terms that the best holds, weighted by the square of their rarity in English
  'rarestMissing', // the square of the rarity of the rarest that it hasn't got
  'terms', // natural logarithm of their number
  'texts', // natural logarithm of the corpus' passages
] as const;

interface Best {
  readonly measured: Measured;
  readonly score: number;
  readonly bm25: number;
}

export function confidenceSignals(
  question: Question,
  best: Best,
  second: number | undefined,
  texts: number,
): number[] {
  const { terms } = question;
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const share = (of: (typeof terms)[number][]) => of.reduce((sum, term) => sum + term.weight, 0) / total;
  const unseen = terms.filter((term) => term.known === 'not');
  const guessed = terms.filter((term) => term.known === 'guessed');
  const missing = terms.filter((_, index) => (best.measured.held[index] ?? 0) === 0);
  return [
    ...best.measured.signals.slice(1),
    best.score,
    best.score - (second ?? best.score - FAR_BEHIND),
    best.bm25 / total,
    Math.max(0, ...missing.map((term) => term.weight)) / total,
    share(unseen),
    share(unseen.filter((term) => term.isName)),
    share(guessed),
    share(guessed.filter((term) => term.isName)),
    rareFound(terms, best.measured.held),
    Math.max(0, ...missing.map(({ rarity }) => rarity ** 2)),
    Math.log(1 + terms.length),
    Math.log(1 + texts),
  ];
}

function rareFound(terms: readonly Term[], held: readonly number[]): number {
  const total = terms.reduce((sum, { rarity }) => sum + rarity ** 2, 0) || 1;
  return terms.reduce((sum, { rarity }, term) => sum + rarity ** 2 * (held[term] ?? 0), 0) / total;
}

/** The margin where there is no second passage, in the ranking's score. */
const FAR_BEHIND = 3;
