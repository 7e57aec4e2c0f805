/*
 * Pages are of any kind, and reading one costs by how deep its elements nest: a hundred thousand open tags take
 * minutes. What a page of news has is far within these bounds (a hundred front pages: at most 40 deep, 6,000 elements).
 */

/** How deep elements may nest. */
const DEEPEST = 64;
/** A "<" that begins none counts as well: it is one more piece of text. */
const MOST_ELEMENTS = 20_000;
/** In UTF-16 units. A longer tag, which has a picture in an attribute, is left without its attributes. */
const LONGEST_TAG = 2_000;

/** Elements that hold no elements. */
const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|command|keygen|frame|basefont|isindex)$/;
/** Elements that hold no markup, and nothing to read. */
const RAW = /^(?:script|style|template|noscript|iframe|svg|math|textarea|select|object)$/;
/** What a page says of itself for machines stands in scripts of this type. */
const DATA = /type\s*=\s*["']?application\/ld\+json/i;
/** Which open elements an opening one ends. */
const ENDS: ReadonlyMap<string, RegExp> = new Map([
  ['li', /^li$/],
  ['tr', /^(?:tr|th|td)$/],
  ['td', /^(?:td|th)$/],
  ['th', /^(?:td|th)$/],
  ['dt', /^(?:dt|dd)$/],
  ['dd', /^(?:dt|dd)$/],
  ['tbody', /^(?:thead|tbody)$/],
]);
const ENDS_PARAGRAPH =
  /^(?:p|div|h[1-6]|ul|ol|dl|table|section|article|aside|header|footer|nav|main|figure|figcaption|blockquote|pre|form|hr|address|details|fieldset)$/;

const NAME = /[a-z][a-z\d:-]{0,40}/iy;

/**
 * A page without what isn't read (comments, scripts, drawings, endless attributes), in time linear in its length.
 * Null where it is nested too deep or has too many elements to be read in good time.
 */
export function boundPage(html: string): string | null {
  const kept: string[] = [];
  const open: string[] = [];
  /** Raw elements that have no end tag from here on. */
  const endless = new Set<string>();
  let marks = 0;
  let at = 0;
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
    kept.push(html.slice(at, start));
    const isEnd = html[start + 1] === '/';
    const name = nameAt(html, start + (isEnd ? 2 : 1));
    if (!isEnd || name === null) marks += 1;
    if (marks > MOST_ELEMENTS || open.length > DEEPEST) return null;
    if (name === null) {
      at = endOfOther(html, start);
      if (at === start + 1) kept.push('&lt;');
      continue;
    }
    const { end, tag } = tagAt(html, start, name);
    at = end;
    if (!RAW.test(name)) {
      kept.push(tag);
      if (isEnd) close(open, name);
      else nest(open, name);
    } else if (!isEnd && !tag.endsWith('/>') && !endless.has(name)) {
      const close = endOfElement(html, end, name);
      if (close === null) endless.add(name);
      else if (name === 'script' && DATA.test(tag)) kept.push(tag, html.slice(end, close));
      at = close ?? end;
    }
  }
  return `${kept.join('')}${html.slice(at)}`;
}

function nameAt(html: string, at: number): string | null {
  NAME.lastIndex = at;
  return NAME.exec(html)?.[0].toLowerCase() ?? null;
}

/** The tag that begins at `start`; one that is too long without its attributes. Quoted attributes may hold a ">". */
function tagAt(html: string, start: number, name: string): { end: number; tag: string } {
  let quote = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const mark = html[at] as string;
    if (quote !== '') {
      if (mark === quote) quote = '';
    } else if (mark === '>') {
      const isLong = at - start > LONGEST_TAG;
      return { end: at + 1, tag: isLong ? `<${name}>` : html.slice(start, at + 1) };
    } else if ((mark === '"' || mark === "'") && html[at - 1] === '=') quote = mark;
  }
  return { end: html.length, tag: '' };
}

/** Behind a comment, or anything else that begins with "<!", "<?" or "</"; the next place where it is a mere "<". */
function endOfOther(html: string, start: number): number {
  if (!/[!?/]/.test(html[start + 1] ?? '')) return start + 1;
  const closing = html.startsWith('<!--', start) ? '-->' : '>';
  const end = html.indexOf(closing, start + 2);
  return end < 0 ? html.length : end + closing.length;
}

/** Behind the end tag of an element; null where it has none. */
function endOfElement(html: string, from: number, name: string): number | null {
  const closing = new RegExp(`</${name}[^<>]{0,100}>`, 'gi');
  closing.lastIndex = from;
  return closing.test(html) ? closing.lastIndex : null;
}

function nest(open: string[], name: string): void {
  if (VOID.test(name)) return;
  const ends = ENDS.get(name);
  while (ends?.test(open.at(-1) ?? '')) open.pop();
  if (open.at(-1) === 'p' && ENDS_PARAGRAPH.test(name)) open.pop();
  open.push(name);
}

/** An end tag ends what is open within its element, and nothing where no such element is open. */
function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name);
  if (at >= 0) open.length = at;
}
