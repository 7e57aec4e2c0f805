import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Passage } from '../../src/corpus/passage.ts';
import { blockQuote, marksAround } from '../../src/discord/block-quote.ts';
import { lengthOf } from '../../src/discord/clip.ts';
import { cutPassage } from '../../src/discord/cut-passage.ts';
import { processorTime } from '../processor-time.ts';
import { articleOf, hostileArticles, spanOf } from './articles.ts';

const wholeOf = (article: ReturnType<typeof articleOf>) =>
  Passage.of(article, { start: 0, end: article.text.length });

describe('a passage that is cut to fit', () => {
  it('loses nothing but white space between the pieces, and each piece fits when shown', () => {
    fc.assert(
      fc.property(hostileArticles(2_000), fc.integer({ min: 20, max: 2_000 }), (article, room) => {
        const passage = wholeOf(article);
        const pieces = cutPassage(passage, room);
        const between = pieces.map(({ start }, n) =>
          article.text.slice(pieces[n - 1]?.end ?? passage.start, start),
        );
        expect(between.join('').trim()).toBe('');
        expect(pieces.at(-1)?.end).toBe(passage.end);
        const shown = pieces.map((piece) => blockQuote(piece, [], { before: true, after: true }));
        expect(Math.max(...shown.map(lengthOf))).toBeLessThanOrEqual(room + marksAround(0));
        expect(shown.join('\n')).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('is cut between sentences where it can be', () => {
    const article = articleOf([['One is here.', 'Two is here.'], ['Three is here.']]);
    expect(cutPassage(wholeOf(article), 30).map((piece) => piece.text)).toEqual([
      'One is here. Two is here.',
      'Three is here.',
    ]);
  });

  it('is cut between words where a sentence is too long', () => {
    const article = articleOf([['One two three four five.', 'Six.']]);
    expect(cutPassage(wholeOf(article), 14).map((piece) => piece.text)).toEqual([
      'One two three',
      'four five.',
      'Six.',
    ]);
  });

  it('costs no more per letter when it is a megabyte without a full stop', () => {
    const article = articleOf([['word '.repeat(200_000).trim()]]);
    const passage = Passage.of(article, spanOf(article, article.text));
    expect(processorTime(() => cutPassage(passage, 1_500))).toBeLessThan(2);
  });
});
