import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, words } from '../../src/search/words.ts';

const folded = (text: string) => words(text).map((word) => word.folded);

describe('the words of a text', () => {
  test('are compared without case, accents and curly marks', () => {
    expect(folded('“Émile’s” CAFÉ')).toEqual(['emile', 'cafe']);
  });

  test('keep a dotted abbreviation whole, so that "U.S." and "US" are one word', () => {
    expect(folded('the U.S. side')).toEqual(['the', 'us', 'side']);
    expect(folded('The US side')).toEqual(['the', 'us', 'side']);
  });

  test('show an abbreviation with its last stop, a plain letter without', () => {
    const text = 'The U.S. has a plan B.';
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'U.S.',
      'has',
      'a',
      'plan',
      'B',
    ]);
  });

  test('drop a possessive ending and join a contraction', () => {
    expect(folded("Russia's won't")).toEqual(['russia', 'wont']);
    expect(folded('Russia’s won’t')).toEqual(['russia', 'wont']);
  });

  test('keep numbers and times whole and part hyphenated words', () => {
    expect(folded('1,905 men, 6.5%, at 10:30, in 1990,2000 de-escalate 23–16')).toEqual([
      '1905',
      'men',
      '6.5',
      'at',
      '10:30',
      'in',
      '1990',
      '2000',
      'de',
      'escalate',
      '23',
      '16',
    ]);
  });

  test('share a stem across their endings', () => {
    const [a, b, c] = words('expect expected expectations');
    expect([b?.stem, c?.stem]).toEqual([a?.stem, a?.stem]);
  });

  test('share a stem with their irregular forms', () => {
    const [a, b, c, d, e] = words('begin began begun woman women');
    expect([b?.stem, c?.stem]).toEqual([a?.stem, a?.stem]);
    expect(e?.stem).toBe(d?.stem);
  });

  test('are none where a text holds none', () => {
    expect(words('')).toEqual([]);
    expect(words(' …—“”!? \0 😀')).toEqual([]);
  });

  test('stand in order, apart and inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end, folded } of words(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(folded).not.toBe('');
          at = end;
        }
      }),
    );
  });

  test.each(["aB.’'-, é", "aB9’'-, é", "aB9.:’'-, é"])(
    'fold to the same words again, made of %s',
    (letters) => {
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 60 }), (text) => {
          expect(fold(fold(text))).toBe(fold(text));
        }),
      );
    },
  );
});
