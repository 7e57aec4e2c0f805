import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { isSameWord } from './aboutness.ts';
import type { Candidate, Wanted } from './candidates.ts';
import type { Library } from './library.ts';
import { isAcronym, stemsOfPeople } from './names-asked.ts';
import { nationsOf } from './nations.ts';
import { OFFICE_NOUNS } from './offices.ts';
import { AUXILIARIES } from './question-words.ts';
import { stemsOf, tokensIn } from './read-text.ts';
import { holdsMeaning, meaning } from './synonyms.ts';
import { CALENDAR } from './times.ts';
import type { Token } from './tokens.ts';

/** A name of a question, and the word that goes with it: "capital" of "the capital of Prussia". */
interface Pair {
  readonly name: Token;
  readonly word: Token;
  /** From the word to the name: -1 where the name stands before it. */
  readonly step: 1 | -1;
  /** The small word that joins them, if any: "of". */
  readonly joint: string;
}

/** A question of more such pairs is no question; each is looked for in a whole sentence. */
const MOST_PAIRS = 12;
/** Names that begin alike may be one, misspelt. */
const ALIKE = 3;

/**
 * Tells which sentences have another name in the place of one of the question's: "the capital of Masovia", where that of
 * Prussia is asked about and no Prussia is told of. The name that answers is no such other.
 */
export function namesExchanged(
  library: Library,
  { question, people }: Wanted,
  asked: readonly Token[],
): (one: Candidate) => boolean {
  const called = stemsOfPeople(people);
  const pairs = pairsIn(question, asked).filter(({ name }) => !called.has(name.stem));
  const given = new Set(asked.flatMap(meaning));
  return ({ article: { text }, article, sentence, bold, isWhole }) => {
    const told = tokensIn(article, sentence);
    const isOther = (other: Token, name: Token) =>
      isName(other) &&
      isLikeNation(question, name, text, other) &&
      !given.has(other.stem) &&
      isAcronym(text, other) === isAcronym(question, name) &&
      other.folded.slice(0, ALIKE) !== name.folded.slice(0, ALIKE) &&
      (other !== told[0] || library.names.has(other.folded)) &&
      (isWhole || other.end <= bold.start || other.start >= bold.end);
    return pairs.some(({ name, word, step, joint }) => {
      const stems = new Set(meaning(word));
      const places = [...told.keys()].filter((at) => stems.has(told[at]?.stem ?? ''));
      const isExchanged = (at: number) => {
        const beside = besideOf(text, told, at, step);
        return beside?.joint === joint && isOther(beside.word, name) && isDoneAlike(word, told[at]);
      };
      return places.length > 0 && places.every(isExchanged) && !isTold(library, told, name);
    });
  };
}

/** Who is German may be French instead, but not of the Pentagon; "African troops" may have any name. */
function isLikeNation(question: string, name: Token, text: string, other: Token): boolean {
  const [nation] = nationsOf(question, [name]);
  return nation ? nationsOf(text, [other])[0] !== undefined : !ORIGIN.test(other.folded);
}

const ORIGIN = /(?:an|ese|ish)s?$/;

function isTold(library: Library, told: readonly Token[], name: Token): boolean {
  return holdsMeaning(stemsOf(told), name) || told.some((other) => isSameWord(library, name, other));
}

/** Whose name stands before "hosts" isn't hosted. */
function isDoneAlike(asked: Token, told: Token | undefined): boolean {
  return !/ed$/.test(asked.folded) || /ed$/.test(told?.folded ?? '');
}

function pairsIn(question: string, asked: readonly Token[]): Pair[] {
  const pairs = asked.flatMap((name, at) => {
    if (at === 0 || !isName(name) || isAskedFor(asked, at)) return [];
    return ([-1, 1] as const).flatMap((step): Pair[] => {
      const beside = besideOf(question, asked, at, step);
      return beside ? [{ name, ...beside, step: step > 0 ? -1 : 1 }] : [];
    });
  });
  return pairs.slice(0, MOST_PAIRS);
}

const JOINING = /^(?:of|in|the|an?)$/;

/** "What famous Indian", "Which descendant of Khan": the answer stands in such a name's place. */
function isAskedFor(asked: readonly Token[], at: number): boolean {
  const small = asked
    .slice(0, at)
    .findLast(({ folded }) => FUNCTION_WORDS.has(folded) && !JOINING.test(folded));
  return small !== undefined && /^(?:what|which|whose)$/.test(small.folded);
}

function isName({ capital, folded }: Token): boolean {
  const isNumber = /^(?:\d.*|[ivx]+)$/.test(folded);
  return (
    capital && !isNumber && !FUNCTION_WORDS.has(folded) && !CALENDAR.has(folded) && !OFFICE_NOUNS.has(folded)
  );
}

/** "his colleague", "this city" has been named before. */
const POINTING = wordSet('his her its their this that these those such');

const ARTICLE = /^(?:the|an?)$/;
/** Between a name and the word that it goes with stand so many small words at most: "capital of the". */
const MOST_BETWEEN = 2;

/** The next telling word on one side, where no mark, no auxiliary and few small words stand between. */
function besideOf(
  text: string,
  all: readonly Token[],
  at: number,
  step: number,
): { word: Token; joint: string } | null {
  let joint = '';
  for (let next = at + step; Math.abs(next - at) <= MOST_BETWEEN + 1; next += step) {
    const word = all[next];
    const before = all[next - step];
    if (!word || !before || AUXILIARIES.has(word.folded) || POINTING.has(word.folded)) return null;
    const between = step > 0 ? text.slice(before.end, word.start) : text.slice(word.end, before.start);
    if (/[^\s'’"“”-]/.test(between)) return null;
    if (!FUNCTION_WORDS.has(word.folded)) return { word, joint };
    if (!ARTICLE.test(word.folded)) joint = word.folded;
  }
  return null;
}
