import type { Difference } from '../answers/answer.ts';
import { lengthOf, oneLine } from './clip.ts';
import { escapeMarkdown } from './escape.ts';

const marks = { same: '', 'claimed-only': '~~', 'published-only': '**' } as const;
/** Where room is short, so many of the words that are the same stay on either side of one that isn't. */
const WORDS_BESIDE = 5;
/** A stretch that is the same is no shorter without fewer words than these. */
const WORTH_LEAVING_OUT = 3;

/**
 * A claim against the published words in one line: what only the claim has struck out, what only the sources have bold.
 * Neighbours of one kind share their marks. What doesn't fit is left out, first of what is the same, then from one place
 * on, and marked with "…".
 *
 * @param room code points
 */
export function markedDifferences(differences: readonly Difference[], room: number): string {
  const all = runs(differences, room).map(marked);
  if (all.reduce((sum, text) => sum + lengthOf(text) + 1, 0) <= room) return all.join(' ');
  const shown: string[] = [];
  let left = room;
  for (const text of withoutLongSames(runs(differences, room)).map(marked)) {
    left -= lengthOf(text) + 1;
    if (left < 0) return [...shown, '…'].join(' ');
    shown.push(text);
  }
  return shown.join(' ');
}

function marked({ kind, words }: Difference): string {
  return `${marks[kind]}${escapeMarkdown(words)}${marks[kind]}`;
}

function runs(differences: readonly Difference[], room: number): Difference[] {
  const found: Difference[] = [];
  for (const { kind, words } of differences) {
    const text = oneLine(words, room);
    if (text === '') continue;
    const last = found.at(-1);
    if (last?.kind === kind) found[found.length - 1] = { kind, words: `${last.words} ${text}` };
    else found.push({ kind, words: text });
  }
  return found;
}

function withoutLongSames(all: readonly Difference[]): Difference[] {
  return all.map((one, at) => {
    if (one.kind !== 'same') return one;
    const words = one.words.split(' ');
    const before = at === 0 ? 0 : WORDS_BESIDE;
    const after = at === all.length - 1 ? 0 : WORDS_BESIDE;
    if (words.length < before + after + WORTH_LEAVING_OUT) return one;
    const kept = [...words.slice(0, before), '…', ...words.slice(words.length - after)];
    return { kind: 'same', words: kept.join(' ') };
  });
}
