import type { Article } from '../corpus/article.ts';
import type { Hit } from '../search/passage-index.ts';
import { type Word, words } from '../search/words.ts';
import { shareHeld, shareMeant, topicWords } from './aboutness.ts';
import { type Candidate, candidateOf, isOnlyWished, type Wanted } from './candidates.ts';
import { holdsNames } from './concerns.ts';
import { deniesDeed, tellsOfDeed, tellsOfNames } from './evidence.ts';
import type { Library } from './library.ts';
import { limitsOf } from './limits.ts';
import { saidPlainly } from './phrases.ts';
import { stemsOf, tokensIn } from './read-text.ts';
import type { Rewording } from './rewording.ts';
import { searched } from './searched.ts';
import { holdsMeaning } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** What one search finds. */
export interface Finding {
  readonly candidates: readonly Candidate[];
  /** 0…1; see SURE. */
  readonly certainty: number;
  /** What answers best tells of other people than the question. */
  readonly isOfOthers: boolean;
}

/**
 * How sure an answer is, 0…1: the probability that search gives (passage-index.ts) and the share of the question's
 * words that the passage holds (aboutness.ts), the first twice as heavy. From 0.67 on, half of an encyclopedia's
 * articles taken away at random, eight times, of 2,259 questions about those that aren't there 1.5 % were presented as
 * answered; of 2,397 about those that are, 84 %. At most 2 % of the former may be.
 */
const SEARCH_WEIGHT = 2 / 3;
export const SURE = 0.67;
/** A paragraph that answers holds this share of the question's words. */
const LEAST_SHARE = 0.3;
/** A passage that isn't the best of its search, but the first with the kind of thing asked for, is less sure. */
const SECOND_BEST = 0.8;
/**
 * A sentence without a place, time or reason, asked where, when or why, answers only if all else speaks for it; so does
 * one without a name, asked "Who met?".
 */
const VAGUE = 0.3;
/** A measure of the kind asked for, or a reason, beside all the question's words, answers it: few passages hold such a thing. */
const ALL_HELD = 0.99;
/** Passages of a search that are looked at. */
const MOST_HITS = 8;
/** Another passage is taken instead of the best, or shown beside it, where it scores as much but for this. */
const BESIDE_BEST = 1.5;
const SHOWN_BESIDE = 0.5;
/** A passage of another source is shown where it holds this share of what the best holds of the question. */
const AS_MUCH = 0.9;

export const NONE: Finding = { candidates: [], certainty: 0, isOfOthers: false };

/**
 * One search. Passages that tell of other people, hold nothing of the kind asked for, or have little to do with the
 * question are no answers.
 */
export function search(library: Library, wording: Rewording, wanted: Wanted): Finding {
  const { hits, confidence } = searched(library.passages, wording.text);
  const [top] = hits;
  if (!top) return NONE;
  const plain = saidPlainly(wording.text);
  const topic = topicWords(tokens(plain));
  const isWithinLimits = limitsOf(plain);
  const shareOf = (one: Candidate) => shareHeld(library, topic, tokensIn(one.article, one.paragraph));
  const isBefore = (a: Candidate, b: Candidate) =>
    Number(a.isWhole) - Number(b.isWhole) || besides(wanted, a) - besides(wanted, b);
  const all = hits
    .slice(0, MOST_HITS)
    .flatMap((hit) => candidateOf(library, wanted, hit, wording.exchanged))
    .filter((one) => isAbout(library, wording, topic, isWithinLimits, one))
    .filter((one) => !wanted.isSpecific || tellsOf(library, topic, one))
    .filter((one) => !isOnlyWished(wanted, one.article, one.sentence))
    .filter((one) => !wanted.isOfDeed || isDone(wanted, one));
  // What a passage's own words measure was not asked in so many words.
  const isTelling = (one: Candidate) =>
    (wanted.isMeasured || (wanted.isOfReason && !one.isWhole)) &&
    wording.held === undefined &&
    shareOf(one) >= ALL_HELD;
  const answering = all
    .filter((one) => one.score >= top.score - BESIDE_BEST || isTelling(one))
    .sort(isBefore);
  const [first] = answering;
  if (!first) return nearestOf(library, wanted, top, confidence, shareOf);
  const isTop = answering.some(({ score }) => score === top.score);
  const isElsewhere = !tellsOfNames(wanted.measure, first.article, first.paragraph);
  const isBare = wanted.measure.topic.length === 1 && wanted.answering.isTyped;
  const isVague =
    (wanted.isSpecific || wanted.isOfReason || isBare) && answering.every(({ isWhole }) => isWhole);
  const found = confidence * (isTop ? 1 : SECOND_BEST) * (isVague || isElsewhere ? VAGUE : 1);
  const share = shareOf(first);
  // Another source that holds as much of the question, and such a thing too, may answer it otherwise.
  const elsewhere = all.filter(
    (one) => one.article !== first.article && !one.isWhole && shareOf(one) >= share * AS_MUCH,
  );
  const shown = answering.filter(({ score }) => score >= first.score - SHOWN_BESIDE);
  const candidates = [...new Set([...shown, ...(first.isWhole ? [] : elsewhere)])];
  return {
    candidates: candidates.sort(isBefore),
    certainty: Math.max(certainty(found, share), isTelling(first) ? SURE : 0),
    isOfOthers: false,
  };
}

