import { Best, type Scored } from './best.ts';
import { NumberLists } from './number-lists.ts';
import { bytesOf, type Parts, type PartsReader } from './parts.ts';

/** Okapi BM25's saturation of a term's frequency and share of length normalisation: see weights. */
export interface Bm25 {
  readonly k1: number;
  readonly b: number;
}

/** One thing to look for: a term's number and how much finding it counts. */
export interface Sought {
  readonly term: number;
  readonly weight: number;
}

/** A posting is a text's slot and the term's frequency there, packed into one small integer. */
const FREQUENCY_BITS = 6;
const MOST_FREQUENT = (1 << FREQUENCY_BITS) - 1;

/**
 * An exact inverted index: for each term the texts that hold it. Texts are slots (small integers) and terms are
 * numbers; both may come and go. Entering or removing a text costs its own terms, a look-up the texts that hold any.
 */
export class Postings {
  readonly #lists = new NumberLists();
  #lengths = new Int32Array(256);
  #texts = 0;
  #totalLength = 0;
  /** Scores of one search, by slot: 0 between searches. */
  #scores = new Float64Array(256);
  #touched = new Int32Array(256);
  /** How often each term was met in one text: 0 between texts. */
  #frequencies = new Uint8Array(1024);

  get texts(): number {
    return this.#texts;
  }

  /** Enters a text by the terms of its words, one for each word. */
  add(slot: number, terms: Int32Array): void {
    this.#countEach(terms);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const frequency = this.#taken(term);
      if (frequency > 0) this.#lists.add(term, (slot << FREQUENCY_BITS) | frequency);
    }
    if (slot >= this.#lengths.length) this.#makeRoomForSlot(slot);
    this.#lengths[slot] = terms.length;
    this.#texts += 1;
    this.#totalLength += terms.length;
  }

  /** Takes out a text that was entered by the same terms. */
  remove(slot: number, terms: Int32Array): void {
    this.#countEach(terms);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      const frequency = this.#taken(term);
      if (frequency > 0) this.#lists.remove(term, (slot << FREQUENCY_BITS) | frequency);
    }
    this.#texts -= 1;
    this.#totalLength -= terms.length;
  }

  /** How many texts hold the term. */
  documentFrequency(term: number): number {
    return this.#lists.sizeOf(term);
  }

  /** The texts that hold the term, in the order of their slots. */
  holding(term: number): Int32Array {
    return this.#lists.at(term).map((posting) => posting >> FREQUENCY_BITS);
  }

  /** The term's weight by rarity, ln(1 + (N − n + ½)/(n + ½)), as in Robertson & Zaragoza 2009. */
  rarity(documentFrequency: number): number {
    return Math.log(1 + (this.#texts - documentFrequency + 0.5) / (documentFrequency + 0.5));
  }

  /** The best texts by BM25, best first; of two as good the one that `isBefore` says. */
  best(
    sought: readonly Sought[],
    limit: number,
    { k1, b }: Bm25,
    isBefore: (slot: number, other: number) => boolean,
  ): Scored[] {
    const scores = this.#scores;
    const touched = this.#touched;
    const lengths = this.#lengths;
    const perWord = (k1 * b * this.#texts) / Math.max(1, this.#totalLength);
    let count = 0;
    for (const { term, weight } of sought) {
      const list = this.#lists.at(term);
      const gain = weight * this.rarity(list.length) * (k1 + 1);
      if (gain <= 0) continue;
      for (let at = 0; at < list.length; at += 1) {
        const posting = list[at] as number;
        const slot = posting >> FREQUENCY_BITS;
        const frequency = posting & MOST_FREQUENT;
        if (scores[slot] === 0) touched[count++] = slot;
        const saturation = frequency + k1 * (1 - b) + perWord * (lengths[slot] as number);
        scores[slot] = (scores[slot] as number) + (gain * frequency) / saturation;
      }
    }
    const best = new Best(limit, isBefore);
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] as number;
      best.offer(slot, scores[slot] as number);
      scores[slot] = 0;
    }
    return best.list;
  }

  /**
   * The wanted texts that hold so much of some terms by their weights (above 0), the heaviest first; of two as heavy the
   * one that `isBefore` says.
   */
  heaviest(
    sought: readonly Sought[],
    least: number,
    limit: number,
    isWanted: (slot: number) => boolean,
    isBefore: (slot: number, other: number) => boolean,
  ): Scored[] {
    const scores = this.#scores;
    const touched = this.#touched;
    let count = 0;
    for (const { term, weight } of sought) {
      const list = this.#lists.at(term);
      for (let at = 0; at < list.length; at += 1) {
        const slot = (list[at] as number) >> FREQUENCY_BITS;
        if (scores[slot] === 0) touched[count++] = slot;
        scores[slot] = (scores[slot] as number) + weight;
      }
    }
    const best = new Best(limit, isBefore);
    for (let at = 0; at < count; at += 1) {
      const slot = touched[at] as number;
      const weight = scores[slot] as number;
      scores[slot] = 0;
      if (weight >= least && weight >= best.least && isWanted(slot)) best.offer(slot, weight);
    }
    return best.list;
  }

  /** Counts how often each term is met. */
  #countEach(terms: Int32Array): void {
    let frequencies = this.#frequencies;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] as number;
      if (term >= frequencies.length) {
        this.#frequencies = new Uint8Array(term + (term >> 1) + 1);
        this.#frequencies.set(frequencies);
        frequencies = this.#frequencies;
      }
      const frequency = frequencies[term] as number;
      if (frequency < MOST_FREQUENT) frequencies[term] = frequency + 1;
    }
  }

  /** How often a term was met, the first time that it is asked: then 0 again. */
  #taken(term: number): number {
    const frequency = this.#frequencies[term] as number;
    this.#frequencies[term] = 0;
    return frequency;
  }

  *parts(): Parts {
    yield* this.#lists.parts();
    yield bytesOf(this.#lengths);
    yield bytesOf(Int32Array.of(this.#texts, this.#totalLength));
  }

  load(parts: PartsReader): void {
    this.#lists.load(parts);
    this.#lengths = parts.ints();
    [this.#texts = 0, this.#totalLength = 0] = parts.ints();
    this.#scores = new Float64Array(this.#lengths.length);
    this.#touched = new Int32Array(this.#lengths.length);
  }

  #makeRoomForSlot(slot: number): void {
    const lengths = new Int32Array(2 * slot);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
    this.#scores = new Float64Array(2 * slot);
    this.#touched = new Int32Array(2 * slot);
  }
}
