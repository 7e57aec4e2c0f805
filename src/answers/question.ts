import { OFTEN_NOUNS, VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { type Word, words } from '../search/words.ts';
import {
  ABOUT,
  ADVERBS,
  ANYBODY,
  ASKING,
  AUXILIARIES,
  DETERMINERS,
  isAmong,
  isLike,
  LONGEST_NAME,
  OPINIONS,
  PLAIN,
  PUBLISHING,
  SPEECH,
  TEXTS,
  THINKING,
} from './question-words.ts';
import { quotedIn } from './quoted.ts';

/**
 * What a question wants:
 * - who-said: the one who said something ("Who called the talks frank?").
 * - what-said: what somebody said, about something or at all ("What did Smith say about the bridge?").
 * - did-say: whether, when, where, why or how somebody said a certain thing ("Did Smith say the bridge is safe?").
 * - stands-for: what an abbreviation means.
 * - introduce: who somebody is.
 * - list: which articles there are.
 * - summary: what happened, in short.
 * - fact: everything else.
 */
export type Question =
  | { readonly kind: 'who-said'; readonly topic: string; readonly quoted: string | null }
  | {
      readonly kind: 'what-said' | 'did-say';
      /** As typed; empty where anybody is meant ("What was said about …"). */
      readonly speaker: string;
      readonly topic: string;
      readonly quoted: string | null;
    }
  | { readonly kind: 'stands-for'; readonly abbreviation: string }
  | { readonly kind: 'introduce'; readonly name: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'summary'; readonly of: string }
  | { readonly kind: 'fact' };

/** Reads what a question wants from its form, slips in its words of asking and saying allowed. Linear. */
export function readQuestion(typed: string): Question {
  const text = typed.slice(0, LONGEST_READ);
  const all = words(text);
  const quoted = quotedIn(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
  const reading = { text, all, quoted: quoted || null };
  return (
    summaryOf(reading) ??
    listOf(reading) ??
    abbreviationIn(reading) ??
    accordingTo(reading) ??
    saidLast(reading) ??
    saying(reading) ??
    opinion(reading) ??
    introduced(reading) ?? { kind: 'fact' }
  );
}

/** A question's form shows in its beginning. UTF-16 units. */
const LONGEST_READ = 1_000;

interface Reading {
  readonly text: string;
  readonly all: readonly Word[];
  readonly quoted: string | null;
}

/** The typed text of the words from `from` to before `to`. */
function part({ text, all }: Reading, from: number, to = all.length): string {
  const [first, last] = [all[from], all[to - 1]];
  return first && last && from < to ? text.slice(first.start, last.end) : '';
}

/** "Summarize the meeting", "What happened?" */
function summaryOf({ text }: Reading): Question | null {
  const asked =
    /^\s*(?:please\s+)?(?:summari[sz]e|sum up|(?:give me )?a? ?summary(?: of)?|what happened(?= ?\W*$)|tl;?dr)\b\s*([^?!.]*)/iu.exec(
      text,
    );
  return asked && { kind: 'summary', of: (asked[1] ?? '').trim() };
}

function listOf(reading: Reading): Question | null {
  const folded = reading.all.map((word) => word.folded);
  const isOfTexts = folded.some((word) => TEXTS.has(word));
  if (!isOfTexts) return null;
  const asksForList =
    /^(?:list|show|what|which)$/.test(folded[0] ?? '') &&
    folded.length <= 7 &&
    /have|there|list|show|use|know/.test(folded.join(' '));
  const asksForHead = folded.some((word) => PUBLISHING.has(word)) && folded.length <= 9;
  return asksForList || asksForHead ? { kind: 'list' } : null;
}

function abbreviationIn(reading: Reading): Question | null {
  const { all } = reading;
  const asks =
    /\b(?:stands? for|short for|abbreviation|acronym|spelled out|full name|full form|mean)\b/i.test(
      reading.text,
    );
  if (!asks) return null;
  const capitals = all.find(({ start, end }) => /^(?:\p{Lu}\.?){2,}$/u.test(reading.text.slice(start, end)));
  const subject = all.findIndex(({ folded }) => /^(?:does|is|of|do)$/.test(folded)) + 1;
  const word =
    capitals ?? all.slice(subject).find(({ folded }) => !DETERMINERS.has(folded) && !TEXTS.has(folded));
  return word ? { kind: 'stands-for', abbreviation: word.folded } : null;
}

/** "According to Smith, when …?", "What will happen, according to Smith?" */
function accordingTo(reading: Reading): Question | null {
  const { all, text, quoted } = reading;
  const at = all.findIndex(
    ({ folded }, place) => isLike(folded, 'according') && all[place + 1]?.folded === 'to',
  );
  if (at < 0) return null;
  let to = at + 2;
  while (to < all.length && to < at + 2 + LONGEST_NAME) {
    const [before, word] = [all[to - 1], all[to]];
    if (to > at + 2 && /[,;?!]/.test(text.slice(before?.end, word?.start))) break;
    if (to > at + 2 && (ASKING.has(word?.folded ?? '') || AUXILIARIES.has(word?.folded ?? ''))) break;
    to += 1;
  }
  const topic = `${part(reading, 0, at)} ${part(reading, to)}`.trim();
  return { kind: 'what-said', speaker: nameFrom(reading, at + 2, to), topic, quoted };
}

/** Questions around a verb of saying. */
function saying(reading: Reading): Question | null {
  const { all, quoted } = reading;
  const asking = all.slice(0, 3).findIndex(({ folded }) => isAmong(folded, ASKING));
  const asked = all[asking]?.folded ?? '';
  const auxiliary = all
    .slice(0, asking + 5)
    .findIndex(({ folded }, at) => at > asking && AUXILIARIES.has(folded));
  const verb = verbAfter(reading, Math.max(asking, auxiliary, -1), auxiliary > asking);
  if (verb < 0) return null;
  const isPlain = [...PLAIN].some((word) => isLike(all[verb]?.folded ?? '', word));
  const from = isAmong(all[verb + 1]?.folded ?? '', ABOUT) ? verb + 2 : verb + 1;
  // "What did Smith promise?" is about promising; "What did Smith promise the miners?" about miners.
  const said = part(reading, isPlain || from < all.length - 1 ? from : verb);
  // "What tour did Smith mention?"
  const topic = said || (auxiliary > asking ? part(reading, asking + 1, auxiliary) : '');
  const isWho = isLike(asked, 'who') || asked === 'whos' || asked === 'whose';
  if (isWho || (asked === 'which' && auxiliary < 0)) {
    if (!nameFrom(reading, auxiliary > asking ? auxiliary + 1 : asking + 1, verb) || auxiliary < 0) {
      return { kind: 'who-said', topic, quoted };
    }
  }
  const first = auxiliary > asking ? auxiliary + 1 : asking + 1;
  const speaker = nameFrom(reading, first, verb);
  const isPassive = auxiliary >= 0 && /^(?:is|was|were|are)$/.test(all[auxiliary]?.folded ?? '');
  const asksWhat =
    isLike(asked, 'what') ||
    THINKING.has(all[verb]?.folded ?? '') ||
    (isLike(asked, 'how') && isPlain && !/^sa/.test(all[verb]?.folded ?? ''));
  if (!speaker && (!topic || (!asksWhat && !isPassive))) return null;
  return { kind: asksWhat ? 'what-said' : 'did-say', speaker, topic, quoted };
}

/** The verb of saying that a question turns on: behind a name, not in it ("Secretary of State"). */
function verbAfter({ text, all }: Reading, from: number, isAsked: boolean): number {
  for (let at = Math.max(from, 0); at < Math.min(all.length, from + 2 + LONGEST_NAME); at += 1) {
    const word = all[at] as Word;
    if (!isSaying(word.folded)) continue;
    const before = all[at - 1];
    // "… to the former states", "… a written reply": nouns.
    if (isAsked && VERBS_OF_SAYING.get(word.folded)?.form === 'present') continue;
    if (at === all.length - 1 && OFTEN_NOUNS.has(word.folded)) continue;
    const isCapital = at > 0 && /^\p{Lu}/u.test(text.slice(word.start, word.start + 2));
    if (isCapital || (before && DETERMINERS.has(before.folded))) continue;
    if (at > 0) return at;
  }
  return -1;
}

function isSaying(folded: string): boolean {
  if (PLAIN.has(folded)) return true;
  const verb = VERBS_OF_SAYING.get(folded);
  if (verb) return verb.form !== 'ing' && SPEECH.has(verb.lemma);
  return [...PLAIN].some((word) => isLike(folded, word));
}

/** "Smith's view on the bridge", "quotes by Smith about the bridge". */
function opinion(reading: Reading): Question | null {
  const { all, text, quoted } = reading;
  const at = all.findIndex(({ folded }) => OPINIONS.has(folded));
  const noun = all[at];
  if (!noun) return null;
  const about = all.findIndex(({ folded }, place) => place > at && ABOUT.has(folded) && folded !== 'of');
  const topic = about > 0 ? part(reading, about + 1) : '';
  const owner = all[at - 1];
  // "Smith quotes about the bridge"
  if (
    owner &&
    about > 0 &&
    at <= LONGEST_NAME &&
    !ASKING.has(all[0]?.folded ?? '') &&
    !/^(?:by|from|of)$/.test(all[at + 1]?.folded ?? '')
  ) {
    return { kind: 'what-said', speaker: nameFrom(reading, 0, at), topic, quoted };
  }
  if (owner && /['’]s?$/u.test(text.slice(owner.start, owner.end + 1).trimEnd())) {
    return { kind: 'what-said', speaker: nameFrom(reading, 0, at), topic, quoted };
  }
  if (!/^(?:by|from|of)$/.test(all[at + 1]?.folded ?? '')) return null;
  return {
    kind: 'what-said',
    speaker: nameFrom(reading, at + 2, about > 0 ? about : all.length),
    topic,
    quoted,
  };
}

/** "… who said it?" */
function saidLast(reading: Reading): Question | null {
  const { all, quoted } = reading;
  const at = all.findLastIndex(({ folded }) => folded === 'who');
  const isLast = at > 1 && at >= all.length - 4 && isSaying(all[at + 1]?.folded ?? '');
  return isLast ? { kind: 'who-said', topic: part(reading, 0, at), quoted } : null;
}

function introduced(reading: Reading): Question | null {
  const [first, second] = reading.all.map((word) => word.folded);
  const asks = isLike(first ?? '', 'who') || isLike(first ?? '', 'what');
  const from = /^(?:whos|whats)$/.test(first ?? '')
    ? 1
    : asks && /^(?:is|was|are)$/.test(second ?? '')
      ? 2
      : 0;
  const count = reading.all.length - from;
  return from > 0 && count > 0 && count <= LONGEST_NAME
    ? { kind: 'introduce', name: part(reading, from) }
    : null;
}

/** The name among the words from `from` to before `to`; empty where these mean anybody. */
function nameFrom(reading: Reading, from: number, to: number): string {
  let first = from;
  let last = to;
  const skipped = (at: number) => {
    const folded = reading.all[at]?.folded ?? '';
    return ADVERBS.has(folded) || AUXILIARIES.has(folded) || ASKING.has(folded);
  };
  while (first < last && skipped(first)) first += 1;
  while (first < last && skipped(last - 1)) last -= 1;
  const named = reading.all.slice(first, last);
  return named.every(({ folded }) => ANYBODY.has(folded)) ? '' : part(reading, first, last);
}
