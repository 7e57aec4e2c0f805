import { en, type ParsedResult } from 'chrono-node';
import type { Span } from '../corpus/article.ts';
import { gaps } from './time-gaps.ts';
import { timeMeant } from './time-meant.ts';
import { isSameWhen, noonOf, type When } from './when.ts';

/** Words that tell a time, and the time; null where the article doesn't tell enough to know it. */
export interface TimeExpression {
  readonly span: Span;
  readonly when: When | null;
}

/** What is read of a sentence, in UTF-16 units: a longer one is a list. */
const LONGEST_SENTENCE = 1_000;

const reader = en.casual.clone();
// Of two readings of the same words the first is kept.
reader.parsers.unshift(...gaps);

/** Two days that have nothing in common: an expression that means one time on both needs no day to count from. */
const ANY_DAY = '2003-03-12';
const ANOTHER_DAY = '2014-10-24';

/**
 * The times that a sentence tells, in order; offsets are into it.
 * @param day the day on which it was written, an ISO date: "last week" counts from it. Where that isn't known, only times
 * that need none ("21 January 2022", "in 2008") are.
 */
export function timeExpressions(sentence: string, day: string | null): TimeExpression[] {
  const text = sentence.slice(0, LONGEST_SENTENCE);
  const marks = text.match(MAY_TELL)?.length ?? 0;
  if (marks === 0 || marks > MOST_MARKS) return [];
  if (day !== null) return read(text, day).map(({ span, when }) => ({ span, when }));
  const found = read(text, ANY_DAY);
  const other = found.some(({ when }) => when) ? read(text, ANOTHER_DAY) : [];
  return found.map(({ span, when }) => {
    const same = other.find((one) => one.span.start === span.start && one.span.end === span.end);
    return { span, when: when && same?.when && isSameWhen(when, same.when) ? when : null };
  });
}

/** What every time holds at least: most sentences have none of it and are passed over in no time. */
const MAY_TELL =
  /\d+|(?:day|week|weekend|month|year|decade|hour|minute|second)s?\b|tonight|ago\b|earlier|later|recently|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|morning|afternoon|evening|night|spring|summer|autumn|fall|winter/gi;
/** A sentence with more of it is a table or noise, which the library's patterns are slow on: 1,200 units took 0.4 s. */
const MOST_MARKS = 30;

function read(text: string, day: string): TimeExpression[] {
  return reader
    .parse(text, { instant: noonOf(day), timezone: 0 })
    .filter((result) => tellsTime(text, result))
    .flatMap((result) => {
      const when = timeMeant(text, result, day);
      return when === 'none' ? [] : [{ span: spanOf(text, result), when }];
    });
}

/** The words of a time, "earlier" of "earlier this year" among them, "and" of "and 2002" not. */
function spanOf(text: string, { index, text: words }: ParsedResult): Span {
  const more = /\b(?:earlier|later) $/i.exec(text.slice(0, index))?.[0].length ?? 0;
  const less = /^(?:and|or|of|than|for) /i.exec(words)?.[0].length ?? 0;
  const end = index + words.replace(/(?<![\s,;])[\s,;]+$/, '').length;
  return { start: index - (/^this\b/i.test(words) ? more : 0) + less, end };
}

/** Names that hold a day, days of every week ("Saturday nights"), and words that are no time alone. */
const NAMED_DAY = /\b(?:super|black|cyber|good|easter|fat|palm|ash|holy|bloody)\s$/i;
const NAMED_BY_DAY =
  /^s\b|^\s(?:nights|mornings|afternoons|evenings|times|telegraph|mail|express|mirror|herald|night live|night football|night lights)\b/i;
const MONTH_ALONE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i;
const BEFORE_MONTH =
  /\b(?:in|since|by|until|till|last|next|this|early|late|mid|of|from|to|through|during|before|after|between|and|or|past|than|back|for|a|an|the|his|her|its|their)[ -]$/i;
/** "the March for Life" */
const NO_MONTH = /^march (?:for|on|of|to)\b/i;
const BESIDE_MONTH =
  /^(?:['’]s\b| (?:poll|election|primary|vote|summit|meeting|survey|debate|convention)\b)/i;
const SHORT_WEEKDAY = /^(?:mon|tues?|wed|thurs?|fri|sat|sun)$/i;

/** Is it a time at all? Not "May" who said something, "Super Tuesday", "The Sun", "now" or a clock's time without a day. */
function tellsTime(text: string, { index, text: words, start }: ParsedResult): boolean {
  const before = text.slice(0, index);
  const after = text.slice(index + words.length);
  if (SHORT_WEEKDAY.test(words) || /^(?:right )?now$/i.test(words)) return false;
  if (
    /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(words) &&
    (NAMED_DAY.test(before) || NAMED_BY_DAY.test(after))
  )
    return false;
  if (MONTH_ALONE.test(words)) {
    const isWritten = /^\p{Lu}/u.test(words) && !NO_MONTH.test(words + after);
    return (
      isWritten && (BEFORE_MONTH.test(before) || (BESIDE_MONTH.test(after) && !/^(?:may|march)/i.test(words)))
    );
  }
  const isOnlyClock =
    !start.isCertain('day') &&
    !start.isCertain('weekday') &&
    !start.isCertain('month') &&
    !start.isCertain('year');
  return !isOnlyClock || /\b(?:this|weekend|today|tonight|last night)\b/i.test(words);
}
