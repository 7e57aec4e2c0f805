import type { Span } from '../corpus/article.ts';
import { quotedStretches, type Stretch } from './stretches.ts';
import { TITLES } from './titles.ts';
import { type Token, tokenise } from './tokens.ts';
import { isNameWord } from './word-kinds.ts';
import { VERBS_OF_SAYING } from './words-of-saying.ts';

/** What an article's own sentence is made of: its tokens, with each quotation as one item. */
export type Item = Token | Quoted;

export interface Quoted extends Span {
  readonly kind: 'quoted';
  readonly lower: '';
  readonly text: '';
  readonly capital: false;
  readonly stretch: Stretch;
  /** How many words the quotation has, and whether it ends as a sentence does. */
  readonly ends: 'stop' | 'question' | 'comma' | 'open';
}

/** A sentence of the article's own, quotations counting as one item each. */
export interface Clause extends Span {
  readonly items: readonly Item[];
  readonly paragraph: number;
}

/**
 * The most items of a sentence. What goes on without a full stop beyond this is no sentence, and is cut, so that
 * the rules that look back and forth in one cost the same per byte whatever the text.
 */
const LONGEST_SENTENCE = 250;

/** "… in the U.S. The deal …": initials end a sentence where a word follows that opens one. */
const INITIALS = /^(?:\p{Lu}\.){2,}$/u;
const OPENS_SENTENCE = new Set(
  'The A An He She It They We I This That These Those But And In On At As If When While After However'.split(
    ' ',
  ),
);

const TERMINAL = new Set(['.', '!', '?', '…']);

function ending(text: string, { end }: Span): Quoted['ends'] {
  const last = text[end - 1] ?? '';
  if (last === '.' || last === '…') return 'stop';
  if (last === '?' || last === '!') return 'question';
  return last === ',' || last === '—' || last === '–' ? 'comma' : 'open';
}

/** Whether "Smith said" or "said Smith" stands at `at`: what a quotation ending in ? or ! may go on to. */
function saysNext(items: readonly Item[], at: number): boolean {
  for (let i = at; i < Math.min(items.length, at + 5); i++) {
    const item = items[i];
    if (item?.kind !== 'word') return false;
    const verb = VERBS_OF_SAYING.get(item.lower);
    if (verb && verb.takes !== 'object' && (verb.form === 'past' || verb.form === 'present')) return true;
    if (!item.capital && !TITLES.has(item.lower)) return false;
  }
  return false;
}

function endsSentence(items: readonly Item[], at: number, sentenceStart: boolean): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return true;
  const bracketed = next.text === '(' || next.text === '[';
  const opens =
    next.kind === 'quoted' ||
    next.capital ||
    next.kind === 'number' ||
    (bracketed && items[at + 2]?.capital === true);
  if (item.kind === 'quoted') {
    if (item.ends === 'stop') return opens;
    if (item.ends === 'question') return opens && !(sentenceStart && saysNext(items, at + 1));
    return false;
  }
  if (item.kind === 'word') return INITIALS.test(item.text) && OPENS_SENTENCE.has(next.text);
  if (item.kind !== 'mark') return false;
  if (TERMINAL.has(item.text)) return opens;
  return (item.text === '”' || item.text === ')') && TERMINAL.has(items[at - 1]?.text ?? '') && opens;
}

/** The longest nickname, in characters. */
const LONGEST_NICKNAME = 20;

/** "William “Bill” Smith": marks inside a name, which is read as if they weren't there. */
function isNickname(text: string, { start, end, outer, closed }: Stretch, before: Item | undefined): boolean {
  return (
    closed &&
    end - start <= LONGEST_NICKNAME &&
    isNameWord(before) &&
    before?.end === outer.start - 1 &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(outer.end, outer.end + 3)) &&
    /^\p{Lu}[\p{L}. -]*\p{L}$/u.test(text.slice(start, end))
  );
}

/** The sentences of a paragraph, each with its quotations as single items. */
export function clausesOf(text: string, paragraph: Span, number: number): Clause[] {
  const items = itemsOf(text, paragraph);
  const clauses: Clause[] = [];
  let from = 0;
  for (let i = 0; i < items.length; i++) {
    if (i - from < LONGEST_SENTENCE && !endsSentence(items, i, i === from)) continue;
    const own = from === 0 && i === items.length - 1 ? items : items.slice(from, i + 1);
    clauses.push({ items: own, paragraph: number, start: items[from]?.start ?? 0, end: items[i]?.end ?? 0 });
    from = i + 1;
  }
  return clauses;
}

/** The tokens and quotations of a paragraph, as far as it is prose. */
function itemsOf(text: string, paragraph: Span): Item[] {
  const items: Item[] = [];
  const { stretches, end: proseEnd } = quotedStretches(text, paragraph);
  let at = paragraph.start;
  for (const stretch of stretches) {
    const { start, end } = stretch.outer;
    if (!tokenise(text, { start: at, end: start }, items, paragraph.start)) return items;
    at = end;
    if (isNickname(text, stretch, items.at(-1))) continue;
    items.push({
      start,
      end,
      kind: 'quoted',
      lower: '',
      text: '',
      capital: false,
      stretch,
      ends: ending(text, stretch),
    });
  }
  tokenise(text, { start: at, end: proseEnd }, items, paragraph.start);
  return items;
}
