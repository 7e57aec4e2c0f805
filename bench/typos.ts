import { randomFrom, seedOf } from './random.ts';

/** The share of words that get a slip. */
const SHARE = 0.25;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The text with one random edit (a letter dropped, doubled by another, exchanged, or two swapped) in a quarter of its words; the same each time. */
export function withTypos(text: string): string {
  const random = randomFrom(seedOf(text));
  return text.replaceAll(/\p{L}{3,}/gu, (word) => (random() < SHARE ? slipped(word, random) : word));
}

function slipped(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'e';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + word.slice(at);
    case 2:
      return before + letter + after;
    default:
      return at === 0 ? word.charAt(1) + word.charAt(0) + word.slice(2) : swapped(word, at);
  }
}

function swapped(word: string, at: number): string {
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
}
