import { splitSentences } from '../corpus/sentences.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { Answer, Entry, Verdict } from './answer.ts';
import { parseClaim } from './claim.ts';
import { differences } from './differences.ts';
import { passageEntry, quotationEntry, sentencesAround } from './entries.ts';
import type { Library } from './library.ts';
import { claimTokens, type Found, matchAnywhere } from './matching.ts';
import { isContent, numberValue } from './meaning.ts';
import { quotedIn } from './quoted.ts';
import { isBy } from './resolve.ts';
import { type Token, tokens } from './tokens.ts';
import { isReversed } from './verdict.ts';

/** A likeness below this is no altered quotation but another sentence (0…1, verdict.ts). */
const LEAST_ALTERED = 0.6;
/** Of a claim's words this share must stand there, and of those that name something, weighted by rarity, this. */
const LEAST_HELD = 0.6;
const LEAST_CONTENT_HELD = 0.4;
/** And of its words, where hardly any name something. */
const LEAST_SMALL_HELD = 0.75;
/** Below this nothing in the articles is near enough to be worth showing. */
const LEAST_NEAR = 0.35;
/** Others are shown beside the best where they are as like as this share of it. */
const BESIDE_BEST = 0.9;
const MOST_ENTRIES = 3;
/** A claim pinned on the one who said nearly so may have this many words changed, and keeps so many for each. */
const MOST_CHANGED = 3;
const LEAST_KEPT = 3;
const LEAST_KEPT_FOR_ONE = 2;
/** Of a longer claim these many sentences are judged one by one. */
const MOST_STITCHED = 3;
/** A claim of fewer content words, and of fewer words, is a quotation only where somebody is quoted with just these. */
const LEAST_CONTENT = 2;
const LEAST_WORDS = 5;

/** Quotation marks around this share of what was typed tell the words from the name beyond doubt. */
const LEAST_MARKED = 0.5;

/** Whom a claim is pinned on: everybody whom the name may mean; nobody, where the articles don't know it. */
interface Pin {
  readonly name: string;
  readonly bearers: readonly Speaker[];
}

/** A surname that several people share means each of them: a claim is pinned wrongly only if none of them said it. */
function bearersOf(library: Library, name: string): readonly Speaker[] {
  const { match, several } = library.named.find(name);
  return match ? [match] : several;
}

/**
 * Judges a claimed quotation: by whom, how like, and in which article.
 *
 * Words that stand in an article as nobody's words are `reported`, with an entry whose quotation is null. A word
 * or two that stand in many places, and nowhere as what somebody is quoted with, get the places, not a verdict.
 */
export function whoSaid(library: Library, typed: string): Answer {
  const picked = library.quotation(typed.trim());
  if (picked) return verdict('verbatim', null, [quotationEntry(picked, picked.pieces)]);
  const claim = parseClaim(typed, (name) => bearersOf(library, name).length > 0);
  const judged = judgeClaim(library, claim.words, claim.pin, claim.reported);
  const marked = quotedIn(typed).reduce((sum, { start, end }) => sum + end - start, 0);
  if (claim.pin === null || isTrue(judged) || marked > typed.length * LEAST_MARKED) return judged;
  // Outside quotation marks, what looks like a name and a saying may be said words as well ("Smith: a success").
  const asWords = judgeClaim(library, typed, null);
  return isTrue(asWords) ? asWords : judged;
}

function isTrue(answer: Answer): boolean {
  return answer.kind === 'verdict' && (answer.verdict === 'verbatim' || answer.verdict === 'nearly');
}

/** The same where words and the name that they are pinned on are already told apart; `reported` as in claim.ts. */
export function judgeClaim(library: Library, words: string, name: string | null, reported = false): Answer {
  const pin = name === null ? null : { name, bearers: bearersOf(library, name) };
  const judged = judgeWords(library, words, pin, reported);
  if (judged.kind !== 'verdict' || judged.verdict !== 'not-in-sources') return judged;
  return judgeStitched(library, words, pin) ?? judged;
}

