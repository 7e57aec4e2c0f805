import fc from 'fast-check';
import { stem } from 'porter2';
import { describe, expect, test } from 'vitest';
import { porter2 } from '../../src/search/porter2.ts';

/** What stems end in, and what is added to them. */
const ENDINGS =
  `s es ed ing edly ingly eed eedly ies ied sses us y ly e ll at bl iz tt ational tional enci anci abli entli
  ization izer ation ator alism aliti alli fulness ousness iveness iviti biliti ousli fulli lessli bli ogi logi ative
  alize icate iciti ical ness ful al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize sion tion`.split(
    /\s+/,
  );
const LETTERS = fc.string({ unit: fc.constantFrom(...'aeiouybcdhlmnrstwxz1é'), maxLength: 8 });
const ENDING = fc.constantFrom('', ...ENDINGS);

describe('a stem', () => {
  test('leaves out what endings add', () => {
    const words =
      'responses sanctioned sanctions happily agreement hoping hopping diplomacy diplomatically ties cries';
    expect(words.split(' ').map(porter2)).toEqual(
      'respons sanction sanction happili agreement hope hop diplomaci diplomat tie cri'.split(' '),
    );
  });

  test('of words that no rule fits is their own', () => {
    expect(['news', 'skies', 'dying', 'early', 'herrings', 'succeeds'].map(porter2)).toEqual([
      'news',
      'sky',
      'die',
      'earli',
      'herring',
      'succeed',
    ]);
  });

  test('is that of another implementation of the algorithm', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'gener', 'commun', 'arsen', 'y'),
        LETTERS,
        ENDING,
        ENDING,
        (begin, letters, one, other) => {
          const word = begin + letters + one + other;
          expect(porter2(word)).toBe(stem(word));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
