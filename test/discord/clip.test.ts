import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, lengthOf, oneLine } from '../../src/discord/clip.ts';

const texts = fc.string({ unit: 'binary', maxLength: 200 });

describe('a length', () => {
  it('is counted in code points, as Discord does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lengthOf(text)).toBe([...text].length);
      }),
    );
  });

  it('counts half a character as one', () => {
    expect(lengthOf('\udc00\ud83d\udc4d\ud83d')).toBe(3);
  });
});

describe('a label', () => {
  it('that fits stays as it is', () => {
    expect(clip('👍'.repeat(100), 100)).toBe('👍'.repeat(100));
  });

  it('that does not is cut at a word and marked', () => {
    expect(clip('No breakthrough at the meeting of ministers', 35)).toBe(
      'No breakthrough at the meeting of…',
    );
  });

  it('of one endless word is cut inside it, never inside a character', () => {
    expect(clip('👍'.repeat(200), 5)).toBe('👍👍👍👍…');
  });

  it('is never longer than allowed', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, max) => {
        expect(lengthOf(clip(text, max))).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('what somebody typed', () => {
  it('becomes one line', () => {
    expect(oneLine('  who\r\n\tsaid   that ', 50)).toBe('who said that');
  });

  it('loses what cannot be printed, and marks that would turn what stands after it', () => {
    expect(oneLine('a\u0000b\u202ec\u2067d\ud800', 50)).toBe('a b c d');
  });

  it('keeps scripts written from right to left, and emoji made of several', () => {
    expect(oneLine('שלום 👩‍👩‍👧', 50)).toBe('שלום 👩‍👩‍👧');
  });
});
