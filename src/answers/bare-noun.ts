import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { askedFor } from './asked-for.ts';
import type { Candidate } from './candidates.ts';
import { tokensIn } from './read-text.ts';
import { meaning } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** "Which snacks did he buy", "what make of gun did he use", "which republics have joined": the noun and what it does. */
const WHICH_NOUN =
  /^\W*(?:(?:and|so|but) )?(?:what|which) (?:(?:kind|type|sort|make|brand|model)s? of )?((?:[\w'’-]+ ){0,2}[\w-]+) (?:(did|does|do)|have|are|were)\b/i;

/**
 * "Which snacks did he buy?": tells which passages say "snacks" and no more of them. Where a name is asked for it may
 * stand anywhere; what a noun without one is, its attributes tell, or what follows it: "such as …", "snacks for …".
 */
export function saysBareNoun(question: string): (one: Candidate) => boolean {
  const noun = nounAskedFor(question);
  if (!noun) return () => false;
  const own = new Set(tokens(question).flatMap(meaning));
  const same = new Set(meaning(noun));
  return ({ article, paragraph, sentence }) => {
    const isIt = ({ stem }: Token) => same.has(stem);
    if (!tokensIn(article, sentence).some(isIt)) return false;
    const told = tokensIn(article, paragraph);
    return told.every((word, at) => !isIt(word) || isBare(article.text, told, at, own));
  };
}

function nounAskedFor(question: string): Token | null {
  const [, phrase = '', isDone] = WHICH_NOUN.exec(question) ?? [];
  const run = tokens(phrase);
  const noun = run.at(-1);
  if (!noun || noun.capital || run.some(({ folded }) => FUNCTION_WORDS.has(folded))) return null;
  if (askedFor(question).kind !== 'anything') return null;
  return isDone || noun.folded.endsWith('s') ? noun : null;
}

/** What may tell more of a noun before it. */
const TELLING_MORE =
  wordSet(`of for that who which whose to with about like such including is are was were be been
  being namely called named entitled titled known identified as`);
/** Behind these stands what something is: "It is a gun". */
const BEING = wordSet('is are was were be been being as become became like');
const MOST_ATTRIBUTES = 5;

function isBare(text: string, told: readonly Token[], at: number, own: ReadonlySet<string>): boolean {
  const word = told[at] as Token;
  const behind = told[at + 1];
  if (/[,:;(—–"“-]/.test(text.slice(word.end, behind?.start ?? word.end))) return false;
  if (behind && (TELLING_MORE.has(behind.folded) || behind.number !== null || behind.capital)) return false;
  let first = at;
  while (at - first < MOST_ATTRIBUTES && isJoined(text, told[first - 1], told[first] as Token)) first -= 1;
  if (told.slice(first, at).some(({ stem }) => !own.has(stem))) return false;
  return !told.slice(Math.max(0, first - 2), first).some(({ folded }) => BEING.has(folded));
}

/** Does a word belong to the one behind it: no small one, and no mark between? */
function isJoined(text: string, before: Token | undefined, { start }: Token): boolean {
  return (
    before !== undefined &&
    !FUNCTION_WORDS.has(before.folded) &&
    /^[\s-]*$/.test(text.slice(before.end, start))
  );
}
