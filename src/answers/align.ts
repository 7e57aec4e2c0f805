import { editDistance } from '../search/edit-distance.ts';
import { HOMOPHONES } from './homophones.ts';
import { areOpposites, isLight, isPastOf, NEGATORS, reports } from './meaning.ts';
import { withOpening } from './opening.ts';
import { spelledOut } from './spelled-out.ts';
import type { Token } from './tokens.ts';
import { areVariants } from './variants.ts';

/** same: equal but for case and marks. slip: a misspelling, an inflection, a contraction, "90" for "ninety". */
type Likeness = 'same' | 'slip';

/** One step of an alignment; `likeness` is null where the words differ or one side has none. */
export interface Pair {
  readonly claimed: Token | null;
  readonly published: Token | null;
  readonly likeness: Likeness | null;
}

/** Is this folded word known as a word of its own? A misspelling isn't. */
export type Vocabulary = (folded: string) => boolean;

/**
 * Cost of a word that has no partner; a light word ("the") is lost more easily, though two of them cost more than
 * one "not": "We are expecting" is "We are not expecting" without the "not", not "expecting" with two words added.
 */
const GAP = 1;
const LIGHT_GAP = 0.6;
/**
 * A published negator, and a light word before it ("do not", "has no"), is what a claim most often drops: cheaper
 * together than any word of the claim's, so that "We expect" is read as "We | don't | expect", not as another "We".
 */
const NEGATOR_DROPPED = 0.1;
const LIGHT_BEFORE_NEGATOR = 0.4;
/** Two different words side by side: dearer than one gap, cheaper than two, so that exchanges are seen as such. */
const EXCHANGE = 1.5;
const LIGHT_EXCHANGE = 0.9;
/** Less than half a gap: a slip never makes two words lost the better reading. */
const SLIP = 0.15;

/** Letters of a word for each misspelt one: one edit from 4 letters, two from 8, three from 12. */
const LETTERS_PER_EDIT = 4;
const MOST_EDITS = 3;
/** Below this length one exchanged letter usually makes another word ("swift", "shift"), above a misspelling. */
const SAFE_LENGTH = 6;

/**
 * Aligns a claim with a published text word by word: every claimed word, and the published words between the
 * first and the last that match (what stands before and after costs nothing, and isn't in the result).
 * Needleman and Wunsch (1970) with free ends on one side. O(claimed · published) time and space.
 */
export function align(words: readonly Token[], text: readonly Token[], known: Vocabulary): readonly Pair[] {
  const claimed = withApostrophes(spelledOut(words, text), text);
  const published = spelledOut(text, words);
  const columns = published.length + 1;
  const cost = new Float64Array((claimed.length + 1) * columns);
  const dropped = published.map((word, at) => dropCost(word, published[at + 1]));
  const costs = pairCosts(claimed, published, known);
  for (let row = 1; row <= claimed.length; row += 1) {
    const word = claimed[row - 1] as Token;
    const gap = gapCost(word);
    const pairing = costs[row - 1] ?? [];
    cost[row * columns] = (cost[(row - 1) * columns] ?? 0) + gap;
    for (let column = 1; column < columns; column += 1) {
      const at = row * columns + column;
      // Published words after the last claimed one are free, and those that a "…" stands for.
      const skip = row === claimed.length || word.cut ? 0 : (dropped[column - 1] ?? 0);
      cost[at] = Math.min(
        (cost[at - columns - 1] ?? 0) + (pairing[column - 1] ?? 0),
        (cost[at - columns] ?? 0) + gap,
        (cost[at - 1] ?? 0) + skip,
      );
    }
  }
  return trace(claimed, published, cost, known);
}

/** "Ill" and "hes" for "I'll" and "he's": two words in one, where the published text has them and no such word. */
function withApostrophes(claimed: readonly Token[], published: readonly Token[]): Token[] {
  const wholes = new Map<string, Token[]>();
  for (const word of published) {
    if (word.contracted === null) continue;
    const parts = wholes.get(word.contracted) ?? [];
    if (!parts.some(({ folded }) => folded === word.folded)) wholes.set(word.contracted, [...parts, word]);
  }
  for (const { folded, contracted } of published) if (contracted === null) wholes.delete(folded);
  return claimed.flatMap((word) => {
    const parts = word.contracted === null ? wholes.get(word.folded) : undefined;
    return parts?.map((part) => ({ ...part, start: word.start, end: word.end, cut: word.cut })) ?? [word];
  });
}

/** What pairing each claimed word with each published one costs: a word that comes again is compared once. */
function pairCosts(
  claimed: readonly Token[],
  published: readonly Token[],
  known: Vocabulary,
): readonly (readonly number[])[] {
  const rows = new Map<string, readonly number[]>();
  return claimed.map((word) => {
    const key = `${word.folded} ${word.capital} ${word.contracted}`;
    const row =
      rows.get(key) ?? published.map((other) => pairCost(word, other, likeness(word, other, known)));
    rows.set(key, row);
    return row;
  });
}

