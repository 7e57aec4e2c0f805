import type { Span } from '../corpus/article.ts';
import { soundsLike, spellingOf } from '../quotations/spelling.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { likeness, type Vocabulary } from './align.ts';
import { isHeavy } from './meaning.ts';
import type { Telling } from './telling.ts';
import type { Token } from './tokens.ts';

/**
 * The words of a sentence that the other sentences of its moment don't have, as stretches of its article. Another spelling
 * of a word ("labour"), another form of it or of a name ("Sergei") is the same word. Small words are marked only between
 * marked ones, so that a phrase is marked as a phrase; those that change the sense ("not", "may", "all") always are.
 */
export function differingWords(telling: Telling, others: readonly Telling[], known: Vocabulary): Span[] {
  const isTheirs = others.map((other) => heldBy(telling, other, known));
  const spelled = speltOut(telling);
  const isOwn = telling.words.map(
    (word, at) => !isSmall(word) && !spelled.has(word) && isTheirs.every((held) => held[at] === false),
  );
  const spans: { start: number; end: number }[] = [];
  let lastOwn = -1;
  for (const [at, word] of telling.words.entries()) {
    if (!isOwn[at]) continue;
    const last = spans.at(-1);
    const between = telling.words.slice(lastOwn + 1, at);
    const isJoined = last && between.every(isSmall) && isOneClause(telling, last.end, word.start);
    if (last && isJoined) last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
    lastOwn = at;
  }
  return spans;
}

/** For each word of a sentence: has the other sentence that word? What changes the sense is counted: one "not" is one. */
function heldBy(telling: Telling, other: Telling, known: Vocabulary): boolean[] {
  const free = [...other.words];
  return telling.words.map((word) => {
    const at = free.findIndex((one) => isSameWord(word, one, known));
    if (at >= 0 && isHeavy(word.folded)) free.splice(at, 1);
    return at >= 0;
  });
}

/** The words that only say what an abbreviation before them stands for: "WHO (World Health Organization)". */
function speltOut({ words, article }: Telling): Set<Token> {
  const found = new Set<Token>();
  for (const [at, word] of words.entries()) {
    const letters = article.text.slice(word.start, word.end);
    if (!/^\p{Lu}{2,}$/u.test(letters) || !article.text.startsWith(' (', word.end)) continue;
    const close = article.text.indexOf(')', word.end);
    const spelled = words.slice(at + 1).filter(({ end }) => end <= close);
    const initials = spelled.filter((one) => !isSmall(one)).map(({ folded }) => folded[0]);
    if (initials.join('') === letters.toLowerCase()) for (const one of spelled) found.add(one);
  }
  return found;
}

/** A shorter word that sounds like another is another: "Iran", "Iraq". Letters. */
const SHORTEST_NAME = 4;

function isSameWord(word: Token, other: Token, known: Vocabulary): boolean {
  if (likeness(word, other, known) !== null) return true;
  const areNames =
    word.capital && other.capital && Math.min(word.folded.length, other.folded.length) >= SHORTEST_NAME;
  return areNames && soundsLike(spellingOf(word.folded), spellingOf(other.folded));
}

function isSmall({ folded }: Token): boolean {
  return FUNCTION_WORDS.has(folded) && !isHeavy(folded);
}

/** Marks run on over a space, not over a comma or a quotation mark. */
function isOneClause({ article }: Telling, from: number, to: number): boolean {
  return !/[,;:.!?"“”()–—]/.test(article.text.slice(from, to));
}
