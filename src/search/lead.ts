import type { Evidence, Ranked } from './evidence.ts';
import { CLOSER_MODEL } from './ranking-weights.ts';
import { closerScore, PASSAGE_SIGNALS } from './signals.ts';
import { cosine } from './word-vectors.ts';

/** How far the best passage is ahead of the others: one that answers stands out, whatever the corpus' size. */
export const LEAD_SIGNALS = [
  'score', // score of the best, looked at closer
  'margin', // how far the second is behind
  'lead', // how far the second to tenth are behind on average
  'leadOverLast', // and the last of these
  'spread', // standard deviation of their scores
  'bm25Share', // BM25 of the best as a share of the highest
  'bm25Lead', // how far the highest of the others is behind the best, as a share of the highest
  'bm25LeadOverLast', // and the ninth of the others
  'foundLead', // share of the terms found, over the mean of the second to tenth
  'elsewhere', // share of the terms that the best lacks and one of the next four holds
  'rivals', // natural logarithm of the candidates
  'leadInSpreads', // how far all others are behind on average, in standard deviations of theirs
  'kin', // cosine of what the best and the second are about
] as const;

/** The best is compared with so many others. */
const OTHERS = 9;
/** And lacks what so many others hold. */
const NEXT = 4;
/** A lead of more standard deviations tells no more; there is none to tell where nothing else is found. */
const MOST_SPREADS = 10;
/** The margin where there is no second passage, in the ranking's score. */
const FAR_BEHIND = 3;
const FOUND = PASSAGE_SIGNALS.indexOf('found');

export function leadSignals({ question, ranked, best, held, closer }: Evidence): number[] {
  const others = ranked.slice(1, 1 + OTHERS);
  const scores = others.map(({ score }) => score);
  const usual = others.length > 0 ? mean(scores) : best.score - FAR_BEHIND;
  const bm25 = ranked
    .slice(1)
    .map((one) => one.bm25)
    .sort((a, b) => b - a);
  const found = ({ measured }: Ranked) => measured.signals[FOUND] ?? 0;
  const next = others.slice(0, NEXT).map(({ measured }) => measured.held);
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const elsewhere = question.terms.reduce((sum, { weight }, term) => {
    const own = held[term] ?? 0;
    const most = Math.max(own, ...next.map((other) => other[term] ?? 0));
    return sum + weight * (most - own);
  }, 0);
  // A passage found by its meaning alone has none.
  const highest = Math.max(best.bm25, bm25[0] ?? 0) || 1;
  return [
    closerScore(CLOSER_MODEL, closer, question.terms.length),
    best.score - (scores[0] ?? usual),
    best.score - usual,
    best.score - (scores[OTHERS - 1] ?? usual),
    Math.sqrt(mean(scores.map((score) => (score - usual) ** 2))),
    best.bm25 / highest,
    (best.bm25 - (bm25[0] ?? 0)) / highest,
    (best.bm25 - (bm25[OTHERS - 1] ?? 0)) / highest,
    found(best) - mean(others.map(found)),
    elsewhere / total,
    Math.log(1 + ranked.length),
    leadInSpreads(best, ranked.slice(1)),
    likeness(best, others[0]),
  ];
}

function leadInSpreads(best: Ranked, others: readonly Ranked[]): number {
  const scores = others.map(({ score }) => score);
  const usual = mean(scores);
  const spread = Math.sqrt(mean(scores.map((score) => (score - usual) ** 2)));
  return spread > 0 ? Math.min(MOST_SPREADS, (best.score - usual) / spread) : 0;
}

function likeness(one: Ranked, other: Ranked | undefined): number {
  if (!other) return 0;
  const whole = wholeOf(one);
  return cosine(whole, other.reading.vectors(), other.reading.sentences.length * whole.length);
}

/** The vector of the whole text: the last of its row. */
function wholeOf({ reading }: Ranked): Int8Array {
  const all = reading.vectors();
  return all.subarray((all.length / (reading.sentences.length + 1)) * reading.sentences.length);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