/** Where nothing answers: the best passage, as the nearest only, and whether it tells of others what is asked. */
function nearestOf(
  library: Library,
  wanted: Wanted,
  top: Hit,
  confidence: number,
  shareOf: (one: Candidate) => number,
): Finding {
  const candidates = candidateOf(
    library,
    { ...wanted, people: [], isDoneByOthers: () => false, isDoneAsAsked: () => true },
    top,
    [],
  );
  const isOfOthers = candidates.some((one) => {
    const isOthers = wanted.people.length > 0 || wanted.isDoneByOthers(one.article, one.sentence);
    return isOthers && certainty(confidence, shareOf(one)) >= SURE;
  });
  return { candidates, certainty: Math.min(certainty(confidence, 0), SURE / 2), isOfOthers };
}

/** Where a place or a time is asked for, one beside the question's words comes first: the others may be of anything. */
function besides({ isSpecific }: Wanted, { distance }: Candidate): number {
  return isSpecific ? BESIDE.findIndex((most) => distance <= most) : 0;
}

/** Right beside is "talks in London", beside within a phrase; and all else. Words between. */
const BESIDE = [1, 3, Number.POSITIVE_INFINITY];

/** Does a passage tell of the deed asked about, and not that it wasn't done? */
function isDone(wanted: Wanted, { article, paragraph, sentence }: Candidate): boolean {
  const { measure, asksWhether } = wanted;
  return (
    tellsOfDeed(measure, tokensIn(article, paragraph)) &&
    (asksWhether || !deniesDeed(measure, tokensIn(article, sentence)))
  );
}

function certainty(confidence: number, share: number): number {
  return SEARCH_WEIGHT * confidence + (1 - SEARCH_WEIGHT) * share;
}

/** Does a paragraph hold enough of the question, and what a rewording put into it? */
function isAbout(
  library: Library,
  wording: Rewording,
  topic: readonly Token[],
  isWithinLimits: (paragraph: readonly Token[]) => boolean,
  { article, paragraph }: Candidate,
): boolean {
  const inParagraph = tokensIn(article, paragraph);
  if (shareHeld(library, topic, inParagraph) < LEAST_SHARE) return false;
  if (!isWithinLimits(inParagraph)) return false;
  if (wording.leftOut?.length && !isHeadlined(article, wording.leftOut)) return false;
  if (wording.exchanged.length === 0) return true;
  const held = stemsOf(inParagraph);
  return wording.exchanged.every((stem) => held.has(stem)) && holdsNames(library, wording.text, held);
}

function isHeadlined({ head }: Article, leftOut: readonly Word[]): boolean {
  const headline = new Set(words(head.headline).map(({ stem }) => stem));
  return leftOut.every((word) => holdsMeaning(headline, word));
}

/** When or where something happened: a paragraph with nothing but the question's names tells not even that it did. */
function tellsOf(library: Library, topic: readonly Token[], one: Candidate): boolean {
  const others = topic.filter(({ folded }) => !library.names.has(folded));
  return others.length === 0 || shareMeant(library, others, tokensIn(one.article, one.paragraph)) > 0;
}
