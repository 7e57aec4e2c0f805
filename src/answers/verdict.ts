import type { Span } from '../corpus/article.ts';
import { align, type Pair, type Vocabulary } from './align.ts';
import { isHarmlessExchange, isLight, NEGATORS, TURNS } from './meaning.ts';
import type { Token } from './tokens.ts';
import { isAuxiliary } from './unasserted.ts';

/** How a claim's words stand to one published stretch, whoever said it. */
export interface Judgement {
  readonly words: 'verbatim' | 'nearly' | 'cut-short' | 'altered';
  /** Likeness from 0 to 1: Dice's coefficient over the words' weights. 1 where all are the same. */
  readonly score: number;
  readonly pairs: readonly Pair[];
  /** What the claim was aligned with, and what stands around it. */
  readonly published: readonly Token[];
}

/** A light word ("the") says this much of a full one about whether two texts are the same. */
const LIGHT_WEIGHT = 0.3;
/** A slip ("proposels") counts as this much of a match. */
const SLIP_WEIGHT = 0.9;
/** Fewer words than this state nothing that could be reversed. */
const LEAST_STATED = 3;
/** Published words left out one after the other count for at most so much. */
const MOST_LEFT_OUT = 3;
/** Light words lost, added or exchanged: beyond this share of the claim it is another sentence. */
const MOST_LIGHT_SLIPS = 0.25;

/** Judges a claim against a published stretch. Both as tokens; O(claim · published). */
export function judge(claimed: readonly Token[], published: readonly Token[], known: Vocabulary): Judgement {
  const pairs = align(claimed, published, known);
  const words = isAnswered(pairs, published) ? 'altered' : wordsOf(pairs);
  return { words, score: scoreOf(pairs), pairs, published };
}

/** "He is right" for "Is he right?": the verb that made it a question has moved behind its subject. */
function isAnswered(pairs: readonly Pair[], published: readonly Token[]): boolean {
  const first = pairs.find(({ likeness }) => likeness)?.published;
  const opening = first ? published[published.indexOf(first) - 1] : undefined;
  return (
    opening !== undefined &&
    isAuxiliary(opening.folded) &&
    pairs.some((pair) => !pair.published && pair.claimed?.folded === opening.folded)
  );
}

function wordsOf(pairs: readonly Pair[]): Judgement['words'] {
  const cuts = honestCuts(pairs);
  const differing = pairs.filter((pair) => !pair.likeness && !cuts.has(pair));
  if (differing.some(changesMeaning)) return 'altered';
  const claimed = pairs.filter((pair) => pair.claimed).length;
  if (differing.length > Math.max(1, claimed * MOST_LIGHT_SLIPS)) return 'altered';
  if ([...cuts].some(({ published }) => published && turns(published))) return 'cut-short';
  return differing.length > 0 || pairs.some((pair) => pair.likeness === 'slip') ? 'nearly' : 'verbatim';
}

/** The published words left out where the claim itself has "…". */
function honestCuts(pairs: readonly Pair[]): ReadonlySet<Pair> {
  const cuts = new Set<Pair>();
  let cut = false;
  for (const pair of pairs) {
    if (pair.claimed) cut = pair.claimed.cut;
    else if (cut) cuts.add(pair);
  }
  return cuts;
}

function changesMeaning({ claimed, published }: Pair): boolean {
  if (claimed && published) return !isHarmlessExchange(claimed, published);
  const word = claimed ?? published;
  return word !== null && !isLight(word.folded);
}

/** Is a statement (of three words or more) the published one but for a negator dropped or added? */
export function isReversed({ pairs }: Judgement): boolean {
  const differing = pairs
    .filter(({ likeness }) => !likeness)
    .flatMap(({ claimed, published }) => [claimed, published])
    .filter((word) => word !== null);
  const isSlip = ({ folded }: Token) => isLight(folded) || NEGATORS.has(folded);
  return (
    pairs.filter(({ claimed }) => claimed).length >= LEAST_STATED &&
    differing.every(isSlip) &&
    differing.some(({ folded }) => NEGATORS.has(folded))
  );
}

function turns(word: Token): boolean {
  return NEGATORS.has(word.folded) || TURNS.has(word.folded);
}

function scoreOf(pairs: readonly Pair[]): number {
  let matched = 0;
  let all = 0;
  let leftOut = 0;
  const cuts = honestCuts(pairs);
  for (const pair of pairs) {
    if (cuts.has(pair)) continue;
    const { claimed, published, likeness } = pair;
    // A long parenthesis left out makes no other sentence of it than a short one.
    leftOut = claimed ? 0 : leftOut + weightOf(published);
    if (claimed) all += weightOf(claimed);
    if (published && leftOut <= MOST_LEFT_OUT) all += weightOf(published);
    if (claimed && published && likeness) {
      matched += (weightOf(claimed) + weightOf(published)) * (likeness === 'same' ? 1 : SLIP_WEIGHT);
    }
  }
  return all > 0 ? matched / all : 0;
}

function weightOf(token: Token | null): number {
  if (!token) return 0;
  return isLight(token.folded) ? LIGHT_WEIGHT : 1;
}

/** The published words that the claim repeats, as stretches of the text: touching words are one stretch. */
export function matchedSpans(judgement: Judgement, text: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { published, likeness } of judgement.pairs) {
    if (!published || !likeness) continue;
    const last = spans.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, published.start))) {
      last.end = Math.max(last.end, published.end);
    } else spans.push({ start: published.start, end: published.end });
  }
  return spans;
}
