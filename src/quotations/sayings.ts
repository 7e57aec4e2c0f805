import type { Span } from '../corpus/article.ts';
import type { Item, Quoted } from './clauses.ts';
import { contentOf } from './contents.ts';
import { type Cue, firstMention, looseSubjectAfter, type Sentence } from './cues.ts';
import { isSaid, signalsOf } from './is-said.ts';
import type { Mention } from './mentions.ts';
import type { QuotationKind } from './quotation.ts';

/** Something said, before anybody knows whom its mention means. */
export interface Saying {
  readonly kind: QuotationKind;
  readonly pieces: [Span, ...Span[]];
  readonly cue: Span | null;
  readonly mention: Mention | null;
  /** The sentence that the mention stands in; null where there is none. */
  readonly clause: Sentence | null;
  /** Where it was found: how much the words in quotation marks look like somebody's. */
  readonly evidence: Evidence;
  /** The first and last sentence that hold its pieces, cue and mention. */
  readonly extent: { start: number; end: number };
}

/** What tells whose words a quotation is: a cue beside it, or the text around it. */
export type Evidence =
  | 'after'
  | 'before'
  | 'later'
  | 'subject'
  | 'speaking'
  | 'announced'
  | 'next'
  | 'last'
  | 'preceding'
  | 'nobody';

/** Whose words a quotation is: what the rules below hand on. */
interface Source {
  readonly cue: Span | null;
  readonly mention: Mention | null;
  readonly clause: Sentence | null;
  /** Where it was found: how much the words in quotation marks look like somebody's. */
  readonly evidence: Evidence;
}

const NOBODY: Source = { cue: null, mention: null, clause: null, evidence: 'nobody' };

const isQuoted = (item: Item | undefined): item is Quoted => item?.kind === 'quoted';
const isComma = (item: Item | undefined): boolean => item?.kind === 'mark' && /^[,—–-]$/.test(item.text);

/** The cue that follows the quotation at `at`: "…," Smith said · "…," said Smith · "…," according to Smith. */
function cueAfter(items: readonly Item[], at: number, cues: readonly Cue[]): Cue | null {
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

const sourceOf = (clause: Sentence, cue: Cue, evidence: Evidence): Source => ({
  evidence,
  cue: { start: cue.start, end: cue.end },
  mention: cue.subject,
  clause,
});

/** Whether a sentence is nothing but quotations. */
const isBare = (clause: Sentence): boolean =>
  clause.items.every((item) => isQuoted(item) || item.kind === 'mark');

const opensWithCapital = (text: string, span: Span): boolean =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text.slice(span.start, span.start + 8));

/** Reads quotations paragraph by paragraph, remembering who spoke last. */
export function quotedSayings(text: string, paragraphs: readonly (readonly Sentence[])[]): Saying[] {
  const reader = new Reader(text);
  for (const clauses of paragraphs) reader.read(clauses);
  return reader.sayings;
}

