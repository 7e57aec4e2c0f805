import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuotationIndex } from '../../src/search/quotation-index.ts';
import { passages, textOf } from './corpus.ts';

const index = QuotationIndex.of(passages);
const best = (fragment: string) => {
  const found = index.find(fragment)[0];
  return (
    found && {
      id: found.id,
      score: found.score,
      words: textOf(found.id).slice(found.span.start, found.span.end),
    }
  );
};

describe('a remembered fragment', () => {
  test('is found word for word, whatever its case and marks', () => {
    expect(best('“will NOT strike, in June”')).toEqual({
      id: 'strike',
      score: 1,
      words: 'will not strike in June',
    });
  });

  test('is found by its function words too', () => {
    expect(best('had expected it to')?.id).toBe('cost');
  });

  test('is found misspelt, and its words are those that stand there', () => {
    const found = best('closd the prot for thre days');
    expect(found?.id).toBe('storm');
    expect(found?.words).toBe('closed the port for three days');
    expect(found?.score).toBeGreaterThan(0.6);
    expect(found?.score).toBeLessThan(1);
  });

  test('is found with a word dropped and two swapped, less surely', () => {
    const found = best('declined comment to on the timetable');
    expect(found?.id).toBe('ferry');
    expect(found?.score).toBeLessThan(1);
  });

  test('that nobody wrote agrees with nothing much', () => {
    expect(best('purple elephants sing opera')).toBeUndefined();
    expect(best('the elephants sing in spring')?.score ?? 0).toBeLessThan(0.6);
  });

  test('is found as well where what agrees far less is left out', () => {
    const words = [...new Set(passages.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)))].filter(Boolean);
    const fragment = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 });
    const worth = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fragment, worth, fc.integer({ min: 1, max: 8 }), (typed, share, limit) => {
        const all = index.find(typed.join(' '), limit);
        const enough = (found: typeof all) =>
          found
            .filter(({ score }) => score >= share * (all[0]?.score ?? 0))
            .map(({ id, score, span }) => ({ id, score, span }));
        expect(enough(index.find(typed.join(' '), limit, share))).toEqual(enough(all));
      }),
    );
  });

  test('of nothing finds nothing', () => {
    expect(index.find('')).toEqual([]);
    expect(index.find('… !')).toEqual([]);
  });

  test('is not found any more in a text that was removed', () => {
    const changing = QuotationIndex.of(passages);
    changing.remove('storm');
    expect(changing.find('closed the port for three days').map(({ id }) => id)).not.toContain('storm');
  });
});
