import type { Head } from './article.ts';
import { readOpening } from './dateline.ts';
import { type Fields, readField, readHeadLine } from './fields.ts';
import { isTitleCase, partHeadline } from './headline.ts';
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

  const { dateline, agency } = readOpening(body[0] ?? '');
  const host = hostOf(fields.url);
  const known = [fields.publisher, agency, host, host?.split('.')[0]].filter(
    (publisher) => publisher != null,
  );
  const parted = partHeadline(fields.headline ?? '', { repeats, publishers: known, text: body.join('\n') });
  const headline = parted.headline || name;
  const read = new Set([...top.read, headline].map(keyOf));
  return {
    head: {
      headline,
      publisher: fields.publisher ?? parted.publisher ?? ownPublisher(body) ?? agency ?? host,
      editor: fields.editor ?? null,
      author: fields.author ?? null,
      published: fields.published ?? fields.updated ?? null,
      dateline,
      url: fields.url ?? null,
    },
    // A page that repeats the body can repeat the head before it.
    body: body.filter((unit) => !read.has(keyOf(unit))),
  };
}

/** What is left of the units when the head is read, and the headlines that the page repeats. */
interface Top {
  readonly rest: readonly string[];
  readonly read: readonly string[];
  readonly repeats: readonly string[];
}

function readTop(units: readonly string[], fields: Fields): Top {
  const kept: string[] = [];
  const repeats: string[] = [];
  let at = 0;
  for (; at < Math.min(units.length, MOST_HEAD_UNITS); at++) {
    const unit = units[at] ?? '';
    const words = unit.replace(/^#+ /, '');
    if (readHeadLine(unit, fields)) continue;
    if (fields.headline !== undefined && isRepeat(words, fields.headline)) {
      repeats.push(words);
      // The longer one has the publisher behind it.
      if (words.length > fields.headline.length) {
        repeats.push(fields.headline);
        fields.headline = words;
      }
    } else if (fields.headline === undefined && isHeadline(units, at)) {
      if (!isKicker(units, at)) fields.headline = words;
    } else if (isHeadStill(units, at, fields)) {
      if (isStandfirst(unit)) kept.push(unit);
    } else {
      break;
    }
  }
  const rest = [...kept, ...units.slice(at)].filter((unit) => !/^#+ /.test(unit));
  const read = units.slice(0, at).filter((unit) => !kept.includes(unit));
  return { rest, read, repeats };
}

function readTail({ rest, repeats }: Top, fields: Fields): { body: string[]; repeats: readonly string[] } {
  const body = [...rest];
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
  if (readOpening(unit).dateline || readOpening(unit).agency) return false;
  return (
    !endsLikeText(unit) || isRepeat(next, unit) || (isTitleCase(unit) && splitSentences(unit).length === 1)
  );
}

/** "World", with the headline behind it. */
function isKicker(units: readonly string[], at: number): boolean {
  const [unit = '', next = ''] = units.slice(at, at + 2);
  if (unit.split(' ').length > MOST_WORDS_OF_KICKER || unit.startsWith('#')) return false;
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

/** Whether the head goes on behind a line that is none of its own. */
function isHeadStill(units: readonly string[], at: number, fields: Fields): boolean {
  const next = units[at + 1];
  if (next === undefined || at + 2 >= units.length) return false;
  return readHeadLine(next, {}) || (fields.headline !== undefined && isRepeat(next, fields.headline));
}

function isStandfirst(unit: string): boolean {
  return endsLikeText(unit) || unit.split(' ').length >= FEWEST_WORDS_OF_STANDFIRST;
}

function hostOf(url: string | undefined): string | null {
  return url === undefined ? null : new URL(url).hostname.replace(/^www\./, '');
}
