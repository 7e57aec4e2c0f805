import type { Head, Published } from './article.ts';
import { cleanText } from './clean.ts';
import { readOpening } from './dateline.ts';
import { readTime } from './dates.ts';
import { isAddress } from './fields.ts';

/**
 * An article as a file of its own that gives back exactly the same one: a text that was cleaned and parted once is
 * not to be guessed at again. The head stands in front matter, its values as JSON strings, which YAML reads too.
 */
const OPENING = '---\nformat: on-the-record\n';
const CLOSING = '---\n\n';
const BETWEEN_PARAGRAPHS = '\n\n';

/** The longest value of a head, in UTF-16 units: that of an address. */
const LONGEST_VALUE = 2_048;
const FIELD = /^(?<name>title|publisher|author|editor|date|url): (?<value>".*")$/;
const DATE = /^(?<date>\d{4}-\d{2}-\d{2})(?: (?<time>\d{2}:\d{2}(?::\d{2})?))?$/;

/** What a file was found to hold. */
interface Filed {
  readonly head: Head;
  readonly body: readonly string[];
}

/** @param article its text in paragraphs parted by one blank line */
export function writeArticleFile({ head, text }: { readonly head: Head; readonly text: string }): string {
  const { headline, publisher, author, editor, published, url } = head;
  const date = published && [published.date, published.time].filter(Boolean).join(' ');
  const fields = Object.entries({ title: headline, publisher, author, editor, date, url })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `${OPENING}${fields.join('')}${CLOSING}${text}\n`;
}

/** Null where the file isn't as `writeArticleFile` writes them: it may have been changed since. */
export function readArticleFile(file: string): Filed | null {
  const end = file.startsWith(OPENING) ? file.indexOf(CLOSING, OPENING.length) : -1;
  if (end < 0) return null;
  const text = file.slice(end + CLOSING.length).trimEnd();
  const head = headOf(file.slice(OPENING.length, end));
  if (head === null || text === '' || cleanText(text) !== text) return null;
  const body = text.split(BETWEEN_PARAGRAPHS);
  if (body.some((paragraph) => paragraph === '' || paragraph.includes('\n'))) return null;
  return { head: { ...head, dateline: readOpening(body[0] ?? '').dateline }, body };
}

function headOf(lines: string): Head | null {
  const fields: Record<string, string> = {};
  for (const line of lines.split('\n').slice(0, -1)) {
    const { name, value } = FIELD.exec(line)?.groups ?? {};
    const read = value === undefined ? null : stringOf(value);
    if (name === undefined || read === null || read.length > LONGEST_VALUE) return null;
    fields[name] = read;
  }
  const { title, publisher = null, author = null, editor = null, date, url = null } = fields;
  const published = date === undefined ? null : publishedOf(date);
  if (!title || (date !== undefined && published === null) || (url !== null && !isAddress(url))) return null;
  return { headline: title, publisher, author, editor, published, dateline: null, url };
}

function stringOf(json: string): string | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Null for 31 February and 25:00, too. */
function publishedOf(written: string): Published | null {
  const { date, time = null } = DATE.exec(written)?.groups ?? {};
  const read = readTime(written)?.published;
  return read && read.date === date && read.time === time ? read : null;
}
