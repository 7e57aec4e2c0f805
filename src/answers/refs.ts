import type { Article, Span } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Entry } from './answer.ts';
import { passageEntry, quotationEntry } from './entries.ts';
import type { Library } from './library.ts';

/**
 * Entries as an address: `<article>:<what>:<bold>:<bold>.<next entry>`, numbers in base 36.
 * - article: its id; left out where the entry before has the same one.
 * - what: `q<number>` a quotation, `p<number>` a paragraph, `<start>-<length>` any other stretch.
 * - bold: `<start>-<length>`, from the passage's start.
 */

/** A custom_id has 100 characters; the button and the page take the rest. */
const LONGEST_REF = 80;
const VALID = /^[a-z0-9.:/-]{1,80}$/;
const BASE = 36;

/** What the address of an article begins with. */
export const ARTICLE_REF = 'a';

export function isRef(ref: string): boolean {
  return VALID.test(ref);
}

/** The first entries, as many as the address has room for behind `head`, and the address; null where not one fits. */
export function withRef(
  head: string,
  entries: readonly Entry[],
): { ref: string; entries: [Entry, ...Entry[]] } | null {
  let ref = head;
  const kept: Entry[] = [];
  for (const entry of entries) {
    const last = kept.at(-1);
    const longer = `${ref}${last ? '.' : ''}${codeOf(entry, last?.passage.article.id)}`;
    if (longer.length > LONGEST_REF) break;
    ref = longer;
    kept.push(entry);
  }
  const [first, ...rest] = kept;
  return first ? { ref, entries: [first, ...rest] } : null;
}

function codeOf({ passage, bold, quotation }: Entry, articleBefore: string | undefined): string {
  const { article } = passage;
  const marks = bold.map((span) => pair(span.start - passage.start, span.end - span.start));
  return [article.id === articleBefore ? '' : article.id, whatOf(), ...marks].join(':');

  function whatOf(): string {
    const statement = quotation?.statement;
    if (quotation && statement?.start === passage.start && statement.end === passage.end) {
      return `q${quotation.id.slice(article.id.length + 1)}`;
    }
    const { paragraph } = passage;
    if (paragraph.start === passage.start && paragraph.end === passage.end)
      return `p${paragraph.number.toString(BASE)}`;
    return pair(passage.start, passage.end - passage.start);
  }
}

function pair(start: number, length: number): string {
  return `${start.toString(BASE)}-${length.toString(BASE)}`;
}

/** The entries of an address; null where one of them isn't here (any more). */
export function entriesOf(library: Library, code: string): [Entry, ...Entry[]] | null {
  const entries: Entry[] = [];
  let articleId = '';
  for (const part of code.split('.')) {
    const [id, what = '', ...marks] = part.split(':');
    articleId = id || articleId;
    const entry = entryOf(library, articleId, what, marks);
    if (!entry) return null;
    entries.push(entry);
  }
  const [first, ...rest] = entries;
  return first ? [first, ...rest] : null;
}

function entryOf(library: Library, articleId: string, what: string, marks: readonly string[]): Entry | null {
  const article = library.article(articleId);
  if (!article) return null;
  if (what.startsWith('q')) {
    const quotation = library.quotation(`${articleId}-${what.slice(1)}`);
    return quotation ? quotationEntry(quotation, spansOf(marks, quotation.statement.start)) : null;
  }
  const span = what.startsWith('p')
    ? article.paragraphs[Number.parseInt(what.slice(1), BASE) - 1]
    : spansOf([what], 0)[0];
  if (!span || span.start < 0 || span.end > article.text.length || span.start >= span.end) return null;
  return passageEntry(library, article, { start: span.start, end: span.end }, spansOf(marks, span.start));
}

/** The address of the article that a passage stands in, with the passage marked: `a/<article>/<start>-<length>`. */
export function contextRef({ article, start, end }: Passage): string {
  return `${ARTICLE_REF}/${article.id}/${pair(start, end - start)}`;
}

/** What such an address looks like. */
export const CONTEXT_REF = /^a\/[a-z0-9]{1,20}\/[a-z0-9]{1,10}-[a-z0-9]{1,10}$/;

/** The passage that such an address marks; null where the article has no such stretch. */
export function markedIn({ text }: Article, code: string): Span | null {
  const [span, ...more] = spansOf([code], 0);
  return span && more.length === 0 && 0 <= span.start && span.start < span.end && span.end <= text.length
    ? span
    : null;
}

function spansOf(pairs: readonly string[], from: number): Span[] {
  return pairs.flatMap((code) => {
    const [start = Number.NaN, length = Number.NaN] = code
      .split('-')
      .map((number) => Number.parseInt(number, BASE));
    return Number.isSafeInteger(start + length) ? [{ start: from + start, end: from + start + length }] : [];
  });
}
