import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RankedWords } from '../../src/search/ranked-words.ts';

const LATIN_1 = fc.string({
  unit: fc.integer({ min: 33, max: 255 }).map((code) => String.fromCharCode(code)),
  minLength: 1,
});

describe('a list of words', () => {
  it('tells the place of each, and of none that it lacks', () => {
    fc.assert(
      fc.property(fc.uniqueArray(LATIN_1), fc.string(), (words, other) => {
        const ranked = new RankedWords(Buffer.from(words.join('\n'), 'latin1'), words.length);
        expect(ranked.size).toBe(words.length);
        for (const [rank, word] of words.entries()) {
          expect(ranked.rankOf(word)).toBe(rank);
          expect(ranked.wordAt(rank)).toBe(word);
        }
        expect(ranked.rankOf(other)).toBe(words.indexOf(other));
        expect(ranked.wordAt(words.length)).toBe('');
      }),
    );
  });
});
