import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { tenseAt } from './tense.ts';
import { TAGS } from './time-gaps.ts';
import { dateOf, daysAfter, type Period, periodAround, type When, weekdayOf } from './when.ts';

/** The time that chrono's reading stands for: as exact as the words are, and no more. 'none' for a mere duration. */
export function timeMeant(text: string, result: ParsedResult, day: string): When | null | 'none' {
  const tags = result.tags();
  if (tags.has(TAGS.elsewhere)) return null;
  if (tags.has(TAGS.before) || VAGUE.test(result.text)) return { side: 'before', from: day, to: day };
  if (VAGUE_AHEAD.test(result.text)) return { side: 'after', from: day, to: day };
  const before = text.slice(0, result.index);
  if (isDuration(before, result.text)) return 'none';
  const period = lasting(before, result, day) ?? spoken(text, before, result, day);
  return { side: sideOf(before + (LEADING.exec(result.text)?.[0] ?? '')), ...period };
}

/** "a few weeks ago", "the past few days": a library's number for it would be made up. */
const VAGUE =
  /^(?=.*\bago$).*\b(?:few|several|couple|some|many)\b|^(?:past|last) (?:few|several|couple|days|weeks|months|years)\b/i;
const VAGUE_AHEAD =
  /^(?=.*\bfrom now$).*\b(?:few|several|couple|some|many)\b|^(?:next|in) (?:the next )?(?:a )?(?:few|several|couple)\b/i;

function isDuration(before: string, words: string): boolean {
  if (/^for (?!\d{4}\b)/i.test(words)) return true;
  // "would last four years", "the last day"
  if (
    /^last (?:day|\w+ \w+s)$/i.test(words) &&
    !/\b(?:the|these|those|his|her|its|their|our|my|over|in|during) $/i.test(before)
  )
    return true;
  if (/^last day$/i.test(words)) return true;
  // "the first time in two years"
  return (
    /^in\b.*(?:days?|weeks?|months?|years?)$/i.test(words) &&
    /\b(?:first|only|last|ever|best|worst|most|highest|lowest|once|twice|times?|\w+est)\b[^.,]{0,60}$/i.test(
      before,
    )
  );
}

const UNIT = /(day|week|month|year|decade)s?$/i;

/** "the past three years", "the last month", "within 30 days", "earlier this year": a stretch that ends or begins on the day of writing. */
function lasting(before: string, { text, start }: ParsedResult, day: string): Period | null {
  const isThe = /\bthe $/i.test(before);
  const told = componentsDate(start);
  if (/^past\b/i.test(text) || (isThe && /^last\b/i.test(text) && UNIT.test(text)))
    return told < day ? { from: told, to: day } : null;
  if (
    /^within\b/i.test(text) ||
    (isThe && /^next\b/i.test(text) && UNIT.test(text) && !/\bday$/i.test(text)) ||
    /^next (?:\w+ )\w+s$/i.test(text)
  )
    return told > day ? { from: day, to: told } : null;
  const unit = /^this (week|month|year)$/i.exec(text)?.[1]?.toLowerCase() as
    | 'week'
    | 'month'
    | 'year'
    | undefined;
  if (!unit) return null;
  const { from, to } = periodAround(day, unit);
  if (/\bearlier $/i.test(before)) return { from, to: day };
  return /\blater $/i.test(before) ? { from: day, to } : { from, to };
}

/** The period that the words name themselves. */
function spoken(text: string, before: string, result: ParsedResult, day: string): Period {
  const { start, end } = result;
  const first = periodOf(text, before, result, start, day);
  if (!end) return first;
  const last = periodOf(text, before, result, end, day);
  return first.from <= last.to ? { from: first.from, to: last.to } : first;
}

function periodOf(
  text: string,
  before: string,
  result: ParsedResult,
  part: ParsedComponents,
  day: string,
): Period {
  const date = componentsDate(part);
  const [year = 0] = date.split('-').map(Number);
  if (part.tags().has(TAGS.decade)) return { from: dateOf(year, 1, 1), to: dateOf(year + 9, 12, 31) };
  const words = result.text;
  const end = result.index + words.length;
  if (/\bweekend$/i.test(words)) return weekend(words, tenseAt(text, result.index, end), day);
  const isRelative = part.tags().has('result/relativeDate');
  const unit = UNIT.exec(words.replace(/ ago$/i, ''))?.[1]?.toLowerCase();
  if (isRelative || /^this\b/i.test(words)) {
    if (unit === 'week' || unit === 'month' || unit === 'year') return periodAround(date, unit);
    return periodAround(/\b(?:hours?|minutes?|seconds?)\b/i.test(words) ? day : date, 'day');
  }
  if (part.isCertain('weekday') && !part.isCertain('day')) {
    return periodAround(weekdayMeant(text, before, result, date, day), 'day');
  }
  const named = part.isCertain('day')
    ? 'day'
    : part.isCertain('month')
      ? 'month'
      : part.isCertain('year')
        ? 'year'
        : 'day';
  if (named === 'day' && !part.isCertain('day')) return periodAround(date, 'day');
  const dated = part.isCertain('year') ? date : yearMeant(text, result, date, day, named);
  return periodAround(dated, named);
}

