import { wordSet } from '../corpus/word-set.ts';
import { oppositesOf } from '../search/opposites.ts';
import { around } from './around.ts';
import type { Candidate, Wanted } from './candidates.ts';
import { NEGATORS } from './meaning.ts';
import { tokensIn } from './read-text.ts';
import { holdsMeaning } from './synonyms.ts';
import type { Token } from './tokens.ts';

/** These are said of so many things that one of them tells nothing of the other: "before heading out", "45 years old". */
const LOOSE = wordSet('give given gave take taken took before after more less first last new old');
/** "not equal" is unequal; a negation stands so many words before at most. */
const NEGATED_WITHIN = 2;

/**
 * Tells which passages don't hold the opposite of a question's word where the word itself is missing. True of all where
 * it is asked whether something is so: the opposite answers that.
 */
export function isNotOpposite({ asksWhether }: Wanted, asked: readonly Token[]): (one: Candidate) => boolean {
  const given = new Set(asked.map(({ stem }) => stem));
  const opposed = asked.flatMap((word, at) => {
    // "how old", "how long" ask for a measure
    if (asksWhether || LOOSE.has(word.folded) || asked[at - 1]?.folded === 'how') return [];
    const others = oppositesOf(word.folded).filter((other) => !given.has(other));
    return others.length > 0 ? [{ word, others }] : [];
  });
  if (opposed.length === 0) return () => true;
  return ({ article, paragraph }) => {
    const held = around(article, paragraph);
    const told = tokensIn(article, paragraph);
    const isTold = (stem: string) =>
      told.some(
        (word, at) =>
          word.stem === stem &&
          !told.slice(Math.max(0, at - NEGATED_WITHIN), at).some(({ folded }) => NEGATORS.has(folded)),
      );
    return opposed.every(({ word, others }) => holdsMeaning(held, word) || !others.some(isTold));
  };
}
