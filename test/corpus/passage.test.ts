import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Passage } from '../../src/corpus/passage.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const article = readArticle(
  'talks.txt',
  'Ministers meet\n\nThe two met on Friday. They left early.\n\nNobody was surprised.\n\nThe talks go on next week.',
);

describe('a passage', () => {
  it('shows what stands in the article', () => {
    const start = article.text.indexOf('They');
    expect(Passage.of(article, { start, end: start + 'They left early.'.length }).text).toBe(
      'They left early.',
    );
  });

  it('may be a paragraph by its number', () => {
    expect(Passage.ofParagraph(article, 2).text).toBe('Nobody was surprised.');
    expect(Passage.ofParagraph(article, 2).paragraph.number).toBe(2);
    for (const number of [0, 4, -1, 1.5])
      expect(() => Passage.ofParagraph(article, number)).toThrow(RangeError);
  });

  it('is cited by the paragraph that it begins in', () => {
    const start = article.text.indexOf('early');
    expect(Passage.of(article, { start, end: article.text.length }).paragraph.number).toBe(1);
  });

  it.each([
    [5, 5],
    [6, 5],
    [-1, 5],
    [0.5, 5],
    [Number.NaN, 5],
    [0, Number.POSITIVE_INFINITY],
    [0, article.text.length + 1],
  ])('is never made from %d to %d', (start, end) => {
    expect(() => Passage.of(article, { start, end })).toThrow(RangeError);
  });

  it('anywhere in an article is a slice of it, in the first paragraph that ends behind its start', () => {
    const offset = fc.integer({ min: 0, max: article.text.length });
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        fc.pre(a !== b);
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const passage = Passage.of(article, span);
        expect(passage.text).toBe(article.text.slice(span.start, span.end));
        expect(passage.paragraph).toBe(article.paragraphs.find(({ end }) => end > span.start));
      }),
    );
  });
});
