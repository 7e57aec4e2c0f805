import type { Article, Span } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import { fold, type Word, words } from '../search/words.ts';
import type { Entry } from './answer.ts';
import { passageEntry } from './entries.ts';
import type { Library } from './library.ts';

/** Where articles spell an abbreviation out: "Long Name (LN)" or "LN (Long Name)"; else a name with these first letters. */
export function standsFor(library: Library, abbreviation: string): Entry[] {
  const letters = fold(abbreviation);
  const stems = words(abbreviation).map(({ stem }) => [stem]);
  const articles = new Set(library.paragraphsHolding(stems).map(({ article }) => article));
  return [...articles].flatMap((article) => {
    const meaning = meaningIn(article, letters) ?? writtenOut(article, letters);
    if (!meaning) return [];
    const paragraph = article.paragraphs.find(
      ({ start, end }) => start <= meaning.start && meaning.end <= end,
    );
    return paragraph ? [passageEntry(library, article, paragraph, [meaning])] : [];
  });
}

const BRACKETS = /\(([^()\n]{2,100})\)/g;
/** Words before a bracket that may be what it abbreviates, for each of its letters: room for "for", "of", "the". */
const WORDS_PER_LETTER = 2;

function meaningIn(article: Article, letters: string): Span | null {
  for (const { 0: whole, 1: inner = '', index } of article.text.matchAll(BRACKETS)) {
    const before = words(article.text.slice(Math.max(0, index - 200), index));
    const offset = Math.max(0, index - 200);
    if (fold(inner) === letters) {
      for (let count = 1; count <= Math.min(before.length, letters.length * WORDS_PER_LETTER); count += 1) {
        const named = before.slice(-count);
        if (
          abbreviates(
            letters,
            named.map(({ folded }) => folded),
          )
        ) {
          return { start: offset + (named[0]?.start ?? 0), end: offset + (named.at(-1)?.end ?? 0) };
        }
      }
    } else if (
      before.at(-1)?.folded === letters &&
      abbreviates(
        letters,
        words(inner).map(({ folded }) => folded),
      )
    ) {
      return { start: index + 1, end: index + whole.length - 1 };
    }
  }
  return null;
}

/** Fewer letters are the first ones of too many names, and more of none. */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 12;

/** A name that has the letters as its first ones, with capitals: where no bracket tells more. O(words · letters). */
function writtenOut({ text }: Article, letters: string): Span | null {
  if (letters.length < FEWEST_LETTERS || letters.length > MOST_LETTERS) return null;
  const all = words(text);
  for (let from = 0; from < all.length; from += 1) {
    if (all[from]?.folded[0] !== letters[0]) continue;
    const named = nameFrom(text, all, from, letters.length * WORDS_PER_LETTER);
    for (let count = letters.length; count <= named.length; count += 1) {
      const spelled = named.slice(0, count).map(({ folded }) => folded);
      const last = named[count - 1];
      if (last && abbreviates(letters, spelled)) return { start: named[0]?.start ?? 0, end: last.end };
    }
  }
  return null;
}

/** Words with capitals side by side, and the small ones between them. */
function nameFrom(text: string, all: readonly Word[], from: number, most: number): Word[] {
  const named: Word[] = [];
  for (const word of all.slice(from, from + most)) {
    const before = named.at(-1);
    if (before && text.slice(before.end, word.start) !== ' ') break;
    if (!/^\p{Lu}/u.test(text.slice(word.start, word.end)) && !SMALL.has(word.folded)) break;
    named.push(word);
  }
  return named;
}

const SMALL = wordSet('of the for and in on to a');

/** Are the letters the words' first ones, small words left out or not? */
function abbreviates(letters: string, spelled: readonly string[]): boolean {
  const all = spelled.map((word) => word[0]).join('');
  const large = spelled
    .filter((word) => !SMALL.has(word))
    .map((word) => word[0])
    .join('');
  return all === letters || (large === letters && spelled[0]?.[0] === letters[0]);
}
