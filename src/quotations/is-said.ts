import { type Candidate, signalsOf } from './said-signals.ts';
import { SAID_BIAS, SAID_WEIGHTS } from './said-weights.ts';

/**
 * Whether words in quotation marks are somebody's, or a title, a nickname or a word held at arm's length ("the
 * so-called “rebels”"): a logistic regression over what stands in them and around them, fitted by
 * bench/fit-is-said.ts.
 */
export function isSaid(candidate: Candidate): boolean {
  let odds = SAID_BIAS;
  for (const signal of signalsOf(candidate)) odds += SAID_WEIGHTS.get(signal) ?? 0;
  return odds > 0;
}
