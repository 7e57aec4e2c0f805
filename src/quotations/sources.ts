import type { Item, Quoted } from './clauses.ts';
import { contentOf } from './contents.ts';
import type { Cue, Sentence } from './cue.ts';
import { firstMention } from './cues.ts';
import { isAdverb, PERSONAL_PRONOUNS } from './grammar-words.ts';
import { type Mention, nounPhraseStarting } from './mentions.ts';
import type { Evidence, Source } from './saying.ts';
import { isVerbAt } from './word-kinds.ts';

export const NOBODY: Source = { cue: null, mention: null, clause: null, evidence: 'nobody' };

export const isQuoted = (item: Item | undefined): item is Quoted => item?.kind === 'quoted';
export const isComma = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && /^[,—–-]$/.test(item.text);

/** The cue that follows the quotation at `at`: "…," Smith said · "…," said Smith · "…," according to Smith. */
export function cueAfter(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  const next = isComma(items[at + 1]) ? at + 2 : at + 1;
  return (
    cues.find(
      (cue) => cue.subject && cue.kind !== 'colon' && cue.first === next && cue.verb?.form !== 'ing',
    ) ?? null
  );
}

/** The last cue before the quotation at `at`. */
function cueBefore(at: number, cues: readonly Cue[]): Cue | null {
  return (
    cues.findLast((cue) => cue.last < at && cue.subject) ??
    cues.findLast((cue) => cue.to < at && cue.subject) ??
    null
  );
}

export const sourceOf = (clause: Sentence, cue: Cue, evidence: Evidence): Source => ({
  evidence,
  cue: { start: cue.start, end: cue.end },
  mention: cue.subject,
  clause,
});

/** The source that the quotation's own sentence names beside it. */
export function ownSource(clause: Sentence, at: number): Source | null {
  const { cues, items } = clause;
  const after = cueAfter(items, at, cues);
  if (after) return sourceOf(clause, after, 'after');
  const signed = signature(clause, at + 1);
  if (signed) return signed;
  const loose = looseAfter(items, at);
  if (loose) {
    // "skipper Jane Smith told us": the verb's subject is the name, and the mention more than it.
    const own = cues.find(({ subject, from }) => subject?.to === loose.to && from > loose.to);
    return {
      cue: own ? { start: own.start, end: own.end } : null,
      mention: loose,
      clause,
      evidence: 'after',
    };
  }
  const before = cueBefore(at, cues);
  if (before) return sourceOf(clause, outermost(clause, before), 'before');
  const later = cues.find((cue) => cue.first > at && cue.subject);
  return later ? sourceOf(clause, later, 'later') : null;
}

/** "“…” –Ann Smith, teacher" · "- Smith.": who signs with a dash at `at`. */
export function signature(clause: Sentence, at: number): Source | null {
  const { items } = clause;
  if (!/^(?:—|–|--?)$/.test(items[at]?.text ?? '')) return null;
  const name = nounPhraseStarting(items, at + 1);
  const next = name && items[name.to + 1];
  return name?.kind === 'name' && (!next || next.text === ',' || (next.text === '.' && next === items.at(-1)))
    ? { cue: null, mention: name, clause, evidence: 'after' }
    : null;
}

/** "…,” Smith fumed": whoever stands right after a quotation that a comma ends. */
function looseAfter(items: readonly Item[], at: number): Mention | null {
  const item = items[at];
  if (at > 0 && items[at - 1]?.kind === 'word') return null;
  return isQuoted(item) && item.ends !== 'stop' && item.ends !== 'open'
    ? looseSubjectAfter(items, at + 1)
    : null;
}

/** "Smith said that Jones had told him “…”": what Jones told is known from Smith. */
export function outermost(clause: Sentence, cue: Cue): Cue {
  const holds = (outer: Cue): boolean =>
    outer.subject !== null &&
    outer.last < cue.first &&
    outer.verb?.takes === 'clause' &&
    (contentOf(clause, outer) ?? []).some(([from, to]) => from <= cue.first && cue.last < to);
  return clause.cues.find(holds) ?? cue;
}

/** A bare quotation at the head of a paragraph, its speaker only in the next sentence. */
export function nextSource(clauses: readonly Sentence[], n: number): Source | null {
  const next = clauses[n + 1];
  const cue = n === 0 ? next?.cues.find((found) => found.subject) : undefined;
  return next && cue ? sourceOf(next, cue, 'next') : null;
}

/** "they", "it": a subject that tells less than who spoke just before. */
export const isVague = (mention: Mention | null): boolean =>
  mention?.kind === 'pronoun' && !['he', 'she', 'i', 'we'].includes(mention.words);

export function subjectSource(clause: Sentence, at: number): Source | null {
  const mention = clause.subjects[at] ?? firstMention(clause.items, at);
  return mention ? { cue: null, mention, clause, evidence: 'subject' } : null;
}

export function precedingSubject(clauses: readonly Sentence[], n: number): Source | null {
  const before = clauses[n - 1];
  if (!before) return null;
  const mention = firstMention(before.items, before.items.length);
  return mention ? { cue: null, mention, clause: before, evidence: 'preceding' } : null;
}

/** "…,” Smith fumed" · "…,” fumed Smith": whatever verb stands with a name after a quotation that a comma ends. */
function looseSubjectAfter(items: readonly Item[], at: number): Mention | null {
  if (isVerbAt(items, at)) {
    const subject = nounPhraseStarting(items, at + 1);
    return subject?.kind === 'name' || (subject?.kind === 'pronoun' && PERSONAL_PRONOUNS.has(subject.words))
      ? subject
      : null;
  }
  const subject = nounPhraseStarting(items, at);
  if (!subject || subject.kind === 'description') return null;
  let next = subject.to + 1;
  while (isAdverb(items[next]?.lower ?? '')) next++;
  return isVerbAt(items, next) ? subject : null;
}
