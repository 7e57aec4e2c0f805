import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { pairShare, shareIn, weightedShare } from './shares.ts';
import type { Sighting, Table } from './sighting.ts';

/** What is measured of a sentence, in this order. All but the length and the last two lie in 0…1. */
export const SENTENCE_SIGNALS = [
  'found', // share of the question's terms in it, weighted by rarity
  'foundBefore', // the same for the sentence before it
  'foundAfter',
  'pairs', // share of the question's neighbouring words that are neighbours in it, function words too
  'kind', // it holds the kind of thing asked for, and not as a word of the question
  'first', // it opens the passage
  'length', // natural logarithm of its words
  'alike', // share of the terms that it holds, or holds words like
  'about', // cosine of what it and the question are about
  'alone', // share of the terms that it holds and no other sentence of the passage
  'names', // share of the question's names in it; one half where it names nothing
  'others', // and of the other terms
  'likeness', // how like the terms its likest words are, on average, by how rare the terms are in English
  'head', // the same of the first term behind the question word, less the likest sentence's: 0…-1
  'next', // and of the second
] as const;

/** What a share of nothing is taken for. */
const NEITHER = 0.5;

/** Shares that the passage's signals need too, by sentence. */
interface Shares {
  readonly found: ArrayLike<number>;
  readonly alike: ArrayLike<number>;
  readonly about: ArrayLike<number>;
}

/** What a passage's sentences hold of the question's words, and how like them their words are (likeness.ts). */
interface Seen {
  readonly seen: Sighting;
  readonly likenesses: Table;
}

/** Signals of each sentence of a passage. */
export function sentenceSignals(
  question: Question,
  reading: Reading,
  { seen, likenesses }: Seen,
  { found, alike, about }: Shares,
): number[][] {
  const { terms, asking } = question;
  const { starts } = reading;
  const weights = terms.map(({ weight }) => weight);
  const names = terms.map(({ isName, weight }) => (isName ? weight : 0));
  const others = terms.map(({ isName, weight }) => (isName ? 0 : weight));
  const rarities = terms.map(({ rarity }) => rarity);
  const [head = -1, next = -1] = terms.flatMap(({ place }, term) => (place > asking ? [term] : []));

  return reading.sentences.map((_, at) => {
    const share = (table: Table, of: readonly number[]) => shareIn(table, of, at, at + 1);
    return [
      found[at] ?? 0,
      found[at - 1] ?? 0,
      found[at + 1] ?? 0,
      pairShare(question, seen.pairs, at, at + 1),
      seen.kinds[at] ?? 0,
      at === 0 ? 1 : 0,
      Math.log(1 + (starts[at + 1] ?? 0) - (starts[at] ?? 0)),
      alike[at] ?? 0,
      about[at] ?? 0,
      weightedShare(weights, heldAlone(seen.found, at)),
      names.some((weight) => weight > 0) ? share(seen.found, names) : NEITHER,
      others.some((weight) => weight > 0) ? share(seen.found, others) : NEITHER,
      share(likenesses, rarities),
      behindLikest(likenesses, head, at),
      behindLikest(likenesses, next, at),
    ];
  });
}

/** How strongly each term was found in a sentence, where no other holds it. */
function heldAlone(found: Table, at: number): number[] {
  return Array.from({ length: found.columns }, (_, term) => {
    const elsewhere = Math.max(found.highest(term, 0, at), found.highest(term, at + 1));
    return elsewhere > 0 ? 0 : found.highest(term, at, at + 1);
  });
}

function behindLikest(likenesses: Table, term: number, at: number): number {
  return term < 0 ? 0 : likenesses.highest(term, at, at + 1) - likenesses.highest(term);
}
