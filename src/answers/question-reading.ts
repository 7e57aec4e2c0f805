import type { Word } from '../search/words.ts';

/** A question, its words, and what stands in it between quotation marks. */
export interface Reading {
  readonly text: string;
  readonly all: readonly Word[];
  readonly quoted: string | null;
}

/** The typed text of the words from `from` to before `to`. */
export function part({ text, all }: Reading, from: number, to = all.length): string {
  const [first, last] = [all[from], all[to - 1]];
  return first && last && from < to ? text.slice(first.start, last.end) : '';
}
