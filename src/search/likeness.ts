import type { Question } from './question.ts';
import { shareIn, sharesIn } from './shares.ts';
import { type Sighting, Table } from './sighting.ts';
import { TELLING } from './word-likeness.ts';

/**
 * What is measured of a passage besides, where it is one of the best: how like the question's words its own are. As
 * in late interaction (Khattab and Zaharia 2020) each of the question's words looks for the likest one.
 */
export const LIKENESS_SIGNALS = [
  'likeness', // mean of the terms' likeness to the likest word, weighted by rarity
  'likenessInSentence', // the same within the likest sentence
  'likenessByTerms', // both times the logarithm of the number of terms
  'likenessInSentenceByTerms',
] as const;

/** How like the question's words those of each sentence are, 0…1. */
export interface Likenesses {
  /** Of each term, the likest word's: 1 where the sentence holds the term itself. */
  readonly terms: Table;
  /** Of each of the first terms behind the question word, the likest of the words that aren't the question's. */
  readonly others: Table;
}

export function likenessSignals({ terms, weights }: Question, likenesses: Table): number[] {
  const [whole, inSentence] = [shareIn(likenesses, weights), Math.max(0, ...sharesIn(likenesses, weights))];
  const length = Math.log(1 + terms.length);
  return [whole, inSentence, length * whole, length * inSentence];
}

export function likenessesOf({ terms, likeness }: Question, seen: Sighting): Likenesses {
  const { starts, words } = seen;
  const { rows } = seen.found;
  const { telling } = likeness;
  const likenesses = { terms: new Table(rows, terms.length), others: new Table(rows, TELLING) };
  const highest = new Float32Array(likeness.width);
  for (let sentence = 0; sentence < rows; sentence += 1) {
    highest.fill(0);
    likeness.raise(highest, words, starts[sentence] as number, starts[sentence + 1] as number);
    for (let term = 0; term < terms.length; term += 1) {
      const found = seen.found.highest(term, sentence, sentence + 1);
      // Where the term itself is there no word is liker; but rounding lifts a word's cosine with itself past 1, and the
      // models were fitted to telling terms with that.
      const most = found === 1 && !telling.includes(term) ? 1 : Math.max(found, highest[term] as number);
      likenesses.terms.raise(sentence, term, most);
    }
    for (let place = 0; place < telling.length; place += 1) {
      likenesses.others.raise(sentence, place, highest[terms.length + place] as number);
    }
  }
  return likenesses;
}
