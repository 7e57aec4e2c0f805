import type { Span } from '../corpus/article.ts';
import { splitSentences } from '../corpus/sentences.ts';
import { VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { words } from '../search/words.ts';
import { type IsKnown, parseClaim } from './claim.ts';
import { type MessagePart, readMessage } from './message-text.ts';
import { isSignature, leadsOn, pinBeside } from './pinned.ts';
import { pinnedStretches, type Voice } from './pinned-stretches.ts';
import { type MarkedStretch, markedStretches } from './quotation-marks.ts';

/** Words that a message gives as somebody's. */
export interface MessageClaim {
  /** As the message has them, markdown aside. */
  readonly words: string;
  /** On whom they are pinned, as the message names them; null: on nobody. */
  readonly pin: string | null;
  /** "Smith said that he would go": in the form that reports what was said. */
  readonly isReported: boolean;
  /** What else may be meant, where these words stand nowhere: the lines of a block, the sentence around a word or two. */
  readonly others: readonly MessageClaim[];
}

export interface ClaimsFound {
  readonly claims: readonly MessageClaim[];
  /** Stretches in quotation marks that say too little to be anybody's words: "so-called". */
  readonly scraps: number;
  /** The message has no words at all. */
  readonly isBlank: boolean;
}

/** So many words in quotation marks, pinned on nobody, are a title or a word that its writer keeps away from. */
const MOST_OF_SCRAP = 2;
/** Fewer words that are said to be said, without quotation marks, state nothing. */
const LEAST_REPORTED = 3;
/** Of a block with marks around this share of its letters, what stands between the marks is quoted; else all of it. */
const MOSTLY_MARKED = 0.5;
/** Longer quotations, in words, are judged in parts, as the comparison reads no more of each (matching.ts). */
const LONGEST_JUDGED = 150;
/** Words before a verb of saying among which a name may begin. */
const LONGEST_NAME = 6;

/** A claim and where in its part it begins. */
interface Placed {
  readonly at: number;
  readonly claim: MessageClaim;
}

/** Every quotation of a message, in its order, and what it says without quotation marks that somebody said. */
export function claimsIn(content: string, isKnown: IsKnown): ClaimsFound {
  const parts = readMessage(content);
  const voice: Voice = { announced: null, last: null };
  const claims: MessageClaim[] = [];
  let scraps = 0;
  let goesOn = false;
  for (const [at, part] of parts.entries()) {
    const marked = markedStretches(part.text, goesOn);
    goesOn = isOpenEnded(part.text, marked);
    if (part.isBlock && markedShare(part.text, marked) < MOSTLY_MARKED) {
      claims.push(...blockClaims(parts, at, marked, voice, isKnown).flatMap(inParts));
    } else {
      if (parts[at - 1]?.isBlock) voice.announced = null;
      const found = proseClaims(part.text, marked, voice, isKnown);
      claims.push(...found.claims.flatMap(inParts));
      scraps += found.scraps;
    }
  }
  return { claims, scraps, isBlank: !parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) };
}

/** Does the last quotation end with the text, without a mark? Then it may go on in the next paragraph. */
function isOpenEnded(text: string, marked: readonly MarkedStretch[]): boolean {
  const last = marked.at(-1);
  return last !== undefined && last.whole.end === last.words.end && last.whole.end === text.length;
}

function markedShare(text: string, marked: readonly MarkedStretch[]): number {
  return marked.reduce((sum, { words: { start, end } }) => sum + end - start, 0) / text.length;
}

function proseClaims(
  text: string,
  marked: readonly MarkedStretch[],
  voice: Voice,
  isKnown: IsKnown,
): Pick<ClaimsFound, 'claims' | 'scraps'> {
  const placed: Placed[] = [];
  const covered: Span[] = [];
  const sentences = splitSentences(text);
  let scraps = 0;
  for (const one of pinnedStretches(text, marked, voice, isKnown)) {
    const isScrap = words(one.words).length <= MOST_OF_SCRAP;
    if (isScrap && one.pin === null) {
      scraps += 1;
      continue;
    }
    const around = isScrap ? sentenceAround(text, sentences, one.span, isKnown) : [];
    const claim = { words: one.words, pin: one.pin, isReported: false, others: around };
    placed.push({ at: one.span.start, claim });
    covered.push(one.span);
  }
  placed.push(...reportedClaims(text, sentences, covered, isKnown));
  return { claims: placed.sort((a, b) => a.at - b.at).map(({ claim }) => claim), scraps };
}

