import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { stemOf, type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { isBy, peopleIn } from './resolve.ts';
import { SYNONYMS } from './synonyms.ts';
import { tokens } from './tokens.ts';

/**
 * Is a sentence about one of the people whom the question names? So it is where it names them, quotes them, or says
 * "he" right behind a sentence that names them. What it tells of others is no answer about them.
 */
export function concerns(
  library: Library,
  people: readonly Speaker[],
  article: Article,
  paragraph: Paragraph,
  sentence: Span,
): boolean {
  if (people.length === 0) return true;
  const quoted = library
    .quotationsIn(article)
    .filter(({ statement }) => statement.start < sentence.end && sentence.start < statement.end);
  if (quoted.some((quotation) => people.some((person) => isBy(quotation, person)))) return true;
  const text = article.text.slice(sentence.start, sentence.end);
  if (names(library, text, people)) return true;
  if (!tokens(text).some(({ folded }) => PRONOUNS.has(folded))) return false;
  const before = article.text.slice(paragraph.start, sentence.start);
  return peopleIn(library, text).length === 0 && (names(library, before, people) || before.trim() === '');
}

/** At least this share of the names in a question is in a paragraph that answers a rewording of it. */
const LEAST_NAMES = 0.5;

/** Does a paragraph, given by its stems, hold enough of the names in a question, or what those go by? */
export function holdsNames(library: Library, question: string, held: ReadonlySet<string>): boolean {
  const asked = words(question).filter(
    ({ folded }) => library.names.has(folded) && !FUNCTION_WORDS.has(folded),
  );
  const isHeld = ({ folded, stem }: Word) =>
    held.has(stem) || (SYNONYMS.get(folded) ?? []).some((synonym) => held.has(stemOf(synonym)));
  return asked.filter(isHeld).length >= asked.length * LEAST_NAMES;
}

const PRONOUNS = new Set(['he', 'she', 'they', 'his', 'her', 'their']);

function names(library: Library, text: string, people: readonly Speaker[]): boolean {
  return peopleIn(library, text).some((person) => people.includes(person));
}
