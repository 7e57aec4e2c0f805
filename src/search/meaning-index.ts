import { Best, type Scored } from './best.ts';
import { bytesOf, type Parts, type PartsReader } from './parts.ts';
import { cosine } from './word-vectors.ts';

/** Up to so many texts are all compared with the question: no slower than by their codes. */
const COMPARED_ALL = 500;
/** Texts whose codes are nearest, which are compared: 95 % of the right ones of 4,772 news passages are among them. */
const SHORTLIST = 300;
/** Bits of a whole number in a code. */
const BITS = 32;

/**
 * Finds the texts that are about what a question is about. A text's code tells the sign of each number of its vector;
 * counting the bits in which two codes differ (Charikar 2002) passes over a text in some nanoseconds.
 */
export class MeaningIndex {
  readonly #dimensions: number;
  readonly #codeLength: number;
  #vectors = new Int8Array(0);
  #codes = new Int32Array(0);
  #isHeld = new Uint8Array(0);
  /** Slots in use are below this. */
  #end = 0;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
    this.#codeLength = Math.ceil(dimensions / BITS);
  }

  add(slot: number, vector: Int8Array): void {
    if (slot >= this.#isHeld.length) this.#makeRoom(2 * slot + BITS);
    this.#vectors.set(vector, slot * this.#dimensions);
    this.#codes.set(codeOf(vector, this.#codeLength), slot * this.#codeLength);
    this.#isHeld[slot] = 1;
    this.#end = Math.max(this.#end, slot + 1);
  }

  remove(slot: number): void {
    this.#isHeld[slot] = 0;
  }

  /** Cosine of a question's vector and a text's. */
  nearness(vector: Int8Array, slot: number): number {
    return cosine(vector, this.#vectors, slot * this.#dimensions);
  }

  /** Of the texts that may be nearest those that are, nearest first; of two as near the one that `isBefore` says. */
  nearest(vector: Int8Array, limit: number, isBefore: (slot: number, other: number) => boolean): Scored[] {
    const best = new Best(limit, isBefore);
    for (const slot of this.#shortlist(vector)) best.offer(slot, this.nearness(vector, slot));
    return best.list;
  }

  *parts(): Parts {
    yield bytesOf(this.#isHeld.subarray(0, this.#end));
    yield bytesOf(this.#vectors.subarray(0, this.#end * this.#dimensions));
    yield bytesOf(this.#codes.subarray(0, this.#end * this.#codeLength));
  }

  load(parts: PartsReader): void {
    this.#isHeld = parts.bytes();
    this.#vectors = parts.signedBytes();
    this.#codes = parts.ints();
    this.#end = this.#isHeld.length;
  }

  #makeRoom(slots: number): void {
    const [vectors, codes, isHeld] = [this.#vectors, this.#codes, this.#isHeld];
    this.#vectors = new Int8Array(slots * this.#dimensions);
    this.#vectors.set(vectors);
    this.#codes = new Int32Array(slots * this.#codeLength);
    this.#codes.set(codes);
    this.#isHeld = new Uint8Array(slots);
    this.#isHeld.set(isHeld);
  }

  #shortlist(vector: Int8Array): number[] {
    const slots: number[] = [];
    const isSmall = this.#end <= COMPARED_ALL;
    const distances = isSmall ? null : this.#distancesTo(codeOf(vector, this.#codeLength));
    const most = distances ? distanceOfNearest(distances, this.#codeLength * BITS) : 0;
    for (let slot = 0; slot < this.#end; slot += 1) {
      if (this.#isHeld[slot] === 1 && (distances?.[slot] ?? 0) <= most) slots.push(slot);
    }
    return slots;
  }

  /** In how many bits each text's code differs; more than there are where there is no text. */
  #distancesTo(code: Int32Array): Uint8Array {
    const [codes, isHeld] = [this.#codes, this.#isHeld];
    const distances = new Uint8Array(this.#end);
    for (let slot = 0, at = 0; slot < distances.length; slot += 1) {
      let distance = 0;
      for (let part = 0; part < code.length; part += 1, at += 1) {
        distance += bitsSet((code[part] as number) ^ (codes[at] as number));
      }
      distances[slot] = isHeld[slot] === 1 ? distance : code.length * BITS + 1;
    }
    return distances;
  }
}

/** The largest distance that the shortlist takes. */
function distanceOfNearest(distances: Uint8Array, largest: number): number {
  const counts = new Int32Array(largest + 2);
  for (let slot = 0; slot < distances.length; slot += 1) {
    const distance = distances[slot] as number;
    counts[distance] = (counts[distance] as number) + 1;
  }
  let distance = 0;
  for (let taken = counts[0] as number; taken < SHORTLIST && distance < largest; ) {
    distance += 1;
    taken += counts[distance] as number;
  }
  return distance;
}

function codeOf(vector: Int8Array, length: number): Int32Array {
  const code = new Int32Array(length);
  for (let at = 0; at < vector.length; at += 1) {
    // A shift takes its distance modulo 32.
    if ((vector[at] as number) > 0) code[at >> 5] = (code[at >> 5] as number) | (1 << at);
  }
  return code;
}

/** Bits set in a whole number of 32 bits, counted in pairs, fours and bytes at once (Warren, Hacker's Delight, 5-1). */
function bitsSet(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
