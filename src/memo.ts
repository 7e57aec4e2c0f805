/**
 * What was worked out of some objects of late, each value under a key of its own: so many in all, whoever they are of,
 * and none longer than the object that it is of.
 */
export class Memo<Owner extends object, Value> {
  readonly #most: number;
  readonly #values = new WeakMap<Owner, Map<string, Value>>();
  /** The oldest first. */
  readonly #kept: { readonly owner: WeakRef<Owner>; readonly key: string }[] = [];
  #oldest = 0;

  /** @param most values that are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value that is kept, or else made and kept. */
  of(owner: Owner, key: string, make: () => Value): Value {
    let own = this.#values.get(owner);
    if (!own) {
      own = new Map();
      this.#values.set(owner, own);
    }
    const known = own.get(key);
    if (known !== undefined || own.has(key)) return known as Value;
    const value = make();
    own.set(key, value);
    this.#note(owner, key);
    return value;
  }

  /** Takes the place of the oldest, once there are enough. */
  #note(owner: Owner, key: string): void {
    const kept = { owner: new WeakRef(owner), key };
    if (this.#kept.length < this.#most) {
      this.#kept.push(kept);
      return;
    }
    const gone = this.#kept[this.#oldest];
    const others = gone?.owner.deref();
    if (gone && others) this.#values.get(others)?.delete(gone.key);
    this.#kept[this.#oldest] = kept;
    this.#oldest = (this.#oldest + 1) % this.#most;
  }
}
