import type { Span } from '../corpus/article.ts';
import type { Steps } from '../steps.ts';
import { align } from './align.ts';
import type { Lexicon } from './lexicon.ts';
import type { Parts, PartsReader } from './parts.ts';
import type { PassageIndex } from './passage-index.ts';
import { type Bm25, Postings, type Sought } from './postings.ts';
import { readText } from './reading.ts';
import { Slots } from './slots.ts';
import type { TextTable } from './text-table.ts';
import type { TextWords } from './text-words.ts';
import { Vocabulary } from './vocabulary.ts';
import { type Token, tokens } from './words.ts';

/** A text that a remembered fragment agrees with. */
export interface Aligned {
  readonly id: string;
  /** How much of the fragment is found in order, 0…1: 1 is every word, side by side. */
  readonly score: number;
  /** The stretch of the text that the fragment aligns with. */
  readonly span: Span;
}

/** A text as the index keeps it. */
export interface Worded {
  readonly id: string;
  readonly text: string;
  /** Numbers of its words in the lexicon, in order. */
  readonly words: Int32Array;
  /** What it was read of. */
  readonly whole: TextWords;
  /** What it is made of beside its id and that, to be saved. */
  readonly numbers: readonly number[];
}

/** Without normalisation by length: a fragment lies in one place, however long the text around it. */
const BM25: Bm25 = { k1: 0.4, b: 0.3 };
/** Texts whose words are aligned with the fragment's. */
const CANDIDATES = 30;
/** A fragment of more words is known by its first: the work stays small for a hostile one. */
const MOST_WORDS = 120;
/** The nearest words taken for one that no text holds, or only rarely. */
const GUESSES = 4;
/** A word this rare (occurrences) may be a slip that meets another slip: its neighbours are sought too. */
const RARE = 3;
const USUAL_LIMIT = 5;
/** Sums of the same numbers in another order differ by less than this. */
const ROUNDING = 1e-6;

/** Finds what a remembered fragment was, misspelt or misremembered: an index that keeps function words, then ordered alignment. */
export class QuotationIndex {
  readonly #vocabulary: Vocabulary;
  /** Another index of the same texts, which counts their words. */
  readonly #beside: PassageIndex | undefined;
  readonly #postings = new Postings();
  readonly #texts = new Slots<Worded>();

  /**
   * @param lexicon the words of other indexes, to be shared.
   * @param beside an index of the same texts, each of which must be there while it is here.
   */
  constructor(lexicon?: Lexicon, beside?: PassageIndex) {
    this.#vocabulary = beside?.vocabulary ?? new Vocabulary(lexicon);
    this.#beside = beside;
  }

  static of(texts: Iterable<{ readonly id: string; readonly text: string }>): QuotationIndex {
    const index = new QuotationIndex();
    for (const text of texts) index.add(text);
    return index;
  }

