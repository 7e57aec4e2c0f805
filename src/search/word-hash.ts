/** The hash of no letters: FNV-1a, 32 bits. */
export const NO_LETTERS = 0x811c9dc5;

/** The hash of some letters and one more. */
export function withLetter(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193);
}

/** A whole word's: the high half is folded into the low one, which tables use. */
export function ofWord(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The hash of a word that stands in a text from start to end. */
export function hashOf(text: string, start = 0, end = text.length): number {
  let hash = NO_LETTERS;
  for (let at = start; at < end; at += 1) hash = withLetter(hash, text.charCodeAt(at));
  return ofWord(hash);
}
