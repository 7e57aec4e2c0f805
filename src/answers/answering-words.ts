import type { Span } from '../corpus/article.ts';
import { kindAsked } from '../search/kinds.ts';
import { type Word, words } from '../search/words.ts';
import { shifted } from './library.ts';

/** A counted thing stands this many words behind its number at most: "two fundamental documents". */
const COUNTED_WITHIN = 3;
/** "next week", "last December", "late 1990s": times that only their neighbour makes one. */
const BEFORE_TIMES = new Set(
  'next last this past coming previous following early late mid since end'.split(' '),
);
const TIMES = new Set(
  `week weeks weekend month months year years decade century day days night morning evening summer winter spring
   autumn quarter january february march april may june july august september october november december monday
   tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/**
 * The words of a sentence that answer, where it holds the kind of thing that the question asks for; null where it
 * doesn't. `found` is what the search took for them. Offsets into the text.
 */
export function answersKind(text: string, sentence: Span, question: string, found: Span | null): Span | null {
  const asked = words(question);
  switch (kindAsked(asked)) {
    case 'number':
    case 'duration':
    case 'percentage':
      return counted(text, sentence, asked, found);
    case 'time':
      return relativeTime(text, sentence, asked, found) ?? found ?? sentence;
    default:
      return found ?? sentence;
  }
}

/** "How many documents": a number that counts documents, not any number. */
function counted(text: string, sentence: Span, asked: readonly Word[], found: Span | null): Span | null {
  const many = asked.findIndex(({ folded }) => folded === 'many');
  const noun = asked[many + 1];
  if (many < 0 || !noun) return found;
  const all = inSentence(text, sentence);
  const nouns = asked.slice(many + 1, many + 3);
  for (const [at, word] of all.entries()) {
    if (!nouns.some(({ stem }) => stem === word.stem)) continue;
    const before = all.slice(Math.max(0, at - COUNTED_WITHIN), at).find(({ folded }) => isNumber(folded));
    if (before) return { start: before.start, end: word.end };
  }
  return null;
}

const NUMBERS = new Set(
  `one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands
   million millions billion billions trillion twenty thirty forty fifty sixty seventy eighty ninety both half several
   no`.split(/\s+/),
);

function isNumber(folded: string): boolean {
  return /^\d/.test(folded) || NUMBERS.has(folded);
}

/** The time nearest to the question's words, the search's own among them. */
function relativeTime(text: string, sentence: Span, asked: readonly Word[], found: Span | null): Span | null {
  const all = inSentence(text, sentence);
  const stems = new Set(asked.map(({ stem }) => stem));
  const held = all.flatMap(({ stem }, at) => (stems.has(stem) ? [at] : []));
  const relative = all.flatMap((word, at) => {
    const before = all[at - 1];
    const isTime =
      before && BEFORE_TIMES.has(before.folded) && (TIMES.has(word.folded) || /^\d{4}s?$/.test(word.folded));
    return isTime ? [{ span: { start: before.start, end: word.end }, at: at - 1 }] : [];
  });
  const own = found ? [{ span: found, at: all.findIndex(({ start }) => start >= found.start) }] : [];
  const distance = (at: number) => Math.min(...held.map((other) => Math.abs(other - at)), all.length);
  return [...relative, ...own].sort((a, b) => distance(a.at) - distance(b.at))[0]?.span ?? null;
}

function inSentence(text: string, sentence: Span): Word[] {
  return words(text.slice(sentence.start, sentence.end)).map((word) => ({
    ...word,
    ...shifted(word, sentence.start),
  }));
}
