import type { Question } from './question.ts';
import type { Reading } from './reading.ts';
import { shareIn } from './shares.ts';
import { type Sighting, Table } from './sighting.ts';
import { wordVectors } from './word-vectors.ts';

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

export function likenessSignals({ terms }: Question, likenesses: Table): number[] {
  const weights = terms.map(({ weight }) => weight);
  const share = (from?: number, to?: number) => shareIn(likenesses, weights, from, to);
  const sentences = Array.from({ length: likenesses.rows }, (_, at) => share(at, at + 1));
  const [whole, inSentence] = [share(), Math.max(0, ...sentences)];
  const length = Math.log(1 + terms.length);
  return [whole, inSentence, length * whole, length * inSentence];
}

/** For each sentence and term how like the term the likest word is, 0…1: 1 where it holds the term itself. */
export function likenessesOf({ terms }: Question, reading: Reading, seen: Sighting): Table {
  const vectors = wordVectors();
  const { sentences, starts } = reading;
  const ranks = reading.ranks();
  const table = new Table(sentences.length, terms.length);
  for (const [term, { rank, isName }] of terms.entries()) {
    // Nothing is like a name but the name.
    const likenessTo = isName || rank < 0 ? null : vectors.likenessTo(rank);
    for (let sentence = 0; sentence < sentences.length; sentence += 1) {
      let most = seen.found.highest(term, sentence, sentence + 1);
      const end = likenessTo && most < 1 ? (starts[sentence + 1] as number) : 0;
      for (let at = starts[sentence] as number; at < end; at += 1) {
        const other = ranks[at] as number;
        if (other >= 0 && likenessTo) most = Math.max(most, likenessTo(other));
      }
      table.raise(sentence, term, most);
    }
  }
  return table;
}
