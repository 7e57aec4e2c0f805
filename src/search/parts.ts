import type { Steps } from '../steps.ts';

/** What something is saved as: bytes, part after part. A part may be a view of what is there now: only good until it changes. */
export type Parts = Generator<Uint8Array, void, void>;

type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;

/** Strings whose letters are one part: so many are read in some milliseconds. */
const STRINGS_AT_ONCE = 5_000;
/** Values that are one part of JSON, likewise. */
const VALUES_AT_ONCE = 500;
const ONLY_LATIN_1 = /^[\0-\xff]*$/;

/** Numbers as the processor has them: nothing is done to them on the way, so that another kind of processor can't read them. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Strings of any letters, half surrogate pairs too. */
export function* stringParts(strings: readonly string[]): Parts {
  yield bytesOf(Int32Array.of(strings.length));
  for (let at = 0; at < strings.length; at += STRINGS_AT_ONCE) {
    const some = strings.slice(at, at + STRINGS_AT_ONCE);
    yield bytesOf(Int32Array.from(some, ({ length }) => length));
    const letters = some.join('');
    const encoding = ONLY_LATIN_1.test(letters) ? 'latin1' : 'utf16le';
    yield Uint8Array.of(encoding === 'latin1' ? 1 : 2);
    yield Buffer.from(letters, encoding);
  }
}

/** Values that JSON can tell, each after it was made into such a one. */
export function* valueParts<T>(values: readonly T[], plain: (value: T) => unknown = (value) => value): Parts {
  yield bytesOf(Int32Array.of(values.length));
  for (let at = 0; at < values.length; at += VALUES_AT_ONCE)
    yield Buffer.from(JSON.stringify(values.slice(at, at + VALUES_AT_ONCE).map((value) => plain(value))));
}

/** Hands out parts in the order in which they were saved, each as what it was, and lets go of it. */
export class PartsReader {
  readonly #parts: (Uint8Array | undefined)[];
  #next = 0;

  /** @param parts are handed on as they are: nobody else may change them. */
  constructor(parts: readonly Uint8Array[]) {
    this.#parts = [...parts];
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const part = this.#parts[this.#next];
    if (!part) throw new Error(`there is no part ${this.#next} of ${this.#parts.length}`);
    this.#parts[this.#next] = undefined;
    this.#next += 1;
    const isAlone = part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength;
    return isAlone ? (part as Uint8Array<ArrayBuffer>) : new Uint8Array(part);
  }

  signedBytes(): Int8Array<ArrayBuffer> {
    const { buffer, byteLength } = this.bytes();
    return new Int8Array(buffer, 0, byteLength);
  }

  ints(): Int32Array<ArrayBuffer> {
    const { buffer, byteLength } = this.bytes();
    return new Int32Array(buffer, 0, byteLength / Int32Array.BYTES_PER_ELEMENT);
  }

  doubles(): Float64Array<ArrayBuffer> {
    const { buffer, byteLength } = this.bytes();
    return new Float64Array(buffer, 0, byteLength / Float64Array.BYTES_PER_ELEMENT);
  }

  /** One whole number. */
  int(): number {
    return this.ints()[0] ?? 0;
  }

  /** Pauses between parts. */
  *strings(): Steps<string[]> {
    const count = this.int();
    const strings: string[] = [];
    while (strings.length < count) {
      const lengths = this.ints();
      const encoding = this.bytes()[0] === 1 ? 'latin1' : 'utf16le';
      const letters = Buffer.from(this.bytes().buffer).toString(encoding);
      let start = 0;
      for (const length of lengths) {
        strings.push(letters.slice(start, start + length));
        start += length;
      }
      yield;
    }
    return strings;
  }

  /** Pauses between parts. @template T what the values were */
  *values<T>(): Steps<T[]> {
    const count = this.int();
    const values: T[] = [];
    while (values.length < count) {
      for (const value of JSON.parse(Buffer.from(this.bytes().buffer).toString())) values.push(value);
      yield;
    }
    return values;
  }
}
