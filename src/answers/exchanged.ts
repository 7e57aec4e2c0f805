import { wordSet } from '../corpus/word-set.ts';
import { editDistance } from '../search/edit-distance.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { SCALE, wordVectors } from '../search/word-vectors.ts';
import { topicWords } from './aboutness.ts';
import type { Candidate } from './candidates.ts';
import { ASKING } from './question-words.ts';
import { stemsOf, tokensIn } from './read-text.ts';
import { holdsMeaning, meaning } from './synonyms.ts';
import { type Token, tokens } from './tokens.ts';

/** Does a passage tell of something else than what is asked about, by a word in the place of one of the question's? */
type Exchanging = (one: Candidate) => boolean;

/** A longer question gives much in passing, and in words of its own. */
const FEW_WORDS = 7;

/**
 * Tells which passages have another word where a question has its own: "two integers" for "three integers", "a mechanical
 * application" for "a manual application". They answer another question.
 */
export function exchangesWord(question: string): Exchanging {
  const asked = tokens(question);
  if (topicWords(asked).length > FEW_WORDS) return () => false;
  const all = [...numbersExchanged(asked), ...attributesExchanged(asked)];
  return (one) => all.some((isExchanged) => isExchanged(one));
}

function isSmall(word: Token | undefined): boolean {
  return !word || FUNCTION_WORDS.has(word.folded) || ASKING.has(word.folded);
}

/** Years are told apart elsewhere (details.ts), and "one" is hardly a number. */
const YEAR = /^(?:1\d{3}|20\d\d)s?$/;
/** "more than 100 people" may be 107; what is counted in millions is rounded as often as not. */
const ROUNDING = wordSet('than over about around nearly almost least approximately some under most up');
const ROUNDED = wordSet('million billion trillion year years');

function countOf(word: Token | undefined): string | null {
  if (!word || YEAR.test(word.folded) || word.folded === 'one') return null;
  return word.number;
}

/** "three integers", "Article 20", where other numbers of these are told, and that one isn't. */
function numbersExchanged(asked: readonly Token[]): Exchanging[] {
  return asked.flatMap((word, at): Exchanging[] => {
    const count = countOf(word);
    if (count === null || ROUNDING.has(asked[at - 1]?.folded ?? '')) return [];
    const [before, behind] = [asked[at - 1], asked[at + 1]];
    const counted = [
      ...(behind && isCounted(behind) ? [{ stem: behind.stem, step: -1 }] : []),
      ...(before?.capital && isCounted(before) ? [{ stem: before.stem, step: 1 }] : []),
    ];
    return counted.map(({ stem, step }) => ({ article, paragraph }) => {
      const told = tokensIn(article, paragraph);
      if (told.some((other) => countOf(other) === count)) return false;
      return told.some((other, place) => other.stem === stem && countOf(told[place + step]) !== null);
    });
  });
}

function isCounted(word: Token): boolean {
  return !isSmall(word) && countOf(word) === null && !ROUNDED.has(word.folded);
}

/** Behind these stands no attribute but a verb, or one of several names for a thing. */
const NO_DETERMINERS = wordSet('to can could will would did does do who and or that');
/** Attributes that hardly tell one thing from another. */
const BARE = wordSet('used known made called given based found new last next same other own many few much');

function isPlain(word: Token | undefined): word is Token {
  return (
    word !== undefined &&
    !isSmall(word) &&
    !word.capital &&
    word.number === null &&
    !/\d|(?:ly|ing)$/.test(word.folded) &&
    !BARE.has(word.folded)
  );
}

/** "the allies react" is no attribute with its noun. */
const PLURAL = /[^siu]s$/;

/** "a manual application", where all applications of the sentence have another attribute, which means something else. */
function attributesExchanged(asked: readonly Token[]): Exchanging[] {
  const own = new Set(asked.flatMap(meaning));
  return asked.flatMap((attribute, at): Exchanging[] => {
    const [before, noun] = [asked[at - 1], asked[at + 1]];
    if (!before || !isSmall(before) || NO_DETERMINERS.has(before.folded)) return [];
    if (!isPlain(attribute) || !isPlain(noun) || PLURAL.test(attribute.folded)) return [];
    const same = new Set(meaning(noun));
    return [
      ({ article, sentence }) => {
        const told = tokensIn(article, sentence);
        const places = [...told.keys()].filter((place) => same.has(told[place]?.stem ?? ''));
        const isOther = (place: number) => {
          const other = told[place - 1];
          return (
            isPlain(other) && isSmall(told[place - 2]) && !own.has(other.stem) && !areLike(attribute, other)
          );
        };
        return (
          places.length > 0 &&
          places.every(isOther) &&
          !holdsMeaning(stemsOf(told), attribute) &&
          !told.some(({ folded }) => editDistance(folded, attribute.folded, 1) <= 1)
        );
      },
    ];
  });
}

/** A cosine from which two words may stand for each other: "strong" and "powerful". */
const LIKE = 0.42;
const SAME_LETTERS = 4;

function areLike(one: Token, other: Token): boolean {
  if (one.folded.slice(0, SAME_LETTERS) === other.folded.slice(0, SAME_LETTERS)) return true;
  if (editDistance(one.folded, other.folded, 2) <= 2) return true;
  const vectors = wordVectors();
  const [rank, otherRank] = [vectors.rankOf(one.folded), vectors.rankOf(other.folded)];
  if (rank < 0 || otherRank < 0) return false;
  return (vectors.productsOf(rank, [otherRank])[0] as number) / SCALE ** 2 >= LIKE;
}
