import type { Span } from '../corpus/article.ts';
import { mostQuotations } from './prose.ts';

/** Words between a pair of quotation marks, inside one paragraph. */
export interface Stretch extends Span {
  /** The whole of it, marks and all. */
  readonly outer: Span;
  /** Whether its closing mark stands in the paragraph; a speech over several paragraphs closes in the last only. */
  readonly closed: boolean;
}

/**
 * A quotation mark, doubled or not, or a whole tag of markup, whose marks hold attributes. Tags are read as far as
 * they are likely to go.
 */
const MARK = /(["“”„«»])\1*|<\/?\p{L}[^<>\n]{0,200}>/gu;
const WORD = /[\p{L}\p{N}]/u;
/** Within so many characters quoted words show a letter or a digit; marks alone are no quotation. */
const FIRST_WORD_WITHIN = 40;

const OPENING = '“„«';
const CLOSING = '”»';
const STRAIGHT = '"';

const SPACE_OR_OPENING = /[\s([{—–\-/“‘']/u;
const SPACE_OR_CLOSING = /[\s)\]},.;:!?—–\-/”’']/u;

/** Whether the marks from `at` to `last` open. A straight mark opens where space stands before it and a word after; between two words, the turn decides. */
function opens(text: string, at: number, last: number, { start, end }: Span, inside: boolean): boolean {
  const mark = text[at] ?? '';
  if (CLOSING.includes(mark)) return false;
  const before = at === start || SPACE_OR_OPENING.test(text[at - 1] ?? ' ');
  const after = last + 1 >= end || SPACE_OR_CLOSING.test(text[last + 1] ?? ' ');
  // “ where ” was meant: here,“ she said
  if (OPENING.includes(mark)) return !(inside && after && !before);
  return before === after ? !inside : before;
}

/** An inch mark or the seconds of an arc: 5'10" */
function isMeasure(text: string, at: number): boolean {
  return (
    text[at] === STRAIGHT &&
    /\p{N}/u.test(text[at - 1] ?? '') &&
    /['’]\p{N}*$/u.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** A mark around an attribute of a tag that is torn between paragraphs or never ends: author="…">. */
const isOfTag = (text: string, at: number): boolean =>
  text[at] === STRAIGHT && (text[at - 1] === '=' || text[at + 1] === '>');

const NONE: readonly Stretch[] = [];

/**
 * The quoted stretches of a paragraph, in order. A mark that opens where one is open already closes what was
 * open (a mark was forgotten); one that closes where none is open is a stray and is passed over. Nothing reaches
 * past the paragraph, so a forgotten mark can't undo the rest of the article. `end` is where the paragraph's prose ends.
 */
export function quotedStretches(
  text: string,
  paragraph: Span,
): { readonly stretches: readonly Stretch[]; readonly end: number } {
  // A copy of the paragraph, as a search of the text would go on to its end where no mark is left.
  const own = text.slice(paragraph.start, paragraph.end);
  MARK.lastIndex = 0;
  const first = MARK.exec(own);
  if (!first) return { stretches: NONE, end: paragraph.end };
  const stretches: Stretch[] = [];
  /** Where the open mark begins, and where the words behind it do. */
  let open = -1;
  let words = -1;
  const close = (at: number, after: number, closed: boolean) => {
    let start = words;
    let end = at;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    if (WORD.test(text.slice(start, Math.min(end, start + FIRST_WORD_WITHIN))))
      stretches.push({ start, end, outer: { start: open, end: after }, closed });
    open = -1;
  };
  for (let found: RegExpExecArray | null = first; found; found = MARK.exec(own)) {
    const at = paragraph.start + found.index;
    const last = at + found[0].length - 1;
    if (found[1] === undefined || isOfTag(text, at) || (open < 0 && isMeasure(text, at))) continue;
    if (opens(text, at, last, paragraph, open >= 0)) {
      if (open >= 0) close(at, at, false);
      open = at;
      words = last + 1;
    } else if (open >= 0) close(at, last + 1, true);
    if (stretches.length > mostQuotations(at - paragraph.start)) return { stretches, end: at };
  }
  if (open >= 0) close(paragraph.end, paragraph.end, false);
  return { stretches, end: paragraph.end };
}
