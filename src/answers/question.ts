import { wordSet } from '../corpus/word-set.ts';
import { words } from '../search/words.ts';
import { part, type Reading } from './question-reading.ts';
import { accordingTo, opinion, saidLast, saying } from './question-saying.ts';
import { DETERMINERS, isLike, LONGEST_NAME, PUBLISHING, TEXTS } from './question-words.ts';
import { quotedIn } from './quoted.ts';

/**
 * What a question wants:
 * - who-said: the one who said something ("Who called the talks frank?").
 * - what-said: what somebody said, about something or at all ("What did Smith say about the bridge?").
 * - did-say: whether, when, where, why or how somebody said a certain thing ("Did Smith say the bridge is safe?").
 * - stands-for: what an abbreviation means.
 * - introduce: who somebody is.
 * - compare: how the articles differ on something.
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
  | {
      readonly kind: 'introduce';
      readonly name: string;
      /** What it is asked with: "Who is …" only a name answers, where none is given. */
      readonly asking: 'who' | 'what';
    }
  | { readonly kind: 'compare'; readonly topic: string }
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
    compareOf(reading) ??
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

/** "Summarize the meeting", "What happened?" */
function summaryOf({ text }: Reading): Question | null {
  const asked =
    /^\s*(?:please\s+)?(?:summari[sz]e|sum up|(?:give me )?a? ?summary(?: of)?|what happened(?= ?\W*$)|tl;?dr)\b\s*([^?!.]*)/iu.exec(
      text,
    );
  return asked && { kind: 'summary', of: (asked[1] ?? '').trim() };
}

const SOURCES =
  '(?:the |these |both |two |all |different )*(?:sources|articles|reports|accounts|papers|outlets|versions)';
const ON = '(?: (?:on|about|over|in|of|regarding))?(?: (?:how|what|whether))?';
/** Ways to ask how the articles differ; the topic is what is left. */
const COMPARISONS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:how|where|what) (?:do|does|did|is|are) ${SOURCES} (?:differ|disagree|compare|describe|report|treat|cover|tell|put|say)(?: differently)?${ON}\\b`,
    'i',
  ),
  new RegExp(`\\b(?:do|did) ${SOURCES} (?:agree|differ|disagree)${ON}\\b`, 'i'),
  new RegExp(`(?:^\\s*what (?:is|are) (?:the )?)?\\bdifferences? between ${SOURCES}${ON}`, 'i'),
  /^\s*(?:please )?compare(?: the (?:coverage|reporting|accounts|reports|sources|articles))?(?: (?:on|of|about))?\b/i,
];

/** "How do the sources differ on the price?", "Compare the reports about the bridge" */
function compareOf({ text }: Reading): Question | null {
  const asks = COMPARISONS.find((pattern) => pattern.test(text));
  if (!asks) return null;
  const topic = text.replace(asks, ' ').trim();
  // "Compare what Smith and Jones said" is about what they said.
  const inner = /^(?:what|how|which)\b/i.test(topic) ? readQuestion(topic) : null;
  return inner && inner.kind !== 'fact' ? inner : { kind: 'compare', topic };
}

/** "Which articles do you have?", "When was the report published?" */
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

/** "What does ABC stand for?" */
function abbreviationIn(reading: Reading): Question | null {
  const { all } = reading;
  const asks =
    /\b(?:stands? for|short for|abbreviation|acronym|spelled out|full name|full form|mean)\b/i.exec(
      reading.text,
    );
  if (!asks) return null;
  const capitals = all.find(({ start, end }) => /^(?:\p{Lu}\.?){2,}$/u.test(reading.text.slice(start, end)));
  // "What does the closure mean for the shops?"
  if (!capitals && /^mean$/i.test(asks[0])) return null;
  const subject = all.findIndex(({ folded }) => /^(?:does|is|of|do)$/.test(folded)) + 1;
  const word =
    capitals ?? all.slice(subject).find(({ folded }) => !DETERMINERS.has(folded) && !TEXTS.has(folded));
  return word ? { kind: 'stands-for', abbreviation: word.folded } : null;
}

/** "asking" of "is Smith asking", and no "meeting" of "the meeting". */
function isDoing(folded: string, before: string): boolean {
  return /\w{3}ing$/.test(folded) && !DETERMINERS.has(before);
}

const PLACING = wordSet('at in on by with behind among there present');

/** "Who is Smith?", "What is the union?" */
function introduced(reading: Reading): Question | null {
  const [first, second] = reading.all.map((word) => word.folded);
  const asks = isLike(first ?? '', 'who') || isLike(first ?? '', 'what');
  const from = /^(?:whos|whats)$/.test(first ?? '')
    ? 1
    : asks && /^(?:is|was|are)$/.test(second ?? '')
      ? 2
      : 0;
  const count = reading.all.length - from;
  // "Who was at the meeting?" asks for whoever was there.
  if (PLACING.has(reading.all[from]?.folded ?? '')) return null;
  // "What was agreed?" asks for no introduction, nor does "What is Smith asking for?"
  if (count === 1 && /ed$/.test(reading.all[from]?.folded ?? '')) return null;
  if (reading.all.some(({ folded }, at) => at > from && isDoing(folded, reading.all[at - 1]?.folded ?? '')))
    return null;
  return from > 0 && count > 0 && count <= LONGEST_NAME
    ? {
        kind: 'introduce',
        name: part(reading, from),
        asking: isLike(first?.slice(0, 3) ?? '', 'who') ? 'who' : 'what',
      }
    : null;
}
