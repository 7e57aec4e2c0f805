import { FUNCTION_WORDS } from './function-words.ts';

/** What kind of thing a question asks for; null where its form doesn't tell. */
export type Kind = 'person' | 'place' | 'name' | 'time' | 'duration' | 'number' | 'percentage' | null;

/** What a word of a text may be: bits, so that a text's words are kept in a typed array. */
const NAME = 1;
const NUMBER = 2;
const TIME = 4;
const UNIT_OF_TIME = 8;
const PERCENT = 16;
/** Written with a capital letter, function words too. */
export const CAPITALISED = 32;
/** Of a word by itself: capitalised it is no name. */
const FUNCTION = 64;
const PERCENT_SIGN = 37;
const CAPITAL = /^\p{Lu}/u;
const YEAR = /^(?:1[0-9]{3}|20[0-9]{2})s?$/;
const CLOCK = /^[0-9]{1,2}:[0-9]{2}/;

const NUMBER_WORDS =
  set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand
  thousands million millions billion billions trillion dozen dozens half third quarter twice single couple`);
const TIMES =
  set(`january february march april june july august september october november december jan feb mar apr
  jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
  tonight century decade spring summer autumn winter morning afternoon evening night noon midnight weekend`);
const UNITS_OF_TIME =
  set(`second seconds minute minutes hour hours day days week weeks month months year years decade
  decades century centuries`);
const PERCENTS = set('percent percentage per cent proportion share rate fraction');

/** Bits of the words that have any, but for those that begin with a digit. */
const BITS = new Map<string, number>();
const listed = [
  [NUMBER, NUMBER_WORDS],
  [TIME, TIMES],
  [UNIT_OF_TIME, UNITS_OF_TIME],
  [PERCENT, ['percent']],
  [FUNCTION, FUNCTION_WORDS],
] as const;
for (const [bit, words] of listed) for (const word of words) BITS.set(word, (BITS.get(word) ?? 0) | bit);

/** The bits that a word has wherever it stands. */
export function bitsOfWord(folded: string): number {
  const code = folded.charCodeAt(0);
  if (code < 48 || code > 57) return BITS.get(folded) ?? 0;
  return YEAR.test(folded) || CLOCK.test(folded) ? NUMBER | TIME : NUMBER;
}

/** The bits that a word has by the way it is written in a text, from start to end, whatever word it is. */
export function bitsInText(text: string, start: number, end: number): number {
  let bits = 0;
  if (isCapital(text, start)) bits |= CAPITALISED;
  if (end < text.length && text.charCodeAt(end) === PERCENT_SIGN) bits |= PERCENT;
  return bits;
}

/** The bits that a word of a text has, by those that it has wherever it stands and those by the way it is written. */
export function bitsTogether(ofWord: number, inText: number): number {
  if ((ofWord & FUNCTION) !== 0) return (ofWord & ~FUNCTION) | inText;
  return (inText & CAPITALISED) !== 0 ? ofWord | inText | NAME : ofWord | inText;
}

/** Whether a capital letter stands there. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return CAPITAL.test(text.slice(at, at + 2));
}

/** The bits that the answer's words have, any of them. */
export function bitsWanted(kind: Kind): number {
  switch (kind) {
    case 'person':
    case 'place':
    case 'name':
      return NAME;
    case 'time':
      return TIME;
    case 'duration':
      return UNIT_OF_TIME;
    case 'number':
      return NUMBER;
    case 'percentage':
      return PERCENT;
    case null:
      return 0;
  }
}

/** The bits that rule a word out as an answer, any of them: a year is no number of things. */
export function bitsUnwanted(kind: Kind): number {
  return kind === 'number' ? TIME : 0;
}

const MEASURES = set(`old far tall high deep big large fast heavy wide often big hot cold populous`);
const TIME_NOUNS = set('year date day month century decade time season');
const NUMBER_NOUNS = set('number amount population percentage size age cost price total score');
const PERSON_NOUNS =
  set(`person man woman president minister leader king queen actor actress singer player author
  scientist director writer general politician emperor pope coach artist`);
const PLACE_NOUNS = set(
  'country countries city cities state town place region continent island nation river location',
);
const NAME_NOUNS =
  set(`company team organization organisation group film movie show book party language name university
  school church army agency brand band album song newspaper nickname`);

const NAMING =
  set(`called named known name names nickname nicknamed termed term terms dubbed titled entitled referred refers coined
  renamed abbreviated defined considered`);

/** Whether a word (folded) tells what something is called. */
export function isNaming(folded: string): boolean {
  return NAMING.has(folded);
}

/** The place of the question word; -1 where there is none. */
export function placeOfAsking(folded: readonly string[]): number {
  return folded.findIndex((word) => /^(?:who|whom|whose|when|where|how|what|which|whats|whos)$/.test(word));
}

/**
 * What a question (its words, folded) asks for, by its question word and the noun beside it. Its words may stand anywhere:
 * "In what year did …", "… is how old?".
 */
export function kindAsked(folded: readonly string[]): Kind {
  const at = placeOfAsking(folded);
  const next = folded[at + 1] ?? '';
  const after = folded.slice(at + 1, at + 4);
  switch (at < 0 ? '' : folded[at]) {
    case 'who':
    case 'whom':
    case 'whos':
    case 'whose':
      return 'person';
    case 'when':
      return 'time';
    case 'where':
      return 'place';
    case 'how':
      if (next === 'long') return 'duration';
      if (next === 'many' || next === 'much') {
        return after.some((word) => UNITS_OF_TIME.has(word)) ? 'duration' : 'number';
      }
      return MEASURES.has(next) ? 'number' : null;
    case 'what':
    case 'whats':
    case 'which':
      if (after.some((word) => PERCENTS.has(word))) return 'percentage';
      if (after.some((word) => TIME_NOUNS.has(word))) return 'time';
      if (after.some((word) => NUMBER_NOUNS.has(word))) return 'number';
      if (after.some((word) => PERSON_NOUNS.has(word))) return 'person';
      if (after.some((word) => PLACE_NOUNS.has(word))) return 'place';
      return after.some((word) => NAME_NOUNS.has(word)) ? 'name' : null;
    default:
      return null;
  }
}

function set(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
