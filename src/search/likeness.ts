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

/** How like the question's words those of each sentence are, 0…1. */
export interface Likenesses {
  /** Of each term, the likest word's: 1 where the sentence holds the term itself. */
  readonly terms: Table;
  /** Of each of the first terms behind the question word, the likest of the words that aren't the question's. */
  readonly others: Table;
}

/** Terms behind the question word that tell what is asked for: "what *language*", "which *French king*". */
const TELLING = 2;

export function likenessSignals({ terms }: Question, likenesses: Table): number[] {
  const weights = terms.map(({ weight }) => weight);
  const share = (from?: number, to?: number) => shareIn(likenesses, weights, from, to);
  const sentences = Array.from({ length: likenesses.rows }, (_, at) => share(at, at + 1));
  const [whole, inSentence] = [share(), Math.max(0, ...sentences)];
  const length = Math.log(1 + terms.length);
  return [whole, inSentence, length * whole, length * inSentence];
}

export function likenessesOf(question: Question, reading: Reading, seen: Sighting): Likenesses {
  const { terms } = question;
  const { starts } = reading;
  const { rows } = seen.found;
  const telling = tellingTerms(question);
  const likenesses = { terms: new Table(rows, terms.length), others: new Table(rows, TELLING) };
  const spellings = spellingsOf(reading);
  const ranks = reading.ranks();
  for (const [term, { folded, rank }] of terms.entries()) {
    const likenessTo = rank < 0 ? null : wordVectors().likenessTo(rank);
    const place = likenessTo ? telling.indexOf(term) : -1;
    const first = folded.charCodeAt(0);
    for (let sentence = 0; sentence < rows; sentence += 1) {
      let [most, mostOther] = [seen.found.highest(term, sentence, sentence + 1), 0];
      // Where the term itself is there, no word is liker.
      const end = most < 1 || place >= 0 ? (starts[sentence + 1] as number) : 0;
      for (let at = starts[sentence] as number; at < end; at += 1) {
        const other = ranks[at] as number;
        const likeness = other >= 0 && likenessTo ? likenessTo(other) : 0;
        if (likeness > most) most = likeness;
        if (likeness > mostOther && place >= 0 && seen.own[at] === 0) mostOther = likeness;
        const spelling = spellings[at] as string;
        if (most < 1 && spelling.charCodeAt(0) === first) {
          most = Math.max(most, sharedBeginning(folded, spelling));
        }
      }
      likenesses.terms.raise(sentence, term, most);
      if (place >= 0) likenesses.others.raise(sentence, place, mostOther);
    }
  }
  return likenesses;
}

/** The first terms behind the question word. */
function tellingTerms({ terms, asking }: Question): number[] {
  return terms.flatMap(({ place }, term) => (place > asking ? [term] : [])).slice(0, TELLING);
}

function spellingsOf({ words, whole: { lexicon } }: Reading): string[] {
  const spellings = new Array<string>(words.length);
  for (let at = 0; at < spellings.length; at += 1) spellings[at] = lexicon.wordAt(words[at] as number);
  return spellings;
}

/** Words of one family begin alike: by so many letters, and so much of the longer word. */
const FEWEST_LETTERS = 4;
const LEAST_SHARE = 0.6;

/** How much of the longer of two words with the same first letter they share from the beginning ("Norman", "Normandy"); 0 where that is little. */
function sharedBeginning(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  const least = Math.max(FEWEST_LETTERS, LEAST_SHARE * longer);
  const shorter = Math.min(one.length, other.length);
  if (shorter < least) return 0;
  let shared = 1;
  while (shared < shorter && one.charCodeAt(shared) === other.charCodeAt(shared)) shared += 1;
  return shared >= least ? shared / longer : 0;
}
