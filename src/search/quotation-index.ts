import type { Span } from '../corpus/article.ts';
import { align } from './align.ts';
import { type Bm25, Postings, type Sought } from './postings.ts';
import { loadWords, type SavedWords, saveWords } from './saved-words.ts';
import { seal, unseal } from './sealed.ts';
import { Slots } from './slots.ts';
import { Vocabulary } from './vocabulary.ts';
import { eachToken, type Token, tokens } from './words.ts';

/** A text that a remembered fragment agrees with. */
export interface Aligned {
  readonly id: string;
  /** How much of the fragment is found in order, 0…1: 1 is every word, side by side. */
  readonly score: number;
  /** The stretch of the text that the fragment aligns with. */
  readonly span: Span;
}

/** A text as the index keeps it: its words as numbers and where they stand. */
interface Kept {
  readonly id: string;
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

interface Saved {
  readonly noted: readonly Omit<Kept, 'words'>[];
  readonly words: SavedWords;
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

/** Finds what a remembered fragment was, misspelt or misremembered: an index that keeps function words, then ordered alignment. */
export class QuotationIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #postings = new Postings();
  readonly #texts = new Slots<Kept>();

  static of(texts: Iterable<{ readonly id: string; readonly text: string }>): QuotationIndex {
    const index = new QuotationIndex();
    for (const text of texts) index.add(text);
    return index;
  }

  /** An index that `save` made bytes of; it answers alike. @throws Error that says why the bytes can't be used. */
  static load(bytes: Uint8Array): QuotationIndex {
    const { noted, words } = unseal('quotations', bytes) as Saved;
    const index = new QuotationIndex();
    for (const [at, numbers] of loadWords(words, index.#vocabulary).entries()) {
      // A copy, so that the bytes needn't be kept.
      const { id, starts, ends } = noted[at] as Saved['noted'][number];
      index.#enter({ id, words: numbers, starts: starts.slice(), ends: ends.slice() });
    }
    return index;
  }

  /** The index as bytes, for `load`. */
  save(): Buffer {
    const texts = this.#texts.values();
    const noted = texts.map(({ id, starts, ends }) => ({ id, starts, ends }));
    const words = saveWords(
      texts.map((kept) => kept.words),
      this.#vocabulary,
    );
    return seal('quotations', { noted, words } satisfies Saved);
  }

  /** Adds a text; one with the same id is replaced. */
  add({ id, text }: { readonly id: string; readonly text: string }): void {
    this.remove(id);
    const [words, starts, ends]: [number[], number[], number[]] = [[], [], []];
    eachToken(text, (start, end, isPlain) => {
      const word = this.#vocabulary.add(text, start, end, isPlain);
      if (word < 0) return;
      words.push(word);
      starts.push(start);
      ends.push(end);
    });
    const kept: Kept = {
      id,
      words: new Int32Array(words),
      starts: new Int32Array(starts),
      ends: new Int32Array(ends),
    };
    this.#enter(kept);
  }

  #enter(kept: Kept): void {
    this.#postings.add(this.#texts.add(kept.id, kept), kept.words);
  }

  remove(id: string): void {
    const removed = this.#texts.remove(id);
    if (!removed) return;
    this.#postings.remove(removed.slot, removed.value.words);
    for (const word of removed.value.words) this.#vocabulary.remove(word);
  }

  /** The texts that agree best with the fragment, best first; none that shares no word with it. */
  find(fragment: string, limit = USUAL_LIMIT): readonly Aligned[] {
    const typed = tokens(fragment).slice(0, MOST_WORDS);
    const agreements = new Map<number, Float32Array>();
    for (const [place, token] of typed.entries()) {
      for (const [word, strength] of this.#agreement(token)) {
        const row = agreements.get(word) ?? new Float32Array(typed.length);
        row[place] = strength;
        agreements.set(word, row);
      }
    }
    const sought = [...agreements].map(([term, row]): Sought => ({ term, weight: Math.max(...row) }));
    return this.#postings
      .best(sought, CANDIDATES, BM25, (slot, other) => this.#texts.idAt(slot) < this.#texts.idAt(other))
      .flatMap(({ slot, score }) => this.#aligned(slot, typed.length, agreements, score))
      .sort((a, b) => b.score - a.score || b.bm25 - a.bm25)
      .slice(0, limit)
      .map(({ id, score, span }) => ({ id, score, span }));
  }

  #aligned(slot: number, typed: number, agreements: ReadonlyMap<number, Float32Array>, bm25: number) {
    const kept = this.#texts.at(slot);
    if (!kept) return [];
    const text = Array.from(kept.words, (word) => agreements.get(word));
    const { score, from, to } = align(typed, text);
    if (from < 0) return [];
    const span = { start: kept.starts[from] ?? 0, end: kept.ends[to] ?? 0 };
    return [{ id: kept.id, score: score / typed, span, bm25 }];
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