/** The sentence around a word or two in quotation marks, where it reports what somebody said. */
function sentenceAround(
  text: string,
  sentences: readonly Span[],
  { start, end }: Span,
  isKnown: IsKnown,
): MessageClaim[] {
  const sentence = sentences.find((one) => one.start <= start && end <= one.end);
  const claim = sentence ? reportedIn(text.slice(sentence.start, sentence.end), isKnown) : null;
  return claim ? [claim] : [];
}

/** What sentences without quotations say that somebody said. */
function reportedClaims(
  text: string,
  sentences: readonly Span[],
  covered: readonly Span[],
  isKnown: IsKnown,
): Placed[] {
  return sentences.flatMap((sentence): Placed[] => {
    if (covered.some(({ start, end }) => start < sentence.end && sentence.start < end)) return [];
    const claim = reportedIn(text.slice(sentence.start, sentence.end), isKnown);
    return claim ? [{ at: sentence.start, claim }] : [];
  });
}

/** `Yesterday Smith said that …`, `According to Smith, …`, `Smith: …`; no question, and nobody unknown without a "that". */
function reportedIn(sentence: string, isKnown: IsKnown): MessageClaim | null {
  if (sentence.endsWith('?')) return null;
  const all = words(sentence);
  const verb = all.findIndex(({ folded }) => VERBS_OF_SAYING.has(folded) || folded === 'according');
  const before = all.slice(Math.max(0, verb - LONGEST_NAME), Math.max(0, verb) + 1);
  const starts = [...new Set([0, ...before.map((word) => word.start)])];
  const read = starts
    .map((start) => parseClaim(sentence.slice(start), isKnown))
    .filter((one) => one.pin !== null && words(one.words).length >= LEAST_REPORTED);
  const claim =
    read.find(({ pin }) => pin !== null && isKnown(pin)) ??
    read.findLast(
      (one) => one.reported || /\bthat\s+$/i.test(sentence.slice(0, sentence.indexOf(one.words))),
    );
  return claim
    ? { words: claim.words.trim(), pin: claim.pin, isReported: claim.reported === true, others: [] }
    : null;
}

/** A block: all of it is quoted; or its lines are, or what stands there between quotation marks. */
function blockClaims(
  parts: readonly MessagePart[],
  at: number,
  marked: readonly MarkedStretch[],
  voice: Voice,
  isKnown: IsKnown,
): MessageClaim[] {
  const { text } = parts[at] as MessagePart;
  const own = marked.length === 0 ? parseClaim(text, isKnown) : { words: text, pin: null };
  const pin = own.pin ?? pinAround(parts, at, voice, isKnown);
  const claim = { words: own.words.trim(), pin, isReported: 'reported' in own };
  const lines = text.split('\n').filter((line) => words(line).length > MOST_OF_SCRAP);
  const inside = proseClaims(text, marked, { announced: null, last: pin }, isKnown).claims;
  const others =
    inside.length > 0 ? inside : lines.length > 1 ? lines.map((line) => plainClaim(line, pin)) : [];
  voice.last = pin ?? voice.last;
  return words(claim.words).length > 0 ? [{ ...claim, others }] : [];
}

/** Whom the line above a block or the one below it says that it is by. */
function pinAround(parts: readonly MessagePart[], at: number, voice: Voice, isKnown: IsKnown): string | null {
  const above = parts[at - 1];
  const below = parts[at + 1];
  const [signature = ''] = below && !below.isBlock ? below.text.split('\n') : [];
  const signed = isSignature(signature)
    ? pinBeside({ head: '', tail: signature }, 'as above', isKnown)
    : null;
  const head = above && !above.isBlock ? (splitSentences(above.text).at(-1) ?? null) : null;
  const lead = head && above ? above.text.slice(head.start, head.end) : '';
  return (
    signed ??
    (leadsOn(lead, isKnown) ? pinBeside({ head: `${lead} `, tail: '' }, 'as follows', isKnown) : null) ??
    voice.announced
  );
}

function plainClaim(said: string, pin: string | null): MessageClaim {
  return { words: said.trim(), pin, isReported: false, others: [] };
}

/** A quotation too long to be judged at once, as several: each of whole sentences. */
function inParts(claim: MessageClaim): MessageClaim[] {
  if (words(claim.words).length <= LONGEST_JUDGED) return [claim];
  const parts: { start: number; end: number }[] = [];
  let count = 0;
  for (const { start, end } of splitSentences(claim.words)) {
    const length = words(claim.words.slice(start, end)).length;
    const last = parts.at(-1);
    if (last && count + length <= LONGEST_JUDGED) last.end = end;
    else parts.push({ start, end });
    count = last && last.end === end ? count + length : length;
  }
  return parts.map(({ start, end }) => ({ ...claim, words: claim.words.slice(start, end), others: [] }));
}
