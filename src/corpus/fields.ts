import type { Published } from './article.ts';
import { readTime } from './dates.ts';
import { isOfThePress } from './headline.ts';

/** What the head of a file was found to say, as far as it did. The first to say a thing is believed. */
export interface Fields {
  headline?: string;
  publisher?: string;
  editor?: string;
  author?: string;
  published?: Published | null;
  updated?: Published | null;
  url?: string;
  /** Whom the author writes for, as the byline has it: the publisher where nothing says better. */
  paper?: string;
}

type Name = Exclude<keyof Fields, 'paper'> | 'other';

/** The labels of heads and front matter, in any case and with "-", "_" or a space between words. */
const LABELS: ReadonlyMap<string, Name> = new Map(
  (
    [
      ['headline', 'title, headline'],
      [
        'publisher',
        'source, sources, publisher, published by, publication, site, site name, sitename, outlet, newspaper, agency',
      ],
      ['editor', 'editor, editors, edited by, editing by'],
      [
        'author',
        'author, authors, byline, by, writer, written by, reporter, reporters, reported by, reporting by, journalist',
      ],
      [
        'published',
        'published, published on, published at, date published, publication date, publish date, published time, pubdate, pub date, date, posted, posted on, posted at, first published, time, datetime, created, release date',
      ],
      [
        'updated',
        'updated, updated on, updated at, last updated, last update, last modified, modified, date modified',
      ],
      [
        'url',
        'url, link, canonical, canonical url, canonical link, permalink, original, original url, source url, address',
      ],
      [
        'other',
        'tags, tag, keywords, category, categories, section, topic, topics, language, lang, location, reading time, word count, id, type',
      ],
    ] as const
  ).flatMap(([name, labels]) => labels.split(', ').map((label) => [label, name] as const)),
);

/** The longest head line, in UTF-16 units. */
const LONGEST_LINE = 300;
/** The longest name of a publisher, an editor or an author, in UTF-16 units. */
const LONGEST_NAME = 120;
/** The longest address that Discord links to. */
const LONGEST_URL = 2_048;

const LABELLED = /^[*_]*(?<label>\p{L}[\p{L} _-]{0,24}?)[*_]* ?[:：][*_]* ?(?<value>\S.*)/u;
/** "Jane Doe", "JANE DOE and John Roe in London", "Dr. A. B. Smith, The Daily": capitals but for the small words. */
const NAME_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|and|in|of|for|at|with|the|de|da|del|der|van|von|al|bin|el|la|le|&)";
const NAMES = new RegExp(`^${NAME_WORD}(?:,? ${NAME_WORD}){0,15}$`, 'u');
const BYLINE = /^(?:by|written by|reported by|story by|words by)\s+(?<value>\S.*)$/i;
/** A label whose value stands on the next line. */
const BARE_LABEL =
  /^(?:(?:published|posted|updated|last updated|last modified|date|by|author|source|editor|url|title|headline) ?:?|(?:text|body|content|full text) ?:)$/i;
const EDITED = /^(?:edited|editing) by (?<value>\S.*)$/i;
const CREDITS = /^\(?reporting by (?<author>[^;]+);(?:[^;]*;)*? ?editing by (?<editor>[^;)]+?)\)?\.?$/i;

/**
 * Reads a line of a head into `fields`: "Source: X", "By Jane Doe", a bare time, or several of them parted by "|".
 * False, and nothing read, where the line is none.
 */
export function readHeadLine(line: string, fields: Fields): boolean {
  if (line.length > LONGEST_LINE) return false;
  const pieces = line
    .split(/ ?[|•·] ?| (?=(?:source|editor|author|published|updated|date|time|url) ?:)/i)
    .filter((piece) => piece !== '');
  const found: Fields = {};
  const unknown = pieces.filter((piece) => !readPiece(piece, found));
  // "World | Jan. 22, 2022": what stands beside is the page's; a sentence is not.
  if (
    unknown.length >= pieces.length ||
    unknown.some((piece) => piece.length > 40 || /[.!?,]$/.test(piece))
  ) {
    return false;
  }
  believe(fields, found);
  return true;
}

