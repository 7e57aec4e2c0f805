import { describe, expect, it } from 'vitest';
import { graphemes, visibleText } from '../../src/pictures/visible-text.ts';

describe('a text as it is drawn', () => {
  it('stands on one line', () => {
    expect(visibleText(' We agree,\n\nand\u00a0so do\tthey. ')).toBe('We agree, and so do they.');
  });

  it('loses nothing but what nobody sees', () => {
    expect(visibleText('bi\u00adlateral, \u202etogether\u202c, \u2060now\u200b\u0007')).toBe(
      'bilateral, together, now',
    );
    expect(visibleText('क्‍ष')).toBe('क्‍ष');
  });

  it('composes letters, and has one sign for those that look the same', () => {
    expect(visibleText('e\u0301 ắ'.normalize('NFD'))).toBe('é ắ');
    expect(visibleText('T‑shirt ― the ﬁrst')).toBe('T-shirt — the first');
  });

  it('counts a letter with its marks as one', () => {
    expect(graphemes('xe\u0323\u0301y')).toEqual(['x', 'e\u0323\u0301', 'y']);
  });
});
