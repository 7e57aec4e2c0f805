import {
  HASHED,
  hashedTail,
  LETTER_BITS,
  LETTER_NUMBERS,
  LETTERS_OF_HALF,
  MOST_LETTERS,
} from './word-key.ts';

/** Where the tokens of a text stand, in order, those that fold to nothing among them. */
export interface Scanned {
  readonly count: number;
  /** UTF-16 offsets, ends exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The keys (word-key.ts) of plain tokens, of ASCII letters and digits only: their small letters are all that folding does. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
}

/** The head of a token that isn't plain. */
export const NOT_PLAIN = 0;

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const SPACE = 32;
const STOP = 46;
const COMMA = 44;
const COLON = 58;
const APOSTROPHES = new Set(Array.from("'’‘ʼ`´", (mark) => mark.charCodeAt(0)));
const ANY_LETTER = /[\p{L}\p{M}]/u;
const ANY_DIGIT = /\p{N}/u;
/** What each code is, once it was asked for: asking a regular expression takes as long as reading several words. */
const kinds = new Uint8Array(0x10000);

/** Where tokens are noted: anew for a longer text alone, which hardly any is. */
let room = roomFor(0x4000);

function roomFor(tokens: number): Omit<Scanned, 'count'> {
  return {
    starts: new Int32Array(tokens),
    ends: new Int32Array(tokens),
    heads: new Int32Array(tokens),
    tails: new Int32Array(tokens),
  };
}

/**
 * Finds the tokens of a text. Parts of one are: letters around an apostrophe ("don't"), single letters with full stops
 * between them ("U.S.", the last stop included), digits around a point, a comma before three digits, or a colon ("6.5",
 * "1,905", "10:30"). A hyphen parts words. Linear in the text's length. Good until the next text is scanned.
 */
export function scan(text: string): Scanned {
  // Between two tokens something stands that belongs to none, or to a longer one.
  const most = (text.length + 1) >> 1;
  if (room.starts.length < most) room = roomFor(most);
  const { starts, ends, heads, tails } = room;
  let count = 0;
  let at = 0;
  while (at < text.length) {
    let head = 0;
    let tail = 0;
    let plainEnd = at;
    for (; plainEnd < text.length; plainEnd += 1) {
      const code = text.charCodeAt(plainEnd);
      const letter = code < 128 ? (LETTER_NUMBERS[code] as number) : 0;
      if (letter === 0) break;
      if (plainEnd - at < LETTERS_OF_HALF) head = (head << LETTER_BITS) | letter;
      else tail = (tail << LETTER_BITS) | letter;
    }
    const isDone = plainEnd > at && endsThere(text, plainEnd);
    const end = isDone ? plainEnd : endOfWord(text, at, plainEnd);
    if (end > at) {
      const isLong = end - at > MOST_LETTERS;
      starts[count] = at;
      ends[count] = end;
      heads[count] = end > plainEnd ? NOT_PLAIN : isLong ? HASHED : head;
      tails[count] = isLong ? hashedTail(text, at, end) : tail;
      count += 1;
    }
    at = isDone || end === at ? end + 1 : end;
  }
  return { count, starts, ends, heads, tails };
}

/** Whether a plain token ends with a space behind it, or behind the mark behind it, or with the text: nothing joins it then. */
function endsThere(text: string, end: number): boolean {
  if (end === text.length || text.charCodeAt(end) === SPACE) return true;
  return end + 1 < text.length && text.charCodeAt(end) < 128 && text.charCodeAt(end + 1) === SPACE;
}

/** Where the word ends whose letters or digits go from `start` at least to `known`; at its start where none begins there. */
function endOfWord(text: string, start: number, known: number): number {
  let runStart = start;
  let end = endOfRun(text, known);
  if (end === start) return start;
  for (;;) {
    const joined = startOfJoined(text, runStart, end);
    if (joined < 0) break;
    runStart = joined;
    end = endOfRun(text, joined);
  }
  // The last stop of "U.S." belongs to it; the one after "plan B" doesn't.
  const isSingle = runStart > start && end === runStart + 1 && kindAt(text, runStart) === LETTER;
  const isDotted = isSingle && text.charCodeAt(runStart - 1) === STOP;
  return isDotted && end < text.length && text.charCodeAt(end) === STOP ? end + 1 : end;
}

/** Where the run of letters or digits begins that goes on with the word ending at `end`; -1 where none does. */
function startOfJoined(text: string, runStart: number, end: number): number {
  const next = end + 1;
  if (next >= text.length) return -1;
  const after = kindAt(text, next);
  if (after === OTHER) return -1;
  const mark = text.charCodeAt(end);
  const before = kindAt(text, end - 1);
  if (APOSTROPHES.has(mark)) return before === LETTER && after === LETTER ? next : -1;
  if (before === DIGIT && after === DIGIT) {
    if (mark === STOP || mark === COLON) return next;
    return mark === COMMA && endOfRun(text, next) === next + 3 ? next : -1;
  }
  const areSingle = mark === STOP && end - runStart === 1 && endOfRun(text, next) === next + 1;
  return areSingle && before === LETTER && after === LETTER ? next : -1;
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end) !== OTHER) end += 1;
  return end;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code] as number;
  if (known > 0) return known;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const kind = kindOf(isHalf ? pairAt(text, at) : String.fromCharCode(code));
  if (!isHalf) kinds[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (ANY_LETTER.test(character)) return LETTER;
  return ANY_DIGIT.test(character) ? DIGIT : OTHER;
}

/** The surrogate pair that a half of one stands in. */
function pairAt(text: string, at: number): string {
  const isLowHalf = text.charCodeAt(at) >= 0xdc00;
  return String.fromCodePoint(text.codePointAt(isLowHalf ? Math.max(at - 1, 0) : at) ?? 0);
}
