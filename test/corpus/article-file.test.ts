import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeArticleFile } from '../../src/corpus/article-file.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const seeds = resolve(import.meta.dirname, '../../seeds');

const HARBOUR = `---
title: "Harbour: \\"open\\" again"
publisher: The Paper
author: Jane Doe
date: 2024-03-04 10:05
url: https://example.org/harbour?a=1
---
Follow the money!

The harbour of Westport reopened on Monday. “We waited,” said the harbour master.

Source: nobody in particular, as the harbour master has it.
`;

/** Reads an article, writes it as a file and reads that. */
function writtenAndRead(file: string, raw: string) {
  const before = readArticle(file, raw);
  return { before, after: readArticle(file, writeArticleFile(before)) };
}

describe('an article that is written as a file', () => {
  it.each(readdirSync(seeds))('is the same one when it is read again: %s', (file) => {
    const { before, after } = writtenAndRead(file, readFileSync(join(seeds, file), 'utf8'));
    expect(after).toEqual(before);
  });

  it('has the dateline that its first paragraph opens with, also where the page has its byline twice above that', () => {
    const { before, after } = writtenAndRead(
      'harbour.txt',
      `The harbour reopens\n\n— By Jane Doe, 4 March 2024\n\nBy Jane Doe, 4 March 2024\n\nWESTPORT, March 4 (Coast News) — The harbour reopened on Monday after two years.`,
    );
    expect(before.head.dateline).toEqual({ place: 'WESTPORT', day: 'March 4', agency: 'Coast News' });
    expect(after).toEqual(before);
  });

  it('holds no tag that Markdown had hidden', () => {
    const { before, after } = writtenAndRead(
      'harbour.md',
      `The harbour reopens\n\nThe boats came in at dawn, <b title="see <https://example.org>">they said, all of them.`,
    );
    expect(before.text).toBe('The boats came in at dawn, they said, all of them.');
    expect(after).toEqual(before);
  });

  it('keeps its head, whatever marks there are in it', () => {
    const { before, after } = writtenAndRead('harbour.txt', HARBOUR);
    expect(after.head).toMatchObject({
      headline: 'Harbour: "open" again',
      publisher: 'The Paper',
      published: { date: '2024-03-04', time: '10:05' },
      url: 'https://example.org/harbour?a=1',
    });
    expect(after).toEqual(before);
  });

  it('has no paragraph taken for a part of a head or of a page', () => {
    const head = { ...readArticle('harbour.txt', HARBOUR).head, publisher: null };
    const text = 'By Jane Doe\n\nShare this\n\nThe harbour of Westport reopened on Monday.\n\nSource: X';
    const { text: read, head: readHead } = readArticle('a.txt', writeArticleFile({ head, text }));
    expect(read).toBe(text);
    expect(readHead).toEqual(head);
  });

  it('is read like any other file where somebody changed it so that it isn’t one any more', () => {
    const { before } = writtenAndRead('harbour.txt', HARBOUR);
    const file = writeArticleFile(before);
    for (const changed of [
      file.replace('date: "2024-03-04 10:05"', 'date: 4 March 2024'),
      file.replace('https:', 'javascript:'),
      file.replaceAll('\n', '\r\n'),
    ]) {
      const { head, text } = readArticle('harbour.txt', changed);
      expect(head.headline).toBe(before.head.headline);
      expect(head.url ?? 'https:').toMatch(/^https:/);
      expect(text).toContain('reopened on Monday');
    }
  });

  it.each([
    ['2024-02-31', null],
    ['2024-03-04 25:00', { date: '2024-03-04', time: null }],
  ])('has no such time as %s, where somebody wrote that', (written, published) => {
    const file = writeArticleFile(readArticle('harbour.txt', HARBOUR)).replace('2024-03-04 10:05', written);
    expect(readArticle('harbour.txt', file).head.published).toEqual(published);
  });

  it('gives back what it was given, be that anything (property)', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Source:',
        '---',
        'By',
        '# A',
        '“so',
        'said”.',
        '&amp;',
        '<p>',
        '<script>',
        'Share',
        '|',
      ),
      fc.string({ maxLength: 12, unit: 'grapheme' }),
      fc.string({ maxLength: 6, unit: 'binary' }),
    );
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    const file = fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((all) => all.join('\n\n'));
    fc.assert(
      fc.property(file, (raw) => {
        const before = readArticle(
          'a.txt',
          `A headline\n\nIt was on Monday.\n\n${raw}\n\nThe harbour of Westport reopened on Monday.`,
        );
        const after = readArticle('a.txt', writeArticleFile(before));
        expect(after.text).toBe(before.text);
        expect(after.head).toEqual(before.head);
      }),
      { numRuns: 100 },
    );
  });
});
