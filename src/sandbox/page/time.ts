import type { Locale } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';

const DAY_MS = 86_400_000;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short' });

/** When a message was sent, as Discord writes it beside the name: "Today at 14:02". */
export function messageTime(iso: string): string {
  const date = new Date(iso);
  const days = Math.round((midnight(new Date()) - midnight(date)) / DAY_MS);
  if (days === 0) return `Today at ${clock.format(date)}`;
  if (days === 1) return `Yesterday at ${clock.format(date)}`;
  return `${day.format(date)} ${clock.format(date)}`;
}

function midnight(date: Date): number {
  return new Date(date).setHours(0, 0, 0, 0);
}

/** The letters of Discord's time stamps, `<t:1618953630:F>`. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** A time stamp in a message, `seconds` after 1970, in the reader's own time zone and language. */
export function discordTime(
  seconds: number,
  style: string,
  locale: Locale | undefined,
): TemplateResult | string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid date';
  const written = (as: string) => new Intl.DateTimeFormat(locale, STYLES[as]).format(date);
  const long = written('F');
  const text = style === 'R' ? fromNow(date, locale) : written(style);
  return html`<time class="stamp" datetime=${date.toISOString()} title=${long}>${text}</time>`;
}

/** Units of time in seconds, longest first. */
const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function fromNow(date: Date, locale: Locale | undefined): string {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const seconds = (date.getTime() - Date.now()) / 1000;
  for (const [unit, length] of UNITS) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return relative.format(Math.round(seconds), 'second');
}
