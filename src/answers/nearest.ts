import { fold } from '../search/words.ts';
import type { Answer, Unknown } from './answer.ts';
import type { Answers } from './answers.ts';

/** "Did you mean" offers no more. */
const MOST_NEAREST = 5;
/** Letters that names must share at their beginning for the one to be a slip of the other: "Smithson", "Smithers". */
const SAME_BEGINNING = 4;

/**
 * What an unknown name may have meant, where nothing was found that it nearly is: what would be suggested for it, or
 * else for how its last word begins, which of a name is the telling one.
 */
export function withNearest(
  answer: Answer,
  asked: { readonly [option in Unknown['option']]?: string },
  suggest: Answers['suggest'],
): Answer {
  if (answer.kind !== 'unknown' || answer.unknown.nearest.length > 0) return answer;
  const { option } = answer.unknown;
  const typed = fold(asked[option] ?? '');
  const last = typed.split(' ').at(-1) ?? '';
  const beginning = last.length > SAME_BEGINNING ? last.slice(0, SAME_BEGINNING) : '';
  for (const wanted of [typed, beginning]) {
    const nearest = wanted === '' ? [] : suggest(option, wanted).slice(0, MOST_NEAREST);
    if (nearest.length > 0) return { ...answer, unknown: { ...answer.unknown, nearest } };
  }
  return answer;
}
