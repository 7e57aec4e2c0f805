import type { Article, Span } from '../corpus/article.ts';
import { oncePer } from '../once-per.ts';
import type { Answer, Entry, Moment } from './answer.ts';
import { dayOf } from './article-day.ts';
import { passageEntry } from './entries.ts';
import type { Library } from './library.ts';
import { type TimeExpression, timeExpressions } from './time-expressions.ts';
import { byTime, isSameWhen, type When } from './when.ts';

/** Sentences are read until so many have told a time, or until all entries are filled: once for a set of articles. */
const MOST_TELLING = 400;
/** Entries at most, with a time and without: nobody turns more pages. Those that stand first in their articles are kept. */
const MOST_ENTRIES = 150;

/** The timeline's address. */
export const TIMELINE_REF = 'when';

/** One sentence and one of the times that it tells. */
interface Told {
  readonly when: When | null;
  readonly entry: Entry;
  readonly paragraph: number;
}

/** What happened when, from the earliest on; what tells a time that can't be known from its article stands apart. */
export const timeline = oncePer((library: Library): Answer => {
  const told = tellings(library);
  const dated = kept(told.filter(({ when }) => when !== null));
  const undated = kept(told.filter(({ when }) => when === null)).map(({ entry }) => entry);
  const moments: { when: When; entries: [Entry, ...Entry[]] }[] = [];
  for (const { when, entry } of dated) {
    if (!when) continue;
    const same = moments.find((moment) => isSameWhen(moment.when, when));
    if (same) same.entries.push(entry);
    else moments.push({ when, entries: [entry] });
  }
  if (moments.length === 0 && undated.length === 0)
    return { kind: 'nothing', about: { kind: 'event' }, ref: null };
  const sorted: Moment[] = moments.sort((one, other) => byTime(one.when, other.when));
  return { kind: 'timeline', moments: sorted, undated, ref: TIMELINE_REF };
});

/** Sentences that tell times: of every article the first paragraph, then the second, and so on. */
function tellings(library: Library): Told[] {
  const days = new Map(library.articles.map((article) => [article, dayOf(article)]));
  const longest = Math.max(0, ...library.articles.map(({ paragraphs }) => paragraphs.length));
  const found: Told[] = [];
  for (let at = 0; at < longest; at += 1) {
    for (const article of library.articles) {
      for (const sentence of article.paragraphs[at]?.sentences ?? []) {
        found.push(...tellingsOf(library, article, sentence, at + 1, days.get(article) ?? null));
      }
      if (found.length >= MOST_TELLING || isFull(found)) return found;
    }
  }
  return found;
}

/** Are there as many as are shown, with a time and without? */
function isFull(found: readonly Told[]): boolean {
  if (found.length < 2 * MOST_ENTRIES) return false;
  const dated = found.filter(({ when }) => when !== null).length;
  return dated >= MOST_ENTRIES && found.length - dated >= MOST_ENTRIES;
}

function tellingsOf(
  library: Library,
  article: Article,
  sentence: Span,
  paragraph: number,
  day: string | null,
): Told[] {
  const told = timeExpressions(article.text.slice(sentence.start, sentence.end), day)
    .map(({ span, when }) => ({
      when,
      span: { start: span.start + sentence.start, end: span.end + sentence.start },
    }))
    .filter(({ span }) => !isInDateline(article, span));
  return sameTimes(told).map(({ when, spans }) => ({
    when,
    entry: passageEntry(library, article, sentence, spans),
    paragraph,
  }));
}

/** The words for one time together. */
function sameTimes(told: readonly TimeExpression[]): { when: When | null; spans: Span[] }[] {
  const times: { when: When | null; spans: Span[] }[] = [];
  for (const { when, span } of told) {
    const same = times.find((one) => (one.when && when ? isSameWhen(one.when, when) : one.when === when));
    if (same) same.spans.push(span);
    else times.push({ when, spans: [span] });
  }
  return times;
}

/** "LIMA, Jan. 21 —" tells when a report was written, not when something happened. */
function isInDateline({ head, text }: Article, { start }: Span): boolean {
  const day = head.dateline?.day;
  if (!day) return false;
  const at = text.indexOf(day);
  return start >= at && start < at + day.length && at < LONGEST_DATELINE;
}

/** UTF-16 units within which a dateline tells its day. */
const LONGEST_DATELINE = 120;

/** As many as are shown, in the order of the articles and of their texts. */
function kept(told: readonly Told[]): readonly Told[] {
  return [...told].sort((one, other) => one.paragraph - other.paragraph).slice(0, MOST_ENTRIES);
}