/** "Friday": of a sentence in the past the last one, of one about the future the next; the day of writing is either. */
function weekdayMeant(
  text: string,
  before: string,
  { index, text: words }: ParsedResult,
  date: string,
  day: string,
): string {
  if (/^(?:last|next|this|past)\b/i.test(words)) return date;
  const tense = /\b(?:until|till|by|before|ahead of|upcoming|coming|next)\s(?:\w+\s)?$/i.test(before)
    ? tenseAt(text, index, index + words.length) === 'past'
      ? null
      : 'future'
    : tenseAt(text, index, index + words.length);
  if (isOfNoun(text, index + words.length)) return date;
  const ahead = (weekdayOf(date) - weekdayOf(day) + 7) % 7;
  if (tense === 'future') return daysAfter(day, ahead);
  return tense === 'past' || ahead === 0 ? daysAfter(day, ahead === 0 ? 0 : ahead - 7) : date;
}

/** "November's election", "the Feb. 9 vote": the verb says nothing of when that is. */
function isOfNoun(text: string, end: number): boolean {
  return /^(?:['’]s\b| (?:\w+ )?(?:poll|election|primary|vote|summit|meeting|survey|debate|convention|caucus|hearing|deadline)\b)/i.test(
    text.slice(end, end + LONGEST_SIDE),
  );
}

/** "December", "Nov. 8": chrono takes the nearest; the tense tells where that is on the wrong side of the day of writing. */
function yearMeant(
  text: string,
  { index, text: words }: ParsedResult,
  date: string,
  day: string,
  unit: 'day' | 'month' | 'year',
): string {
  const tense = isOfNoun(text, index + words.length) ? null : tenseAt(text, index, index + words.length);
  const { from, to } = periodAround(date, unit);
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number);
  if (tense === 'past' && from > day) return dateOf(year - 1, month, dayOfMonth);
  if (tense === 'future' && to < day) return dateOf(year + 1, month, dayOfMonth);
  return date;
}

/** Saturday and Sunday. */
function weekend(words: string, tense: 'past' | 'future' | null, day: string): Period {
  const saturday = daysAfter(day, 5 - weekdayOf(day));
  const isNow = weekdayOf(day) >= 5;
  const isAhead =
    /^next\b/i.test(words) || (!isNow && (/^this\b/i.test(words) ? tense !== 'past' : tense === 'future'));
  const from = /^last\b/i.test(words) || (!isAhead && !isNow) ? daysAfter(saturday, -7) : saturday;
  return { from, to: daysAfter(from, 1) };
}

/** What chrono or a parser of ours takes into its words. */
const LEADING = /^(?:since|until|till|by|before|after) /i;
const SIDES: readonly (readonly [RegExp, When['side']])[] = [
  [/\bsince (?:at least )?(?:the )?(?:(?:early|late|mid|mid-)[ -])?$/i, 'since'],
  [
    /\b(?:until|till|by) (?:the )?(?:(?:early|late|mid|the end of|the start of)[ -])?(?:at least )?$/i,
    'until',
  ],
  [/\b(?:before|ahead of|prior to) (?:the )?(?:(?:early|late|mid)[ -])?$/i, 'before'],
  [/\b(?:after|following) (?:the )?(?:(?:early|late|mid)[ -])?$/i, 'after'],
];

/** "since", "until", "before", "after": the words that stand before the time. */
function sideOf(before: string): When['side'] {
  return SIDES.find(([words]) => words.test(before.slice(-LONGEST_SIDE)))?.[1] ?? 'in';
}

/** "until the start of the " in UTF-16 units, with room. */
const LONGEST_SIDE = 40;

function componentsDate(part: ParsedComponents): string {
  return dateOf(part.get('year') ?? 0, part.get('month') ?? 1, part.get('day') ?? 1);
}
