import { editDistance } from '../search/edit-distance.ts';
import { FUNCTION_WORDS } from '../search/function-words.ts';
import { wordVectors } from '../search/word-vectors.ts';
import { stemOf, type Word, words } from '../search/words.ts';
import { isCommon } from './common-words.ts';
import { HOMOPHONES } from './homophones.ts';
import type { Library } from './library.ts';
import { officeOf } from './offices.ts';
import { inUsualWords } from './phrases.ts';
import { heardAs } from './respelling.ts';
import { heldForms, isAllHeld, synonymsOf } from './synonyms.ts';

/** Of a longer question only these words are put right. */
const MOST_CORRECTED = 40;
/** The first words of a question, where its question word stands. */
const OPENING = 3;
const QUESTION_WORDS = ['what', 'when', 'where', 'which', 'who', 'whom', 'why', 'how'];
/** What stands behind a question word: "wen wil", "how doos". */
const HELPERS = ['will', 'would', 'could', 'should', 'were', 'does'];
/** Common words of questions that the lists of synonyms lack. */
const ASKING =
  'about said says spoke speak spoken talked stand stands mean means according between first during many much long often does'.split(
    ' ',
  );
/** The commonest small words, which are typed fast: "teh", "adn". */
const SMALL = ['the', 'and', 'for', 'that', 'this', 'with', 'from', 'they', 'was', 'his', 'their'];
const SHORTEST_SMALL = 3;
/** Shorter words have too many neighbours to tell which was meant. */
const SHORTEST = 4;
/** For words of the articles themselves, which are many: from this length on, and two edits from the next. */
const SHORTEST_HELD = 5;
const SHORTEST_TWO_EDITS = 8;

/**
 * The question with its misspelt words put right: question words, common words, then words of the articles. Words
 * that are any of these stay, so that only what nobody knows is changed.
 */
export function corrected(library: Library, typed: string): string {
  const question = inUsualWords(typed);
  let text = question;
  const known = new Map<string, string | null>();
  const better = (word: Word, at: number) => {
    // The same word again is the same slip, but for the question word.
    const before = at < OPENING ? undefined : known.get(word.folded);
    if (before !== undefined) return before;
    const found =
      writtenOut(library, word) ??
      soundingAlike(library, word) ??
      (isKnown(library, word) ? mistyped(library, word) : correction(library, word.folded, at));
    if (at >= OPENING) known.set(word.folded, found);
    return found;
  };
  for (const [at, word] of [...words(question).slice(0, MOST_CORRECTED).entries()].reverse()) {
    const other = better(word, at);
    if (other) text = text.slice(0, word.start) + likeWritten(question, word, other) + text.slice(word.end);
  }
  return text;
}

/** With a capital where the slip had one: it tells a name. */
function likeWritten(text: string, { start }: Word, other: string): string {
  const isCapital = start > 0 && /^\p{Lu}/u.test(text.slice(start));
  return isCapital ? other.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : other;
}

/** The initials of an office, for its name where the articles hold only that: "ceo". */
function writtenOut(library: Library, { folded, stem }: Word): string | null {
  const office = library.stems.has(stem) ? null : officeOf(folded);
  return office && words(office).every((word) => library.stems.has(word.stem)) ? office : null;
}

/** A word that the articles lack, for one that sounds like it and that they, or words for it, hold: "meat", "weak". */
function soundingAlike(library: Library, { folded, stem }: Word): string | null {
  if (library.stems.has(stem)) return null;
  const isHeld = (word: string) =>
    library.stems.has(stemOf(word)) || synonymsOf(word).some((one) => isAllHeld(library.stems, one));
  return (HOMOPHONES.get(folded) ?? []).find((word) => !FUNCTION_WORDS.has(word) && isHeld(word)) ?? null;
}

function isKnown(library: Library, { folded, stem }: Word): boolean {
  return (
    QUESTION_WORDS.includes(folded) ||
    ASKING.includes(folded) ||
    FUNCTION_WORDS.has(folded) ||
    library.stems.has(stem) ||
    isCommon(folded)
  );
}

/** A word that is this many times as frequent was meant, of small words and of the articles' own. */
const FAR_MORE = { small: 40, held: 20 };

/**
 * A rare word that the articles lack, for one of theirs, or a small one, with two letters swapped: "frist", "teh"; or for
 * one of theirs that is as short and a letter off: "flor".
 */
