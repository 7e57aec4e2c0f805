import type { Evidence } from './evidence.ts';
import type { Question, Term } from './question.ts';

/** What of the question the corpus lacks, and how telling its terms are. Rarity is that of English, weight the corpus'. */
export const TERM_SIGNALS = [
  'unseen', // weight of terms that the corpus hasn't got at all, as a share
  'unseenNames', // of these, names
  'guessed', // weight of terms that were guessed
  'guessedNames',
  'terms', // natural logarithm of their number
  'heaviestOfAll', // its weight by the logarithm of the corpus' size
  'rarestOfAll', // its rarity
  'rarity', // mean of the terms'
] as const;

/** What of the question a passage holds and lacks. */
export const MISSING_SIGNALS = [
  'bm25PerTerm', // its BM25 by the weight of the question
  'heaviestMissing', // weight of the heaviest term that it lacks, as a share of the question's
  'rareFound', // share of the terms found, weighted by the square of their rarity
  'rarestMissing', // the square of the rarity of the rarest that it lacks
  'surprise', // weight found by the logarithm of the corpus' size: past 1 no passage holds as much by chance
  'missing', // weight missing by the same
  'secondHeaviestMissing',
  'secondRarestMissing', // its rarity
  'missingNames', // how many
  'missingNamesInSentence',
  'missingNumbers',
  'missingNumbersInSentence',
  'heaviestFound', // its weight by the logarithm of the corpus' size
  'rarestFound', // its rarity
  'rarestNameFound',
  'rarestMissingInSentence',
  'secondRarestMissingInSentence',
  'rareFoundInSentence',
  'heaviestRepeated', // natural logarithm of how often the heaviest found is there
  'heaviestElsewhere', // share of the best ten that hold it
  'heaviestFrequency', // natural logarithm of the passages that hold it, about
] as const;

/** Below this a term counts as missing. */
const HALF = 0.5;
/** A term counts as found from this on: in its own form or another of the same stem. */
const CERTAIN = 0.99;
/** Passages looked at for the heaviest term. */
const TOP = 10;
const DIGIT = /^[0-9]/;

export function termSignals({ terms }: Question, size: number): number[] {
  const total = sum(terms.map(({ weight }) => weight)) || 1;
  const share = (of: readonly Term[]) => sum(of.map(({ weight }) => weight)) / total;
  const unseen = terms.filter(({ known }) => known === 'not');
  const guessed = terms.filter(({ known }) => known === 'guessed');
  const rarities = terms.map(({ rarity }) => rarity);
  return [
    share(unseen),
    share(unseen.filter(({ isName }) => isName)),
    share(guessed),
    share(guessed.filter(({ isName }) => isName)),
    Math.log(1 + terms.length),
    highest(terms.map(({ weight }) => weight)) / size,
    highest(rarities),
    sum(rarities) / Math.max(1, terms.length),
  ];
}

/** @param folded the question's words, folded */
export function missingSignals(evidence: Evidence, folded: readonly string[]): number[] {
  const { question, ranked, best, seen, held, heldInSentence, size } = evidence;
  const { terms } = question;
  const total = sum(terms.map(({ weight }) => weight)) || 1;
  const lacking = terms.filter((_, term) => (held[term] ?? 0) === 0);
  const found = sum(terms.map(({ weight }, term) => weight * (held[term] ?? 0)));
  const missingWeights = descending(terms.map(({ weight }, term) => weight * (1 - (held[term] ?? 0))));
  const missingRarities = descending(terms.map(({ rarity }, term) => rarity * (1 - (held[term] ?? 0))));
  const inSentence = descending(terms.map(({ rarity }, term) => rarity * (1 - (heldInSentence[term] ?? 0))));
  const isMissing = (_: Term, term: number) => (held[term] ?? 0) < HALF;
  const numbers = [...terms.keys()].filter((term) => DIGIT.test(folded[terms[term]?.place ?? -1] ?? ''));
  const heaviest = heaviestFound(terms, held);
  const heavy = terms[heaviest];
  return [
    best.bm25 / total,
    highest(lacking.map(({ weight }) => weight)) / total,
    rareShare(terms, held),
    highest(lacking.map(({ rarity }) => rarity ** 2)),
    found / size,
    (total - found) / size,
    (missingWeights[1] ?? 0) / size,
    missingRarities[1] ?? 0,
    terms.filter((term, at) => term.isName && isMissing(term, at)).length,
    terms.filter(({ isName }, term) => isName && (heldInSentence[term] ?? 0) < HALF).length,
    numbers.filter((term) => (held[term] ?? 0) < HALF).length,
    numbers.filter((term) => (heldInSentence[term] ?? 0) < HALF).length,
    highest(terms.map(({ weight }, term) => weight * (held[term] ?? 0))) / size,
    highest(terms.map(({ rarity }, term) => rarity * (held[term] ?? 0))),
    highest(terms.map(({ isName, rarity }, term) => (isName ? rarity * (held[term] ?? 0) : 0))),
    inSentence[0] ?? 0,
    inSentence[1] ?? 0,
    rareShare(terms, heldInSentence),
    Math.log(1 + (seen.counts[heaviest] ?? 0)),
    heavy ? shareHolding(heaviest, ranked.slice(0, TOP)) : 0,
    heavy ? size - heavy.weight : 0,
  ];
}

function rareShare(terms: readonly Term[], held: Float64Array): number {
  const total = terms.reduce((sum, { rarity }) => sum + rarity ** 2, 0) || 1;
  return terms.reduce((sum, { rarity }, term) => sum + rarity ** 2 * (held[term] ?? 0), 0) / total;
}

/** The heaviest term that was certainly found; -1 where none was. */
function heaviestFound(terms: readonly Term[], held: Float64Array): number {
  const weights = terms.map(({ weight }, term) => ((held[term] ?? 0) >= CERTAIN ? weight : -1));
  const most = Math.max(-1, ...weights);
  return most < 0 ? -1 : weights.indexOf(most);
}

function shareHolding(term: number, ranked: Evidence['ranked']): number {
  const holding = ranked.filter(({ measured }) => (measured.held[term] ?? 0) >= CERTAIN);
  return holding.length / Math.max(1, ranked.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function highest(values: readonly number[]): number {
  return Math.max(0, ...values);
}

function descending(values: number[]): number[] {
  return values.sort((a, b) => b - a);
}
