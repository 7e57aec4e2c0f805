import type { When } from '../answers/when.ts';
import type { Language } from './messages/language.ts';

/** "21 January 2022", "January 2022", "24–30 January 2022", "the 1990s", "since 2008", in the reader's language. */
export function whenText(when: When, language: Language): string {
  const time = periodText(when, language);
  return when.side === 'in' ? time : language.say(`when.${when.side}`, { time });
}

function periodText({ from, to }: When, { say, period }: Language): string {
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  const isOfYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (isOfYears && firstYear.endsWith('0') && Number(lastYear) === Number(firstYear) + 9)
    return say('when.decade', { year: firstYear });
  if (isOfYears) return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`;
  const isOfMonths = from.endsWith('-01') && endsMonth(to);
  return period(from, to, isOfMonths);
}

function endsMonth(date: string): boolean {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}
