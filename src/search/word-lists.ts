/** Words in the order of the alphabet, each with the numbers of the entries that have it: found by how they begin. */
export class WordLists {
  readonly #words: readonly string[];
  readonly #lists: readonly Int32Array[];
  /** How long the lists before each are together. */
  readonly #before: Uint32Array;

  /** @param wordsOf the words of each entry; empty ones are left out. */
  constructor(wordsOf: readonly Iterable<string>[]) {
    const lists = new Map<string, number[]>();
    for (const [at, words] of wordsOf.entries()) {
      for (const word of new Set(words)) {
        const known = lists.get(word);
        if (known) known.push(at);
        else if (word) lists.set(word, [at]);
      }
    }
    this.#words = [...lists.keys()].sort();
    this.#lists = this.#words.map((word) => Int32Array.from(lists.get(word) ?? []));
    this.#before = new Uint32Array(this.#words.length + 1);
    for (const [at, { length }] of this.#lists.entries())
      this.#before[at + 1] = (this.#before[at] ?? 0) + length;
  }

  get words(): readonly string[] {
    return this.#words;
  }

  /** The words that begin so. */
  wordsFrom(beginning: string): readonly string[] {
    return this.#words.slice(this.#firstFrom(beginning), this.#firstBehind(beginning));
  }

  /** The lists of the words that begin so. */
  listsFrom(beginning: string): readonly Int32Array[] {
    return this.#lists.slice(this.#firstFrom(beginning), this.#firstBehind(beginning));
  }

  /** How long those lists are together. */
  lengthFrom(beginning: string): number {
    const upTo = this.#before[this.#firstBehind(beginning)] ?? 0;
    return upTo - (this.#before[this.#firstFrom(beginning)] ?? 0);
  }

  /** The list of one word. */
  listOf(word: string): Int32Array | undefined {
    const at = this.#firstFrom(word);
    return this.#words[at] === word ? this.#lists[at] : undefined;
  }

  /** Where the first word stands that is not before `word` in the alphabet. */
  #firstFrom(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the first word stands that is behind all words beginning so. */
  #firstBehind(beginning: string): number {
    return this.#firstFrom(`${beginning}\uffff`);
  }
}
