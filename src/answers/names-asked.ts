import type { Span } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { words } from '../search/words.ts';
import { isSameWord } from './aboutness.ts';
import { around } from './around.ts';
import type { Candidate, Wanted } from './candidates.ts';
import type { Library } from './library.ts';
import { nationsOf } from './nations.ts';
import { tokensIn } from './read-text.ts';
import { holdsMeaning } from './synonyms.ts';
import { CALENDAR } from './times.ts';
import { type Token, tokens } from './tokens.ts';

type Agreeing = (one: Candidate) => boolean;

/** The nations that a question names are told of, or no others. */
export function isOfNations(question: string, asked: readonly Token[]): Agreeing {
  const named = nationsIn(question, asked);
  if (named.size === 0) return () => true;
  return ({ article, paragraph }) => {
    const here = nationsIn(article.text, tokensIn(article, paragraph));
    const missing = [...named].filter((nation) => !here.has(nation));
    if (missing.length === 0 || [...here].every((nation) => named.has(nation))) return true;
    const { headline } = article.head;
    const [lead = paragraph] = article.paragraphs;
    const above = [nationsIn(headline, tokens(headline)), nationsIn(article.text, tokensIn(article, lead))];
    return missing.every((nation) => above.some((held) => held.has(nation)));
  };
}

function nationsIn(text: string, told: readonly Token[]): ReadonlySet<string> {
  return new Set(
    nationsOf(text, told).filter((nation) => nation !== undefined && !UNTOLD.has(nation)) as string[],
  );
}

/** What is European goes by its own nation, and what is American goes without saying. */
const UNTOLD = new Set(['EU', 'US']);

/** Words that join the parts of a name. */
const JOINING = wordSet('of the and for');

/** Every name of a question is there by one of its words, or misspelt; people and nations have rules of their own. */
export function namesAsAsked(
  library: Library,
  { question, people }: Wanted,
  asked: readonly Token[],
): Agreeing {
  const known = stemsOfPeople(people);
  const nations = nationsOf(question, asked);
  const isOwn = (word: Token, at: number) => isNameIn(question, word, at) && !nations[at];
  const names = runsOf(question, asked, isOwn).filter((name) => !name.some(({ stem }) => known.has(stem)));
  if (names.length === 0) return () => true;
  return ({ article, paragraph }) => {
    const held = around(article, paragraph);
    const [lead = paragraph] = article.paragraphs;
    const told = [...tokensIn(article, paragraph), ...tokensIn(article, lead)];
    const isHere = (word: Token) =>
      holdsMeaning(held, word) || told.some((other) => isSameWord(library, word, other));
    return names.every((name) => name.some(isHere));
  };
}

/** A capital tells a name, but at the beginning; "NATO" and "SP" may be spelled out. */
function isNameIn(question: string, { start, end, folded, capital }: Token, at: number): boolean {
  if (at === 0 || !capital || FUNCTION_WORDS.has(folded) || CALENDAR.has(folded)) return false;
  return !isAcronym(question, { start, end });
}

/** "NATO", "NATO's" */
export function isAcronym(text: string, { start, end }: Span): boolean {
  return /^\p{Lu}+(?:['’]?s)?$/u.test(text.slice(start, end));
}

/** The words of all that some people are called by. */
export function stemsOfPeople(people: Wanted['people']): ReadonlySet<string> {
  const called = people.flatMap(({ name, aliases }) => [name, ...aliases]).join(' ');
  return new Set(words(called).map(({ stem }) => stem));
}

/** Names of several words together: "Bank of the South". */
function runsOf(
  question: string,
  asked: readonly Token[],
  isName: (word: Token, at: number) => boolean,
): Token[][] {
  const runs: Token[][] = [];
  let last = -1;
  for (const [at, word] of asked.entries()) {
    if (!isName(word, at)) continue;
    const between = asked.slice(last + 1, at);
    const isJoined =
      last >= 0 &&
      between.every(({ folded }) => JOINING.has(folded)) &&
      !/[,;:]/.test(question.slice(asked[last]?.end, word.start));
    if (isJoined) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = at;
  }
  return runs;
}
