import { FUNCTION_WORDS } from '../search/function-words.ts';
import { likeness, type Vocabulary } from './align.ts';
import type { Token } from './tokens.ts';

/** The words of a question or topic that say what it is about. */
export function topicWords(asked: readonly Token[]): Token[] {
  return asked.filter(({ folded }) => !FUNCTION_WORDS.has(folded) && !ASKING.has(folded));
}

/** Words of asking, which no answer repeats. */
const ASKING = new Set(
  'say said says saying tell told tells talk talked speak spoke mention mentioned think thought thinks comment commented quote quotes quoted statement statements remark remarks word words topic subject issue question happen happened happens view views opinion opinions position stance reaction according article articles source sources'.split(
    ' ',
  ),
);

/**
 * The share of a topic's words that a text holds, misspelt ones too, 0…1. `weight` says how much a word tells
 * (its rarity); 1 for a topic without words.
 */
export function shareHeld(
  topic: readonly Token[],
  text: readonly Token[],
  known: Vocabulary,
  weight: (stem: string) => number,
): number {
  let all = 0;
  let held = 0;
  for (const word of topic) {
    const own = weight(word.stem);
    all += own;
    if (text.some((other) => likeness(word, other, known) !== null)) held += own;
  }
  return all > 0 ? held / all : 1;
}
