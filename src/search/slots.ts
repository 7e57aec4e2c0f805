import type { Steps } from '../steps.ts';
import { bytesOf, type Parts, type PartsReader, stringParts } from './parts.ts';

/** Values that are loaded between two pauses: less than a millisecond. */
const LOADED_AT_ONCE = 1_000;

/** Values by id, each at a small whole number that stays while it is there: the number that postings keep. */
export class Slots<T> {
  readonly #slots = new Map<string, number>();
  #ids: string[] = [];
  #values: (T | undefined)[] = [];
  #free: number[] = [];

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

  /** In the order of their slots. */
  get values(): T[] {
    return this.#values.filter((value) => value !== undefined);
  }

  /** Saves ids and slots; the values are saved by themselves. */
  *parts(): Parts {
    yield* stringParts(this.#ids);
    yield bytesOf(Int32Array.from(this.#free));
  }

  /** @param valueFor makes the value of each id, in the order of their slots. */
  *load(parts: PartsReader, valueFor: (id: string) => T | undefined): Steps<void> {
    this.#ids = yield* parts.strings();
    this.#free = Array.from(parts.ints());
    const free = new Set(this.#free);
    this.#values = [];
    for (const [slot, id] of this.#ids.entries()) {
      const value = free.has(slot) ? undefined : valueFor(id);
      this.#values.push(value);
      if (value !== undefined) this.#slots.set(id, slot);
      if (slot % LOADED_AT_ONCE === 0) yield;
    }
  }

  /** Slots are below this. */
  get size(): number {
    return this.#values.length;
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
