import type { Parser } from 'chrono-node';

/**
 * The times of news that chrono-node 2.10 doesn't read or reads otherwise, as parsers of its own kind: bare years, decades,
 * "last" before a month, a season with its year, and words that place something before the day of writing, or beside a
 * time told elsewhere. A tag says what chrono's components can't.
 */
export const TAGS = {
  /** Ten years, of which the components tell the first. */
  decade: 'on-the-record/decade',
  /** Some time before the day of writing. */
  before: 'on-the-record/before',
  /** Counted from another time than the day of writing: nobody but a reader can tell which. */
  elsewhere: 'on-the-record/elsewhere',
} as const;

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const UNITS =
  'day|night|morning|afternoon|evening|weekend|week|month|year|summer|winter|spring|autumn|fall|decade';
/** 1 for "Jan" and "january" … 12. */
function monthNumber(name: string): number {
  return (MONTHS.split('|').findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) % 12) + 1;
}

const COUNTS =
  'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|some|many|\\d{1,3}';

/** "in 2008", "since late 2009"; not "the 2008 election", which tells no time of what is said, and not "2,008". */
const YEAR =
  /\b(?:and|or|in|since|by|until|till|before|after|from|during|of|through|throughout|early|late|mid|around|circa|than|spring|summer|autumn|fall|winter|for)[ -](1[5-9]\d\d|20\d\d)(?![\d%\p{L}]|[,.]\d|-(?:\d|\p{L})| (?:people|points|votes|words)\b)/iu;
const year: Parser = {
  pattern: () => YEAR,
  extract: (context, match) => {
    // "in 2001 and 2002", not "and 1999 chairs"
    const isListed = !/^(?:and|or)/i.test(match[0]) || /\d{4},? $/.test(context.text.slice(0, match.index));
    return isListed ? { year: Number(match[1]) } : null;
  },
};

/** "from 2007 to 2013", "between 2008 and 2010", "2011-15" */
const YEARS =
  /\b(?:(?:from|between) )?(1[5-9]\d\d|20\d\d) ?(?:to|and|through|until|[-–—]) ?(1[5-9]\d\d|20\d\d)(?![\d%]|[,.]\d|-\p{L})/iu;
const years: Parser = {
  pattern: () => YEARS,
  extract: (context, match) => {
    // "in 2001 and 2002" are two times.
    if (/ and /i.test(match[0]) && !/^between/i.test(match[0])) return null;
    return context.createParsingResult(
      match.index ?? 0,
      match[0],
      { year: Number(match[1]) },
      { year: Number(match[2]) },
    );
  },
};

/** "the 1990s", "late 1990s", "the '90s" */
const DECADE =
  /(?<![\d$€£])(?:\b(?:early|mid|late)[ -])?(?:\bthe )?(1[5-9]\d|20\d)0['’]?s(?!\p{L})|(?<=\bthe )['’‘]([3-9])0s(?!\p{L})/iu;
const decade: Parser = {
  pattern: () => DECADE,
  extract: (context, match) => {
    const tens = match[1] ?? `19${match[2]}`;
    const first = context.createParsingComponents({ year: Number(`${tens}0`) });
    return first.addTag(TAGS.decade);
  },
};

/** "last December", "next May": the nearest one of another month than this. */
const MONTH_BESIDE = new RegExp(`\\b(last|this past|next|this coming) (${MONTHS})\\b\\.?`, 'i');
const monthBeside: Parser = {
  pattern: () => MONTH_BESIDE,
  extract: (context, match) => {
    const month = monthNumber(match[2] ?? '');
    const now = context.reference.getDateWithAdjustedTimezone();
    const isPast = /^(?:last|this past)$/i.test(match[1] ?? '');
    const thisYear = now.getFullYear();
    const isBehind = month < now.getMonth() + 1;
    const isAhead = month > now.getMonth() + 1;
    const year = isPast ? (isBehind ? thisYear : thisYear - 1) : isAhead ? thisYear : thisYear + 1;
    return context.createParsingComponents({ year, month });
  },
};

/** "February of last year" */
const MONTH_OF_YEAR = new RegExp(`\\b(${MONTHS})\\.? of (last|this|next) year\\b`, 'i');
const monthOfYear: Parser = {
  pattern: () => MONTH_OF_YEAR,
  extract: (context, match) => {
    const month = monthNumber(match[1] ?? '');
    const shift = { last: -1, this: 0, next: 1 }[(match[2] ?? '').toLowerCase()] ?? 0;
    return { year: context.reference.getDateWithAdjustedTimezone().getFullYear() + shift, month };
  },
};

/** "the past three decades" */
const DECADES = /\b(?:past|last) (two|three|four|five|\d) decades\b/i;
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five'];
const pastDecades: Parser = {
  pattern: () => DECADES,
  extract: (context, match) => {
    const written = (match[1] ?? '').toLowerCase();
    const count = NUMBERS.includes(written) ? NUMBERS.indexOf(written) : Number(written);
    const day = context.reference.getDateWithAdjustedTimezone();
    return { year: day.getFullYear() - 10 * count, month: day.getMonth() + 1, day: day.getDate() };
  },
};

/** "recently", "earlier": the words before tell that it is an adverb and of what. */
const BEFORE = new RegExp(
  `\\b(?:recently|(?<!\\b(?:${COUNTS}|the|its|his|her|their|much|even|days?|weeks?|months?|years?|hours?|minutes?) )earlier(?! (?:than|that|this|in|on|today|last|next|version|draft|\\w+day\\b)))\\b|\\b(?:(?:some |many |long |a few |several )?(?:days|weeks|months|years|decades) ago|long ago)\\b`,
  'i',
);
const before: Parser = {
  pattern: () => BEFORE,
  extract: (context) => context.createParsingComponents({ year: 2000 }).addTag(TAGS.before),
};

/** "the next day", "two weeks later", "that night" */
const ELSEWHERE = new RegExp(
  `\\b(?:the (?:next (?:day|night|morning|afternoon|evening|${WEEKDAYS})|(?:following|previous|preceding|same) (?:${UNITS}|${WEEKDAYS}|${MONTHS}))|th(?:at|ose same|at same) (?:${UNITS})|the (?:day|night|week|month|year) (?:before|after)|(?:${COUNTS})(?: and a half)? (?:${UNITS}|hour|minute)s? (?:later|earlier|after|before|afterwards?)|later that (?:${UNITS}))\\b`,
  'i',
);
const elsewhere: Parser = {
  pattern: () => ELSEWHERE,
  extract: (context) => context.createParsingComponents({ year: 2000 }).addTag(TAGS.elsewhere),
};

export const gaps: readonly Parser[] = [
  years,
  year,
  decade,
  monthBeside,
  monthOfYear,
  pastDecades,
  before,
  elsewhere,
];
