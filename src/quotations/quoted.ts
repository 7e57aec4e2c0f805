import type { Span } from '../corpus/article.ts';
import { sourcesBelow } from './chains.ts';
import type { Cue, Sentence } from './cue.ts';
import { isSaid } from './is-said.ts';
import type { QuotationKind } from './quotation.ts';
import type { Candidate } from './said-facts.ts';
import type { Saying, Source } from './saying.ts';
import {
  isComma,
  isQuoted,
  isVague,
  NOBODY,
  nextSource,
  outermost,
  ownSource,
  precedingSubject,
  signature,
  sourceOf,
  subjectSource,
} from './sources.ts';

/**
 * Quotations an article may begin with, and characters of it for each one beyond: no dialogue of "Yes" and "No" has
 * more, so what holds more is none, and costs no more than its length.
 */
const MOST_AT_ONCE = 100;
const CHARACTERS_EACH = 15;

/** Whether a sentence is nothing but quotations. */
const isBare = (clause: Sentence): boolean =>
  clause.items.every((item) => isQuoted(item) || item.kind === 'mark');

const opensWithCapital = (text: string, span: Span): boolean =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(text.slice(span.start, span.start + 8));

/**
 * Reads quotations paragraph by paragraph, remembering who spoke last.
 * @param judge tells which words in quotation marks are somebody's.
 */
export function quotedSayings(
  text: string,
  paragraphs: readonly (readonly Sentence[])[],
  judge: (candidate: Candidate) => boolean = isSaid,
): Saying[] {
  const reader = new Reader(text, judge);
  const below = sourcesBelow(paragraphs);
  paragraphs.forEach((clauses, n) => {
    reader.read(clauses, paragraphs[n + 1]?.[0] ?? null, below[n] ?? null);
  });
  return reader.sayings;
}

class Reader {
  readonly sayings: Saying[] = [];
  readonly #text: string;
  readonly #judge: (candidate: Candidate) => boolean;
  /** How many quotations have been read. */
  #count = 0;
  /** The last quotation read, in whatever paragraph. */
  #last: Saying | null = null;
  /** The quotation that goes on from the paragraph before. */
  #held: Saying | null = null;
  /** Whom the paragraphs below name for the paragraph's last quotation, where it goes on there. */
  #below: Source | null = null;
  /** Who spoke last in the paragraph. */
  #speaking: Source | null = null;
  /** Who spoke last in the paragraph before, and whether it ends in a colon. */
  #before: Source | null = null;
  #announced = false;
  /** Whether the paragraph is nothing but quotations. */
  #onlyQuotations = false;
  /** The sentence that ends the paragraph before. */
  #above: Sentence | null = null;
  /** Who signs such a paragraph at the head of the next one. */
  #signed: Source | null = null;

  constructor(text: string, judge: (candidate: Candidate) => boolean) {
    this.#text = text;
    this.#judge = judge;
  }

  /** Reads a paragraph. `next` opens the one below; `below` is whom those below name for what goes on there. */
  read(clauses: readonly Sentence[], next: Sentence | null, below: Source | null): void {
    this.#below = below;
    this.#onlyQuotations = clauses.every(isBare);
    this.#signed = this.#onlyQuotations && next ? signature(next, 0) : null;
    this.#before = this.#speaking ?? (this.#onlyQuotations ? this.#before : null);
    this.#speaking = null;
    clauses.forEach((clause, n) => {
      this.#readClause(clauses, clause, n);
    });
    this.#above = clauses.at(-1) ?? null;
    this.#announced = this.#above?.items.at(-1)?.text === ':';
    if (!below) this.#held = null;
  }

  #readClause(clauses: readonly Sentence[], clause: Sentence, n: number): void {
    const own = clause.cues;
    const bare = isBare(clause);
    let current: Saying | null = null;
    clause.items.forEach((item, at) => {
      if (!isQuoted(item) || this.#count >= MOST_AT_ONCE + item.start / CHARACTERS_EACH) return;
      this.#count++;
      const piece = { start: item.stretch.start, end: item.stretch.end };
      const below = n === clauses.length - 1 && at === clause.items.length - 1 ? this.#below : null;
      if (this.#held && n === 0 && at === 0) {
        current = this.#join(this.#held, piece, clause);
        this.#speaking = current;
        if (!below) this.#held = null;
        return;
      }
      const told = ownSource(clause, at);
      let source = told ?? this.#sourceAround(clauses, clause, n, at, bare);
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
      const same = joined !== null && source.mention === joined.mention;
      if (below && !told && !same) source = this.#sourceOfSpeech(source, below);
      const candidate = { text: this.#text, clause, at, source, kind, goesOn: joined !== null };
      if (!below && !this.#judge(candidate)) return;
      if (joined && same && (joined.kind === 'direct' || kind === 'mixed')) {
        current = this.#join(joined, piece, clause);
      } else {
        current = this.#begin(kind, piece, source, clause);
      }
      // Pieces that each have a cue are told apart, as a closing mark may have been forgotten.
      this.#held = below && !(below.mention && (told || same)) ? current : null;
      if (source.mention) this.#speaking = source;
    });
    const cue = clause.items.some(isQuoted) ? undefined : own.findLast((found) => found.subject);
    if (cue) this.#speaking = sourceOf(clause, outermost(clause, cue), 'speaking');
  }

  /** Whose a speech over paragraphs is that no cue beside its first piece tells: a later piece's cue, or what stands around. */
  #sourceOfSpeech(around: Source, below: Source): Source {
    if (below.mention) return below;
    if (around.mention || !this.#above) return around;
    return precedingSubject([this.#above], 1) ?? around;
  }

  #begin(kind: QuotationKind, piece: Span, source: Source, clause: Sentence): Saying {
    const extent = { start: clause.start, end: clause.end };
    const told = source.clause?.paragraph === clause.paragraph || source.evidence === 'announced';
    if (source.clause && told) {
      extent.start = Math.min(extent.start, source.clause.start);
      extent.end = Math.max(extent.end, source.clause.end);
    }
    const { cue, mention, evidence } = source;
    const saying: Saying = { kind, pieces: [piece], cue, mention, clause: source.clause, evidence, extent };
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
        this.#signed ??
        (this.#speaking && { ...this.#speaking, evidence: 'speaking' }) ??
        (this.#announced && before ? { ...before, evidence: 'announced' } : null) ??
        nextSource(clauses, n) ??
        (before && { ...before, cue: null, evidence: 'last' }) ??
        precedingSubject(clauses, n) ??
        NOBODY
      );
    }
    const subject = subjectSource(clause, at);
    if (subject?.mention && !(this.#speaking && isVague(subject.mention))) return subject;
    return (
      (this.#speaking && { ...this.#speaking, evidence: 'speaking' }) ??
      subject ??
      precedingSubject(clauses, n) ??
      NOBODY
    );
  }
}
