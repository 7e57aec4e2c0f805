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

export interface Scored {
  readonly slot: number;
  readonly score: number;
}

/** A posting is a text's slot and the term's frequency there, packed into one small integer. */
const FREQUENCY_BITS = 6;
const MOST_FREQUENT = (1 << FREQUENCY_BITS) - 1;

/**
 * An exact inverted index: for each term the texts that hold it. Texts are slots (small integers) and terms are
 * numbers; both may come and go.
 */
export class Postings {
  readonly #lists: number[][] = [];
  readonly #lengths: number[] = [];
  #texts = 0;
  #totalLength = 0;
  #scores = new Float64Array(256);
  #touched: readonly number[] = [];

  get texts(): number {
    return this.#texts;
  }

  /** Enters a text by the terms of its words, one for each word. */
  add(slot: number, terms: Int32Array): void {
    eachTerm(terms, (term, frequency) => {
      const posting = (slot << FREQUENCY_BITS) | Math.min(frequency, MOST_FREQUENT);
      const list = this.#lists[term];
      if (list) list.push(posting);
      else this.#lists[term] = [posting];
    });
    this.#lengths[slot] = terms.length;
    this.#texts += 1;
    this.#totalLength += terms.length;
  }

  remove(slot: number, terms: Int32Array): void {
    eachTerm(terms, (term) => {
      const list = this.#lists[term] ?? [];
      const at = list.findIndex((posting) => posting >> FREQUENCY_BITS === slot);
      if (at >= 0) list.splice(at, 1);
    });
    this.#texts -= 1;
    this.#totalLength -= terms.length;
    this.#lengths[slot] = 0;
  }

  /** How many texts hold the term. */
  documentFrequency(term: number): number {
    return this.#lists[term]?.length ?? 0;
  }

  /** The term's weight by rarity, ln(1 + (N − n + ½)/(n + ½)), as in Robertson & Zaragoza 2009. */
  rarity(documentFrequency: number): number {
    return Math.log(1 + (this.#texts - documentFrequency + 0.5) / (documentFrequency + 0.5));
  }

  /** The best texts by BM25, best first; ties in the order of slots. */
  best(sought: readonly Sought[], limit: number, { k1, b }: Bm25): Scored[] {
    for (const slot of this.#touched) this.#scores[slot] = 0;
    if (this.#scores.length < this.#lengths.length) this.#scores = new Float64Array(this.#lengths.length * 2);
    const scores = this.#scores;
    const touched: number[] = [];
    this.#touched = touched;
    const averageLength = this.#totalLength / Math.max(1, this.#texts);
    for (const { term, weight } of sought) {
      const list = this.#lists[term];
      if (!list) continue;
      const gain = weight * this.rarity(list.length) * (k1 + 1);
      for (const posting of list) {
        const slot = posting >> FREQUENCY_BITS;
        const frequency = posting & MOST_FREQUENT;
        const length = (this.#lengths[slot] ?? 0) / averageLength;
        if (scores[slot] === 0) touched.push(slot);
        scores[slot] = (scores[slot] ?? 0) + (gain * frequency) / (frequency + k1 * (1 - b + b * length));
      }
    }
    return largest(touched, scores, limit);
  }
}

/** Calls back with each different term and how often it is there. */
function eachTerm(terms: Int32Array, visit: (term: number, frequency: number) => void): void {
  const sorted = terms.slice().sort();
  let from = 0;
  for (let at = 1; at <= sorted.length; at += 1) {
    if (at < sorted.length && sorted[at] === sorted[from]) continue;
    visit(sorted[from] as number, at - from);
    from = at;
  }
}

/** The slots with the largest scores, by a short sorted list: most slots fail its last place at once. */
function largest(slots: readonly number[], scores: ArrayLike<number>, limit: number): Scored[] {
  const best: Scored[] = [];
  for (const slot of slots) {
    const score = scores[slot] ?? 0;
    const last = best[limit - 1];
    if (last && !(score > last.score || (score === last.score && slot < last.slot))) continue;
    if (last) best.pop();
    let at = best.length;
    while (at > 0 && isBefore({ slot, score }, best[at - 1])) at -= 1;
    best.splice(at, 0, { slot, score });
  }
  return best;
}

function isBefore(a: Scored, b: Scored | undefined): boolean {
  return b === undefined || a.score > b.score || (a.score === b.score && a.slot < b.slot);
}
