import type { Article, Span } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { Library } from './library.ts';

/** The quotations that a sentence has a part of. */
export function quotationsOver(library: Library, article: Article, span: Span): readonly Quotation[] {
  const isOver = (piece: Span) => piece.start < span.end && span.start < piece.end;
  return library.quotationsIn(article).filter(({ pieces }) => pieces.some(isOver));
}

/** Whose they are, each once. */
export function speakersOf(quotations: readonly Quotation[]): Speaker[] {
  return [
    ...new Set(quotations.flatMap(({ speaker, alsoBy }) => [...(speaker ? [speaker] : []), ...alsoBy])),
  ];
}
