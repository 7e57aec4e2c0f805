import type { Pair } from './align.ts';
import { areOtherPersons, isPronoun } from './meaning.ts';
import type { Token } from './tokens.ts';

/** A claim's first words are sought so many published words before its first match: two of them together, or one. */
const RUN_REACH = 25;
const WORD_REACH = 5;
/** Any word is meant by the same one where only one stands between: "the | only | reason". */
const ANY_WORD_REACH = 2;
/** Of more words before the first match only the last are sought. */
const MOST_SOUGHT = 8;
/** A small word of fewer letters ("the") comes again so soon by chance; a pronoun doesn't. */
const LEAST_TELLING = 5;

/** Where some of the claim's first words stand, one behind the other, before its first match. */
interface Run {
  readonly from: number;
  readonly length: number;
  /** Place of the run's first word among the published ones. */
  readonly at: number;
}

/**
 * Mends the beginning of an alignment. Leaving the claim's subject without a partner costs less than leaving out all that
 * was said behind it, but isn't how a reader compares: "I have | agreed" leaves something out of "I have | never, not in
 * twenty years, | agreed", and "They | were wrong" has another person than "We | were wrong".
 */
export function withOpening(pairs: readonly Pair[], published: readonly Token[]): readonly Pair[] {
  const first = pairs.findIndex(({ likeness }) => likeness);
  const opening = pairs.slice(0, Math.max(0, first));
  const subject = opening.at(-1)?.claimed;
  const matched = published.indexOf(pairs[first]?.published as Token);
  const before = published[matched - 1];
  if (!subject || !before || opening.some((pair) => pair.published)) return pairs;
  if (areOtherPersons(subject.folded, before.folded)) {
    return pairs.with(first - 1, { claimed: subject, published: before, likeness: null });
  }
  const words = opening.flatMap(({ claimed }) => claimed ?? []);
  const run = longestRun(words, published, matched);
  if (!run) return pairs;
  const end = run.from + run.length;
  return [
    ...opening.slice(0, run.from),
    ...words
      .slice(run.from, end)
      .map(
        (claimed, at): Pair => ({ claimed, published: published[run.at + at] as Token, likeness: 'same' }),
      ),
    ...opening.slice(end),
    ...published
      .slice(run.at + run.length, matched)
      .map((word): Pair => ({ claimed: null, published: word, likeness: null })),
    ...pairs.slice(first),
  ];
}

/** The longest run, and of equals the nearest. O(words · reach). */
function longestRun(words: readonly Token[], published: readonly Token[], matched: number): Run | null {
  let best: Run | null = null;
  for (let at = matched - 1; at >= Math.max(0, matched - RUN_REACH); at -= 1) {
    for (let from = Math.max(0, words.length - MOST_SOUGHT); from < words.length; from += 1) {
      let length = 0;
      while (at + length < matched && isSame(words[from + length], published[at + length])) length += 1;
      const isNear =
        length > 1 ||
        matched - at <= ANY_WORD_REACH ||
        (matched - at <= WORD_REACH && isTelling(words[from]));
      if (length > (best?.length ?? 0) && isNear) best = { from, length, at };
    }
  }
  return best;
}

function isSame(claimed: Token | undefined, published: Token | undefined): boolean {
  return claimed !== undefined && claimed.folded === published?.folded;
}

function isTelling(word: Token | undefined): boolean {
  return word !== undefined && (isPronoun(word.folded) || word.folded.length >= LEAST_TELLING);
}
