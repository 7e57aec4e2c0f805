import type { Draw } from './verdicts-way.ts';

/** How members write down what they ask about. */
const BARE: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => `"${words}"`,
  (words) => `“${words}”`,
  (words) => `> ${words}`,
  (words) => `Who said "${words}"?`,
];

const PINNED: readonly ((words: string, name: string) => string)[] = [
  (words, name) => `${name}: "${words}"`,
  (words, name) => `${name}: ${words}`,
  (words, name) => `"${words}" – ${name}`,
  (words, name) => `“${words}” — ${name}`,
  (words, name) => `"${words}," said ${name}`,
  (words, name) => `"${words}", ${name} said`,
  (words, name) => `${name} said "${words}"`,
  (words, name) => `${name} said that ${words}`,
  (words, name) => `According to ${name}, "${words}"`,
  (words, name) => `As ${name} put it, "${words}"`,
  (words, name) => `Did ${name} say "${words}"?`,
  (words, name) => `Did ${name} really say that ${words}?`,
  (words, name) => `Is it true that ${name} said "${words}"?`,
];

/** The claim as typed: pinned on somebody where a name is given. */
export function typed(words: string, name: string | null, draw: Draw): string {
  return name === null ? draw.pick(BARE)(words) : draw.pick(PINNED)(words, name);
}
