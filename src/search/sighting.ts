import { bitsUnwanted, bitsWanted } from './kinds.ts';
import { pairKey, type Question } from './question.ts';
import type { Reading } from './reading.ts';

/** What a text holds of a question. Tables have a row for each sentence. */
export interface Sighting {
  /** How strongly each term was found in each sentence, 0…1. */
  readonly found: Table;
  /** The same, words that mean the like included. */
  readonly alike: Table;
  /** 1 for each pair of neighbouring words of the question that are neighbours in the sentence. */
  readonly pairs: Table;
  /** For each word 1 where it is one of the question's that matter, or taken for one. */
  readonly own: Uint8Array;
  /** Its words, what they may be, and where each sentence's begin, as the reading has them: made once for all that is measured. */
  readonly words: Int32Array;
  readonly bits: Uint8Array;
  readonly starts: Int32Array;
  /** Numbers of the words' stems. */
  readonly stems: Int32Array;
  /** How often each term was found. */
  readonly counts: Float32Array;
  /** 1 for each term found in the very form. */
  readonly exact: Table;
  /** For each term how near it was to the term before it, 1 where the gap is the question's. */
  readonly order: Float32Array;
  /** How many words of each sentence are of the kind asked for, and aren't the question's. */
  readonly kinds: Uint32Array;
}

/** A sentence goes on from the one before by one of its first words, if at all. */
const FIRST_WORDS = 6;

/** Where the first words of a sentence begin and end. */
export function firstWordsOf({ starts }: Sighting, sentence: number): { from: number; to: number } {
  const from = starts[sentence] as number;
  return { from, to: Math.min(from + FIRST_WORDS, starts[sentence + 1] as number) };
}

/** Numbers by sentence and column. */
export class Table {
  readonly rows: number;
  readonly columns: number;
  readonly #cells: Float32Array;
  readonly #from: number;

  /** @param cells zeros, its own from a place on: one array for several tables takes less time than one for each. */
  constructor(rows: number, columns: number, cells = new Float32Array(rows * columns), from = 0) {
    this.rows = rows;
    this.columns = columns;
    this.#cells = cells;
    this.#from = from;
  }

  /** Raises a cell to a value, unless it is higher. */
  raise(row: number, column: number, value: number): void {
    const at = this.#from + row * this.columns + column;
    if (value > (this.#cells[at] as number)) this.#cells[at] = value;
  }

  /** The highest of a column in the rows from…to (exclusive); rows outside the table don't count. */
  highest(column: number, from = 0, to = this.rows): number {
    let highest = 0;
    const cells = this.#cells;
    const end = this.#from + Math.min(this.rows, to) * this.columns + column;
    for (let at = this.#from + Math.max(0, from) * this.columns + column; at < end; at += this.columns) {
      const value = cells[at] as number;
      if (value > highest) highest = value;
    }
    return highest;
  }
}

/** Looks through a text's words once. */
export function sight(question: Question, reading: Reading): Sighting {
  const { starts, words, bits } = reading;
  const stems = reading.stems();
  const { terms, matches, likes, pairs, marks } = question;
  const sentences = starts.length - 1;
  const ofTerms = sentences * terms.length;
  const cells = new Float32Array(3 * ofTerms + sentences * question.stems.length);
  const sighting: Sighting = {
    found: new Table(sentences, terms.length, cells),
    alike: new Table(sentences, terms.length, cells, ofTerms),
    exact: new Table(sentences, terms.length, cells, 2 * ofTerms),
    pairs: new Table(sentences, question.stems.length, cells, 3 * ofTerms),
    own: new Uint8Array(words.length),
    words,
    bits,
    starts,
    stems,
    counts: new Float32Array(terms.length),
    order: new Float32Array(terms.length),
    kinds: new Uint32Array(sentences),
  };
  const [wanted, unwanted] = [bitsWanted(question.kind), bitsUnwanted(question.kind)];
  const last = new Int32Array(terms.length).fill(-1);
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    const end = starts[sentence + 1] ?? 0;
    for (let at = starts[sentence] ?? 0; at < end; at += 1) {
      const stem = stems[at] as number;
      const isMarked = marks[stem] === 1;
      const match = isMarked ? matches.get(stem) : undefined;
      const own = bits[at] as number;
      if (!match && (own & wanted) !== 0 && (own & unwanted) === 0) {
        sighting.kinds[sentence] = (sighting.kinds[sentence] as number) + 1;
      }
      if (!isMarked) continue;
      const like = likes.get(stem);
      if (like) sighting.alike.raise(sentence, like.term, like.strength);
      if (match) {
        const { term, strength } = match;
        sighting.own[at] = 1;
        sighting.found.raise(sentence, term, strength);
        sighting.alike.raise(sentence, term, strength);
        sighting.counts[term] = (sighting.counts[term] as number) + 1;
        if (words[at] === terms[term]?.word) sighting.exact.raise(sentence, term, 1);
        noteOrder(question, sighting.order, last, term, at);
        last[term] = at;
      }
      if (at === 0 || marks[stems[at - 1] as number] !== 1) continue;
      const pair = pairs.get(pairKey(stems[at - 1] as number, stem));
      if (pair !== undefined) sighting.pairs.raise(sentence, pair, 1);
    }
  }
  return sighting;
}

/** A pair in the wrong order counts half. */
const REVERSED = 0.5;

function noteOrder(
  { terms }: Question,
  order: Float32Array,
  last: Int32Array,
  term: number,
  at: number,
): void {
  const place = terms[term]?.place ?? 0;
  const before = last[term - 1] ?? -1;
  if (before >= 0) {
    const gap = place - (terms[term - 1]?.place ?? 0);
    order[term] = Math.max(order[term] as number, 1 / (1 + Math.abs(at - before - gap)));
  }
  const after = last[term + 1] ?? -1;
  if (after >= 0) order[term + 1] = Math.max(order[term + 1] as number, REVERSED / (at - after));
}
