import type { Span } from '../corpus/article.ts';
import { wordSet } from '../corpus/word-set.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { type Word, words as wordsOf } from '../search/words.ts';
import type { Finder, Sentence } from './answering-words.ts';
import { CALENDAR } from './times.ts';

/** What the articles tell of names. */
export interface NamesKnown {
  /** Folded words that are never written without a capital. */
  readonly names: { has(folded: string): boolean };
}

/** A name behind one of these is a place more often than not. */
const BEFORE_PLACES = wordSet('in at near from to outside across through around toward towards visited');
/** Words that join the parts of one name: "Secretary of State", "Trade and Industry" only inside titles. */
const INSIDE = wordSet('of the and for de la van von al');

/** The names in a sentence that the question doesn't give itself. */
export function namesIn(question: string, known: NamesKnown): Finder {
  const given = stemsOf(question);
  return (sentence) => runs(sentence, known).filter((run) => !isGiven(sentence, run, given));
}

/** The names behind "in", "at" and the like. */
export function placesIn(question: string, known: NamesKnown): Finder {
  const given = stemsOf(question);
  return (sentence) =>
    runs(sentence, known).filter((run) => {
      const first = sentence.words.findIndex(({ start }) => start === run.start);
      const before = sentence.words[first - 1]?.folded ?? '';
      const second = sentence.words[first - 2]?.folded ?? '';
      const isBehind = BEFORE_PLACES.has(before) || (before === 'the' && BEFORE_PLACES.has(second));
      return isBehind && !isGiven(sentence, run, given);
    });
}

function stemsOf(question: string): ReadonlySet<string> {
  return new Set(wordsOf(question).map(({ stem }) => stem));
}

function isGiven({ words }: Sentence, run: Span, given: ReadonlySet<string>): boolean {
  return words
    .filter(({ start, end }) => start >= run.start && end <= run.end)
    .every(({ folded, stem }) => given.has(stem) || INSIDE.has(folded));
}

/** Words with capitals side by side, and what joins them: "Organization for Security and Cooperation in Europe". */
function runs({ text, words }: Sentence, known: NamesKnown): Span[] {
  const isName = words.map((word, at) => isNameAt(text, word, at, known));
  const found: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isName[at]) continue;
    let to = at;
    for (let next = to + 1; next < words.length && next <= to + 2; next += 1) {
      if (!isJoined(text, words[next - 1], words[next])) break;
      if (isName[next]) to = next;
      else if (!INSIDE.has(words[next]?.folded ?? '')) break;
    }
    found.push({ start: words[at]?.start ?? 0, end: words[to]?.end ?? 0 });
    at = to;
  }
  return found;
}

function isNameAt(text: string, { start, folded }: Word, at: number, known: NamesKnown): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  if (FUNCTION_WORDS.has(folded) || CALENDAR.has(folded)) return false;
  return at > 0 || known.names.has(folded);
}

function isJoined(text: string, before: Word | undefined, word: Word | undefined): boolean {
  return (
    before !== undefined && word !== undefined && /^(?:[ -]|\. )$/.test(text.slice(before.end, word.start))
  );
}
