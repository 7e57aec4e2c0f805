import type { Span } from '../corpus/article.ts';
import type { Quotation } from '../quotations/quotation.ts';

/** What was said, pieces joined by a space: "A," he said. "B" → "A, B". */
export function saidText({ article, pieces }: Quotation): string {
  return pieces.map(({ start, end }) => article.text.slice(start, end)).join(' ');
}

/** A stretch of `saidText` as stretches of the article: more than one where it reaches over a cue. */
export function inArticle({ pieces }: Quotation, said: Span): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const piece of pieces) {
    const by = piece.start - from;
    const start = Math.max(said.start + by, piece.start);
    const end = Math.min(said.end + by, piece.end);
    if (start < end) found.push({ start, end });
    from += piece.end - piece.start + 1;
  }
  return found;
}
