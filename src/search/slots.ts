/** Values by id, each at a small whole number that stays while it is there: the number that postings keep. */
export class Slots<T> {
  readonly #slots = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #values: (T | undefined)[] = [];
  readonly #free: number[] = [];

  /** Puts a value under an id that isn't taken; its slot. */
  add(id: string, value: T): number {
    const slot = this.#free.pop() ?? this.#values.length;
    this.#slots.set(id, slot);
    this.#ids[slot] = id;
    this.#values[slot] = value;
    return slot;
  }

  /** Takes the value out and frees its slot; null where there is none. */
  remove(id: string): { slot: number; value: T } | null {
    const slot = this.#slots.get(id);
    const value = slot === undefined ? undefined : this.#values[slot];
    if (slot === undefined || value === undefined) return null;
    this.#slots.delete(id);
    this.#values[slot] = undefined;
    this.#free.push(slot);
    return { slot, value };
  }

  /** The value under an id. */
  of(id: string): T | undefined {
    return this.#values[this.#slots.get(id) ?? -1];
  }

  idAt(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  at(slot: number): T | undefined {
    return this.#values[slot];
  }
}
