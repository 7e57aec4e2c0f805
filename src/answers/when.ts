/**
 * A time as far as an article tells it, in calendar dates (ISO 8601): all of it lies from the first day of `from` to the
 * end of `to`. A day is its own first and last, "January 2022" goes from the 1st to the 31st.
 */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** When something was: in a period, before or after all of it, from it on, or up to it. */
export interface When extends Period {
  readonly side: 'in' | 'before' | 'after' | 'since' | 'until';
}

const DAY_MS = 86_400_000;

/** A calendar date as a time of day that is the same date in every zone's reading of it: noon in UTC. */
export function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

/** The calendar date so many days later. */
export function daysAfter(date: string, days: number): string {
  return isoDate(new Date(noonOf(date).getTime() + days * DAY_MS));
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** 2022, 1, 21 → "2022-01-21" */
export function dateOf(year: number, month: number, day: number): string {
  return isoDate(new Date(Date.UTC(year, month - 1, day, 12)));
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayOf(date: string): number {
  return (noonOf(date).getUTCDay() + 6) % 7;
}

/** The period of a unit that holds a date: its week from Monday to Sunday, its month, its year. */
export function periodAround(date: string, unit: 'day' | 'week' | 'month' | 'year'): Period {
  const [year = 0, month = 0] = date.split('-').map(Number);
  switch (unit) {
    case 'day':
      return { from: date, to: date };
    case 'week': {
      const from = daysAfter(date, -weekdayOf(date));
      return { from, to: daysAfter(from, 6) };
    }
    case 'month':
      return { from: dateOf(year, month, 1), to: dateOf(year, month + 1, 0) };
    case 'year':
      return { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
  }
}

export function isSameWhen(one: When, other: When): boolean {
  return one.side === other.side && one.from === other.from && one.to === other.to;
}

/** Orders by when things begin: what was before a day stands before what was on it, what was after it behind. */
export function byTime(one: When, other: When): number {
  const order = compare(startOf(one), startOf(other));
  return order || PLACES[one.side] - PLACES[other.side] || compare(one.to, other.to);
}

const PLACES = { before: 0, until: 1, since: 2, in: 3, after: 4 } as const;

function startOf({ side, from, to }: When): string {
  return side === 'after' || side === 'until' ? to : from;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
