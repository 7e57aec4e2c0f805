import { en } from 'chrono-node';
import type { Article } from '../corpus/article.ts';
import { dateOf, noonOf } from './when.ts';

/** A dateline is written within so many days of the day of publication; another day in it is another year's or a slip. */
const MOST_DAYS_APART = 14;
const DAY_MS = 86_400_000;

/**
 * The day on which an article was written, which its "today" and "last week" count from: its dateline's where it has one,
 * or else that of its publication. Null where it tells neither, or a day without a year.
 */
export function dayOf({ head }: Article): string | null {
  const published = head.published?.date ?? null;
  const day = head.dateline?.day;
  if (!day) return published;
  const [read] = en.parse(day, published ? { instant: noonOf(published), timezone: 0 } : undefined);
  const [year, month, date] = [read?.start.get('year'), read?.start.get('month'), read?.start.get('day')];
  if (!read?.start.isCertain('day') || !year || !month || !date) return published;
  if (read.start.isCertain('year')) return dateOf(year, month, date);
  if (!published) return null;
  // "Dec. 31" of an article that came out on 1 January is the year before's.
  const near = [year - 1, year, year + 1]
    .map((one) => dateOf(one, month, date))
    .find((one) => daysApart(one, published) <= MOST_DAYS_APART);
  return near ?? published;
}

function daysApart(one: string, other: string): number {
  return Math.abs(noonOf(one).getTime() - noonOf(other).getTime()) / DAY_MS;
}
