import { splitSentences } from '../corpus/sentences.ts';
import { NOUNS_OF_SAYING, VERBS_OF_SAYING } from '../quotations/words-of-saying.ts';
import { words } from '../search/words.ts';
import { type IsKnown, parseClaim } from './claim.ts';

/** Whom the articles know. */
export interface Names {
  readonly isKnown: IsKnown;
  /** The one speaker whom a text names; null where it names nobody or several. */
  only(text: string): string | null;
}

/** What stands before and after quoted words and may tell whose they are. */
export interface Beside {
  readonly head: string;
  readonly tail: string;
}

/** Words on either side among which a name is looked for: "the deputy spokesman for the foreign ministry, Smith, said on Monday". */
const REACH = 20;
/** A line behind a quotation with more words than this is no signature. */
const LONGEST_SIGNATURE = 8;

const PRONOUNS = new Set(['he', 'she', 'they', 'him', 'her']);
/** Further words that hand over to somebody's words: "in a quote from Smith", "Smith (quoting …)". */
const HANDING_OVER = new Set('quote quotes quoted quoting according says like put saying'.split(' '));
/** Before these a clause ends whose name is not the next one's. */
const JOINTS = /(?:^|[\s,;])(?:but|while|whereas|although|though|because|so|and|which|where|when)(?=\s)/gi;
const SIGNED = /^\s*[-–—―~(]/;
const ENDS_SENTENCE = /[.!?…]["'”’»]?\s*$/;
const ATTACHED = /^\s*[,;–—―(~-]/;

/** Whom what stands beside some words pins them on, as it is written there; null: nobody. */
export function pinBeside({ head, tail }: Beside, quoted: string, names: Names): string | null {
  const plain = quoted.replace(/["“”„‟«»]/g, ' ');
  const { pin } = parseClaim(`${head}“${plain}”${tail}`, names.isKnown);
  return pin ?? announcedBy(head, names) ?? handedOverBy(head, names);
}

/** `Smith on the harbour: it "will close"` */
function announcedBy(head: string, { isKnown }: Names): string | null {
  const name = head.slice(0, Math.max(0, head.indexOf(':'))).trim();
  return name !== '' && isKnown(name) ? name : null;
}

/** `Smith called it "…"`, `in Smith's words, "…"`: one name, and a word of saying in any form. */
function handedOverBy(head: string, names: Names): string | null {
  const isSaying = words(head).some(
    ({ folded }) => VERBS_OF_SAYING.has(folded) || NOUNS_OF_SAYING.has(folded) || HANDING_OVER.has(folded),
  );
  return isSaying ? names.only(head) : null;
}

/** Do the words beside a quotation say whose it is by a pronoun alone ("he added")? */
export function isByPronoun({ head, tail }: Beside): boolean {
  return [head, tail].some((side) => {
    const all = words(side);
    return (
      all.some(({ folded }) => PRONOUNS.has(folded)) && all.some(({ folded }) => VERBS_OF_SAYING.has(folded))
    );
  });
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
  const leadsOn = /:\s*$/.test(gap) || (isPrevious && !ATTACHED.test(gap) && endsInSaying(gap));
  return { tail: isPrevious && !leadsOn ? tail : '', head: headOf(gap) };
}

function endsInSaying(text: string): boolean {
  return VERBS_OF_SAYING.has(words(text).at(-1)?.folded ?? '');
}

/** The clause that follows quoted words, or the line below that signs them. */
function tailOf(lines: readonly string[]): string {
  const [first = '', second = ''] = lines;
  if (first.trim() === '') return isSignature(second) ? second : '';
  const [sentence] = splitSentences(first);
  const text = first.slice(0, sentence?.end ?? first.length);
  const mark = /^[\s,;.–—―(~-]*/.exec(text)?.[0].length ?? 0;
  const cut = text.slice(mark).search(/[,;:)]/);
  const clause = cut < 0 ? text : text.slice(0, mark + cut);
  const joint = clause.search(JOINTS);
  return firstWords(joint < 0 ? clause : clause.slice(0, joint));
}

/** Is it a line that says no more than who said what stands above it? */
export function isSignature(line: string): boolean {
  return SIGNED.test(line) && words(line).length <= LONGEST_SIGNATURE;
}

/** What leads to quoted words in their sentence. */
function headOf(line: string): string {
  const last = splitSentences(line).at(-1);
  if (!last || ENDS_SENTENCE.test(line)) return '';
  const text = line.slice(last.start);
  const joint = [...text.matchAll(JOINTS)].at(-1);
  return lastWords(joint ? text.slice(joint.index + joint[0].length) : text);
}

function firstWords(text: string): string {
  const cut = words(text)[REACH];
  return cut ? text.slice(0, cut.start) : text;
}

function lastWords(text: string): string {
  const cut = words(text).at(-REACH - 1);
  return cut ? text.slice(cut.end) : text;
}
