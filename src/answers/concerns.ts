import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words } from '../search/words.ts';
import type { Wanted } from './candidates.ts';
import type { Library } from './library.ts';
import { tokensIn } from './read-text.ts';
import { isBy } from './resolve.ts';
import { holdsMeaning } from './synonyms.ts';

/**
 * Is a sentence about one of the people whom the question names? So it is where it names them, quotes them, or says
 * "he" or their title right behind a sentence that names them. What it tells of others is no answer about them.
 */
export function concerns(
  library: Library,
  { people }: Pick<Wanted, 'people'>,
  article: Article,
  paragraph: Paragraph,
  sentence: Span,
): boolean {
  if (people.length === 0) return true;
  const quoted = library
    .quotationsIn(article)
    .filter(({ statement }) => statement.start < sentence.end && sentence.start < statement.end);
  if (quoted.some((quotation) => people.some((person) => isBy(quotation, person)))) return true;
  const told = tokensIn(article, sentence);
  if (library.named.isNamed(people, told)) return true;
  const isMeant = told.some(({ folded }) => PRONOUNS.has(folded)) && !library.named.isAnybodyNamed(told);
  if (!isMeant && !isCalled(people, told)) return false;
  const { start } = paragraph;
  if (article.text.slice(start, sentence.start).trim() === '') return true;
  const before = { start, end: Math.min(sentence.start, start + LONGEST_BEFORE) };
  return library.named.isNamed(people, tokensIn(article, before));
}

/** "the mayor", "the 71-year-old mayor": by the last word of their title. */
function isCalled(people: readonly Speaker[], told: readonly Word[]): boolean {
  const titles = new Set(
    people.flatMap(({ descriptions }) => descriptions.flatMap((title) => words(title).at(-1)?.stem ?? [])),
  );
  return told.some(({ stem }, at) => titles.has(stem) && isThe(told, at));
}

/** Is it "the" one, with or without an age between? */
function isThe(told: readonly Word[], at: number): boolean {
  const from = told[at - 1]?.folded === 'old' ? at - AGE : at;
  return told[from - 1]?.folded === 'the';
}

/** "71", "year" and "old", in words. */
const AGE = 3;

/** What is read before a sentence for whom its "he" means, in UTF-16 units. */
const LONGEST_BEFORE = 2_000;

/** At least this share of the names in a question is in a paragraph that answers a rewording of it. */
const LEAST_NAMES = 0.5;

/** Does a paragraph, given by its stems, hold enough of the names in a question, or what those go by? */
export function holdsNames(library: Library, question: string, held: ReadonlySet<string>): boolean {
  const asked = words(question).filter(
    ({ folded }) => library.names.has(folded) && !FUNCTION_WORDS.has(folded),
  );
  return asked.filter((word) => holdsMeaning(held, word)).length >= asked.length * LEAST_NAMES;
}

const PRONOUNS = new Set(['he', 'she', 'they', 'his', 'her', 'their']);
