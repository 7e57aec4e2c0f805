import type { Article, Paragraph } from './article.ts';

/** The paragraph that holds the character at `offset`, or the next one after it; null past the last. O(log paragraphs). */
export function paragraphAt({ paragraphs }: Article, offset: number): Paragraph | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low] ?? null;
}
