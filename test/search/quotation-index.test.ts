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
