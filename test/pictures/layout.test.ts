import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, clipLine, type SetText, setText } from '../../src/pictures/layout.ts';
import { openStudio } from '../../src/pictures/studio.ts';
import { graphemes, visibleText } from '../../src/pictures/visible-text.ts';

const BOX: Box = { width: 1000, height: 340 };
const SETTING = { largest: 84, smallest: 28, lineHeight: 1.3 };
/** Every character half as wide as high. */
const evenly = (text: string) => graphemes(text).length / 2;
/** Sums of fractions are not exact. */
const SLACK = 1e-6;

const set = (text: string) => setText(text, BOX, SETTING, evenly);
const linesOf = ({ lines }: SetText) => lines.map(({ words }) => words.map(({ text }) => text).join(' '));
const lettersOf = (text: string) => text.replaceAll(' ', '');

describe('setting text', () => {
  it('sets few words large, and more words smaller', () => {
    const [few, more] = [set('We agree.'), set('We agree on every point but one. '.repeat(6).trim())];
    expect(few?.size).toBe(SETTING.largest);
    expect(more?.size).toBeLessThan(SETTING.largest);
  });

  it('doesn’t set what won’t fit in the smallest size', () => {
    expect(set('words '.repeat(200).trim())).toBeNull();
  });

  it('makes the lines of nearly one length', () => {
    const lines = set('one two three four five six seven')?.lines.map(({ width }) => width) ?? [];
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.min(...lines)).toBeGreaterThan(Math.max(...lines) * 0.6);
  });

  it('parts a word behind a dash, and never begins a line with one', () => {
    const narrow = { width: 340, height: 2_000 };
    const lines = setText('It was — as they say — an all-or-nothing talk', narrow, SETTING, evenly);
    expect(linesOf(lines ?? { size: 0, lines: [] }).some((line) => line.startsWith('—'))).toBe(false);
    expect(linesOf(lines ?? { size: 0, lines: [] }).some((line) => /\w-$/.test(line))).toBe(true);
  });

  it('parts a word without end only in the smallest size, and between characters', () => {
    const letters = 'e\u0301'.repeat(90);
    const text = set(letters);
    expect(text?.size).toBe(SETTING.smallest);
    const lines = text ? linesOf(text) : [];
    expect(lines.length).toBe(2);
    expect(lines.every((line) => line.startsWith('e'))).toBe(true);
    expect(lines.join('')).toBe(letters);
  });

  const words = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.lorem({ maxCount: 6 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }) },
      { weight: 1, arbitrary: fc.constantFrom('—', '…', 'one-two–three/four', 'Смислові', 'thể', 'हिन्दी') },
    ),
    { minLength: 1, maxLength: 60 },
  );
  const texts = words.map((all) => visibleText(all.join(' '))).filter((text) => text !== '');

  function expectSetWhole(text: string, result: SetText): void {
    const { size, lines } = result;
    expect(size).toBeGreaterThanOrEqual(SETTING.smallest);
    expect(size).toBeLessThanOrEqual(SETTING.largest);
    expect(lines.length * size * SETTING.lineHeight).toBeLessThanOrEqual(BOX.height + SLACK);
    const placed = lines.flatMap((line) => line.words.map((word) => word.text));
    expect(lettersOf(placed.join(''))).toBe(lettersOf(text));
  }

  it('places every word once, in order and inside of the box, whatever the words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = set(text);
        if (result === null) return;
        expectSetWhole(text, result);
        for (const { words: line, width } of result.lines) {
          expect(width).toBeLessThanOrEqual(BOX.width + SLACK);
          let end = 0;
          for (const word of line) {
            expect(word.x).toBeGreaterThanOrEqual(end - SLACK);
            end = word.x + evenly(word.text) * result.size;
          }
          expect(end).toBeCloseTo(width, 3);
        }
      }),
    );
  });

  it('stays in the box with the widths of the real letters', async () => {
    const { measure } = await openStudio();
    const regular = (text: string) => measure(text, 400);
    fc.assert(
      fc.property(texts, (text) => {
        const result = setText(text, BOX, SETTING, regular);
        if (result === null) return;
        expectSetWhole(text, result);
        for (const { words: line } of result.lines) {
          const last = line.at(-1);
          expect((last?.x ?? 0) + regular(last?.text ?? '') * result.size).toBeLessThanOrEqual(
            BOX.width + SLACK,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('refuses no text that would fit: half a box of words is set', () => {
    // In the smallest size, a line holds 71 characters, and the box 9 lines.
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 }), (all) => {
        expect(set(all.join(' '))).not.toBeNull();
      }),
    );
  });
});

describe('a line that is too long', () => {
  it('stays as it is where there is room', () => {
    expect(clipLine('The Daily Example', 20, evenly)).toBe('The Daily Example');
  });

  it('ends between words and says that it goes on', () => {
    expect(clipLine('The Daily Example of the North', 10, evenly)).toBe('The Daily Example…');
  });

  it('ends inside a word where that is most of it', () => {
    expect(clipLine(`A ${'w'.repeat(50)}`, 10, evenly)).toBe(`A ${'w'.repeat(17)}…`);
  });

  it('always fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, room) => {
        expect(evenly(clipLine(text, room, evenly))).toBeLessThanOrEqual(room);
      }),
    );
  });
});