  /** Adds a text; one with the same id is replaced. */
  add({ id, text }: { readonly id: string; readonly text: string }): void {
    this.enter(readText({ id, text, sentences: [] }, this.#vocabulary.lexicon));
  }

  /** Adds a text that was read into the index's lexicon; one with the same id is replaced. */
  enter(text: Worded): void {
    text.whole.hold();
    this.remove(text.id);
    const { words } = text;
    this.#postings.add(this.#texts.add(text.id, text), words);
    if (!this.#beside) for (const word of words) this.#vocabulary.use(word);
  }

  remove(id: string): void {
    const removed = this.#texts.remove(id);
    if (!removed) return;
    const { words, whole } = removed.value;
    this.#postings.remove(removed.slot, words);
    if (!this.#beside) for (const word of words) this.#vocabulary.remove(word);
    whole.release();
  }

  /** What its texts were read of. */
  *wholes(): Iterable<TextWords> {
    for (const { whole } of this.#texts.values) yield whole;
  }

  /** Saves it, without the texts and without the lexicon. */
  *parts(table: TextTable): Parts {
    yield* this.#postings.parts();
    if (!this.#beside) {
      yield* this.#vocabulary.parts();
      yield* table.stretchParts(this.#texts.values);
    }
    yield* this.#texts.parts();
  }

  /** Is what was saved, where it holds nothing yet; an index beside it is loaded before. */
  *load(parts: PartsReader, table: TextTable): Steps<void> {
    this.#postings.load(parts);
    yield;
    const beside = this.#beside;
    if (!beside) this.#vocabulary.load(parts);
    const stretchOf = beside ? (id: string) => beside.readingOf(id) : table.loadStretches(parts);
    yield* this.#texts.load(parts, (id) => {
      const text = stretchOf(id);
      text?.whole.hold();
      return text;
    });
  }

  /**
   * The texts that agree best with the fragment, best first; none that shares no word with it.
   * @param worth texts that agree less than this share of what the best does may be left out: aligning takes most of the
   *   time, and of thirty texts that share words with a fragment few are anything like it.
   */
  find(fragment: string, limit = USUAL_LIMIT, worth = 0): readonly Aligned[] {
    const typed = tokens(fragment).slice(0, MOST_WORDS);
    const agreements = new Agreements(typed.length);
    for (const [place, token] of typed.entries()) {
      for (const [word, strength] of this.#agreement(token)) agreements.note(word, place, strength);
    }
    const candidates = this.#postings.best(
      agreements.sought(),
      CANDIDATES,
      BM25,
      (slot, other) => this.#texts.idAt(slot) < this.#texts.idAt(other),
    );
    const found: Alignment[] = [];
    for (const { slot, score: bm25 } of candidates) {
      const text = this.#texts.at(slot);
      if (!text) continue;
      const { words } = text;
      const least = Math.max(found[limit - 1]?.score ?? 0, worth * (found[0]?.score ?? 0));
      if (agreements.atMost(words) / typed.length < least) continue;
      const { score, from, to } = align(typed.length, agreements.with(words));
      if (from < 0) continue;
      found.push({ text, score: score / typed.length, from, to, bm25 });
      found.sort((a, b) => b.score - a.score || b.bm25 - a.bm25);
    }
    return found.slice(0, limit).map((alignment) => new AlignedText(alignment));
  }

  /** The words of the texts that a typed word may stand for, with how much they agree. */
  #agreement(typed: Token): Map<number, number> {
    const agreement = new Map<number, number>();
    const own = this.#vocabulary.find(typed.folded);
    if (own === undefined || this.#vocabulary.countOf(own) <= RARE) {
      for (const { word, nearness } of this.#vocabulary.near(typed.folded, GUESSES))
        agreement.set(word, nearness);
    }
    if (own !== undefined) agreement.set(own, 1);
    return agreement;
  }
}

/** How much words of the texts agree with those of a fragment. */
class Agreements {
  /** By the word's number, for each word of the fragment. */
  readonly #rows = new Map<number, Float32Array>();
  readonly #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  note(word: number, place: number, strength: number): void {
    const row = this.#rows.get(word) ?? new Float32Array(this.#length);
    row[place] = strength;
    this.#rows.set(word, row);
  }

  sought(): Sought[] {
    return [...this.#rows].map(([term, row]) => ({ term, weight: Math.max(...row) }));
  }

  with(words: Int32Array): (Float32Array | undefined)[] {
    const rows: (Float32Array | undefined)[] = [];
    for (let at = 0; at < words.length; at += 1) rows.push(this.#rows.get(words[at] as number));
    return rows;
  }

  /** No less than what a text of these words can agree in order: each word of the fragment with the one that agrees most. */
  atMost(words: Int32Array): number {
    const met = new Set(words);
    const most = new Float32Array(this.#length);
    for (const [word, row] of this.#rows) {
      if (!met.has(word)) continue;
      for (let at = 0; at < row.length; at += 1)
        if ((row[at] as number) > (most[at] as number)) most[at] = row[at] as number;
    }
    let sum = ROUNDING;
    for (let at = 0; at < most.length; at += 1) sum += most[at] as number;
    return sum;
  }
}

/** The words from…to (inclusive) of a text that a fragment aligns with. */
interface Alignment {
  readonly text: Worded;
  readonly score: number;
  readonly from: number;
  readonly to: number;
  readonly bm25: number;
}

/**
 * Its stretch is sought when it is read: of most texts it never is, and so nobody keeps where words stand. A class, since
 * V8 keeps what a getter in an object literal closes over: see RankedFound (passage-index.ts).
 */
class AlignedText implements Aligned {
  readonly id: string;
  readonly score: number;
  readonly #alignment: Alignment;
  #span: Span | undefined;

  constructor(alignment: Alignment) {
    this.id = alignment.text.id;
    this.score = alignment.score;
    this.#alignment = alignment;
  }

  get span(): Span {
    const { text, from, to } = this.#alignment;
    this.#span ??= spanOf(tokens(text.text), from, to);
    return this.#span;
  }
}

function spanOf(all: readonly Token[], from: number, to: number): Span {
  return { start: all[from]?.start ?? 0, end: all[to]?.end ?? 0 };
}
