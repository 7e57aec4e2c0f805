import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotations/attribute.ts';
import { article } from './article.ts';

/** Text of the things that quotations are made of, in any order. */
const newsLike = fc
  .array(
    fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      ' ',
      ' ',
      ' ',
      '. ',
      ', ',
      ': ',
      '(',
      ')',
      '—',
      '\n\n',
      'said',
      'he',
      'She',
      'Smith',
      'Anna Berg',
      'the minister',
      'that',
      'told',
      'and',
      'according to',
      'who',
      'of',
      'U.S.',
      '5',
      'talks',
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map((parts) => `Some words of prose stand here, enough for an article.\n\n${parts.join('')}`);

describe('whatever an article holds', () => {
  it('every quotation lies in its article, in order, inside its statement', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const one = article(text);
        for (const { pieces, statement, cue, mention, article: own } of attribute([one]).quotations) {
          expect(own).toBe(one);
          let last = statement.start;
          for (const { start, end } of pieces) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(statement.end);
          for (const span of [cue, mention]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(statement.start);
            expect(span.end).toBeLessThanOrEqual(statement.end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every speaker has an id of its own, fit for a button', () => {
    fc.assert(
      fc.property(newsLike, newsLike, (one, two) => {
        const { speakers, quotations } = attribute([article(one), article(two)]);
        for (const { id } of speakers) expect(id).toMatch(/^[a-z0-9-]{1,32}$/);
        expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length);
        for (const { speaker } of quotations) if (speaker) expect(speakers).toContain(speaker);
      }),
      { numRuns: 100 },
    );
  });

  it.each<[string, (n: number) => string]>([
    ['straight marks', () => '"'],
    ['opening marks', () => '“'],
    ['marks that never match', () => '“a” "b '],
    ['sayings without a full stop', () => 'he said that she said “x” '],
    ['commas', () => 'Smith, '],
    ['prepositions', () => 'of the '],
    ['new names', (n) => `Ab${n.toString(36)} Sm${n.toString(36)} said so. `],
  ])('a paragraph of nothing but %s costs no more than its length', (_, unit) => {
    const seconds = (length: number): number => {
      let text = '';
      for (let n = 0; text.length < length; n++) text += unit(n);
      const one = article('Some words of prose stand here, enough for an article.', text);
      const began = performance.now();
      attribute([one]);
      return (performance.now() - began) / 1000;
    };
    const short = seconds(40_000);
    const long = seconds(160_000);
    // Four times the length: linear is 4, quadratic is 16. The rest is the machine's noise.
    expect(long).toBeLessThan(Math.max(10 * short, 2));
  });
});