function judgeWords(library: Library, words: string, pin: Pin | null, reported = false): Answer {
  const found = preferPinned(matchAnywhere(library, words, reported), pin);
  const claimed = claimTokens(words);
  const content = claimed.filter(({ folded }) => isContent(folded)).length;
  if (content < LEAST_CONTENT && claimed.length < LEAST_WORDS)
    return judgeFragment(library, words, found, pin);
  return judgeFound(library, words, found, pin);
}

/** Sentences that were all said, but not one after the other: together they are altered. */
function judgeStitched(library: Library, words: string, pin: Pin | null): Answer | null {
  const sentences = splitSentences(words).slice(0, MOST_STITCHED);
  if (sentences.length < 2) return null;
  const judged = sentences.map(({ start, end }) => judgeWords(library, words.slice(start, end), pin));
  if (!judged.every(isTrue)) return null;
  return verdict(
    'altered',
    pin,
    judged.flatMap((answer) => (answer.kind === 'verdict' ? answer.entries.slice(0, 1) : [])),
  );
}

function judgeFound(library: Library, words: string, found: readonly Found[], pin: Pin | null): Answer {
  const best = bestOf(found, pin);
  const score = best?.judgement.score ?? 0;
  if (!best || !isSameSentence(library, best, pin)) {
    const near = found
      .filter((one) => one.judgement.score >= LEAST_NEAR && (contentMatches(one) > 1 || isMostlyThere(one)))
      .slice(0, 1);
    return verdict(
      'not-in-sources',
      pin,
      near.map((one) => entryOf(library, one)),
    );
  }
  const judged = verdictOf(best, pin);
  const shown = found
    .filter((one) => one.judgement.score >= score * BESIDE_BEST && verdictOf(one, pin) === judged)
    .slice(0, MOST_ENTRIES);
  return {
    kind: 'verdict',
    verdict: judged,
    pinnedOn: pin?.bearers[0] ?? null,
    differences: differences(best.judgement, words, best.text),
    entries: shown.map((one) => entryOf(library, one)),
    ref: null,
  };
}

/** The likest place; where it has other words, rather one of the person's on whom they are pinned. */
function bestOf(found: readonly Found[], pin: Pin | null): Found | undefined {
  const [likest] = found;
  if (likest?.judgement.words !== 'altered') return likest;
  return found.find((one) => isPinnedOn(one.quotation, pin) && isMostlyThere(one)) ?? likest;
}

/** Is the claim what stands there, altered or not, and not another sentence? */
function isSameSentence(library: Library, found: Found, pin: Pin | null): boolean {
  // Few would put words into somebody's mouth that by chance are nearly those.
  if (isPinnedOn(found.quotation, pin) && isMostlyThere(found)) return true;
  const rarityOf = ({ folded, stem }: Token) => (isNaming(folded) ? library.rarity(stem) : 0);
  return (
    found.judgement.score >= LEAST_ALTERED &&
    held(found, rarityOf) >= LEAST_CONTENT_HELD &&
    held(found, () => 1) >= (contentMatches(found) < LEAST_CONTENT ? LEAST_SMALL_HELD : LEAST_HELD)
  );
}

/** "It's as difficult as that" for "It's as simple as that": all but a word or two is there, though nothing that tells. */
function isMostlyThere({ judgement: { pairs } }: Found): boolean {
  const changed = pairs.filter(({ likeness }) => !likeness).length;
  return (
    changed <= MOST_CHANGED && pairs.length - changed >= Math.max(LEAST_KEPT, changed * LEAST_KEPT_FOR_ONE)
  );
}

function isNaming(folded: string): boolean {
  return isContent(folded) && numberValue(folded) === null;
}

function contentMatches({ judgement }: Found): number {
  return judgement.pairs.filter(({ claimed, likeness }) => likeness && claimed && isContent(claimed.folded))
    .length;
}

/** The share of a claim's words, each with its weight, that the place repeats; 1 where none weighs anything. */
function held({ judgement }: Found, weight: (word: Token) => number): number {
  let [all, kept] = [0, 0];
  for (const { claimed, likeness } of judgement.pairs) {
    if (!claimed) continue;
    all += weight(claimed);
    if (likeness) kept += weight(claimed);
  }
  return all > 0 ? kept / all : 1;
}

