import { stem as porter2 } from 'porter2';
import { BASE_FORMS } from './irregular-forms.ts';
import { Numbering } from './numbering.ts';
import { NOT_PLAIN, scan } from './scanner.ts';

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

/** The words of a text, in order: its tokens (scanner.ts) but for those that fold to nothing. Linear in the text's length. */
export function words(text: string): Word[] {
  const { count, starts, ends, heads, tails } = scan(text);
  const found: Word[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] as number;
    const end = ends[at] as number;
    const head = heads[at] as number;
    const { folded, stem } =
      head === NOT_PLAIN
        ? formOf(text.slice(start, end))
        : plainFormOf(text, start, end, head, tails[at] as number);
    if (folded) found.push({ start, end, folded, stem });
  }
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
function plainFormOf(text: string, start: number, end: number, head: number, tail: number): Form {
  const number = plain.addFrom(text, start, end, head, tail);
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
  const { count, starts, ends } = scan(text);
  const found: Token[] = [];
  for (let at = 0; at < count; at += 1) {
    const start = starts[at] as number;
    const end = ends[at] as number;
    const folded = foldWord(text.slice(start, end));
    if (folded) found.push({ start, end, folded });
  }
  return found;
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
  const stem = newStemOf(folded);
  if (stems.size >= STEMS_REMEMBERED) stems.clear();
  stems.set(folded, stem);
  return stem;
}

/** The same, not remembered: a lexicon asks for each of its words once. */
export function newStemOf(folded: string): string {
  return folded.length > LONGEST_STEMMED ? folded : porter2(BASE_FORMS.get(folded) ?? folded);
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
