import { AGREEMENT_SIGNALS, agreementSignals } from './agreement.ts';
import { ELSEWHERE_SIGNALS, elsewhereSignals } from './elsewhere.ts';
import { type Evidence, gather, type Ranked } from './evidence.ts';
import { LEAD_SIGNALS, leadSignals } from './lead.ts';
import { MISSING_SIGNALS, missingSignals, TERM_SIGNALS, termSignals } from './missing.ts';
import { type Network, networkProbability } from './network.ts';
import type { Question } from './question.ts';
import { CLOSER_SIGNALS } from './signals.ts';
import { tokens } from './words.ts';

/** Of a passage's own signals those that tell something here; bm25Share is the bm25 of the ranking. */
const OWN_SIGNALS = [
  'found',
  'foundInSentence',
  'foundNearby',
  'order',
  'pairs',
  'exact',
  'names',
  'heaviest',
  'again',
  'kind',
  'length',
  'alike',
  'alikeInSentence',
  'about',
  'aboutInSentence',
  'likeness',
  'likenessInSentence',
  'sentence',
  'sentences',
  'shared',
] as const;
const OWN_PLACES = OWN_SIGNALS.map((name) => CLOSER_SIGNALS.indexOf(name));

/** What is measured of the best passage and of each of the next two: what is asked for may stand in any of them. */
const PASSAGE_SIGNALS = [...OWN_SIGNALS, ...MISSING_SIGNALS] as const;
/** Places of the next. */
const NEXT = [1, 2];

/** What is measured to tell whether the best passage answers at all, in this order. */
export const CONFIDENCE_SIGNALS = [
  ...PASSAGE_SIGNALS,
  ...LEAD_SIGNALS,
  ...TERM_SIGNALS,
  ...AGREEMENT_SIGNALS,
  ...ELSEWHERE_SIGNALS,
  'size', // natural logarithm of the corpus' passages
  ...PASSAGE_SIGNALS.map((name) => `${name} of the second` as const),
  ...PASSAGE_SIGNALS.map((name) => `${name} of the third` as const),
] as const;

/** Of these, those that tell whether a passage on the right subject says just what is asked. */
export const DETAIL_SIGNALS: readonly (typeof CONFIDENCE_SIGNALS)[number][] = [
  'foundInSentence',
  'order',
  'pairs',
  'names',
  'length',
  'alikeInSentence',
  'likenessInSentence',
  'lead',
  'leadInSpreads',
  'unseenNames',
  'terms',
  'missingNamesInSentence',
  'missingNumbers',
  'missingNumbersInSentence',
  'rarity',
  'rarestMissingInSentence',
  'secondRarestMissingInSentence',
  'rareFoundInSentence',
  'wordsShared',
  'exactInSentence',
  'sentenceLength',
  'negated',
  'negationMissing',
  'limitsMissing',
  'words',
  'kindMissing',
  'opposites',
  'size',
];
const DETAIL_PLACES = DETAIL_SIGNALS.map((name) => CONFIDENCE_SIGNALS.indexOf(name));

/**
 * An answer takes two things, each told by a network of its own: one for both would have to weigh a missing "not" as
 * it weighs a missing subject.
 */
export interface ConfidenceModel {
  /** That the corpus holds the question's subject, over CONFIDENCE_SIGNALS. */
  readonly subject: Network;
  /** That the passage says just what is asked of it, over DETAIL_SIGNALS. */
  readonly detail: Network;
}

/** The probability that the best passage answers, by CONFIDENCE_SIGNALS. */
export function confidenceOf({ subject, detail }: ConfidenceModel, signals: readonly number[]): number {
  return networkProbability(subject, signals) * networkProbability(detail, detailOf(signals));
}

/** DETAIL_SIGNALS of CONFIDENCE_SIGNALS. */
export function detailOf(signals: readonly number[]): number[] {
  return DETAIL_PLACES.map((place) => signals[place] ?? 0);
}

/** The signals of a question's passages, best first; none where there is no passage. */
export function confidenceSignals(
  text: string,
  question: Question,
  ranked: readonly Ranked[],
  texts: number,
): number[] {
  const [best] = ranked;
  if (!best) return [];
  const folded = tokens(text).map((token) => token.folded);
  const evidence = gather(question, ranked, best, texts);
  return [
    ...passageSignals(evidence, folded),
    ...leadSignals(evidence),
    ...termSignals(question, evidence.size),
    ...agreementSignals(evidence, folded),
    ...elsewhereSignals(evidence),
    evidence.size,
    ...NEXT.flatMap((place) => {
      const next = ranked[place];
      return next
        ? passageSignals(gather(question, ranked, next, texts), folded)
        : PASSAGE_SIGNALS.map(() => 0);
    }),
  ];
}

function passageSignals(evidence: Evidence, folded: readonly string[]): number[] {
  return [...OWN_PLACES.map((place) => evidence.closer[place] ?? 0), ...missingSignals(evidence, folded)];
}
