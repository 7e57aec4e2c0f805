import { IntlMessageFormat } from 'intl-messageformat';
import type { en } from './en.ts';

export type MessageKey = keyof typeof en;

/** One language's messages: every one that English has, and no other. */
export type Messages = Readonly<Record<MessageKey, string>>;

/** The names of a message's values, read off its English text: whatever stands between a "{" and a "," or "}". */
type ValueNames<Text extends string> = Text extends `${string}{${infer Rest}`
  ? ValueName<Rest> | ValueNames<Rest>
  : never;
type ValueName<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? NoBranch<Name>
    : NoBranch<Inside>
  : never;
/** A plural's branch stands between braces too, but has several words, or the number's place in it. */
type NoBranch<Name extends string> = Name extends `${string} ${string}` | `${string}#${string}`
  ? never
  : Name;

type ValuesOf<Key extends MessageKey> = [ValueNames<(typeof en)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<ValueNames<(typeof en)[Key]>, string | number>>];

/** A message that needs no values. */
export type PlainKey = { [Key in MessageKey]: ValuesOf<Key> extends [] ? Key : never }[MessageKey];

/** How the bot speaks to somebody. What articles say is never put through this. */
export interface Language {
  /** The language's tag (BCP 47). */
  readonly tag: string;
  say<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): string;
  /** "22 January 2022". @param iso a calendar date */
  date(iso: string): string;
  /** "24–30 January 2022", "January–March 2022". @param from, to calendar dates; `months`: whole ones, without their days */
  period(from: string, to: string, months: boolean): string;
  /** "1 hour, 30 minutes". @param seconds a whole number of them, more than none */
  duration(seconds: number): string;
  /** "A, B and C" */
  all(items: readonly string[]): string;
  /** "A, B or C" */
  any(items: readonly string[]): string;
}

/** What a language needs to speak is made when it is first needed: made for all of them it would hold up the start. */
export function createLanguage(tag: string, messages: Messages): Language {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const dates = once(() => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }));
  const days = once(() => new Intl.DateTimeFormat(tag, { ...MONTH, day: 'numeric' }));
  const months = once(() => new Intl.DateTimeFormat(tag, MONTH));
  const conjunction = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const disjunction = once(() => new Intl.ListFormat(tag, { type: 'disjunction' }));

  function formatOf(key: MessageKey): IntlMessageFormat {
    const known = parsed.get(key);
    if (known) return known;
    const format = new IntlMessageFormat(messages[key], tag, undefined, { ignoreTag: true });
    parsed.set(key, format);
    return format;
  }

  const dateOf = remembered((iso: string) => dates().format(dayOf(iso)));
  const periodOf = remembered((ends: string) => {
    const [from = '', to = '', ofMonths] = ends.split(' ');
    return (ofMonths ? months() : days()).formatRange(dayOf(from), dayOf(to));
  });

  return {
    tag,
    // Most messages take no values: what they say is what stands there.
    say: (key, ...[values]) => (values ? String(formatOf(key).format(values)) : messages[key]),
    date: dateOf,
    period: (from, to, ofMonths) => periodOf(`${from} ${to}${ofMonths ? ' months' : ''}`),
    duration: (seconds) => durationIn(tag, seconds),
    all: (items) => conjunction().format(items),
    any: (items) => disjunction().format(items),
  };
}

const MONTH = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;

function dayOf(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** Dates that are kept in words, for each language: more than a library's articles are of, some 100 kB. */
const MOST_REMEMBERED = 1_000;

/** Putting a date into words takes longer than all else about a line of a reply, and the same ones come again and again. */
function remembered(make: (key: string) => string): (key: string) => string {
  const made = new Map<string, string>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size === MOST_REMEMBERED) made.clear();
    const words = make(key);
    made.set(key, words);
    return words;
  };
}

/** In seconds, the longest first. */
const UNITS = { day: 86_400, hour: 3_600, minute: 60, second: 1 } as const;

function durationIn(tag: string, seconds: number): string {
  const parts: string[] = [];
  let left = seconds;
  for (const [unit, length] of Object.entries(UNITS)) {
    const count = Math.floor(left / length);
    left -= count * length;
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
    if (count > 0) parts.push(format.format(count));
  }
  return new Intl.ListFormat(tag, { type: 'unit' }).format(parts);
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
