import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { processorTime } from '../processor-time.ts';
import { MARKS } from './marks.ts';
import { shown } from './shown.ts';

describe('escaped text', () => {
  it.each(MARKS)('shows %j as these characters', (mark) => {
    expect(shown(escapeMarkdown(mark))).toEqual({ text: mark, styles: [] });
  });

  it('shows any text as its characters, whatever it is put together of', () => {
    const parts = fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'grapheme' })));
    fc.assert(
      fc.property(parts, (some) => {
        const text = some.join('');
        expect(shown(escapeMarkdown(text))).toEqual({ text, styles: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  // The parser above knows no lists.
  it.each(['- one', '  - one', 'word\n- one', '* one', '+ one', '1. one', '12) one', '\n3. one'])(
    'makes no list of %j',
    (list) => {
      expect(escapeMarkdown(list)).not.toMatch(/^\s*(?:[-*+]|\d+[.)])\s/m);
    },
  );

  it('leaves ordinary sentences as they are, so that they stay readable in a plain view', () => {
    const sentence = 'The talks lasted 90 minutes (a "frank" exchange), half-way to 1.5 hours; so what?';
    expect(escapeMarkdown(sentence)).toBe(sentence);
  });

  it('is at most twice as long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_-#1.)>\n :/a') }), (text) => {
        expect(escapeMarkdown(text).length).toBeLessThanOrEqual(2 * text.length);
      }),
    );
  });

  it.each([['*'], ['- '], ['1'], [' '], ['\n'], ['\r'], ['://']])(
    'takes a megabyte of %j in no time',
    (mark) => {
      const text = mark.repeat(1_000_000 / mark.length);
      expect(processorTime(() => escapeMarkdown(text))).toBeLessThan(1);
    },
  );
});
