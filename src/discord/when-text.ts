import type { When } from '../answers/when.ts';
import type { Language } from './messages/language.ts';

/** "21 January 2022", "January 2022", "24–30 January 2022", "the 1990s", "since 2008", in the reader's language. */
export function whenText(when: When, language: Language): string {
  const time = periodText(when, language);
  return when.side === 'in' ? time : language.say(`when.${when.side}`, { time });
}

function periodText({ from, to }: When, { tag, say }: Language): string {
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  const [first, last] = [dayOf(from), dayOf(to)];
  const isOfYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (isOfYears && firstYear.endsWith('0') && Number(lastYear) === Number(firstYear) + 9)
    return say('when.decade', { year: firstYear });
  if (isOfYears) return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`;
  const isOfMonths = from.endsWith('-01') && endsMonth(last);
  return formatOf(tag, isOfMonths).formatRange(first, last);
}

/** Made once: making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(tag: string, isOfMonths: boolean): Intl.DateTimeFormat {
  const key = `${tag} ${isOfMonths}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'long',
    ...(!isOfMonths && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function endsMonth(day: Date): boolean {
  return new Date(day.getTime() + 86_400_000).getUTCDate() === 1;
}
