import { Best, type Scored } from './best.ts';
import { NumberLists } from './number-lists.ts';
import { bytesOf, type Parts, type PartsReader } from './parts.ts';
import { firstFrom } from './tokens.ts';

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

/** The texts that hold a term, and what holding it brings at most. */
interface Gain {
  readonly list: Int32Array;
  readonly gain: number;
}

/** Sums of the same numbers in another order differ by less than this. */
const ROUNDING = 1e-6;

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

  /**
   * The best texts by BM25, best first; of two as good the one that `isBefore` says. The rarest terms come first; once the
   * others together can't lift a text that holds none of those among the best, they are looked up in the likeliest alone
   * (Turtle & Flood 1995: MaxScore), as nearly every text holds a "the".
   */
  best(
    sought: readonly Sought[],
    limit: number,
    bm25: Bm25,
    isBefore: (slot: number, other: number) => boolean,
  ): Scored[] {
    const terms = this.#gains(sought, bm25);
    let left = terms.reduce((sum, { gain }) => sum + gain, 0);
    let count = 0;
    for (const [at, { list, gain }] of terms.entries()) {
      const least = list.length > count ? this.#leastOfBest(count, limit) : 0;
      if (left + ROUNDING < least) {
        count = this.#likeliest(count, least - left - ROUNDING);
        for (const term of terms.slice(at)) this.#raise(count, term, bm25);
        break;
      }
      count = this.#score(count, list, gain, bm25);
      left -= gain;
    }
    const best = new Best(limit, isBefore);
    for (let at = 0; at < count; at += 1) {
      const slot = this.#touched[at] as number;
      best.offer(slot, this.#scores[slot] as number);
      this.#scores[slot] = 0;
    }
    return best.list;
  }

  /** The texts that hold each term, and what holding it brings at most; the most first. */
  #gains(sought: readonly Sought[], { k1 }: Bm25): Gain[] {
    return sought
      .map(({ term, weight }) => {
        const list = this.#lists.at(term);
        return { list, gain: weight * this.rarity(list.length) * (k1 + 1) };
      })
      .filter(({ list, gain }) => gain > 0 && list.length > 0)
      .sort((one, other) => other.gain - one.gain);
  }

  /** Scores all texts of a list; how many are scored now. */
  #score(scored: number, list: Int32Array, gain: number, bm25: Bm25): number {
    const scores = this.#scores;
    const touched = this.#touched;
    const lengths = this.#lengths;
    const { fixed, perWord } = this.#saturation(bm25);
    let count = scored;
    for (let at = 0; at < list.length; at += 1) {
      const posting = list[at] as number;
      const slot = posting >> FREQUENCY_BITS;
      const frequency = posting & MOST_FREQUENT;
      if (scores[slot] === 0) touched[count++] = slot;
      const saturation = frequency + fixed + perWord * (lengths[slot] as number);
      scores[slot] = (scores[slot] as number) + (gain * frequency) / saturation;
    }
    return count;
  }

  /** What a term adds to the texts that are scored. */
  #raise(scored: number, { list, gain }: Gain, bm25: Bm25): void {
    const { fixed, perWord } = this.#saturation(bm25);
    for (let at = 0; at < scored; at += 1) {
      const slot = this.#touched[at] as number;
      const posting = list[firstFrom(list, slot << FREQUENCY_BITS)] ?? 0;
      if (posting >> FREQUENCY_BITS !== slot) continue;
      const frequency = posting & MOST_FREQUENT;
      const saturation = frequency + fixed + perWord * (this.#lengths[slot] as number);
      this.#scores[slot] = (this.#scores[slot] as number) + (gain * frequency) / saturation;
    }
  }

  /** What a term's frequency is saturated by, beside itself: for every text, and for each word of its. */
  #saturation({ k1, b }: Bm25): { fixed: number; perWord: number } {
    return { fixed: k1 * (1 - b), perWord: (k1 * b * this.#texts) / Math.max(1, this.#totalLength) };
  }

  /** The score of the last of the best so far; 0 where there are fewer. */
  #leastOfBest(scored: number, limit: number): number {
    if (scored < limit) return 0;
    const best = new Best(limit, () => false);
    for (let at = 0; at < scored; at += 1)
      best.offer(at, this.#scores[this.#touched[at] as number] as number);
    return best.least;
  }

  /** Forgets the texts with a lower score; how many are left. */
  #likeliest(scored: number, least: number): number {
    let count = 0;
    for (let at = 0; at < scored; at += 1) {
      const slot = this.#touched[at] as number;
      if ((this.#scores[slot] as number) < least) this.#scores[slot] = 0;
      else this.#touched[count++] = slot;
    }
    return count;
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
