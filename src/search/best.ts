export interface Scored {
  readonly slot: number;
  readonly score: number;
}

/** Keeps the best few of many, best first, in a short sorted list: most fail its last place at once. */
export class Best {
  readonly list: Scored[] = [];
  readonly #limit: number;
  readonly #isBefore: (slot: number, other: number) => boolean;

  /** @param isBefore which of two slots with the same score comes first */
  constructor(limit: number, isBefore: (slot: number, other: number) => boolean) {
    this.#limit = limit;
    this.#isBefore = isBefore;
  }

  /** Below this nothing is taken. */
  get least(): number {
    return this.list.length < this.#limit ? Number.NEGATIVE_INFINITY : (this.list.at(-1)?.score ?? 0);
  }

  offer(slot: number, score: number): void {
    const { list } = this;
    if (list.length === this.#limit) {
      if (!this.#comesBefore(slot, score, list.at(-1))) return;
      list.pop();
    }
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#comesBefore(slot, score, list[middle])) high = middle;
      else low = middle + 1;
    }
    list.splice(low, 0, { slot, score });
  }

  #comesBefore(slot: number, score: number, other: Scored | undefined): boolean {
    if (!other) return false;
    return score > other.score || (score === other.score && this.#isBefore(slot, other.slot));
  }
}
