import type { Span } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import type { Word } from '../search/words.ts';
import type { Finder, Sentence } from './answering-words.ts';

const WEEKDAYS = wordSet('monday tuesday wednesday thursday friday saturday sunday');
export const MONTHS: ReadonlySet<string> = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
);
/** Days and months: written with capitals, but no names of anybody or anything. */
export const CALENDAR: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS]);
/** Times that their neighbour makes one: "next week", "last December", "late 1990s", "this summer". */
const BEFORE = wordSet('next last this past coming previous following early late mid since end every');
const UNITS = wordSet(
  'second minute hour day night week weekend month year decade century morning afternoon evening summer winter spring autumn fall quarter',
);
/** Times by themselves. */
const MOMENTS = wordSet('today yesterday tomorrow tonight midnight noon');
const YEAR = /^(?:1\d{3}|20\d{2})s?$/;
/** Words that join a time to the one before: "the end of May", "21 January 2022". */
const JOINING = wordSet('of the in at on a m p am pm');

/** What a question for a time wants: a day of the week, a time of day, a year, or whatever tells when. */
export type UnitOfTime = 'weekday' | 'hour' | 'year' | 'any';

/** "10:30", "5 p.m.", "noon". */
function hoursIn({ text, words }: Sentence): Span[] {
  return words.flatMap(({ start, end, folded }): Span[] => {
    const half = /^ ?[ap]\.? ?m\b\.?/i.exec(text.slice(end, end + LONGEST_HALF));
    if (half && /^\d/.test(folded)) return [{ start, end: end + half[0].length }];
    return /^\d{1,2}:\d\d/.test(folded) || /^(?:noon|midnight)$/.test(folded) ? [{ start, end }] : [];
  });
}

/** " p. m." in UTF-16 units, and one more. */
const LONGEST_HALF = 7;

/** The times that a sentence tells, as long as they are written: "Friday", "January 21, 2022", "the first week of April". */
export function timesIn(unit: UnitOfTime): Finder {
  return ({ text, words }) => {
    if (unit === 'hour') return hoursIn({ text, words });
    if (unit === 'weekday') return words.filter(({ folded }) => WEEKDAYS.has(folded));
    if (unit === 'year') return words.filter(({ folded }) => YEAR.test(folded));
    const isTime = words.map((word, at) => isTimeAt(text, words, word, at));
    const found: Span[] = [];
    for (let at = 0; at < words.length; at += 1) {
      if (!isTime[at]) continue;
      let from = at;
      while (isPartBefore(words[from - 1]?.folded ?? '') && isNear(text, words[from - 1], words[from]))
        from -= 1;
      let to = at;
      for (let next = to + 1; next <= to + 2 && next < words.length; next += 1) {
        const folded = words[next]?.folded ?? '';
        if (!isNear(text, words[next - 1], words[next])) break;
        if (isTime[next] || isPartAfter(folded)) to = next;
        else if (!JOINING.has(folded)) break;
      }
      found.push({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 });
      at = to;
    }
    return found;
  };
}

function isTimeAt(text: string, words: readonly Word[], word: Word, at: number): boolean {
  const { folded, start } = word;
  const before = words[at - 1]?.folded ?? '';
  const next = words[at + 1]?.folded ?? '';
  if (WEEKDAYS.has(folded.replace(/s$/, '')) || MOMENTS.has(folded) || /^\d{1,2}:\d\d/.test(folded))
    return true;
  if (YEAR.test(folded)) return true;
  // "March" and "May" are months with a capital, "may" is a verb.
  if (MONTHS.has(folded))
    return /^\p{Lu}/u.test(text.slice(start, start + 2)) && !(folded === 'may' && at === 0);
  if (!UNITS.has(folded.replace(/s$/, ''))) return false;
  // "two years ago", "14 months later"
  return BEFORE.has(before) || next === 'ago' || next === 'later' || next === 'earlier';
}

function isPartBefore(folded: string): boolean {
  return (BEFORE.has(folded) && folded !== 'every') || /^\d{1,2}(?:st|nd|rd|th)?$/.test(folded);
}

function isPartAfter(folded: string): boolean {
  return (
    /^\d{1,4}(?:st|nd|rd|th)?$/.test(folded) ||
    /^(?:ago|later|earlier|morning|afternoon|evening|night)$/.test(folded)
  );
}

/** Nothing but what stands inside a date is between the two. */
function isNear(text: string, before: Word | undefined, word: Word | undefined): boolean {
  return (
    before !== undefined &&
    word !== undefined &&
    /^(?:[ /-]|, |\. )$/.test(text.slice(before.end, word.start))
  );
}
