import type { Span } from '../corpus/article.ts';
import type { Clause, Item } from './clauses.ts';
import { type Cue, cuesOf } from './cues.ts';
import { ADVERBS, CALENDAR, PREPOSITIONS } from './grammar-words.ts';
import { isNameWord, nounPhraseStarting } from './mentions.ts';
import type { Saying } from './sayings.ts';

/** Verbs that name their hearer before what is said: "told reporters that", "warned Iran that". */
const WITH_HEARER = new Set('tell ask inform remind assure warn advise urge instruct order beg'.split(' '));

/** Verbs whose infinitive is what is said: "vowed to fight", "urged voters to …". */
const WITH_INFINITIVE = new Set(
  'promise pledge vow threaten offer swear agree propose volunteer ask urge tell order decide hope claim instruct command demand'.split(
    ' ',
  ),
);

/** The fewest words of a paraphrase worth reporting: shorter ones are "so", "yes", "no comment". */
const FEWEST_WORDS = 3;

const wordCount = (items: readonly Item[]): number =>
  items.filter((item) => item.kind === 'word' || item.kind === 'number').length;

/** The paraphrases of a sentence that holds no quotation marks of its own beside the cue. */
export function indirectSayings(clause: Clause): Saying[] {
  const sayings: Saying[] = [];
  const cues = cuesOf(clause);
  for (const cue of cues) {
    if (!cue.subject || cue.kind === 'colon') continue;
    const content = contentOf(clause.items, cue, cues);
    if (!content) continue;
    const { items } = clause;
    const pieces = content
      .filter(([from, to]) => wordCount(items.slice(from, to)) >= FEWEST_WORDS)
      .map(([from, to]): Span => ({ start: items[from]?.start ?? 0, end: items[to - 1]?.end ?? 0 }));
    const [first, ...rest] = pieces;
    if (!first || content.some(([from, to]) => items.slice(from, to).some((item) => item.kind === 'quoted')))
      continue;
    sayings.push({
      kind: 'indirect',
      pieces: [first, ...rest],
      cue: { start: cue.start, end: cue.end },
      mention: cue.subject,
      clause,
      extent: { start: clause.start, end: clause.end },
    });
  }
  return sayings;
}

type Range = readonly [from: number, to: number];

/** Where in the sentence what is said stands, `to` exclusive. */
function contentOf(items: readonly Item[], cue: Cue, cues: readonly Cue[]): Range[] | null {
  const end = lastOf(items);
  if (cue.kind === 'according') {
    const after = cue.last + 1;
    if (cue.first <= 1) {
      const comma = items.findIndex((item, i) => i >= after && item.text === ',');
      return comma > 0 ? [[comma + 1, end]] : null;
    }
    const to = items[cue.first - 1]?.text === ',' ? cue.first - 1 : cue.first;
    return [[startOf(items, to, cues), to]];
  }
  if (!cue.verb) return null;
  const trailing =
    items[cue.first - 1]?.text === ',' &&
    items[cue.first - 2]?.kind !== 'quoted' &&
    cue.verb.reporting &&
    cue.verb.form !== 'ing';
  const next = items[cue.last + 1];
  const closes = !next || (next.kind === 'mark' && next.text !== ':');
  if (trailing && closes) {
    const before: Range = [startOf(items, cue.first - 1, cues), cue.first - 1];
    const rest = next?.text === ',' && cue.last + 2 < end ? [[cue.last + 2, end] as const] : [];
    return [before, ...rest];
  }
  if (!cue.verb.reporting || cue.first > cue.to || cue.last > cue.to) return null;
  const from = contentStart(items, cue);
  return from === null ? null : [[from, contentEnd(items, from, end, cues)]];
}

/** What stands before a trailing cue reaches back to the last sentence-like boundary. */
function startOf(items: readonly Item[], to: number, _cues: readonly Cue[]): number {
  for (let i = to - 1; i > 0; i--) if (items[i]?.text === ';' || items[i]?.text === '—') return i + 1;
  const first = items[0]?.lower ?? '';
  return ['but', 'and'].includes(first) ? 1 : 0;
}

/** The end of the sentence without its full stop. */
function lastOf(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && items[end - 1]?.kind === 'mark') end--;
  return end;
}

const OPENS_CONTENT = new Set(['that', 'whether', 'if', 'how', 'why', 'what', 'who', 'when', 'where']);
const SUBJECTS = new Set(
  'he she it they we i there this these those his her its their the a an some many most all no one such'.split(
    ' ',
  ),
);

/** The first item of what is said after a verb: over the hearer, the occasion and the day. */
function contentStart(items: readonly Item[], cue: Cue): number | null {
  let at = cue.to + 1;
  const lemma = cue.verb?.lemma ?? '';
  if (WITH_HEARER.has(lemma)) {
    const hearer = nounPhraseStarting(items, at);
    if (hearer) at = hearer.to + 1;
  }
  for (let steps = 0; steps < 4; steps++) {
    const item = items[at];
    if (!item || item.kind === 'quoted') return null;
    if (OPENS_CONTENT.has(item.lower)) return at;
    if (ADVERBS.has(item.lower) || CALENDAR.has(item.lower) || item.lower.endsWith('ly')) {
      at++;
      continue;
    }
    if (
      ['in', 'on', 'at', 'to', 'during', 'after', 'before', 'via', 'through', 'with'].includes(item.lower)
    ) {
      if (item.lower === 'to' && WITH_INFINITIVE.has(lemma)) return at;
      const that = items.findIndex((other, i) => i > at && i < at + 12 && other.lower === 'that');
      const phrase = nounPhraseStarting(items, at + 1);
      if (that > 0) return that;
      if (!phrase) return null;
      at = phrase.to + 1;
      continue;
    }
    if (item.kind === 'mark') {
      if (item.text !== ',' || items[at + 1]?.lower !== 'that') return null;
      at++;
      continue;
    }
    break;
  }
  const item = items[at];
  if (!item || item.kind === 'mark' || item.kind === 'quoted') return null;
  if (item.lower === 'to') return WITH_INFINITIVE.has(lemma) ? at : null;
  if (PREPOSITIONS.has(item.lower)) return null;
  return SUBJECTS.has(item.lower) || isNameWord(item) || cue.verb?.form !== 'ing' ? at : at;
}

/** Where what is said ends: at the sentence's end, or where another takes the word. */
function contentEnd(items: readonly Item[], from: number, end: number, cues: readonly Cue[]): number {
  for (const cue of cues) {
    if (cue.first <= from || items[cue.first - 1]?.text !== ',') continue;
    if (cue.verb?.form === 'ing' || cue.kind === 'according') return cue.first - 1;
  }
  return end;
}
