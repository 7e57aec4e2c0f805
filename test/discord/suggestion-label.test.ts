import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/answers/answer.ts';
import type { Head } from '../../src/corpus/article.ts';
import { lengthOf } from '../../src/discord/clip.ts';
import { english } from '../../src/discord/messages/languages.ts';
import { suggestionLabels } from '../../src/discord/suggestion-label.ts';
import { articleOf } from './articles.ts';
import { suggestions } from './hostile-answers.ts';

const labels = (...offered: Suggestion[]) => suggestionLabels(offered, english);
const headOf = (head: Partial<Head>): Head => articleOf([['Words.']], head).head;
const post = headOf({
  headline: 'Bridge shuts',
  publisher: 'River Post',
  published: { date: '2024-03-05', time: null },
});
const later = headOf({
  headline: 'Bridge shuts',
  publisher: 'River Post',
  published: { date: '2024-03-06', time: null },
});

const speaker = (name: string, quotations: number, head: Head | null = null): Suggestion => ({
  kind: 'speaker',
  name,
  quotations,
  head,
  value: name,
});
const source = (head: Head): Suggestion => ({ kind: 'source', head, value: 'a' });
const said = (words: string, by: string | null, head = post): Suggestion => ({
  kind: 'quotation',
  words,
  speaker: by,
  head,
  value: words,
});

describe('the label of a suggestion', () => {
  it('tells how much somebody is quoted, and where, if only there', () => {
    expect(labels(speaker('Ada Moss', 9), speaker('a spokesman', 1, post))).toEqual([
      'Ada Moss · 9 quotations',
      'a spokesman · 1 quotation · River Post',
    ]);
  });

  it('names an article by its headline and publisher', () => {
    expect(labels(source(post))).toEqual(['Bridge shuts · River Post']);
  });

  it('is the words of a quotation, and what it sums up of a topic', () => {
    expect(labels(said('We will rebuild it', 'Ada Moss'))).toEqual(['We will rebuild it']);
    expect(labels({ kind: 'topic', words: 'ferries', value: 'ferries' })).toEqual(['ferries']);
  });

  it('tells two apart that would read the same: by who said it, by the date, and failing that by a number', () => {
    expect(labels(said('No.', 'Ada Moss'), said('No.', 'Ed Marsh'), said('Yes.', 'Ed Marsh'))).toEqual([
      'No. · Ada Moss',
      'No. · Ed Marsh',
      'Yes.',
    ]);
    expect(labels(source(post), source(later))).toEqual([
      'Bridge shuts · River Post · 5 March 2024',
      'Bridge shuts · River Post · 6 March 2024',
    ]);
    expect(labels(source(post), source(post))).toEqual([
      'Bridge shuts · River Post · 5 March 2024',
      'Bridge shuts · River Post · 5 March 2024 (2)',
    ]);
  });

  it('is cut behind a whole word and keeps its end', () => {
    const [label = ''] = labels(source(headOf({ headline: 'word '.repeat(40), publisher: 'River Post' })));
    expect(label).toMatch(/^(?:word )+word… · River Post$/);
    expect(lengthOf(label)).toBeLessThanOrEqual(100);
    expect(lengthOf(label)).toBeGreaterThan(90);
  });

  it('is of 1 to 100 characters, on one line and unlike the others, whatever the articles hold', () => {
    fc.assert(
      fc.property(fc.array(suggestions, { maxLength: 25 }), (offered) => {
        const given = labels(...offered);
        expect(given).toHaveLength(offered.length);
        expect(new Set(given).size).toBe(given.length);
        for (const label of given) {
          expect(lengthOf(label)).toBeGreaterThan(0);
          expect(lengthOf(label)).toBeLessThanOrEqual(100);
          expect(label).not.toMatch(/[\n\r]/);
        }
      }),
    );
  });
});
