import type { Item, Quoted } from './clauses.ts';
import { contentOf } from './contents.ts';
import type { Cue, Sentence } from './cue.ts';
import { firstMention } from './cues.ts';
import { isAdverb, PERSONAL_PRONOUNS } from './grammar-words.ts';
import { maySpeak } from './may-speak.ts';
import { type Mention, nounPhraseStarting } from './mentions.ts';
import type { Evidence, Source } from './saying.ts';
import { BE } from './verb-cues.ts';
import { isVerbAt } from './word-kinds.ts';
import { VERBS_OF_SAYING } from './words-of-saying.ts';

export const NOBODY: Source = { cue: null, mention: null, clause: null, evidence: 'nobody' };

export const isQuoted = (item: Item | undefined): item is Quoted => item?.kind === 'quoted';
export const isComma = (item: Item | undefined): boolean =>
  item?.kind === 'mark' && /^[,—–-]$/.test(item.text);

/** The cue that follows the quotation at `at`: "…," Smith said · "…," said Smith · "…," according to Smith. */
export function cueAfter(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
  const next = isComma(items[at + 1]) ? at + 2 : at + 1;
  // “who” behind a quotation is whom its words name
  return (
    cues.find(
      ({ subject, kind, first, verb }) =>
        subject && subject.words !== 'who' && kind !== 'colon' && first === next && verb?.form !== 'ing',
    ) ?? null
  );
}

/** The last cue before the quotation at `at`: of somebody or a writing rather than of a thing. */
function cueBefore(at: number, cues: readonly Cue[]): Cue | null {
  return (
    cues.findLast((cue) => cue.last < at && cue.subject && maySpeak(cue.subject)) ??
    cues.findLast((cue) => cue.to < at && cue.subject) ??
    null
  );
}

/** "Smith called Jones’s remark “…”": what Jones remarked is what Smith's words judge, and not what is quoted. */
function judging(at: number, cues: readonly Cue[]): Cue | null {
  const remark = cues.findLast((cue) => cue.last < at && cue.kind === 'noun');
  if (remark?.to !== at - 1) return null;
  return (
    cues.find(({ verb, subject, last }) => verb?.lemma === 'call' && subject && last < remark.first) ?? null
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
  if (before) return sourceOf(clause, outermost(clause, judging(at, cues) ?? before), 'before');
  const later = cues.find((cue) => cue.first > at && cue.subject && maySpeak(cue.subject));
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
  if (!mention) return null;
  if (!maySpeak(mention) || isSpokenOf(clause, mention.to, at)) return { ...NOBODY, evidence: 'subject' };
  return { cue: null, mention, clause, evidence: 'subject' };
}

/** "Smith was asked: “…”", "the plan was described as “…”": the words are others'. */
function isSpokenOf({ items }: Sentence, subject: number, at: number): boolean {
  for (let i = at - 1; i > subject; i--) {
    const verb = VERBS_OF_SAYING.get(items[i]?.lower ?? '');
    if (verb?.form === 'past' && BE.has(items[i - 1]?.lower ?? '')) return true;
    if (isVerbAt(items, i)) return false;
  }
  return false;
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
