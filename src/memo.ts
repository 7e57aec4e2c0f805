/**
 * What was worked out of some objects of late, each value under a key of its own: so many in all, whoever they are of,
 * and none longer than the object that it is of.
 */
export class Memo<Owner extends object, Value> {
  readonly #most: number;
  readonly #owners = new WeakMap<Owner, Own<Value>>();
  /** The oldest first. */
  readonly #kept: { readonly weakly: Own<Value>['weakly']; readonly key: string }[] = [];
  #oldest = 0;

  /** @param most values that are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value that is kept, or else made and kept. */
  of(owner: Owner, key: string, make: () => Value): Value {
    let own = this.#owners.get(owner);
    if (!own) {
      const values = new Map<string, Value>();
      own = { values, weakly: new WeakRef(values) };
      this.#owners.set(owner, own);
    }
    const known = own.values.get(key);
    if (known !== undefined || own.values.has(key)) return known as Value;
    const value = make();
    own.values.set(key, value);
    this.#note(own, key);
    return value;
  }

  /** Takes the place of the oldest, once there are enough. */
  #note({ weakly }: Own<Value>, key: string): void {
    const kept = { weakly, key };
    if (this.#kept.length < this.#most) {
      this.#kept.push(kept);
      return;
    }
    const gone = this.#kept[this.#oldest];
    if (gone) gone.weakly.deref()?.delete(gone.key);
    this.#kept[this.#oldest] = kept;
    this.#oldest = (this.#oldest + 1) % this.#most;
  }
}

/** What is kept of one owner, who alone holds it: one weak reference for all of it, as each costs collecting. */
interface Own<Value> {
  readonly values: Map<string, Value>;
  readonly weakly: WeakRef<Map<string, Value>>;
}
