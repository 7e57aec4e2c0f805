import type { Span } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import { escapeMarkdown } from './escape.ts';

/** More bold stretches than this in one passage are shown plain: they would mark nothing any more. */
const MAX_BOLD = 20;
/** What the marks around a passage come to: "> … ", " …", and "**" twice for each bold stretch. */
export function marksAround(bold: number): number {
  return 8 + 4 * Math.min(bold, MAX_BOLD);
}

/** Which ends of a passage were cut, so that words of the article are missing there. */
export interface Cuts {
  readonly before: boolean;
  readonly after: boolean;
}

/** The words as published, as a block quotation, the answering words bold and the cuts marked with "…". */
export function blockQuote(passage: Passage, bold: readonly Span[], cuts: Cuts): string {
  const words = segments(passage, bold)
    .map(({ text, strong }) => (strong ? boldLines(text) : escapeMarkdown(text)))
    .join('');
  const whole = `${cuts.before ? '… ' : ''}${words}${cuts.after ? ' …' : ''}`;
  return `> ${whole.replaceAll('\n', '\n> ')}`;
}

function segments(passage: Passage, bold: readonly Span[]): { text: string; strong: boolean }[] {
  const { article, start, end } = passage;
  const found: { text: string; strong: boolean }[] = [];
  const take = (from: number, to: number, strong: boolean) => {
    if (from < to) found.push({ text: article.text.slice(from, to), strong });
  };
  let at = start;
  for (const span of joined(bold).slice(0, MAX_BOLD)) {
    const from = Math.min(Math.max(span.start, at), end);
    const to = Math.min(Math.max(span.end, from), end);
    take(at, from, false);
    take(from, to, true);
    at = to;
  }
  take(at, end, false);
  return found;
}

/** Stretches that touch are one: "****" between them would show. */
function joined(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Bold ends with its line, and white space at either end of it stays outside of the marks. */
function boldLines(text: string): string {
  return text.replace(/\S(?:[^\n]*\S)?/g, (words) => `**${escapeMarkdown(words)}**`);
}
