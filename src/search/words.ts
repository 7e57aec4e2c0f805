import { stem as porter2 } from 'porter2';
import { BASE_FORMS } from './irregular-forms.ts';
import { Numbering } from './numbering.ts';
import { NO_LETTERS, ofWord, withLetter } from './word-hash.ts';

/** A word of a text: where it stands (UTF-16 offsets, `end` exclusive) and what it is compared by. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents, marks and possessive ending: "U.S." → "us", "Russia’s" → "russia". */
  readonly folded: string;
}

export interface Word extends Token {
  /** The folded word's Porter2 stem: "responses" → "respons". */
  readonly stem: string;
}

/** Longer runs of letters are no English words; stemming them only costs time. */
const LONGEST_STEMMED = 40;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 32;
const KINDS_OF_ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return LETTER;
  return /[0-9]/.test(character) ? DIGIT : OTHER;
});
/** By its code, what a letter or a digit of ASCII is folded to. */
const PLAIN_LETTERS = KINDS_OF_ASCII.map((kind, code) =>
  kind === OTHER ? 0 : String.fromCharCode(code).toLowerCase().charCodeAt(0),
);
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', '`', '´']);
const ANY_LETTER = /[\p{L}\p{M}]/u;
const ANY_DIGIT = /\p{N}/u;

/**
 * The words of a text, in order. Parts of one word are: letters around an apostrophe ("don't"), single letters
 * with full stops between them ("U.S.", the last stop included), digits around a point, a comma before three
 * digits, or a colon ("6.5", "1,905" → "1905", "10:30"). A hyphen parts words. Linear in the text's length.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  eachToken(text, (start, end, hash) => {
    const { folded, stem } =
      hash === NOT_PLAIN ? formOf(text.slice(start, end)) : plainFormOf(text, start, end, hash);
    if (folded) found.push({ start, end, folded, stem });
  });
  return found;
}

/** A token as it is compared. */
interface Form {
  readonly folded: string;
  readonly stem: string;
}

/** Tokens whose forms are remembered, then afresh: some 10 MB of the plain ones, and of the others. */
const FORMS_REMEMBERED = 50_000;
/** A longer slice of a text keeps the whole of it in memory (V8). Letters. */
const LONGEST_FORM = 12;

let plain = new Numbering();
/** By their numbers. */
let plainForms: Form[] = [];

/** Found where it stands in its text, which takes a third of what a string made of it does. */
function plainFormOf(text: string, start: number, end: number, hash: number): Form {
  const number = plain.add(text, start, end, hash);
  const known = plainForms[number];
  if (known) return known;
  const folded = plain.wordAt(number);
  const form = { folded, stem: stemOf(folded) };
  if (number < FORMS_REMEMBERED) plainForms[number] = form;
  else [plain, plainForms] = [new Numbering(), []];
  return form;
}

/** The forms of the others, as written. */
const forms = new Map<string, Form>();

function formOf(written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  const folded = foldWord(written);
  const form = { folded, stem: stemOf(folded) };
  if (written.length > LONGEST_FORM) return form;
  if (forms.size >= FORMS_REMEMBERED) forms.clear();
  forms.set(written, form);
  return form;
}

/** The same without their stems, for where a vocabulary knows those already. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  eachToken(text, (start, end) => {
    const folded = foldWord(text.slice(start, end));
    if (folded) found.push({ start, end, folded });
  });
  return found;
}

/** The hash of a token that isn't plain. A plain one that should have it is folded as if it weren't, and the same comes of it. */
export const NOT_PLAIN = 0;

/**
 * Calls back with where each token stands, in order, and with the tokens that fold to nothing. Plain is one of ASCII
 * letters and digits only: its small letters are all that folding does, and their hash (word-hash.ts) comes with it.
 */
export function eachToken(text: string, visit: (start: number, end: number, hash: number) => void): void {
  let at = 0;
  while (at < text.length) {
    let hash = NO_LETTERS;
    let plainEnd = at;
    for (; plainEnd < text.length; plainEnd += 1) {
      const code = text.charCodeAt(plainEnd);
      const letter = code < 128 ? (PLAIN_LETTERS[code] as number) : 0;
      if (letter === 0) break;
      hash = withLetter(hash, letter);
    }
    if (plainEnd > at && endsThere(text, plainEnd)) {
      visit(at, plainEnd, ofWord(hash));
      at = plainEnd + 1;
    } else if (kindAt(text, at) === OTHER) {
      at += 1;
    } else {
      const end = endOfWord(text, at);
      visit(at, end, end === plainEnd ? ofWord(hash) : NOT_PLAIN);
      at = end;
    }
  }
}

/** Whether a plain token ends with a space behind it, or behind the mark behind it, or with the text: nothing joins it then. */
function endsThere(text: string, end: number): boolean {
  if (end === text.length || text.charCodeAt(end) === SPACE) return true;
  return end + 1 < text.length && text.charCodeAt(end) < 128 && text.charCodeAt(end + 1) === SPACE;
}

/** A text's letters and digits as words compare them: folded, single spaces between. */
export function fold(text: string): string {
  return tokens(text)
    .map((token) => token.folded)
    .join(' ');
}

const stems = new Map<string, string>();
/** Stems are remembered up to this many different words (a large corpus' vocabulary), then afresh: some 10 MB. */
const STEMS_REMEMBERED = 100_000;

/** The Porter2 stem of a folded word, or of the word that it is an irregular form of: "began" → "begin". */
export function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = folded.length > LONGEST_STEMMED ? folded : porter2(BASE_FORMS.get(folded) ?? folded);
  if (stems.size >= STEMS_REMEMBERED) stems.clear();
  stems.set(folded, stem);
  return stem;
}

function endOfWord(text: string, start: number): number {
  let runStart = start;
  let end = endOfRun(text, start);
  for (;;) {
    const joined = startOfJoined(text, runStart, end);
    if (joined < 0) break;
    runStart = joined;
    end = endOfRun(text, joined);
  }
  // The last stop of "U.S." belongs to it; the one after "plan B" doesn't.
  const dotted = runStart > start && end === runStart + 1 && text[runStart - 1] === '.' && text[end] === '.';
  return dotted && kindAt(text, runStart) === LETTER ? end + 1 : end;
}

/** Where the run of letters or digits begins that goes on with the word ending at `end`; -1 where none does. */
function startOfJoined(text: string, runStart: number, end: number): number {
  const mark = text[end];
  if (mark === undefined) return -1;
  const next = end + 1;
  const before = kindAt(text, end - 1);
  const after = next < text.length ? kindAt(text, next) : OTHER;
  if (after === OTHER) return -1;
  if (APOSTROPHES.has(mark)) return before === LETTER && after === LETTER ? next : -1;
  if (before === DIGIT && after === DIGIT) {
    if (mark === '.' || mark === ':') return next;
    return mark === ',' && endOfRun(text, next) === next + 3 ? next : -1;
  }
  const singles = end - runStart === 1 && endOfRun(text, next) === next + 1;
  return mark === '.' && singles && before === LETTER && after === LETTER ? next : -1;
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (end < text.length && kindAt(text, end) !== OTHER) end += 1;
  return end;
}

/** Low halves of surrogate pairs count as what their pair is. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return KINDS_OF_ASCII[code] as number;
  const isLowHalf = code >= 0xdc00 && code <= 0xdfff;
  const character = String.fromCodePoint(text.codePointAt(isLowHalf ? Math.max(at - 1, 0) : at) ?? 0);
  if (ANY_LETTER.test(character)) return LETTER;
  return ANY_DIGIT.test(character) ? DIGIT : OTHER;
}

const PLAIN = /^[a-z0-9]+$/;
const POSSESSIVE = /['’‘ʼ`´]s$/;
const COMBINING = /\p{M}/gu;
const JOINTS = /['’‘ʼ`´,]/g;
/** Of "U.S.": those between digits are part of the number. */
const STOPS = /(?<!\p{N})\.|\.(?!\p{N})/gu;

/** A token as words are compared; empty where nothing is left of it. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const bare = lower.replace(POSSESSIVE, '').normalize('NFKD').replace(COMBINING, '').replace(JOINTS, '');
  return bare.replace(STOPS, '');
}
