import type { Span } from '../corpus/article.ts';
import type { Clause, Item, Quoted } from './clauses.ts';
import { type Cue, cuesOf, firstMention } from './cues.ts';
import type { Mention } from './mentions.ts';
import type { QuotationKind } from './quotation.ts';

/** Something said, before anybody knows whom its mention means. */
export interface Saying {
  readonly kind: QuotationKind;
  readonly pieces: [Span, ...Span[]];
  readonly cue: Span | null;
  readonly mention: Mention | null;
  /** The sentence that the mention stands in; null where there is none. */
  readonly clause: Clause | null;
  /** The first and last sentence that hold its pieces, cue and mention. */
  readonly extent: { start: number; end: number };
}

/** Whose words a quotation is: what the rules below hand on. */
interface Source {
  readonly cue: Span | null;
  readonly mention: Mention | null;
  readonly clause: Clause | null;
}

const NOBODY: Source = { cue: null, mention: null, clause: null };

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

const sourceOf = (cue: Cue): Source => ({
  cue: { start: cue.start, end: cue.end },
  mention: cue.subject,
  clause: cue.clause,
});

/** Whether a sentence is nothing but quotations. */
const isBare = (clause: Clause): boolean =>
  clause.items.every((item) => isQuoted(item) || item.kind === 'mark');

const opensWithCapital = (text: string, span: Span): boolean =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text.slice(span.start, span.start + 8));

/** Reads quotations paragraph by paragraph, remembering who spoke last. */
export function quotedSayings(text: string, paragraphs: readonly (readonly Clause[])[]): Saying[] {
  const sayings: Saying[] = [];
  let last: Saying | null = null;
  let unclosed = false;
  for (const clauses of paragraphs) {
    const cuesByClause = clauses.map(cuesOf);
    const beginsQuoted = isQuoted(clauses[0]?.items[0]);
    let continues = unclosed && beginsQuoted;
    let inParagraph: Source | null = null;
    clauses.forEach((clause, n) => {
      const cues = cuesByClause[n] ?? [];
      const bare = isBare(clause);
      let current: Saying | null = null;
      clause.items.forEach((item, at) => {
        if (!isQuoted(item)) return;
        const piece = { start: item.stretch.start, end: item.stretch.end };
        if (continues && last && at === 0 && n === 0 && !cueAfter(clause.items, at, cues)) {
          last.pieces.push(piece);
          last.extent.end = clause.end;
          current = last;
          inParagraph = { cue: last.cue, mention: last.mention, clause: last.clause };
          return;
        }
        const own = ownSource(clause, at, cues);
        let source = own;
        if (!source && bare)
          source =
            inParagraph ??
            nextSource(clauses, cuesByClause, n) ??
            (n === 0 && last && bare && clauses.every(isBare)
              ? { cue: null, mention: last.mention, clause: last.clause }
              : null);
        if (!source && !bare) source = subjectSource(clause, at) ?? inParagraph;
        source ??= precedingSubject(clauses, n) ?? NOBODY;
        const whole =
          opensWithCapital(text, piece) &&
          (at === 0 ||
            isComma(clause.items[at - 1]) ||
            clause.items[at - 1]?.text === ':' ||
            isQuoted(clause.items[at - 1]) ||
            cues.some((cue) => cue.last === at - 1));
        const kind: QuotationKind = whole ? 'direct' : 'mixed';
        const joins: Saying | null =
          current ??
          (bare && inParagraph && last && last.kind === 'direct' && source === inParagraph ? last : null);
        if (joins && source.mention === joins.mention && (joins.kind === 'direct' || kind === 'mixed')) {
          joins.pieces.push(piece);
          joins.extent.end = Math.max(joins.extent.end, clause.end);
          current = joins;
        } else {
          current = { kind, pieces: [piece], ...source, extent: { start: clause.start, end: clause.end } };
          if (source.clause && source.clause.paragraph === clause.paragraph) {
            current.extent.start = Math.min(current.extent.start, source.clause.start);
            current.extent.end = Math.max(current.extent.end, source.clause.end);
          }
          sayings.push(current);
        }
        last = current;
        inParagraph = source.mention ? source : inParagraph;
      });
      if (!clause.items.some(isQuoted)) {
        const cue = cues.findLast((found) => found.subject);
        if (cue) inParagraph = sourceOf(cue);
      }
      continues = false;
    });
    const lastItem = clauses.at(-1)?.items.at(-1);
    unclosed = isQuoted(lastItem) && !lastItem.stretch.closed;
  }
  return sayings;
}

/** The source that the quotation's own sentence names beside it. */
function ownSource(clause: Clause, at: number, cues: readonly Cue[]): Source | null {
  const after = cueAfter(clause.items, at, cues);
  if (after) return sourceOf(after);
  const before = cueBefore(at, cues);
  if (before) return sourceOf(before);
  const later = cues.find((cue) => cue.first > at && cue.subject);
  return later ? sourceOf(later) : null;
}

/** A bare quotation at the head of a paragraph, its speaker only in the next sentence. */
function nextSource(clauses: readonly Clause[], cues: readonly (readonly Cue[])[], n: number): Source | null {
  const next = clauses[n + 1];
  if (!next || n > 0) return null;
  const cue = cues[n + 1]?.find((found) => found.subject);
  return cue ? sourceOf(cue) : null;
}

function subjectSource(clause: Clause, at: number): Source | null {
  const mention = firstMention(clause.items, at);
  return mention ? { cue: null, mention, clause } : null;
}

function precedingSubject(clauses: readonly Clause[], n: number): Source | null {
  const before = clauses[n - 1];
  if (!before) return null;
  const mention = firstMention(before.items, before.items.length);
  return mention ? { cue: null, mention, clause: before } : null;
}