/** One word, or grammar alone: found where it is all that somebody is quoted with. */
function judgeFragment(library: Library, words: string, found: readonly Found[], pin: Pin | null): Answer {
  const exact = found.filter(({ judgement }) => judgement.words !== 'altered');
  const whole = exact.filter(({ isWhole, quotation }) => isWhole && quotation?.kind !== 'indirect');
  const ofPinned = exact.filter(({ quotation }) => isPinnedOn(quotation, pin));
  const chosen = whole.length > 0 ? whole : ofPinned.length > 0 ? ofPinned : exact;
  const speakers = new Set(chosen.map(({ quotation }) => quotation?.speaker ?? null));
  const reversed = found.filter(({ judgement }) => isReversed(judgement));
  if (chosen.length === 0 && reversed.length > 0) return judgeFound(library, words, reversed, pin);
  if (chosen.length === 0) return verdict('not-in-sources', pin, []);
  if (whole.length > 0 || speakers.size === 1) return judgeFound(library, words, chosen, pin);
  const [first, ...rest] = chosen.slice(0, MOST_ENTRIES).map((one) => entryOf(library, one));
  if (!first) return verdict('not-in-sources', pin, []);
  const about = { kind: 'quotations', speaker: null, article: null, words: true } as const;
  return { kind: 'passages', about, sure: false, entries: [first, ...rest], ref: null };
}

/** Among places that are about as like, those of the person whom the claim names come first. */
function preferPinned(found: readonly Found[], pin: Pin | null): Found[] {
  const best = found[0]?.judgement.score ?? 0;
  const isPreferred = ({ quotation, judgement }: Found) =>
    isPinnedOn(quotation, pin) && judgement.score >= best * BESIDE_BEST;
  return [...found.filter(isPreferred), ...found.filter((one) => !isPreferred(one))];
}

function verdictOf({ quotation, judgement }: Found, pin: Pin | null): Verdict {
  if (judgement.words === 'altered') return 'altered';
  if (pin && quotation && isSomebodyElse(quotation, pin)) return 'somebody-else';
  // "The bridge was unsafe" out of "denied that the bridge was unsafe" isn't even what is reported.
  if (judgement.words === 'cut-short') return 'cut-short';
  if (!quotation || quotation.kind === 'indirect') return 'reported';
  return judgement.words;
}

/**
 * Said by others; or, where the article doesn't tell by whom, in one that doesn't name the one it is pinned on. "The spokesman,
 * Jo Smith, said": who is known by a description is whom the statement names beside it.
 */
function isSomebodyElse(quotation: Quotation, pin: Pin): boolean {
  if (isPinnedOn(quotation, pin)) return false;
  if (quotation.speaker?.kind === 'person') return true;
  const { article, statement, pieces } = quotation;
  const names = claimTokens(pin.name).filter(({ folded, capital }) => capital && isContent(folded));
  const surname = names.at(-1)?.folded;
  const around = quotation.speaker ? statement : { start: 0, end: article.text.length };
  return !tokens(article.text, around).some(
    ({ folded, start }) =>
      folded === surname &&
      !(quotation.speaker && pieces.some((piece) => piece.start <= start && start < piece.end)),
  );
}

/** Is it a quotation of somebody's on whom the claim is pinned? */
function isPinnedOn(quotation: Quotation | null, pin: Pin | null): boolean {
  return quotation !== null && (pin?.bearers ?? []).some((one) => isBy(quotation, one));
}

function entryOf(library: Library, { article, quotation, bold }: Found): Entry {
  if (quotation) return quotationEntry(quotation, bold);
  const [first, last] = [bold[0], bold.at(-1)];
  const span = { start: first?.start ?? 0, end: last?.end ?? article.text.length };
  return passageEntry(library, article, sentencesAround(article, span), bold);
}

function verdict(kind: Verdict, pin: Pin | null, entries: readonly Entry[]): Answer {
  return {
    kind: 'verdict',
    verdict: kind,
    pinnedOn: pin?.bearers[0] ?? null,
    differences: [],
    entries,
    ref: null,
  };
}