class Reader {
  readonly sayings: Saying[] = [];
  readonly #text: string;
  /** The last quotation read, in whatever paragraph. */
  #last: Saying | null = null;
  /** Whether the last paragraph ended inside quotation marks. */
  #unclosed = false;
  /** Who spoke last in the paragraph. */
  #speaking: Source | null = null;
  /** Who spoke last in the paragraph before, and whether it ends in a colon. */
  #before: Source | null = null;
  #announced = false;
  /** Whether the paragraph is nothing but quotations. */
  #onlyQuotations = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(clauses: readonly Sentence[]): void {
    this.#onlyQuotations = clauses.every(isBare);
    this.#before = this.#speaking ?? (this.#onlyQuotations ? this.#before : null);
    this.#speaking = null;
    clauses.forEach((clause, n) => {
      this.#readClause(clauses, clause, n);
    });
    const end = clauses.at(-1)?.items.at(-1);
    this.#announced = end?.text === ':';
    this.#unclosed = isQuoted(end) && !end.stretch.closed;
  }

  #readClause(clauses: readonly Sentence[], clause: Sentence, n: number): void {
    const own = clause.cues;
    const bare = isBare(clause);
    let current: Saying | null = null;
    clause.items.forEach((item, at) => {
      if (!isQuoted(item)) return;
      const piece = { start: item.stretch.start, end: item.stretch.end };
      const goesOn = this.#unclosed && n === 0 && at === 0 && !cueAfter(clause.items, at, own);
      if (goesOn && this.#last) {
        current = this.#join(this.#last, piece, clause);
        this.#speaking = this.#last;
        return;
      }
      const source = ownSource(clause, at) ?? this.#sourceAround(clauses, clause, n, at, bare);
      const kind = this.#kindOf(clause, at, own, piece);
      const joined: Saying | null =
        current ??
        (bare &&
        this.#last?.kind === 'direct' &&
        this.#speaking !== null &&
        source.mention === this.#speaking.mention &&
        this.#last.clause?.paragraph === clause.paragraph
          ? this.#last
          : null);
      const signals = signalsOf(this.#text, clause.items, at, {
        evidence: source.evidence,
        cue: source.cue,
        direct: kind === 'direct',
        goesOn: joined !== null,
      });
      if (!isSaid(signals)) return;
      if (joined && source.mention === joined.mention && (joined.kind === 'direct' || kind === 'mixed')) {
        current = this.#join(joined, piece, clause);
      } else {
        current = this.#begin(kind, piece, source, clause);
      }
      if (source.mention) this.#speaking = source;
    });
    const cue = clause.items.some(isQuoted) ? undefined : own.findLast((found) => found.subject);
    if (cue) this.#speaking = sourceOf(clause, cue, 'speaking');
  }

  #begin(kind: QuotationKind, piece: Span, source: Source, clause: Sentence): Saying {
    const extent = { start: clause.start, end: clause.end };
    if (source.clause?.paragraph === clause.paragraph) {
      extent.start = Math.min(extent.start, source.clause.start);
      extent.end = Math.max(extent.end, source.clause.end);
    }
    const saying: Saying = { kind, pieces: [piece], ...source, extent };
    this.sayings.push(saying);
    this.#last = saying;
    return saying;
  }

  #join(saying: Saying, piece: Span, clause: Sentence): Saying {
    saying.pieces.push(piece);
    saying.extent.end = Math.max(saying.extent.end, clause.end);
    return saying;
  }

  #kindOf({ items }: Sentence, at: number, cues: readonly Cue[], piece: Span): QuotationKind {
    const before = items[at - 1];
    const opens =
      !before ||
      isComma(before) ||
      before.text === ':' ||
      isQuoted(before) ||
      cues.some(({ last }) => last === at - 1);
    return opens && opensWithCapital(this.#text, piece) ? 'direct' : 'mixed';
  }

  #sourceAround(
    clauses: readonly Sentence[],
    clause: Sentence,
    n: number,
    at: number,
    bare: boolean,
  ): Source {
    if (bare) {
      const before = n === 0 && (this.#announced || this.#onlyQuotations) ? this.#before : null;
      return (
        (this.#speaking && { ...this.#speaking, evidence: 'speaking' }) ??
        (this.#announced && before ? { ...before, evidence: 'announced' } : null) ??
        nextSource(clauses, n) ??
        (before && { ...before, cue: null, evidence: 'last' }) ??
        precedingSubject(clauses, n) ??
        NOBODY
      );
    }
    const subject = subjectSource(clause, at);
    if (subject && !(this.#speaking && isVague(subject.mention))) return subject;
    return (
      (this.#speaking && { ...this.#speaking, evidence: 'speaking' }) ??
      subject ??
      precedingSubject(clauses, n) ??
      NOBODY
    );
  }
}

/** The source that the quotation's own sentence names beside it. */
function ownSource(clause: Sentence, at: number): Source | null {
  const { cues, items } = clause;
  const after = cueAfter(items, at, cues);
  if (after) return sourceOf(clause, after, 'after');
  const loose = looseAfter(items, at);
  if (loose) return { cue: null, mention: loose, clause, evidence: 'after' };
  const before = cueBefore(at, cues);
  if (before) return sourceOf(clause, outermost(clause, before), 'before');
  const later = cues.find((cue) => cue.first > at && cue.subject);
  return later ? sourceOf(clause, later, 'later') : null;
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
function outermost(clause: Sentence, cue: Cue): Cue {
  const holds = (outer: Cue): boolean =>
    outer.subject !== null &&
    outer.last < cue.first &&
    outer.verb?.takes === 'clause' &&
    (contentOf(clause, outer) ?? []).some(([from, to]) => from <= cue.first && cue.last < to);
  return clause.cues.find(holds) ?? cue;
}

/** A bare quotation at the head of a paragraph, its speaker only in the next sentence. */
function nextSource(clauses: readonly Sentence[], n: number): Source | null {
  const next = clauses[n + 1];
  const cue = n === 0 ? next?.cues.find((found) => found.subject) : undefined;
  return next && cue ? sourceOf(next, cue, 'next') : null;
}

/** "they", "it": a subject that tells less than who spoke just before. */
const isVague = (mention: Mention | null): boolean =>
  mention?.kind === 'pronoun' && !['he', 'she', 'i', 'we'].includes(mention.words);

function subjectSource(clause: Sentence, at: number): Source | null {
  const mention = clause.subjects[at] ?? firstMention(clause.items, at);
  return mention ? { cue: null, mention, clause, evidence: 'subject' } : null;
}

function precedingSubject(clauses: readonly Sentence[], n: number): Source | null {
  const before = clauses[n - 1];
  if (!before) return null;
  const mention = firstMention(before.items, before.items.length);
  return mention ? { cue: null, mention, clause: before, evidence: 'preceding' } : null;
}