function trace(
  claimed: readonly Token[],
  published: readonly Token[],
  cost: Float64Array,
  known: Vocabulary,
): readonly Pair[] {
  const columns = published.length + 1;
  const pairs: Pair[] = [];
  let row = claimed.length;
  let column = published.length;
  while (row > 0) {
    const word = claimed[row - 1] as Token;
    const other = published[column - 1];
    const at = row * columns + column;
    const here = cost[at] ?? 0;
    const like = other ? likeness(word, other, known) : null;
    if (other && row === claimed.length && here === cost[at - 1]) {
      column -= 1;
    } else if (other && here === (cost[at - columns - 1] ?? 0) + pairCost(word, other, like)) {
      pairs.push({ claimed: word, published: other, likeness: like });
      row -= 1;
      column -= 1;
    } else if (here === (cost[at - columns] ?? 0) + gapCost(word)) {
      pairs.push({ claimed: word, published: null, likeness: null });
      row -= 1;
    } else {
      pairs.push({ claimed: null, published: other ?? null, likeness: null });
      column -= 1;
    }
  }
  return withOpening(withinMatches(pairs.reverse()), published);
}

/** Published words without a partner before the first match or after the last are no part of the claim. */
function withinMatches(pairs: readonly Pair[]): Pair[] {
  const first = pairs.findIndex((pair) => pair.likeness);
  const last = pairs.findLastIndex((pair) => pair.likeness);
  return pairs.filter((pair, at) => pair.claimed || (first <= at && at <= last));
}

function gapCost(word: Token): number {
  return isLight(word.folded) ? LIGHT_GAP : GAP;
}

function dropCost(word: Token, next: Token | undefined): number {
  if (NEGATORS.has(word.folded)) return NEGATOR_DROPPED;
  const isBeforeNegator = next !== undefined && NEGATORS.has(next.folded);
  return isBeforeNegator && isLight(word.folded) ? LIGHT_BEFORE_NEGATOR : gapCost(word);
}

function pairCost(word: Token, other: Token, like: Likeness | null): number {
  if (like === 'same') return 0;
  if (like === 'slip') return SLIP;
  return isLight(word.folded) && isLight(other.folded) ? LIGHT_EXCHANGE : EXCHANGE;
}

/** Null where two words are different words. */
export function likeness(claimed: Token, published: Token, known: Vocabulary): Likeness | null {
  const [a, b] = [claimed.folded, published.folded];
  if (a === b) return claimed.contracted === published.contracted ? 'same' : 'slip';
  if (claimed.number !== null && claimed.number === published.number) return 'slip';
  if (claimed.reported && reports(claimed, published)) return 'slip';
  if (isHadOrWould(claimed, published) || isHadOrWould(published, claimed)) return 'slip';
  if (claimed.heavy) return null;
  if (published.heavy) return !known(a) && isSafelyMisspelt(claimed, published) ? 'slip' : null;
  if (areVariants(a, b) || HOMOPHONES.get(a)?.includes(b)) return 'slip';
  if (claimed.stem === published.stem)
    return areOpposites(a, b) || isPastOf(claimed, published) || isPastOf(published, claimed) ? null : 'slip';
  return isMisspelling(claimed, published) && !known(a) && !areOpposites(a, b) ? 'slip' : null;
}

/** "I'd" for "I had" */
function isHadOrWould({ folded, contracted }: Token, other: Token): boolean {
  return folded === 'would' && other.folded === 'had' && contracted?.endsWith('d') === true;
}

/** "woud", "nothin": one slip in a word of grammar's or a number, where it makes no other word. */
function isSafelyMisspelt({ folded: a }: Token, { folded: b }: Token): boolean {
  return b.length >= LETTERS_PER_EDIT && /^[a-z]/.test(a) && a[0] === b[0] && editDistance(a, b, 1) <= 1;
}

function isMisspelling(claimed: Token, published: Token): boolean {
  const [a, b] = [claimed.folded, published.folded];
  const edits = Math.min(MOST_EDITS, Math.floor(b.length / LETTERS_PER_EDIT));
  if (edits === 0 || Math.abs(a.length - b.length) > edits) return false;
  // One edit leaves the first or the second letter in place, or swaps them.
  if (a[0] !== b[0] && a[1] !== b[1] && a[0] !== b[1] && a[1] !== b[0]) return false;
  // In a short word, another first letter is another word ("rough", "tough") unless letters were swapped or lost.
  if (b.length < SAFE_LENGTH && a[0] !== b[0] && !isSwap(a, b) && a !== b.slice(1)) return false;
  // "Iran" for "Iraq": in a short name an exchanged letter makes another name.
  const shortName = claimed.capital && published.capital && b.length < SAFE_LENGTH && a.length === b.length;
  return editDistance(a, b, edits) <= edits && !(shortName && !isSwap(a, b));
}

/** The same letters in another order: "tuogh". */
function isSwap(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}
