import { bytesOf, type Parts, type PartsReader } from './parts.ts';

/** Room of all lists together to begin with, in numbers. */
const FIRST_ROOM = 64;

/**
 * Many sorted lists of whole numbers, most of them short, side by side in one typed array: an array for each would
 * take several times the memory. A list that outgrows its place moves to one twice as large; the place it leaves is
 * used again.
 */
export class NumberLists {
  #numbers = new Int32Array(FIRST_ROOM);
  #end = 0;
  /** Where each list begins, what it holds and what it has room for: a power of two, but where they were saved. */
  #starts = new Int32Array(FIRST_ROOM);
  #sizes = new Int32Array(FIRST_ROOM);
  #rooms = new Int32Array(FIRST_ROOM);
  /** Places that were left, by the room they have. */
  readonly #left = new Map<number, number[]>();

  sizeOf(list: number): number {
    return this.#sizes[list] ?? 0;
  }

  /** The list as it is now: not to be kept past the next change. */
  at(list: number): Int32Array {
    const start = this.#starts[list] ?? 0;
    return this.#numbers.subarray(start, start + this.sizeOf(list));
  }

  /** Enters a number in its order. O(1) for one larger than all, else the list is moved up behind it. */
  add(list: number, value: number): void {
    if (list >= this.#sizes.length) this.#makeRoomForList(list);
    const size = this.#sizes[list] as number;
    // The next power of two.
    if (size === this.#rooms[list]) this.#move(list, 1 << (32 - Math.clz32(size)));
    const start = this.#starts[list] as number;
    const end = start + size;
    const isLast = size === 0 || (this.#numbers[end - 1] as number) < value;
    const at = isLast ? end : this.#placeOf(value, start, end);
    if (!isLast) this.#numbers.copyWithin(at + 1, at, end);
    this.#numbers[at] = value;
    this.#sizes[list] = size + 1;
  }

  /** Takes a number out; nothing happens where the list doesn't hold it. */
  remove(list: number, value: number): void {
    const start = this.#starts[list] ?? 0;
    const end = start + this.sizeOf(list);
    const at = this.#placeOf(value, start, end);
    if (at === end || this.#numbers[at] !== value) return;
    this.#numbers.copyWithin(at, at + 1, end);
    this.#sizes[list] = end - start - 1;
  }

  /** The place of the first number that isn't smaller. */
  #placeOf(value: number, start: number, end: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#numbers[middle] as number) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #move(list: number, room: number): void {
    const start = this.#starts[list] as number;
    const size = this.#sizes[list] as number;
    const to = this.#left.get(room)?.pop() ?? this.#claim(room);
    const numbers = this.#numbers;
    // A loop, since most lists are short.
    for (let at = 0; at < size; at += 1) numbers[to + at] = numbers[start + at] as number;
    const left = this.#rooms[list] as number;
    if (left > 0) {
      const places = this.#left.get(left);
      if (places) places.push(start);
      else this.#left.set(left, [start]);
    }
    this.#starts[list] = to;
    this.#rooms[list] = room;
  }

  /** Saves the lists one behind the other. */
  *parts(): Parts {
    let end = 0;
    for (const size of this.#sizes) end += size;
    const numbers = new Int32Array(end);
    let to = 0;
    for (let list = 0; list < this.#sizes.length; list += 1) {
      const [start, size] = [this.#starts[list] as number, this.#sizes[list] as number];
      // A loop, since most lists are short.
      for (let at = start; at < start + size; at += 1, to += 1) numbers[to] = this.#numbers[at] as number;
    }
    yield bytesOf(this.#sizes);
    yield bytesOf(numbers);
  }

  /** Holds what was saved, in place of all that it held. */
  load(parts: PartsReader): void {
    this.#sizes = parts.ints();
    this.#numbers = parts.ints();
    this.#end = this.#numbers.length;
    this.#rooms = this.#sizes.slice();
    this.#starts = new Int32Array(this.#sizes.length);
    for (let list = 1; list < this.#sizes.length; list += 1)
      this.#starts[list] = (this.#starts[list - 1] as number) + (this.#sizes[list - 1] as number);
    this.#left.clear();
  }

  #claim(room: number): number {
    const start = this.#end;
    this.#end += room;
    if (this.#end > this.#numbers.length) this.#numbers = grown(this.#numbers, this.#end);
    return start;
  }

  #makeRoomForList(list: number): void {
    this.#starts = grown(this.#starts, list + 1);
    this.#sizes = grown(this.#sizes, list + 1);
    this.#rooms = grown(this.#rooms, list + 1);
  }
}

/** The numbers in an array of at least that length, and half as much again, so that growing costs little in all. */
function grown(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length + (length >> 1));
  larger.set(numbers);
  return larger;
}
