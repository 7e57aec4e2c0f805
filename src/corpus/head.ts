import type { Head } from './article.ts';
import { readOpening } from './dateline.ts';
import { readTime } from './dates.ts';
import { type Fields, isBareLabel, isByline, readField, readHeadLine } from './fields.ts';
import { isOfThePress, isTitleCase, partHeadline } from './headline.ts';
import { ownPublisher } from './publisher.ts';
import { keyOf } from './repeats.ts';
import { splitSentences } from './sentences.ts';

/** How many units at the top a head can take: headline, its repeat, and a line each of what a head says, parted. */
const MOST_HEAD_UNITS = 14;
/** How many credits ("Editor: X", "Source: Y") can stand below the body. */
const MOST_TAIL_UNITS = 5;
/** The longest headline, in UTF-16 units. Longer ones have not been met; Discord's titles hold 256. */
const LONGEST_HEADLINE = 250;
/** A line of fewer words between headline and body is the page's ("World", "Live"); of more, a standfirst. */
const FEWEST_WORDS_OF_STANDFIRST = 6;
/** A page's word above the headline has at most so many. */
const MOST_WORDS_OF_KICKER = 2;

/** What some files put before the body. */
const BODY_LABEL = /^(?:text|body|content|full text) ?: */i;
/** Below the body only what says what it is counts: a bare address or date there is another page's. */
const CREDIT = /^(?!https?:)[\p{L} ]{1,24}:|^\(?(?:reporting|editing|edited|written) by /iu;

/** A file's units, parted: what the article says of itself, and its paragraphs. */
interface Parted {
  readonly head: Head;
  readonly body: readonly string[];
}

/**
 * Reads the head off an article's units (see `unitsOf`) and leaves the body. What the head lines don't say is
 * looked for in the front matter before them, below the body, and for the publisher in the headline's end, in what
 * the text calls its own correspondent, in the dateline and in the address.
 *
 * @param frontMatter labels and values, as written.
 * @param name what to call the article by where it has no headline: its file's name.
 */
export function readHead(
  units: readonly string[],
  frontMatter: readonly (readonly [label: string, value: string])[],
  name: string,
): Parted {
  const fields: Fields = {};
  for (const [label, value] of frontMatter) readField(label, value, fields);
  const top = readTop(units, fields);
  const { body, repeats } = readTail(top, fields);

  const { agency } = readOpening(body[0] ?? '');
  const host = hostOf(fields.url);
  const known = [fields.publisher, fields.paper, agency, host, host?.split('.')[0]].filter(
    (publisher) => publisher != null,
  );
  const parted = partHeadline(fields.headline ?? '', { repeats, publishers: known, text: body.join('\n') });
  const headline = parted.headline || name;
  const read = new Set([...top.read, headline].map(keyOf));
  // A page that repeats the body can repeat the head before it.
  const kept = body.filter((unit) => !read.has(keyOf(unit)));
  return {
    head: {
      headline,
      publisher: fields.publisher ?? parted.publisher ?? fields.paper ?? ownPublisher(body) ?? agency ?? host,
      editor: fields.editor ?? null,
      author: fields.author ?? null,
      published: fields.published ?? fields.updated ?? null,
      dateline: readOpening(kept[0] ?? '').dateline,
      url: fields.url ?? null,
    },
    body: kept,
  };
}

/** What is left of the units when the head is read, and the headlines that the page repeats. */
interface Top {
  readonly rest: readonly string[];
  readonly read: readonly string[];
  readonly repeats: readonly string[];
}

function readTop(units: readonly string[], fields: Fields): Top {
  const top = withValues(units.slice(0, MOST_HEAD_UNITS));
  const sections = sectionDates(units);
  const end = endOfHead(top, sections);
  const kept: string[] = [];
  const repeats: string[] = [];
  let ofAuthor = false;
  for (const [at, unit] of top.slice(0, end).entries()) {
    const words = unit.replace(/^#+ /, '');
    const afterByline = ofAuthor;
    ofAuthor = isByline(unit);
    if (!sections.has(unit) && (readHeadLine(unit, fields) || isBareLabel(unit))) continue;
    if (fields.headline !== undefined && isRepeat(words, fields.headline)) {
      repeats.push(words);
      // The longer one has the publisher behind it.
      if (words.length > fields.headline.length) {
        repeats.push(fields.headline);
        fields.headline = words;
      }
    } else if (fields.headline === undefined && isHeadline(top, at)) {
      if (!isKicker(top, at)) fields.headline = words;
    } else if (afterByline && isRole(unit)) {
      if (isOfThePress(unit)) fields.paper ??= unit;
    } else if (isNameOfPaper(unit)) {
      fields.paper ??= unit;
    } else if (isStandfirst(unit) || sections.has(unit)) kept.push(unit);
  }
  const rest = [...kept, ...top.slice(end), ...units.slice(MOST_HEAD_UNITS)];
  const read = top.slice(0, end).filter((unit) => !kept.includes(unit));
  return { rest: rest.filter((unit) => !/^#+ /.test(unit)), read, repeats };
}

/** Joins labels with the values that stand on the next line. */
function withValues(units: readonly string[]): string[] {
  const joined: string[] = [];
  for (const unit of units) {
    const label = joined.at(-1) ?? '';
    const both = `${label.replace(/ ?:$/, '')}: ${unit}`;
    if (isBareLabel(label) && readHeadLine(both, {})) joined[joined.length - 1] = both;
    else joined.push(unit);
  }
  return joined;
}

/**
 * Where the head ends: behind the headline and the last line that a head has, with at most one sentence before it
 * (a standfirst), and a line about the author behind that.
 */
function endOfHead(units: readonly string[], sections: ReadonlySet<string>): number {
  let end = 0;
  let headline: string | null = null;
  let sentences = 0;
  for (const [at, unit] of units.entries()) {
    const isOfHead =
      (readHeadLine(unit, {}) && !sections.has(unit)) || isBareLabel(unit) || unit.startsWith('# ');
    if (headline === null && !isOfHead && isHeadline(units, at)) headline = unit;
    else if (!isOfHead && !(headline !== null && isRepeat(unit, headline))) {
      if (unit.length > LONGEST_HEADLINE || readOpening(unit).dateline) break;
      if (end === at && isByline(units[at - 1] ?? '') && isRole(unit)) end = at + 1;
      else if (endsLikeText(unit)) sentences += 1;
      if (sentences > 1) break;
      continue;
    }
    end = at + 1;
  }
  return end;
}

/** Dates alone on a line, where there are several: they head the sections of a chronicle. */
function sectionDates(units: readonly string[]): ReadonlySet<string> {
  const dates = units.filter(
    (unit) =>
      unit.length < 40 &&
      !/[a-z]{3} ?:|published|updated|modified/i.test(unit) &&
      readTime(unit)?.rest === '',
  );
  return new Set(dates.map((unit) => readTime(unit)?.published?.date)).size > 1 ? new Set(dates) : new Set();
}

/** "Associated Press", "Diplomatic correspondent, Paris": short, and no sentence. */
function isRole(unit: string): boolean {
  return unit.split(' ').length < FEWEST_WORDS_OF_STANDFIRST && !/[.!?:"”]$/.test(unit);
}

/** "The Post", "The Evening Post": with its article, which the page's sections ("World news") don't have. */
function isNameOfPaper(unit: string): boolean {
  return isRole(unit) && /^The(?: \p{Lu}[\p{L}\p{N}&'’-]*)+$/u.test(unit) && isOfThePress(unit);
}

function readTail({ rest, repeats }: Top, fields: Fields): { body: string[]; repeats: readonly string[] } {
  const body = [...rest];
  if (body[0] !== undefined) body[0] = body[0].replace(BODY_LABEL, '');
  for (let left = MOST_TAIL_UNITS; left > 0 && body.length > 1; left--) {
    const last = body.at(-1) ?? '';
    if (!CREDIT.test(last) || !readHeadLine(last, fields)) break;
    body.pop();
  }
  return { body, repeats };
}

function isHeadline(units: readonly string[], at: number): boolean {
  const unit = units[at] ?? '';
  const next = units[at + 1];
  if (unit.startsWith('# ')) return true;
  if (next === undefined || unit.length > LONGEST_HEADLINE || !/\p{L}/u.test(unit)) return false;
  if (opensReport(unit)) return false;
  if (opensReport(next) && splitSentences(unit).length === 1) return true;
  return (
    !endsLikeText(unit) || isRepeat(next, unit) || (isTitleCase(unit) && splitSentences(unit).length === 1)
  );
}

function opensReport(unit: string): boolean {
  const { dateline, agency } = readOpening(unit);
  return dateline !== null || agency !== null;
}

/** "World", with the headline behind it: of more words, and no paper's name. */
function isKicker(units: readonly string[], at: number): boolean {
  const [unit = '', next = ''] = units.slice(at, at + 2);
  const words = unit.split(' ').length;
  if (words > MOST_WORDS_OF_KICKER || unit.startsWith('#')) return false;
  if (next.split(' ').length <= words || isNameOfPaper(next)) return false;
  return isHeadline(units, at + 1) && !isRepeat(next, unit) && !readHeadLine(next, {});
}

/** Ends with a full stop that isn't an abbreviation's ("Talks fail, says U.S."). */
function endsLikeText(unit: string): boolean {
  return /[.。]["'”’»)]*$/.test(unit) && !/(?:\p{L}\.){2}$|\.{3}$/u.test(unit);
}

/** Whether one headline is the other, be it with a name behind it. */
function isRepeat(unit: string, headline: string): boolean {
  if (unit.length > LONGEST_HEADLINE) return false;
  const [short = '', long = ''] = [keyOf(unit), keyOf(headline)].sort((a, b) => a.length - b.length);
  if (short === long) return true;
  const [longText] = [unit, headline].sort((a, b) => b.length - a.length);
  return (
    short.length >= long.length / 2 &&
    long.startsWith(short) &&
    /[-–—|»·:]\s?[^-–—|»·]{2,40}$/.test(longText ?? '')
  );
}

function isStandfirst(unit: string): boolean {
  return endsLikeText(unit) || unit.split(' ').length >= FEWEST_WORDS_OF_STANDFIRST;
}

function hostOf(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url).hostname.replace(/^www\./, '');
}
