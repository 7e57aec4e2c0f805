import type { Article } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import type { Word } from '../search/words.ts';
import { around } from './around.ts';
import type { Candidate, Wanted } from './candidates.ts';
import { deniesAsAsked } from './denied.ts';
import type { Library } from './library.ts';
import { isOfNations, namesAsAsked } from './names-asked.ts';
import { namesExchanged } from './names-exchanged.ts';
import { isOfAnother } from './of-another.ts';
import { isNotOpposite } from './opposed.ts';
import { tokensIn } from './read-text.ts';
import { holdsMeaning } from './synonyms.ts';
import { MONTHS } from './times.ts';
import { type Token, tokens } from './tokens.ts';

/** Does a passage have something as the question has it? */
type Agreeing = (one: Candidate) => boolean;

/**
 * Tells which passages give the details of a question: its year, its names, the "second" and the "northern" of it, the
 * "not". What holds all else of a question, and another detail in its place, answers another question.
 */
export function givesDetails(library: Library, wanted: Wanted): Agreeing {
  const { question } = wanted;
  const asked = tokens(question);
  const all = [
    ...KINDS.map((isOfKind) => isNoOther(asked.filter(isOfKind), isOfKind)),
    isNotOpposite(wanted, asked),
    deniesAsAsked(wanted, asked),
    ...(wanted.measure.topic.length > FEW_WORDS
      ? []
      : [isOfNations(question, asked), namesAsAsked(library, wanted, asked)]),
  ];
  const isOfOthers = namesExchanged(library, wanted, asked);
  const isAnother = isOfAnother(question);
  return (one) => all.every((agrees) => agrees(one)) && !isOfOthers(one) && !isAnother(one);
}

/** A question of more words than these gives some of its names in passing: "US", and who reported it. */
export const FEW_WORDS = 5;

const ORDINALS = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth');
const BEARINGS = wordSet(`north south east west northern southern eastern western
  northeast northwest southeast southwest`);

/** Words that rule each other out. */
const KINDS: readonly ((word: Token) => boolean)[] = [
  ({ folded }) => /^(?:1\d{3}|20\d\d)$/.test(folded),
  ({ folded }) => ORDINALS.has(folded),
  ({ folded }) => BEARINGS.has(folded),
  ({ folded, capital }) => capital && MONTHS.has(folded),
];

/** One of a kind that a question gives is there, or no other of it. */
function isNoOther(given: readonly Token[], isOfKind: (word: Token) => boolean): Agreeing {
  if (given.length === 0) return () => true;
  return ({ article, paragraph }) => {
    const held = around(article, paragraph);
    // "in 1950" is in the "1950s"
    const isHeld = (word: Word) => holdsMeaning(held, word) || held.has(`${word.folded}s`);
    if (given.every((word) => isHeld(word) || isOfItsDay(article, word))) return true;
    return !tokensIn(article, paragraph).some(isOfKind);
  };
}

/** A report tells of its own year without naming it. */
function isOfItsDay({ head }: Article, { folded }: Word): boolean {
  return head.published?.date.startsWith(folded) === true;
}
