import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import { asksForFigure } from './asked-for.ts';
import { AUXILIARIES } from './question-words.ts';
import { stemsOf } from './read-text.ts';
import { holdsMeaning, meaning } from './synonyms.ts';

/** Words that any one of answers a question with "after". */
const AFTER = wordSet('after following then later afterwards since upon once when');
/** Words that say of what stands beside them that it is another one, and verbs that say it by themselves. */
const ANOTHER = wordSet('again next another second more further follow-up');
const RETURNING = wordSet('return returns returned reopen reopens reopened resume resumes resumed');
/** Beside is within so many words. */
const BESIDE = 3;

/** Does a paragraph, given by its words, keep to something? */
type Keeping = (paragraph: readonly Word[]) => boolean;

/**
 * Tells which paragraphs keep to what a question limits itself to: "after", "again", and in "which company …" the
 * company, or most else. Each may be said otherwise, but something must say it.
 */
export function limitsOf(question: string): Keeping {
  const isInOrder = orderOf(question);
  const isOfKind = kindOf(question);
  return (paragraph) => isInOrder(paragraph) && isOfKind(paragraph);
}

/** Tells which keep to the "after" and the "again" of a question. */
export function orderOf(question: string): Keeping {
  const asked = words(question);
  const isAfter = asked.some(({ folded }) => folded === 'after');
  const again = askedAgain(asked);
  return (paragraph) => {
    if (isAfter && !paragraph.some(({ folded }) => AFTER.has(folded))) return false;
    return !again || tellsAnother(again, paragraph);
  };
}

/** Tells which hold the company of "which company …", or most else. */
export function kindOf(question: string): Keeping {
  const asked = words(question);
  const noun = nounAsked(asked);
  return (paragraph) => !noun || holdsNamed(asked, noun, stemsOf(paragraph));
}

/** What a noun asks for may go by its name alone, where this share of so many other words is there. */
const LEAST_OTHERS = 0.5;
const FEWEST_OTHERS = 3;

/** "Which service will run on Sundays?" – "The ferries will run on Sundays." */
function holdsNamed(asked: readonly Word[], noun: Word, held: ReadonlySet<string>): boolean {
  if (holdsMeaning(held, noun)) return true;
  const others = asked.filter((word) => word !== noun && !FUNCTION_WORDS.has(word.folded));
  const isHeld = (word: Word) => holdsMeaning(held, word);
  return others.length >= FEWEST_OTHERS && others.filter(isHeld).length >= others.length * LEAST_OTHERS;
}

/** What a question asks to happen once more: the meeting of "the next meeting", the "meet" of "meet again" and of "meet next". */
function askedAgain(asked: readonly Word[]): Word | null {
  const at = asked.findIndex(({ folded }) => /^(?:again|next|another)$/.test(folded));
  if (at < 0) return null;
  // "meet again", "meet next"; "the next meeting"
  const isBehind = asked[at]?.folded === 'again' || at === asked.length - 1;
  const word = isBehind ? asked[at - 1] : asked[at + 1];
  return !word || NO_SECOND.has(word.folded) || FUNCTION_WORDS.has(word.folded) ? null : word;
}

/** "next week" is a time, and what "happens next" need not have happened before: there is no second one of either. */
const NO_SECOND = wordSet(
  `week month year day decade monday tuesday wednesday thursday friday saturday sunday
   happen happens happened come comes go goes`,
);

function tellsAnother(again: Word, paragraph: readonly Word[]): boolean {
  const stems = new Set(meaning(again));
  return paragraph.some(({ folded }, at) => {
    if (RETURNING.has(folded)) return true;
    const beside = paragraph.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
    return ANOTHER.has(folded) && beside.some(({ stem }) => stems.has(stem));
  });
}

/** A noun phrase behind "which" has so many words at most: "which two former states". */
const LONGEST_PHRASE = 4;

/** The company of "Which company will …", "What large company did …"; null where what is asked for has no noun. */
function nounAsked(asked: readonly Word[]): Word | null {
  const which = asked.findIndex(({ folded }) => folded === 'which' || folded === 'what');
  const auxiliary = asked.findIndex(({ folded }, at) => at > which && AUXILIARIES.has(folded));
  if (which < 0 || auxiliary < which + 2 || auxiliary > which + 1 + LONGEST_PHRASE) return null;
  const noun = asked[auxiliary - 1];
  return noun && !FUNCTION_WORDS.has(noun.folded) && !asksForFigure(noun) ? noun : null;
}
