import type { Span } from '../corpus/article.ts';
import { TITLES } from '../quotations/titles.ts';
import { VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { type Word, words } from '../search/words.ts';
import { quotedIn } from './quoted.ts';

/** Words claimed to have been said, and on whom they are pinned. */
export interface Claim {
  readonly words: string;
  /** As typed: a name, or what is taken for one. */
  readonly pin: string | null;
  /** "Smith said that he would go": the words in the form that reports them, which stands for "I will go". */
  readonly reported?: true;
}

/** Does somebody in the articles go by this name? */
export type IsKnown = (name: string) => boolean;

/** The longest name: "the deputy spokesman for the foreign ministry". */
const LONGEST_NAME = 8;
/** "then really said | smith": so many words beside a name. */
const MOST_BESIDE = 3;
/** The longest name of somebody whom nobody knows, without quotation marks to tell where it ends. */
const LONGEST_STRANGER = 4;
/** "Sen.", "Jr.", "E.": letters of an abbreviation in a name. */
const LONGEST_ABBREVIATION = 3;
/** A saying without quotation marks is looked for among this many words at either end. */
const REACH = 14;
/** More words beside a quoted stretch are no "Smith said": they are part of what was said, which has marks inside. */
const LONGEST_BESIDE = 20;

/** What stands between a name and its verb, or before a name, and is no part of it. */
const BESIDE_NAMES = new Set(
  'did does do has have had was is were it true as and but so really actually ever also then once just indeed later by when where why how that'.split(
    ' ',
  ),
);
/** Who is asked for, or meant by nothing that stands here. */
const ASKED_FOR = new Set('who whom someone somebody anyone anybody'.split(' '));
const NOBODY = new Set(
  'who whom what which whose someone somebody anyone anybody he she they i we you it him her them me us'.split(
    ' ',
  ),
);
const FIRST_PERSON = new Set('i im ive ill id me my mine we our ours us'.split(' '));

/**
 * Reads a claim: `Smith: "…"`, `"…", said Smith`, `"…," Smith said, "…"`, `Smith said "…"`, `"…" – Smith`,
 * `According to Smith, "…"`, `Did Smith say "…"?`, or the words alone. Without quotation marks a name is taken
 * off only where it is known, so that words with a colon or a "said" of their own stay whole. Linear in its length.
 */
export function parseClaim(typed: string, isKnown: IsKnown): Claim {
  const text = typed.replace(/^[^\S\n\r\u2028\u2029]*>[^\S\n]?/gm, '').trim();
  const quoted = quotedIn(text);
  if (quoted.length === 0) return withoutMarks(text, isKnown);
  // Marks around a word or two inside of what was said: the name is sought as if there were none.
  const marked = quoted.reduce((sum, { start, end }) => sum + end - start, 0);
  const plain = marked > text.length / 2 ? null : withoutMarks(text, isKnown);
  const isPlain = plain !== null && plain.pin !== null && marked <= plain.words.length / 2;
  return isPlain ? plain : withMarks(text, quoted, isKnown);
}

function withMarks(text: string, quoted: readonly Span[], isKnown: IsKnown): Claim {
  const pieces = quoted.map(({ start, end }) => text.slice(start, end)).join(' ');
  const around = outside(text, quoted);
  if (around.every(({ part }) => words(part).length === 0)) return { words: pieces, pin: null };
  for (const { part, follows, precedes } of around) {
    const pin = pinIn(part, follows, precedes, isKnown);
    if (pin !== undefined) return { words: pieces, pin };
  }
  // Marks around some words of a sentence ("the talks were “useful”"): the sentence is the claim.
  return withoutMarks(text, isKnown);
}

interface Around {
  readonly part: string;
  readonly follows: boolean;
  readonly precedes: boolean;
}

/** What stands before, between and after the quoted stretches. */
function outside(text: string, quoted: readonly Span[]): Around[] {
  const found: Around[] = [];
  let from = 0;
  for (const { start, end } of quoted) {
    found.push({ part: text.slice(from, start - 1), follows: from > 0, precedes: true });
    from = end + 1;
  }
  found.push({ part: text.slice(from), follows: true, precedes: false });
  return found;
}

/** The name in what stands beside quoted words; null: a saying without one ("Who said …"); undefined: no saying. */
function pinIn(
  part: string,
  follows: boolean,
  precedes: boolean,
  isKnown: IsKnown,
): string | null | undefined {
  const all = words(part);
  if (all.length === 0 || all.length > LONGEST_BESIDE) return undefined;
  const to = all.findIndex((word, at) => word.folded === 'according' && all[at + 1]?.folded === 'to');
  if (to >= 0) return nameOf(part, phraseAfter(part, all, to + 2), isKnown, 'first');
  const verb = all.findLastIndex((word, at) => isSaying(word) || isPutIt(all, at));
  if (verb >= 0) {
    const before = nameOf(part, phraseBefore(part, all, verb), isKnown, 'last');
    const name = before ?? nameOf(part, phraseAfter(part, all, verb + 1), isKnown, 'first');
    // "Who said …?" is a saying without a name; "it would be fun, I thought" is part of what was said.
    return name ?? (all.some(({ folded }) => ASKED_FOR.has(folded)) ? null : undefined);
  }
  const signed = follows && /^\s*(?:[,.;]\s*)?(?:[-–—―(~]|by\b|from\b)/iu.test(part);
  const announced = precedes && /[:–—-]\s*$/u.test(part);
  if (!signed && !announced && !(all.length <= LONGEST_NAME && isKnown(part))) return undefined;
  return (
    nameOf(part, signed ? all.slice(0, LONGEST_NAME) : all.slice(-LONGEST_NAME), isKnown, 'last') ?? undefined
  );
}

function isSaying(word: Word): boolean {
  const verb = VERBS_OF_SAYING.get(word.folded);
  return verb !== undefined && verb.takes !== 'object' && verb.form !== 'ing';
}

/** "said …", "confirmed that …" */
function isPlainlySaying(word: Word, next: Word | undefined): boolean {
  const verb = VERBS_OF_SAYING.get(word.folded);
  return isSaying(word) && (verb?.lemma === 'say' || (verb?.takes === 'clause' && next?.folded === 'that'));
}

/** "as Smith put it" */
function isPutIt(all: readonly Word[], at: number): boolean {
  return all[at]?.folded === 'put' && all[at + 1]?.folded === 'it';
}

/** Does a mark stand between two words? The stop of an initial or of a title ("Marc E. Smith") is none. */
function isParted(text: string, { folded, end }: Word, next: Word): boolean {
  const between = text.slice(end, next.start);
  return /[,;:!?\n"”“]/.test(between) || (/\.\s/.test(between) && folded.length > LONGEST_ABBREVIATION);
}

/** The words before `at`, back to a mark. */
function phraseBefore(text: string, all: readonly Word[], at: number): Word[] {
  const found: Word[] = [];
  for (let i = at - 1; i >= 0 && found.length < LONGEST_NAME; i -= 1) {
    const word = all[i] as Word;
    const next = all[i + 1] as Word;
    if (isParted(text, word, next)) break;
    found.unshift(word);
  }
  return found;
}

/** The words from `at` on, up to a mark. */
function phraseAfter(text: string, all: readonly Word[], at: number): Word[] {
  const found: Word[] = [];
  for (let i = at; i < all.length && found.length < LONGEST_NAME; i += 1) {
    const word = all[i] as Word;
    const last = found.at(-1);
    if (last && isParted(text, last, word)) break;
    found.push(word);
  }
  return found;
}

/**
 * The name in a phrase that stands beside a cue: the longest part of it, on the cue's side, that is known; failing
 * that all of it. Null where nothing is left without question words and the like.
 */
function nameOf(
  text: string,
  phrase: readonly Word[],
  isKnown: IsKnown,
  side: 'first' | 'last',
): string | null {
  const named = phrase.filter(({ folded }) => !BESIDE_NAMES.has(folded) && !NOBODY.has(folded));
  for (let skipped = 0; skipped < named.length; skipped += 1) {
    const kept = side === 'last' ? named.slice(skipped) : named.slice(0, named.length - skipped);
    const name = shown(text, kept);
    // "Senator" alone is no part of the name of a Senator Smith whom nobody knows.
    const isTitle = skipped > 0 && kept.every(({ folded }) => TITLES.has(folded));
    if (!isTitle && isKnown(name)) return name;
  }
  const capitals = named.filter(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)));
  if (capitals.length > 0) return shown(text, capitals);
  // A name in small letters that nobody knows: only where there is nothing beside it.
  const isAlone = named.length > 0 && words(text).length <= named.length + MOST_BESIDE;
  return isAlone ? shown(text, named) : null;
}

function shown(text: string, kept: readonly Word[]): string {
  return text.slice(kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0).trim();
}

function withoutMarks(text: string, isKnown: IsKnown): Claim {
  const all = words(text);
  return announced(text, all, isKnown) ?? signed(text, all, isKnown) ?? { words: text, pin: null };
}

/** `Smith: …`, `Smith said that …`, `Did Smith say …`, `Who said …`, `According to Smith, …` */
function announced(text: string, all: readonly Word[], isKnown: IsKnown): Claim | null {
  const rest = (from: number) => text.slice(all[from]?.start ?? text.length);
  const colon = text.indexOf(':');
  const head = colon > 0 ? words(text.slice(0, colon)) : [];
  if (head.length > 0 && head.length <= LONGEST_NAME && isName(text, head, isKnown)) {
    return { words: text.slice(colon + 1).trim(), pin: shown(text, head) };
  }
  if (all[0]?.folded === 'according' && all[1]?.folded === 'to') {
    const name = phraseAfter(text, all, 2);
    const pin = wholeName(text, name, isKnown);
    if (pin) return { words: rest(all.findIndex((word) => word.end >= (name.at(-1)?.end ?? 0)) + 1), pin };
  }
  // Only what is plainly a saying: "Smith continues …" may be the claim itself.
  const verb = all.slice(0, REACH).findIndex((word, at) => isPlainlySaying(word, all[at + 1]));
  if (verb < 1) return null;
  const before = phraseBefore(text, all, verb);
  const from = all[verb + 1]?.folded === 'that' ? verb + 2 : verb + 1;
  if (before.length !== verb || from >= all.length) return null;
  if (before.every(({ folded }) => NOBODY.has(folded) || BESIDE_NAMES.has(folded))) {
    return before.some(({ folded }) => ASKED_FOR.has(folded)) ? { words: rest(from), pin: null } : null;
  }
  const pin = wholeName(text, before, isKnown);
  if (!pin) return null;
  // "Smith said that I will go": the words as they were said.
  const isReport = !all.slice(from).some(({ folded }) => FIRST_PERSON.has(folded));
  return isReport ? { words: rest(from), pin, reported: true } : { words: rest(from), pin };
}

/** `…, said Smith`, `…, Smith said`, `… – Smith` */
function signed(text: string, all: readonly Word[], isKnown: IsKnown): Claim | null {
  const tail = all.slice(-REACH);
  const last = tail.findLastIndex((word, at) => {
    const before = tail[at - 1];
    return before !== undefined && /[,–—]|\s-\s/.test(text.slice(before.end, word.start));
  });
  const first = tail[last];
  if (last < 1 || !first) return null;
  const named = tail.slice(last).filter((word) => !isSaying(word));
  const isSaid = named.length < tail.length - last;
  const isDashed = /[–—]|\s-\s/.test(text.slice(tail[last - 1]?.end, first.start));
  // "… – Mr. Smith" is signed, "… – even my wife" isn't.
  const isSigned = isSaid || (isDashed && /^\p{Lu}/u.test(text.slice(first.start, first.start + 2)));
  const pin = isSigned ? wholeName(text, named.slice(0, LONGEST_NAME), isKnown) : null;
  return pin ? { words: text.slice(0, tail[last - 1]?.end), pin } : null;
}

/** The name that a phrase is, words beside names left out; null where it is none, or more than one. */
function wholeName(text: string, phrase: readonly Word[], isKnown: IsKnown): string | null {
  const named = phrase.filter(({ folded }) => !BESIDE_NAMES.has(folded) && !NOBODY.has(folded));
  return named.length > 0 && isName(text, named, isKnown) ? shown(text, named) : null;
}

/** Known, or by its looks the name of somebody unknown: capitals throughout, two or more. */
function isName(text: string, named: readonly Word[], isKnown: IsKnown): boolean {
  if (isKnown(shown(text, named))) return true;
  return (
    named.length > 1 &&
    named.length <= LONGEST_STRANGER &&
    named.every(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)))
  );
}
