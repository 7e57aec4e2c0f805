import type { Item } from './clauses.ts';
import type { Cue } from './cue.ts';
import { isVerbAt } from './word-kinds.ts';

/** Where what is said ends: at the sentence's end, where another takes the word, or where the article adds its own. */
export function contentEnd(
  items: readonly Item[],
  from: number,
  end: number,
  cues: readonly Cue[],
  object: boolean,
): number {
  let to = end;
  for (const cue of cues) {
    if (cue.first <= from) continue;
    const before = items[cue.first - 1];
    if (isTrailing(items, cue)) return Math.min(to, cue.first - 1);
    if (isRelative(items, cue)) to = Math.min(to, cue.first - 2);
    else if (before?.text === ',' && (cue.verb?.form === 'ing' || cue.kind === 'according'))
      to = Math.min(to, cue.first - 1);
    else if (COORDINATORS.has(before?.lower ?? '') && endsPart(items[cue.first - 2]))
      to = Math.min(to, items[cue.first - 2]?.kind === 'quoted' ? cue.first - 1 : cue.first - 2);
    else if (
      before?.lower === 'and' &&
      (object || (cue.first < cue.from && cue.subject?.kind !== 'description'))
    )
      to = Math.min(to, cue.first - 1);
  }
  for (let i = from; i < to; i++) {
    const item = items[i];
    if (item?.lower === 'and' && (object || items[from]?.lower === 'to') && isPastAt(items, i + 1)) return i;
    if (item?.kind !== 'mark') continue;
    if (item.text === ';') return i;
    if (isDash(item)) {
      const second = items.findIndex((other, at) => at > i && at < to && isDash(other));
      if (second < 0) return i;
      i = second;
      continue;
    }
    if (item.text !== ',') continue;
    const next = items[i + 1]?.lower ?? '';
    if (object || ADDS_OWN.has(next) || (next === 'just' && items[i + 2]?.lower === 'as')) return i;
  }
  return to;
}

/** ", the council reported.": another tells the whole sentence. */
const isTrailing = (items: readonly Item[], cue: Cue): boolean =>
  items[cue.first - 1]?.text === ',' &&
  cue.verb?.takes === 'clause' &&
  cue.verb.form !== 'ing' &&
  cue.subject !== null &&
  cue.first < cue.last &&
  (items[cue.last + 1] === undefined || items[cue.last + 1]?.kind === 'mark');

/** "vowed to fight and stormed out": a second act of the subject, not of what it vowed. */
const isPastAt = (items: readonly Item[], at: number): boolean =>
  isVerbAt(items, at) && /(?:ed|said|told)$/.test(items[at]?.lower ?? '');

const isDash = (item: Item): boolean => /^(?:—|–|--?)$/.test(item.text);

/** What begins an afterthought of the article's own: ", although many doubt it". */
const ADDS_OWN = new Set(['although', 'though', 'despite', 'as', 'who', 'which', 'a', 'an']);

/** ", which she called “…”": said by the article, not by whom the rest is from. */
const isRelative = (items: readonly Item[], cue: Cue): boolean =>
  RELATIVES.has(items[cue.first - 1]?.lower ?? '') && endsPart(items[cue.first - 2]);

const RELATIVES = new Set(['which', 'who', 'whom', 'where']);
const COORDINATORS = new Set(['and', 'but', 'while', 'though', 'although', 'whereas']);

const endsPart = (item: Item | undefined): boolean =>
  item?.text === ',' || (item?.kind === 'quoted' && item.ends !== 'open');
