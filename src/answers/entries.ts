import type { Article, Span } from '../corpus/article.ts';
import { Passage } from '../corpus/passage.ts';
import type { Quotation } from '../quotations/quotation.ts';
import type { Entry } from './answer.ts';
import type { Library } from './library.ts';

/** A quotation as it is shown: the sentences around it, the given words in bold. */
export function quotationEntry(quotation: Quotation, bold: readonly Span[] = []): Entry {
  const passage = Passage.of(quotation.article, quotation.statement);
  return { passage, bold: inside(passage, bold), quotation };
}

/** A stretch of an article as it is shown: with the quotation that the bold words belong to, where they do. */
export function passageEntry(
  library: Library,
  article: Article,
  span: Span,
  bold: readonly Span[] = [],
): Entry {
  const passage = Passage.of(article, span);
  const marked = inside(passage, bold);
  const quotation = quotationOf(library, article, marked.length > 0 ? marked : [span]);
  return { passage, bold: marked, quotation };
}

/** Words belong to a quotation where this share of them lies inside what it quotes. */
const LEAST_SHARE = 0.5;

/** The quotation that holds most of the given words; null where they are the article's own. */
export function quotationOf(library: Library, article: Article, spans: readonly Span[]): Quotation | null {
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let best: Quotation | null = null;
  let most = length * LEAST_SHARE;
  for (const quotation of library.quotationsIn(article)) {
    const held = overlap(quotation.pieces, spans);
    if (held > most) [best, most] = [quotation, held];
  }
  return best;
}

function overlap(pieces: readonly Span[], spans: readonly Span[]): number {
  let sum = 0;
  for (const piece of pieces) {
    for (const span of spans) {
      sum += Math.max(0, Math.min(piece.end, span.end) - Math.max(piece.start, span.start));
    }
  }
  return sum;
}

/** Spans clipped to the passage, in order, overlapping ones made one. */
export function inside(passage: Span, spans: readonly Span[]): Span[] {
  const clipped = spans
    .map(({ start, end }) => ({ start: Math.max(start, passage.start), end: Math.min(end, passage.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const found: { start: number; end: number }[] = [];
  for (const span of clipped) {
    const last = found.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else found.push(span);
  }
  return found;
}

/** All sentences of an article, in order. */
export function sentencesOf(article: Article): Span[] {
  return article.paragraphs.flatMap((paragraph) => [...paragraph.sentences]);
}

/** The sentences of an article that a stretch touches, as one stretch. */
export function sentencesAround(article: Article, span: Span): Span {
  const touched = sentencesOf(article).filter(({ start, end }) => start < span.end && span.start < end);
  return {
    start: Math.min(span.start, touched[0]?.start ?? span.start),
    end: Math.max(span.end, touched.at(-1)?.end ?? span.end),
  };
}
