import type { Published } from './article.ts';
import { OTHER_MONTHS, otherMonth } from './months.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? )?';

/** Those that German writes as English does. */
const SHARED_MONTHS = 'april|august|september|november';

/** Pages set the time right behind the year: "January 21, 20223:10 AM". */
const YEAR_ENDS = '(?!\\d(?!\\d?:\\d\\d))';

/** Each form names its parts; `first` and `second` are the two numbers of which either can be the day. */
const DATES: readonly RegExp[] = [
  /(?<![\d/.-])(?<year>\d{4})(?<mark>[-/.])(?<number>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d|[-/.]\d)/,
  /(?<![\d/.-])(?<first>\d{1,2})(?<mark>[-/.])(?<second>\d{1,2})\k<mark>(?<year>\d{4})(?!\d|[-/.]\d)/,
  new RegExp(`${WEEKDAY}\\b${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${YEAR_ENDS}`, 'i'),
  new RegExp(
    `${WEEKDAY}(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](?<year>\\d{4})${YEAR_ENDS}`,
    'i',
  ),
  // 21. Januar 2022, 1er janvier 2022, 21 de enero de 2022, 21 января 2022 г.
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:\\.|er)? (?:de )?(?<month>${OTHER_MONTHS}|${SHARED_MONTHS}) (?:del? )?(?<year>\\d{4})${YEAR_ENDS}(?: (?:г|р)\\.| года| року)?`,
    'iu',
  ),
];

/** "January 22", "two hours ago": a line that tells a time and no date. */
const VAGUE: readonly RegExp[] = [
  new RegExp(`${WEEKDAY}\\b${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?! ?\\d)`, 'i'),
  new RegExp(`${WEEKDAY}(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?! ?\\d)`, 'i'),
  /\b(?:\d+|an?|one) (?:min|minute|hr|hour|day|week|month|year)s? ago\b|\b(?:yesterday|today)\b/i,
];

const ZONE =
  '(?:Z|(?:GMT|UTC|BST|CES?T|EES?T|MSK|[ECMP][SD]?T|AE[SD]T|[IJKH]ST|SGT)\\b)?(?: ?[+-]\\d{1,2}(?::?\\d{2})?)?';

/** 00:59, 00:59:15, 00.59, 10:05 a.m., 10 pm; and what says where it holds: Z, +08:00, EST, (GMT+3). */
const TIME = new RegExp(
  '(?<![\\d:.])(?<hour>\\d{1,2})(?=[:.]\\d{2}| ?[ap]\\.?m\\b)' +
    '(?:(?<mark>[:.])(?<minute>\\d{2})(?:\\k<mark>(?<second>\\d{2})(?:[.,]\\d{1,9})?)?)?' +
    `(?: ?(?<half>[ap])\\.?m\\b\\.?)?(?![\\d:]) ?\\(?${ZONE}\\)?`,
  'i',
);

/** What stands beside a date in a line that only tells the time. */
const AROUND =
  /\b(?:first |last |originally )?(?:published|posted|updated|modified|created|uploaded|released|issued|edited|date|time|on|at|of|local|eastern|central|moscow|kyiv|beijing)\b|[\s,:;|·•()@–—-]/gi;

/** When something was published, of a stretch of text, and what of that stretch is neither date nor time. */
export interface ReadTime {
  readonly published: Published | null;
  readonly rest: string;
  /** What stands before the date. */
  readonly before: string;
}

/**
 * Reads a date, and the time of day beside it, out of a short text such as "Updated Jan. 22, 2022 10:05 a.m. EST".
 * Null where it holds nothing of the form. `published` is null where the date is none (31 February), can be read in
 * two ways (03/04/2022), or lacks its year. The time stays what the text says, its zone unconverted.
 */
export function readTime(text: string): ReadTime | null {
  for (const form of [...DATES, ...VAGUE]) {
    const match = form.exec(text);
    if (!match) continue;
    const before = text.slice(0, match.index);
    // A "T" parts date and time in ISO 8601.
    const around = `${before} ${text.slice(match.index + match[0].length).replace(/^T(?=\d)/, ' ')}`;
    const clock = TIME.exec(around);
    const rest = clock
      ? `${around.slice(0, clock.index)} ${around.slice(clock.index + clock[0].length)}`
      : around;
    const date = dateOf(match.groups ?? {});
    const time = clock?.groups ? timeOf(clock.groups) : null;
    return { published: date ? { date, time } : null, rest: rest.replace(AROUND, ' ').trim(), before };
  }
  return null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function dateOf({ year, month, number, day, first, second }: Parts): string | null {
  if (first !== undefined && second !== undefined) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 || a === b) return calendarDate(Number(year), b, a);
    return b > 12 ? calendarDate(Number(year), a, b) : null;
  }
  const monthNumber = month
    ? (otherMonth(month) ?? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1)
    : Number(number);
  return calendarDate(Number(year), monthNumber, Number(day));
}

/** ISO 8601, or null where the calendar has no such day. */
function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Hours of the day from 00, minutes and seconds as far as given; null for 25:00. */
function timeOf({ hour, minute, second, half }: Parts): string | null {
  let hours = Number(hour);
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hours > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  const parts = [String(hours).padStart(2, '0'), minute ?? '00'];
  return second === undefined ? parts.join(':') : [...parts, second].join(':');
}
