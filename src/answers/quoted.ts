import type { Span } from '../corpus/article.ts';

/** Which mark closes what an opening one began. Single marks count only where they can't be apostrophes. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
};
const SINGLE = new Set(['‘', '’', "'"]);
const LETTER = /[\p{L}\p{N}]/u;

/** The stretches between quotation marks, marks left out; an unclosed one ends with the text. Linear. */
export function quotedIn(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  let closing = '';
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const before = LETTER.test(text.charAt(at - 1));
    const after = LETTER.test(text.charAt(at + 1));
    if (open >= 0) {
      if (!closing.includes(mark) || (SINGLE.has(mark) && after)) continue;
      if (at > open + 1) found.push({ start: open + 1, end: at });
      open = -1;
    } else if (mark in CLOSING && (!SINGLE.has(mark) || (!before && after))) {
      open = at;
      closing = CLOSING[mark] ?? '';
    }
  }
  // A mark that nothing closes opens a quotation only at the beginning: elsewhere it is a stray.
  if (
    open >= 0 &&
    !SINGLE.has(text.charAt(open)) &&
    !LETTER.test(text.slice(0, open)) &&
    open + 1 < text.length
  ) {
    found.push({ start: open + 1, end: text.length });
  }
  return found.filter(({ start, end }) => LETTER.test(text.slice(start, end)));
}
