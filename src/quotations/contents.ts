import type { Item } from './clauses.ts';
import { contentEnd } from './content-end.ts';
import type { Cue, Range, Sentence } from './cue.ts';
import {
  ADVERBS,
  CALENDAR,
  CLAUSE_OPENERS,
  isAdverb,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from './grammar-words.ts';
import { nounPhraseStarting } from './mentions.ts';
import { openerBefore } from './subjects.ts';
import { isVerbAt } from './word-kinds.ts';

/** Verbs that name their hearer before what is said: "told reporters that", "warned Iran that". */
const WITH_HEARER = new Set('tell ask inform remind assure warn advise urge instruct order beg'.split(' '));

/** Verbs whose infinitive is what is said: "vowed to fight", "urged voters to …". */
const WITH_INFINITIVE = new Set(
  'promise pledge vow threaten offer swear agree propose volunteer ask urge tell order decide hope claim instruct command demand'.split(
    ' ',
  ),
);

/** The most items before "according to" that only open the sentence: "In addition, according to Smith, …". */
const LONGEST_OPENING = 5;

/** What is said with a cue; null where the sentence doesn't hold it. */
export function contentOf(sentence: Sentence, cue: Cue): Range[] | null {
  if (cue.content === undefined) cue.content = findContent(sentence, cue);
  return cue.content;
}

function findContent({ items, cues }: Sentence, cue: Cue): Range[] | null {
  const end = lastOf(items);
  if (cue.kind === 'according') {
    const after = cue.last + 1;
    const opening = items[cue.first - 1]?.text === ',' && cue.first <= LONGEST_OPENING;
    if (cue.first <= 1 || opening) {
      const comma = items.findIndex((item, i) => i >= after && item.text === ',');
      if (comma > 0) return [[comma + 1, end]];
      if (!opening) return null;
    }
    const to = items[cue.first - 1]?.text === ',' ? cue.first - 1 : cue.first;
    return [[startOf(items, to), to]];
  }
  if (!cue.verb) return null;
  const trailing =
    items[cue.first - 1]?.text === ',' &&
    items[cue.first - 2]?.kind !== 'quoted' &&
    cue.verb.takes !== 'object' &&
    cue.verb.form !== 'ing';
  const next = items[cue.last + 1];
  const closes = !next || (next.kind === 'mark' && next.text !== ':');
  if (trailing && closes) {
    const before: Range = [startOf(items, cue.first - 1), cue.first - 1];
    const goesOn = next?.text === ',' && cue.last + 2 < end && !isApposition(items, cue);
    return goesOn ? [before, [cue.last + 2, end]] : [before];
  }
  if (cue.verb.takes === 'speech' || cue.last > cue.to) return null;
  const from = cue.verb.takes === 'object' ? objectStart(items, cue) : contentStart(items, cue);
  if (from === null) return null;
  const to = contentEnd(items, from, end, cues, cue.verb.takes === 'object');
  if (cue.verb.takes === 'clause' && !isClause(items, from, to)) return null;
  const comma = isSubordinate(items, cue) ? items.findIndex((item, i) => i > from && item.text === ',') : -1;
  return [[from, comma > 0 ? Math.min(comma, to) : to]];
}

/** "…, said Smith, a doctor from Leeds": what follows tells who Smith is. */
const isApposition = (items: readonly Item[], { from, last, subject }: Cue): boolean =>
  subject !== null &&
  from < subject.from &&
  (APPOSING.has(items[last + 2]?.lower ?? '') || items[last + 3]?.kind === 'possessive');

const APPOSING = new Set('a an the who whose which his her its one'.split(' '));

/** "When Smith asked …, Jones said": the first verb's clause ends at the comma. */
const isSubordinate = (items: readonly Item[], cue: Cue): boolean =>
  SUBORDINATORS.has(items[openerBefore(items, cue.first)]?.lower ?? '') ||
  (cue.first === cue.from && cue.from === 0);

const SUBORDINATORS = new Set([
  'when',
  'as',
  'after',
  'before',
  'while',
  'if',
  'because',
  'since',
  'although',
  'though',
  'where',
]);

/** What stands before a trailing cue reaches back to the last sentence-like boundary. */
function startOf(items: readonly Item[], to: number): number {
  for (let i = to - 1; i > 0; i--) if (/^(?:;|—|–|--)$/.test(items[i]?.text ?? '')) return i + 1;
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
/** Openers that tell the time or the place of saying, except after verbs that ask or tell them. */
const TIMES = new Set(['when', 'where']);
const ASKING = new Set(
  'ask wonder inquire explain tell reveal recall know decide clarify disclose question'.split(' '),
);

/** The first item of what is said after a verb: over the hearer, the occasion and the day. */
function contentStart(items: readonly Item[], cue: Cue): number | null {
  let at = cue.to + 1;
  const lemma = cue.verb?.lemma ?? '';
  if (WITH_HEARER.has(lemma) && !PERSONAL_PRONOUNS.has(items[at]?.lower ?? '')) {
    const hearer = nounPhraseStarting(items, at);
    const after = items[(hearer?.to ?? at) + 1];
    // "urged voters (not) to go": whom he urged belongs to what he urged
    if (hearer && (after?.lower === 'to' || (after?.lower === 'not' && items[hearer.to + 2]?.lower === 'to')))
      return at;
    if (hearer && !isVerbAt(items, hearer.to + 1)) at = hearer.to + 1;
  }
  for (let steps = 0; steps < 4; steps++) {
    const item = items[at];
    if (!item) return null;
    if (item.kind === 'quoted') return at;
    if (OPENS_CONTENT.has(item.lower)) return TIMES.has(item.lower) && !ASKING.has(lemma) ? null : at;
    if (isAdverb(item.lower) || CALENDAR.has(item.lower)) {
      at++;
      continue;
    }
    if (
      ['in', 'on', 'at', 'to', 'during', 'after', 'before', 'via', 'through', 'with'].includes(item.lower)
    ) {
      if (item.lower === 'to' && WITH_INFINITIVE.has(lemma)) return at;
      const that = items.findIndex((other, i) => i > at && i < at + 12 && other.lower === 'that');
      const phrase = nounPhraseStarting(items, at + 1);
      // "in a film that showed it": whose film that is, and not what was said
      if (that > 0) return isVerbAt(items, that + 1) ? null : that;
      if (!phrase) return null;
      at = phrase.to + 1;
      continue;
    }
    if (item.text === ',' && ADVERBS.has(items[at + 1]?.lower ?? '') && items[at + 2]?.text === ',') {
      at += 3;
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
  if (!item || item.kind === 'mark') return null;
  if (item.lower === 'to') return WITH_INFINITIVE.has(lemma) ? at : null;
  if (PREPOSITIONS.has(item.lower) || CLAUSE_OPENERS.has(item.lower)) return null;
  // "told CNN in an interview taped on Monday"
  return item.lower.endsWith('ed') && isVerbAt(items, at) ? null : at;
}

/** Whether a stretch can be a clause of reported speech: it opens as one or holds a verb. */
function isClause(items: readonly Item[], from: number, to: number): boolean {
  const first = items[from];
  if (!first || OPENS_CONTENT.has(first.lower) || first.lower === 'to' || PERSONAL_PRONOUNS.has(first.lower))
    return true;
  for (let i = from; i < to; i++) {
    if (items[i]?.kind === 'quoted' || items[i]?.lower === 'to' || isVerbAt(items, i)) return true;
  }
  return false;
}

/** Prepositions that lead from a verb to what it is about: "called for", "spoke about". */
const OBJECT_PREPOSITIONS = new Set(['for', 'about', 'to', 'on', 'at', 'out', 'of', 'against']);

function objectStart(items: readonly Item[], cue: Cue): number | null {
  let at = cue.to + 1;
  while (OBJECT_PREPOSITIONS.has(items[at]?.lower ?? '')) at++;
  return items[at]?.kind === 'mark' || !items[at] ? null : at;
}
