import type { Article, Paragraph, Span } from './article.ts';
import { paragraphAt } from './paragraph-at.ts';

/**
 * A cited stretch of an article. It holds offsets and no words of its own, so what it shows can only be
 * what stands there: `passage.text` is `article.text.slice(start, end)`.
 */
export class Passage implements Span {
  readonly article: Article;
  readonly start: number;
  readonly end: number;

  private constructor(article: Article, start: number, end: number) {
    this.article = article;
    this.start = start;
    this.end = end;
  }

  /**
   * The one way to make a passage.
   * @throws RangeError where the span is empty, reversed or reaches outside the text.
   */
  static of(article: Article, span: Span): Passage {
    const { start, end } = span;
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end)) {
      throw new RangeError(`no passage from ${start} to ${end}`);
    }
    if (end > article.text.length) {
      throw new RangeError(`passage ${start}–${end} reaches past the end (${article.text.length})`);
    }
    return new Passage(article, start, end);
  }

  /**
   * A whole paragraph.
   * @throws RangeError where the article has none of that number.
   */
  static ofParagraph(article: Article, number: number): Passage {
    const paragraph = article.paragraphs[number - 1];
    if (!paragraph) throw new RangeError(`no paragraph ${number} in ${article.file}`);
    return Passage.of(article, paragraph);
  }

  /** The words, as published. */
  get text(): string {
    return this.article.text.slice(this.start, this.end);
  }

  /** The paragraph that the passage begins in: its ¶ number is part of every citation. O(log paragraphs). */
  get paragraph(): Paragraph {
    const found = paragraphAt(this.article, this.start);
    if (!found) throw new RangeError(`no paragraph at ${this.start} in ${this.article.file}`);
    return found;
  }
}
