import type { Article, Paragraph, Span } from '../corpus/article.ts';
import type { Speaker } from '../quotations/quotation.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { stemOf, type Word, words } from '../search/words.ts';
import type { Library } from './library.ts';
import { AUXILIARIES } from './question-words.ts';
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

/** Words that any one of answers a question with the first of them. */
const RELATIONS: readonly (readonly string[])[] = [
  ['after', 'following', 'then', 'later', 'afterwards', 'since', 'upon', 'once', 'when'],
  ['again', 'next', 'another', 'second', 'return', 'returned', 'more', 'reopen'],
];

/**
 * Does a paragraph, given by its words, keep to what a question limits itself to: "after", "again", and in "which
 * company …" the company? Each may be said otherwise, but something must say it.
 */
export function keepsLimits(question: string, paragraph: readonly Word[]): boolean {
  const asked = words(question);
  const folded = new Set(paragraph.map((word) => word.folded));
  for (const relation of RELATIONS) {
    const isAsked = asked.some((word) => word.folded === relation[0]);
    if (isAsked && !relation.some((word) => folded.has(word))) return false;
  }
  const noun = nounAsked(asked);
  if (!noun) return true;
  const stems = new Set(paragraph.map(({ stem }) => stem));
  return [noun.folded, ...(SYNONYMS.get(noun.folded) ?? [])].some((word) =>
    words(word).every(({ stem }) => stems.has(stem)),
  );
}

/** A noun phrase behind "which" has so many words at most: "which two former states". */
const LONGEST_PHRASE = 4;

/** The company of "Which company will …", "What large company did …"; null where what is asked for has no noun. */
function nounAsked(asked: readonly Word[]): Word | null {
  const which = asked.findIndex(({ folded }) => folded === 'which' || folded === 'what');
  const auxiliary = asked.findIndex(({ folded }, at) => at > which && AUXILIARIES.has(folded));
  if (which < 0 || auxiliary < which + 2 || auxiliary > which + 1 + LONGEST_PHRASE) return null;
  const noun = asked[auxiliary - 1];
  return noun && !FUNCTION_WORDS.has(noun.folded) ? noun : null;
}
