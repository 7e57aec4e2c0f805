/** White space of any kind shows as one space. */
const WHITE = /\s+/g;
/**
 * What shows nothing of its own: control and format characters, among them soft hyphens and the marks that turn the
 * direction of the text after them, and the choice between a plain and a coloured form. The two joiners stay: they
 * shape the letters beside them.
 */
const INVISIBLE = /(?![\u200c\u200d])(?:\p{Cc}|\p{Cf}|\p{Variation_Selector})/gu;

/** Hyphens, dashes and joined letters that the fonts have no sign of their own for, and the signs that look the same. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2010\u2011]/g, '-'],
  [/\u2012/g, '–'],
  [/\u2015/g, '—'],
  [/\ufb00/g, 'ff'],
  [/\ufb01/g, 'fi'],
  [/\ufb02/g, 'fl'],
  [/\ufb03/g, 'ffi'],
  [/\ufb04/g, 'ffl'],
];

/**
 * A text as it is drawn: on one line, each letter in its composed form, which is the one that fonts have. What can be
 * read of it stays the same.
 */
export function visibleText(text: string): string {
  const plain = text.replace(WHITE, ' ').replace(INVISIBLE, '').normalize('NFC').trim();
  return LOOK_ALIKES.reduce((shown, [sign, alike]) => shown.replace(sign, alike), plain);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The characters as readers count them: a letter with all its marks is one. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
