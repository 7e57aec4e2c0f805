import type { Span } from '../corpus/article.ts';
import { splitSentences } from '../corpus/sentences.ts';
import type { Quotation } from '../quotations/quotation.ts';

/** What was said, pieces joined by a space: "A," he said. "B" → "A, B". */
export function saidText({ article, pieces }: Pick<Quotation, 'article' | 'pieces'>): string {
  return pieces.map(({ start, end }) => article.text.slice(start, end)).join(' ');
}

/** What stands between two pieces of a quotation ends a sentence: `," he said. "`. */
const ENDS_SENTENCE = /[.!?…]["'”’»\s]*["'“‘«„]$/;
/** Longer than any run of marks and spaces before a piece, in UTF-16 units. */
const LONGEST_MARKS = 8;

/** The sentences of `saidText`: "A," he said. "B" is two, "A," he said, "b" is one. */
export function sentencesSaid(quotation: Quotation): Span[] {
  const { article, pieces } = quotation;
  const text = saidText(quotation);
  const found: Span[] = [];
  let [start, end] = [0, 0];
  for (const [at, piece] of pieces.entries()) {
    const from = Math.max(pieces[at - 1]?.end ?? 0, piece.start - LONGEST_MARKS);
    if (at > 0 && ENDS_SENTENCE.test(article.text.slice(from, piece.start))) {
      found.push(...splitSentences(text, { start, end: end - 1 }));
      start = end;
    }
    end += piece.end - piece.start + 1;
  }
  return [...found, ...splitSentences(text, { start, end: text.length })];
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
