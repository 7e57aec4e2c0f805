/** Length as Discord counts it: in code points, so that an emoji beyond the first plane is one. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let at = 1; at < text.length; at += 1) {
    if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) length -= 1;
  }
  return length;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/**
 * A label of at most `max` code points: a longer one is cut at the end of a word where one is in its last third,
 * and marked with "…". For names, headlines and suggestions; passages are cut by `cutPassage`.
 */
export function clip(text: string, max: number): string {
  // Twice `max` units hold at least `max` code points: a label of ten megabytes is not walked through.
  if (text.length <= max || (text.length <= max * 2 && lengthOf(text) <= max)) return text;
  const head = [...text.slice(0, max * 2)].slice(0, max - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${(space > (head.length * 2) / 3 ? head.slice(0, space) : head).trimEnd()}…`;
}

/** Control characters, halves of surrogate pairs, and marks that turn the direction of the text after them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** What somebody typed, a name or a headline, as one line that can be shown (escape it where markdown is read). */
export function oneLine(text: string, max: number): string {
  return clip(text.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim(), max);
}
