import fc from 'fast-check';
import type { Article, Head, Span } from '../../src/corpus/article.ts';
import { MARKS } from './marks.ts';

const NO_HEAD: Head = {
  headline: 'Ministers meet in the old town hall',
  publisher: 'The Daily Example',
  editor: null,
  author: null,
  published: { date: '2021-05-04', time: null },
  dateline: null,
  url: null,
};

/** An article out of paragraphs of sentences. */
export function articleOf(paragraphs: readonly (readonly string[])[], head: Partial<Head> = {}): Article {
  const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
  let at = 0;
  const spans = paragraphs.map((sentences, index) => {
    const found: Span[] = [];
    for (const sentence of sentences) {
      found.push({ start: at, end: at + sentence.length });
      at += sentence.length + 1;
    }
    // After the last sentence stands no space but a blank line.
    at += 1;
    return { number: index + 1, start: found[0]?.start ?? 0, end: found.at(-1)?.end ?? 0, sentences: found };
  });
  return { id: 'abc123', file: 'example.txt', head: { ...NO_HEAD, ...head }, text, paragraphs: spans };
}

/** Where some words stand in an article. */
export function spanOf(article: Article, words: string): Span {
  const start = article.text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in the article`);
  return { start, end: start + words.length };
}

/** Texts as scraped pages hold them: markup, foreign scripts, emoji, words without end. No white space at the ends. */
function hostileText(maxParts: number, longest: number): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
    { weight: 2, arbitrary: fc.constantFrom(...MARKS.filter((mark) => !mark.includes('\n'))) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: longest }).map((length) => '*👍'.repeat(length)) },
  );
  return fc
    .array(part, { minLength: 1, maxLength: maxParts })
    .map((parts) => `A${parts.join(' ').replace(/\s+/g, ' ').trim()}.`);
}

/**
 * Articles that nobody would want to meet, with heads to match.
 * @param longest how long a word can get, in characters.
 */
export function hostileArticles(longest: number): fc.Arbitrary<Article> {
  return fc
    .record({
      paragraphs: fc.array(fc.array(hostileText(12, longest), { minLength: 1, maxLength: 8 }), {
        minLength: 1,
        maxLength: 6,
      }),
      head: fc.record({
        headline: fc.oneof(hostileText(5, longest), fc.constant('Wörter '.repeat(2_000)), fc.constant('')),
        publisher: fc.option(hostileText(3, longest)),
        published: fc.option(
          fc.constantFrom({ date: '2021-05-04', time: null }, { date: 'some day', time: null }),
        ),
        url: fc.option(
          fc.oneof(
            fc.webUrl({ withQueryParameters: true, withFragments: true }),
            fc.constantFrom(
              'javascript:alert(1)',
              'no address',
              `https://example.com/${'a'.repeat(5_000)}`,
              'https://e.com/a)b(c',
            ),
          ),
        ),
      }),
    })
    .map(({ paragraphs, head }) => articleOf(paragraphs, head));
}