/** "By Jane Doe": a line about her may follow. */
export function isByline(line: string): boolean {
  return line.length <= LONGEST_LINE && BYLINE.test(line) && readHeadLine(line, {});
}

/** "Source:", and the source on the next line. */
export function isBareLabel(line: string): boolean {
  return BARE_LABEL.test(line);
}

/** Reads one field by its label. False where the label is none of a head's. */
export function readField(label: string, value: string, fields: Fields): boolean {
  const name = LABELS.get(
    label
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .replace(/[\s_-]+/g, ' '),
  );
  if (name === undefined) return false;
  if (name !== 'other') believe(fields, fieldOf(name, value));
  return true;
}

/** What was unknown so far can be learnt; what was known stays. */
function believe(fields: Fields, found: Fields): void {
  const known = Object.entries(fields).filter(([, value]) => value !== null);
  Object.assign(fields, found, Object.fromEntries(known));
}

function readPiece(piece: string, fields: Fields): boolean {
  const { label, value } = LABELLED.exec(piece)?.groups ?? {};
  if (label !== undefined && value !== undefined && readField(label, value, fields)) return true;

  const credits = CREDITS.exec(piece)?.groups;
  if (credits) {
    believe(fields, {
      ...fieldOf('author', credits['author'] ?? ''),
      ...fieldOf('editor', credits['editor'] ?? ''),
    });
    return true;
  }
  const editor = EDITED.exec(piece)?.groups?.['value'];
  if (editor !== undefined && NAMES.test(editor)) {
    believe(fields, fieldOf('editor', editor));
    return true;
  }
  const byline = BYLINE.exec(piece)?.groups?.['value'];
  if (byline !== undefined) return readByline(byline, fields);

  if (/^https?:\/\/\S+$/.test(piece)) {
    believe(fields, fieldOf('url', piece));
    return true;
  }
  const time = readTime(piece);
  if (time === null || time.rest !== '') return false;
  const name = /\b(?:updated|modified)\b/i.test(piece) ? 'updated' : 'published';
  believe(fields, { [name]: time.published });
  return true;
}

/** "Jane Doe", the paper that she writes for and a date behind it. */
function readByline(value: string, fields: Fields): boolean {
  const time = readTime(value);
  const names = (time ? time.before : value).replace(/(?<![\s,–—-])[\s,–—-]+$/, '');
  if (!NAMES.test(names) || names.length > LONGEST_NAME) return false;
  const paper = /, (?<paper>[^,]+)$/.exec(names)?.groups?.['paper'];
  if (paper !== undefined && isOfThePress(paper)) {
    believe(fields, { author: names.slice(0, -paper.length - 2), paper });
  } else believe(fields, fieldOf('author', names));
  if (time) believe(fields, { published: time.published });
  return true;
}

function fieldOf(name: Exclude<Name, 'other'>, value: string): Fields {
  if (value.length > LONGEST_URL) return {};
  if (name === 'published' || name === 'updated') return { [name]: readTime(value)?.published ?? null };
  const url = /https?:\/\/[^\s<>()[\]"']*[^\s<>()[\]"'.,;:!?]/.exec(value)?.[0];
  if (name === 'url') return url !== undefined && isAddress(url) ? { url } : {};
  if (name === 'headline') return value === '' || value.length > LONGEST_LINE ? {} : { headline: value };
  const words = (url === undefined ? value : value.replace(url, ''))
    .replace(/^[\s"'“”([<*_]+/, '')
    .replace(/(?<![\s"'“”)\]>,;|*_–—-])[\s"'“”)\]>,;|*_–—-]+$/, '')
    .replace(/(?<=\p{Ll}{3})\.$/u, '') // the line's stop, not an initial's
    .trim();
  const fields: Fields = {};
  if (url !== undefined && name === 'publisher' && isAddress(url)) fields.url = url;
  const says = words !== '' && !/^(?:unknown|none|null|n\/?a|nil|undefined|anonymous|-+)$/i.test(words);
  if (says && words.length <= LONGEST_NAME) {
    fields[name] = name === 'author' ? words.replace(/^by /i, '') : words;
  }
  return fields;
}

/** Whether an address can be linked to: one of the web's, without a user's name and password in it. */
export function isAddress(url: string): boolean {
  if (url.length > LONGEST_URL || !URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}