function mistyped(library: Library, { folded, stem }: Word): string | null {
  if (library.stems.has(stem) || FUNCTION_WORDS.has(folded)) return null;
  const small = SMALL.find((word) => isSwapped(folded, word) && isFarMore(word, folded, FAR_MORE.small));
  if (small || folded.length < SHORTEST) return small ?? null;
  const isNear = (word: string) =>
    isSwapped(folded, word) || (folded.length < SHORTEST_HELD && editDistance(folded, word, 1) === 1);
  return (
    library
      .shapedLike(folded, 1, isNear)
      .find((word) => word[0] === folded[0] && isFarMore(word, folded, FAR_MORE.held)) ?? null
  );
}

/** Is a word so much more frequent than what was typed that it was meant? */
function isFarMore(word: string, folded: string, times: number): boolean {
  const vectors = wordVectors();
  const [rank, typed] = [vectors.rankOf(word), vectors.rankOf(folded)];
  return rank >= 0 && (typed < 0 || (rank + 1) * times < typed);
}

function correction(library: Library, folded: string, at: number): string | null {
  if (at < OPENING) {
    const asking = nearest(folded, at === 0 ? QUESTION_WORDS : [...QUESTION_WORDS, ...HELPERS], 1);
    if (asking) return asking;
  }
  if (folded.length < SHORTEST_SMALL) return null;
  const small = SMALL.find((word) => isSwapped(folded, word)) ?? withSilentE(library, folded);
  if (small || folded.length < SHORTEST) return small ?? null;
  const [swapped] = library.shapedLike(folded, 0, (word) => isSwapped(folded, word));
  if (swapped) return swapped;
  const slips = edits(folded);
  const held =
    folded.length >= SHORTEST_HELD
      ? nearest(
          folded,
          library.shapedLike(folded, slips, (word) => beginsLike(folded, word)),
          slips,
        )
      : (library.shapedLike(folded, 1, (word) => isLacking(folded, word))[0] ?? null);
  // Another form of a word that the articles hold, but nothing else: "lunch" is no "launch" unless they know of one.
  const meant = nearest(folded, ASKING, 1) ?? held ?? nearest(folded, heldForms(library.stems), 1);
  return meant ?? heardAs(library, folded) ?? commonWord(folded);
}

/** A word without one of its letters: "cort". */
function isLacking(folded: string, word: string): boolean {
  return word.length === folded.length + 1 && word[0] === folded[0] && editDistance(folded, word, 1) === 1;
}

/** Words beyond this place in the order of English words may be names. */
const EVERYDAY = 10_000;
/** The longest of the words before it, in letters. */
const LONGEST_EVERYDAY = 18;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The commonest English word that lacks a letter in what was typed, or has two of them swapped: "anxous", "rigth". */
function commonWord(folded: string): string | null {
  if (folded.length > LONGEST_EVERYDAY) return null;
  const vectors = wordVectors();
  const letters = [...folded];
  const meant = letters.flatMap((letter, at) => {
    const [before, behind] = [folded.slice(0, at), folded.slice(at + 1)];
    const swapped = at > 1 ? [folded.slice(0, at - 1) + letter + letters[at - 1] + behind] : [];
    return [...swapped, ...LETTERS.map((added) => before + letter + added + behind)];
  });
  const ranks = meant.map((word) => vectors.rankOf(word)).filter((rank) => rank >= 0 && rank < EVERYDAY);
  return ranks.length > 0 ? vectors.wordAt(Math.min(...ranks)) : null;
}

/** "tak", "mak": a word of the articles without its last letter, which isn't heard. */
function withSilentE(library: Library, folded: string): string | undefined {
  const meant = `${folded}e`;
  return isCommon(meant) && library.stems.has(stemOf(meant)) ? meant : undefined;
}

function edits(folded: string): number {
  return folded.length >= SHORTEST_TWO_EDITS ? 2 : 1;
}

/** Two neighbouring letters in the wrong order: "mian". */
function isSwapped(folded: string, word: string): boolean {
  return editDistance(folded, word, 1) === 1 && [...folded].sort().join('') === [...word].sort().join('');
}

/** Slips rarely change a word's first letter, unless they swap it with the second. */
function beginsLike(folded: string, word: string): boolean {
  return word[0] === folded[0] || (word[0] === folded[1] && word[1] === folded[0]);
}

/** The word with the fewest edits, of those that begin so; of equals one that only goes on, else the first. */
function nearest(folded: string, among: Iterable<string>, limit: number): string | null {
  let best: string | null = null;
  let fewest = limit + 1;
  for (const word of among) {
    if (!beginsLike(folded, word)) continue;
    const needed = editDistance(folded, word, Math.min(fewest, limit));
    const isCloser = needed < fewest || (needed === fewest && best !== null && word.startsWith(folded));
    if (isCloser) [best, fewest] = [word, needed];
  }
  return best;
}
