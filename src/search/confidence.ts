import { AGREEMENT_SIGNALS, agreementSignals } from './agreement.ts';
import { gather, type Ranked } from './evidence.ts';
import { LEAD_SIGNALS, leadSignals } from './lead.ts';
import { MISSING_SIGNALS, missingSignals } from './missing.ts';
import type { Question } from './question.ts';
import { CLOSER_SIGNALS, closerSignals } from './signals.ts';
import { tokens } from './words.ts';

/** Of the best passage's own signals those that tell something here; bm25Share is the bm25 of the ranking. */
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

/** What is measured to tell whether the best passage answers at all, in this order. */
export const CONFIDENCE_SIGNALS = [
  ...OWN_SIGNALS,
  ...LEAD_SIGNALS,
  ...MISSING_SIGNALS,
  ...AGREEMENT_SIGNALS,
  'size', // natural logarithm of the corpus' passages
] as const;

/** The signals of a question's passages, best first; none where there is no passage. */
export function confidenceSignals(
  text: string,
  question: Question,
  ranked: readonly Ranked[],
  texts: number,
): number[] {
  const [best] = ranked;
  if (!best) return [];
  const evidence = gather(question, ranked, best, texts);
  const own = closerSignals(best.measured);
  const folded = tokens(text).map((token) => token.folded);
  return [
    ...OWN_PLACES.map((place) => own[place] ?? 0),
    ...leadSignals(evidence),
    ...missingSignals(evidence, folded),
    ...agreementSignals(evidence, folded),
    evidence.size,
  ];
}
