import type { Article, Span } from '../corpus/article.ts';
import type { Quotation, Speaker } from '../quotations/quotation.ts';
import type { Library } from './library.ts';

/** The quotations that a sentence has a part of. */
export function quotationsOver(library: Library, article: Article, span: Span): readonly Quotation[] {
  return library.quotationsIn(article).filter(({ pieces }) => isOver(pieces, span));
}

function isOver(pieces: readonly Span[], { start, end }: Span): boolean {
  for (const piece of pieces) if (piece.start < end && start < piece.end) return true;
  return false;
}

/** Whose they are, each once. */
export function speakersOf(quotations: readonly Quotation[]): Speaker[] {
  const speakers: Speaker[] = [];
  const add = (speaker: Speaker) => {
    if (!speakers.includes(speaker)) speakers.push(speaker);
  };
  for (const { speaker, alsoBy } of quotations) {
    if (speaker) add(speaker);
    alsoBy.forEach(add);
  }
  return speakers;
}
