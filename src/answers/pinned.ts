import { splitSentences } from '../corpus/sentences.ts';
import { NOUNS_OF_SAYING, OFTEN_NOUNS, VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { type IsKnown, parseClaim } from './claim.ts';

/** What stands before and after quoted words and may tell whose they are. */
export interface Beside {
  readonly head: string;
  readonly tail: string;
}

/** Words on either side among which a name is looked for: "the deputy spokesman for the foreign ministry, Smith, said on Monday". */
const REACH = 20;
/** A line behind a quotation with more words than this is no signature. */
const LONGEST_SIGNATURE = 8;
/** Words within which a pronoun's verb stands: "he later added". */
const PRONOUN_REACH = 3;
/** Words among which a name is looked for beside a word of saying: "the county's chief engineer Smith". */
const LONGEST_NAME = 5;

const PRONOUNS = new Set(['he', 'she', 'they', 'him', 'her']);
/** Further words that hand over to somebody's words: "in a quote from Smith", "Smith (quoting …)". */
const HANDING_OVER = new Set('quote quotes quoted quoting according says like put saying'.split(' '));
/** Before these a clause ends whose name is not the next one's. */
const JOINTS = /(?:^|[\s,;])(?:but|while|whereas|although|though|because|so|and|which|where|when)(?=\s)/gi;
const SIGNED = /^\s*[-–—―~(]/;
const ENDS_SENTENCE = /[.!?…]["'”’»]?\s*$/;
/** The sentence ends right behind the quotation, and no signature follows. */
const ENDED = /^\s*[.!?…]+(?!\s*[-–—―~(])/;
const ATTACHED = /^\s*[,;–—―(~-]/;

/** Whom what stands beside some words pins them on, as it is written there; null: nobody. */
export function pinBeside({ head, tail }: Beside, quoted: string, isKnown: IsKnown): string | null {
  const plain = quoted.replace(/["“”„‟«»]/g, ' ');
  const { pin } = parseClaim(`${lastWords(behindJoint(head))}“${plain}”${tail}`, isKnown);
  // In small letters and known to nobody: words that happen to stand there.
  const isName = pin !== null && (/\p{Lu}/u.test(pin) || isKnown(pin));
  return (isName ? nameAlone(pin) : null) ?? announcedBy(head, isKnown) ?? handedOverBy(head, isKnown);
}

/** "in the words of Smith", "by Smith": the name without what leads to it. */
function nameAlone(pin: string): string {
  const all = words(pin);
  const noun = all.findLastIndex(({ folded }) => NOUNS_OF_SAYING.has(folded));
  const first = all.findIndex(
    ({ folded }, at) => at > noun && (folded === 'the' || !FUNCTION_WORDS.has(folded)),
  );
  return first > 0 ? pin.slice(all[first]?.start) : pin;
}

/** `Smith on the harbour: it "will close"` */
function announcedBy(head: string, isKnown: IsKnown): string | null {
  const announced = head.split(':').slice(0, -1);
  return announced.map((name) => name.trim()).find((name) => name !== '' && isKnown(name)) ?? null;
}

/** `The mayor called it "…"`, `in Smith's words, "…"`: the known name that stands first beside a word of saying. */
function handedOverBy(head: string, isKnown: IsKnown): string | null {
  const all = words(head);
  const saying = all.findLastIndex(
    ({ folded }) => NOUNS_OF_SAYING.has(folded) || HANDING_OVER.has(folded) || isSaying(folded),
  );
  if (saying < 0) return null;
  const before = nameIn(head, all.slice(Math.max(0, saying - LONGEST_NAME), saying), isKnown);
  return before ?? nameIn(head, all.slice(saying + 1, saying + 1 + LONGEST_NAME), isKnown);
}

/** The first stretch of some words that is a name, the longest where several begin alike. */
function nameIn(text: string, all: readonly Word[], isKnown: IsKnown): string | null {
  for (const [from, { start, folded }] of all.entries()) {
    if (!/^\p{Lu}/u.test(text.slice(start, start + 2)) && folded !== 'the') continue;
    for (const last of all.slice(from).reverse()) {
      const name = text.slice(start, last.end);
      if (!FUNCTION_WORDS.has(last.folded) && !/[,;:]/.test(name) && isKnown(name)) return name;
    }
  }
  return null;
}

/** Do the words beside a quotation say whose it is by a pronoun alone ("he added")? */
export function isByPronoun({ head, tail }: Beside): boolean {
  return [head, tail].some((side) => {
    const all = words(side);
    return all.some(({ folded }, at) => {
      const near = all.slice(Math.max(0, at - 1), at + PRONOUN_REACH);
      return PRONOUNS.has(folded) && near.some((word) => isSaying(word.folded));
    });
  });
}

function isSaying(folded: string): boolean {
  return VERBS_OF_SAYING.has(folded) && !OFTEN_NOUNS.has(folded);
}

/**
 * What belongs to the words on its left and to those on its right, of a text that stands between two quotations (or
 * before the first, or behind the last).
 *
 * @param left the quoted words before it; null: none.
 * @param hasRight whether a quotation follows.
 */
export function between(gap: string, left: string | null, hasRight: boolean): { tail: string; head: string } {
  const lines = gap.split('\n');
  const sentences = splitSentences(gap);
  const isShared =
    left !== null && hasRight && lines.length === 1 && sentences.length === 1 && !ENDS_SENTENCE.test(gap);
  if (!isShared) {
    return { tail: left === null ? '' : tailOf(lines), head: hasRight ? headOf(lines.at(-1) ?? '') : '' };
  }
  const tail = tailOf(lines);
  const isPrevious = tail !== '' && (ATTACHED.test(gap) || !ENDS_SENTENCE.test(left));
  // `Smith: "…"`, `Smith said "…"`: what leads on to words belongs to them, and not to those before.
  const isNext = /:\s*$/.test(gap) || (isPrevious && !ATTACHED.test(gap) && endsInSaying(gap));
  return { tail: isPrevious && !isNext ? tail : '', head: headOf(gap) };
}

function endsInSaying(text: string): boolean {
  return VERBS_OF_SAYING.has(words(text).at(-1)?.folded ?? '');
}

/** The clause that follows quoted words, or the line below that signs them. */
function tailOf(lines: readonly string[]): string {
  const [first = '', second = ''] = lines;
  if (first.trim() === '') return isSignature(second) ? second : '';
  if (ENDED.test(first)) return '';
  const [sentence] = splitSentences(first);
  const text = first.slice(0, sentence?.end ?? first.length);
  const mark = /^[\s,;.–—―(~-]*/.exec(text)?.[0].length ?? 0;
  const cut = text.slice(mark).search(/[,;:)]/);
  const clause = cut < 0 ? text : text.slice(0, mark + cut);
  const joint = clause.search(JOINTS);
  return firstWords(joint < 0 ? clause : clause.slice(0, joint));
}

/** Does a line lead on to words that stand below it? */
export function leadsOn(line: string, isKnown: IsKnown): boolean {
  if (isSignature(line) || /["”»]/.test(line)) return false;
  return /[:,]\s*$/.test(line) || endsInSaying(line) || isKnown(line);
}

/** Is it a line that says no more than who said what stands above it? */
export function isSignature(line: string): boolean {
  return SIGNED.test(line) && words(line).length <= LONGEST_SIGNATURE;
}

/** What leads to quoted words in their sentence. */
function headOf(line: string): string {
  const last = splitSentences(line).at(-1);
  if (!last || ENDS_SENTENCE.test(line)) return '';
  return line.slice(last.start);
}

function behindJoint(text: string): string {
  const joint = [...text.matchAll(JOINTS)].at(-1);
  return joint ? text.slice(joint.index + joint[0].length) : text;
}

function firstWords(text: string): string {
  const cut = words(text)[REACH];
  return cut ? text.slice(0, cut.start) : text;
}

function lastWords(text: string): string {
  const cut = words(text).at(-REACH - 1);
  return cut ? text.slice(cut.end) : text;
}
