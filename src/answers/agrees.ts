import { wordSet } from '../corpus/word-set.ts';
import { isSameWord, topicWords } from './aboutness.ts';
import type { Library } from './library.ts';
import { DENIALS, NEGATORS } from './meaning.ts';
import type { Token } from './tokens.ts';

/** Fewer words in common tell nothing of who does what to whom. */
const LEAST_IN_ORDER = 3;

/**
 * Do the words of an assertion stand in a statement in their own order? "The mayor attacks the council" has the words
 * of "the council attacks the mayor", and says another thing. Words that the statement lacks are passed over, and an
 * assertion without a name, or with fewer than three words of the statement's, is taken to agree.
 */
export function isInOrder(library: Library, asserted: readonly Token[], stated: readonly Token[]): boolean {
  const held = topicWords(asserted)
    .map((word) => placesOf(library, word, stated))
    .filter((places) => places.length > 0);
  const isNamed = topicWords(asserted).some(({ folded }) => library.names.has(folded));
  if (!isNamed || held.length < LEAST_IN_ORDER) return true;
  let last = -1;
  for (const places of held) {
    const next = places.find((at) => at > last);
    if (next === undefined) return false;
    last = next;
  }
  return true;
}

/** Behind these a negation is over: "was not busy and came". */
const ENDS_NEGATION = wordSet('and but that which who while because');

/** Does one of the two negate what the other asserts? */
export function isOpposed(library: Library, asserted: readonly Token[], stated: readonly Token[]): boolean {
  const topic = topicWords(asserted);
  const isShared = (word: Token) => topic.some((other) => isSameWord(library, other, word));
  return asserted.some(negates) !== stated.some((word, at) => isShared(word) && isNegated(stated, at));
}

/** A name that is denied stands so many words behind its negation at most: "is not really a war". */
const DENIED_WITHIN = 3;

/** Does a statement say of a thing that it isn't what an assertion calls it? What else it negates leaves the name: "We reject this folly". */
export function isDenied(library: Library, called: readonly Token[], stated: readonly Token[]): boolean {
  const topic = topicWords(called);
  return stated.some(
    (word, at) =>
      topic.some((other) => isSameWord(library, other, word)) &&
      stated.slice(Math.max(0, at - DENIED_WITHIN), at).some(({ folded }) => NEGATORS.has(folded)),
  );
}

function isNegated(text: readonly Token[], at: number): boolean {
  const before = text.slice(0, at);
  const end = before.findLastIndex(({ folded }) => ENDS_NEGATION.has(folded));
  return before.slice(end + 1).some(negates);
}

function negates({ folded, stem }: Token): boolean {
  return NEGATORS.has(folded) || DENIALS.has(stem);
}

function placesOf(library: Library, word: Token, text: readonly Token[]): number[] {
  return text.flatMap((other, at) => (isSameWord(library, word, other) ? [at] : []));
}
