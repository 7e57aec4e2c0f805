/** Bytes that one instruction takes. */
const AT_ONCE = 8;
/** Rows that another is multiplied with at once, or that are added up at once. */
const MOST_ROWS = 64;
/** Bytes of a page of WebAssembly's memory. */
const PAGE = 0x1_0000;

/** What Node.js has of it and the compiler's own types for Node.js lack. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => {
    readonly exports: {
      readonly products: (one: number, count: number, width: number, others: number, found: number) => void;
      readonly add: (rows: number, weights: number, end: number, width: number, sums: number) => void;
    };
  };
};

/** Rows of signed bytes, one after the other, with the product of any two, and sums of any. */
export interface ByteRows {
  readonly bytes: Int8Array;
  /**
   * Σ of the products of the bytes of a row and of each of some others, by their numbers: of MOST_ROWS at most. Into
   * the same array each time.
   */
  products(one: number, others: ArrayLike<number>): Int32Array;
  /**
   * Σ of some rows by their numbers (those below 0 count for nothing), each times its own weight of all rows' (0…255): a
   * number for each place in a row. Into the same array each time.
   */
  sum(rows: ArrayLike<number>, weights: Uint8Array): Int32Array;
}

/**
 * Room for so many rows of so many bytes each, a multiple of 8. Their products are the inmost loop of every search, and their sums that of
 * reading: WebAssembly has instructions for 8 bytes at once, JavaScript has none, and takes several times as long.
 */
export function byteRows(count: number, width: number): ByteRows {
  if (width % AT_ONCE !== 0) throw new Error(`rows of ${width} bytes, which is no multiple of ${AT_ONCE}`);
  // A row is a multiple of 8, so that numbers of 4 bytes may stand behind the last.
  const sumsAt = count * width;
  const othersAt = sumsAt + width * Int32Array.BYTES_PER_ELEMENT;
  const foundAt = othersAt + MOST_ROWS * Int32Array.BYTES_PER_ELEMENT;
  const end = foundAt + MOST_ROWS * Int32Array.BYTES_PER_ELEMENT;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(MODULE), { rows: { memory } });
  const begins = new Int32Array(memory.buffer, othersAt, MOST_ROWS);
  const found = new Int32Array(memory.buffer, foundAt, MOST_ROWS);
  const sums = new Int32Array(memory.buffer, sumsAt, width);
  return {
    bytes: new Int8Array(memory.buffer, 0, count * width),
    products: (one, others) => {
      const { length } = others;
      if (length > MOST_ROWS) throw new Error(`${length} products at once`);
      for (let at = 0; at < length; at += 1) begins[at] = (others[at] as number) * width;
      if (length > 0) exports.products(one * width, length, width, othersAt, foundAt);
      return found;
    },
    sum: (rows, weights) => {
      sums.fill(0);
      for (let at = 0; at < rows.length; ) {
        let count = 0;
        for (; at < rows.length && count < MOST_ROWS; at += 1) {
          const row = rows[at] as number;
          if (row < 0) continue;
          begins[count] = row * width;
          found[count] = weights[row] as number;
          count += 1;
        }
        const end = othersAt + count * Int32Array.BYTES_PER_ELEMENT;
        if (count > 0) exports.add(othersAt, foundAt, end, width, sumsAt);
      }
      return sums;
    },
  };
}

/*
 * The module, as https://webassembly.github.io/spec/core/binary lays it out, over places in memory.
 * products(one, count, width, others, found): locals 0 one, 1 count, 2 width, 3 others, 4 found, 5 other, 6 at, 7 sums
 * (four whole numbers of 32 bits).
 */
const [GET, SET, TEE, ADD, WIDE] = [0x20, 0x21, 0x22, 0x6a, 0xfd];
const [I32, V128] = [0x7f, 0x7b];
/** The 8 bytes at local + at, as 16 bits each. */
const bytesOf = (local: number) => [GET, local, GET, 6, ADD, WIDE, 0x01, 3, 0];
const sumAt = (lane: number) => [GET, 7, WIDE, 0x1b, lane];
const LOOP = [
  // The products of both, added in pairs, to the sums.
  ...[0x03, 0x40, GET, 7, ...bytesOf(0), ...bytesOf(5), WIDE, 0xba, 1, WIDE, 0xae, 1, SET, 7],
  // at += 8; once more while at < width
  ...[GET, 6, 0x41, AT_ONCE, ADD, TEE, 6, GET, 2, 0x48, 0x0d, 0, 0x0b],
];
const BODY = [
  // other = *others, at = 0, sums = 0
  ...[2, 2, I32, 1, V128, 0x03, 0x40, GET, 3, 0x28, 2, 0, SET, 5],
  ...[0x41, 0, SET, 6, 0x41, 0, WIDE, 0x11, SET, 7],
  // *found = the sum of the sums
  ...[...LOOP, GET, 4, ...sumAt(0), ...sumAt(1), ADD, ...sumAt(2), ADD, ...sumAt(3), ADD, 0x36, 2, 0],
  // others += 4, found += 4, count −= 1; once more while there are any
  ...[GET, 3, 0x41, 4, ADD, SET, 3, GET, 4, 0x41, 4, ADD, SET, 4],
  ...[GET, 1, 0x41, 1, 0x6b, TEE, 1, 0x0d, 0, 0x0b, 0x0b],
];
const named = (name: string) => [name.length, ...Buffer.from(name)];
/** LEB128: seven bits a byte, the low ones first. */
const leb = (number: number): number[] =>
  number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...leb(number >> 7)];
const section = (id: number, content: readonly number[]) => [id, ...leb(content.length), ...content];
const bodyOf = (code: readonly number[]) => [...leb(code.length), ...code];
/*
 * add(rows, weights, end, width, sums): locals 0 rows, 1 weights, 2 end of the rows' list, 3 width, 4 sums, 5 at, 6 row,
 * 7 weight, 8 and 9 sums (four whole numbers of 32 bits each), 10 products (eight of 16).
 */
const addTo = (sum: number, widened: number) => [
  ...[GET, sum, GET, 10, WIDE, widened, 1, WIDE, 0xae, 1, SET, sum],
];
const ADD_LOOP = [
  // The eight bytes at *row + at, times *weight: as a weight times a signed byte has no more than 16 bits.
  ...[0x03, 0x40, GET, 6, 0x28, 2, 0, GET, 5, ADD, WIDE, 0x01, 3, 0],
  ...[GET, 7, WIDE, 0x08, 1, 0, WIDE, 0x95, 1, SET, 10, ...addTo(8, 0xa7), ...addTo(9, 0xa8)],
  // weight += 4, row += 4; once more while row < end
  ...[GET, 7, 0x41, 4, ADD, SET, 7, GET, 6, 0x41, 4, ADD, TEE, 6, GET, 2, 0x48, 0x0d, 0, 0x0b],
];
const ADD_BODY = [
  // row = rows, weight = weights, both sums as they are in memory
  ...[2, 3, I32, 3, V128, 0x03, 0x40, GET, 0, SET, 6, GET, 1, SET, 7],
  ...[GET, 4, WIDE, 0x00, 4, 0, SET, 8, GET, 4, WIDE, 0x00, 4, 16, SET, 9],
  // and back
  ...[...ADD_LOOP, GET, 4, GET, 8, WIDE, 0x0b, 4, 0, GET, 4, GET, 9, WIDE, 0x0b, 4, 16],
  // sums += 32 bytes, at += 8; once more while at < width
  ...[GET, 4, 0x41, 32, ADD, SET, 4],
  ...[GET, 5, 0x41, AT_ONCE, ADD, TEE, 5, GET, 3, 0x48, 0x0d, 0, 0x0b, 0x0b],
];
const MODULE = Uint8Array.from([
  ...[...Buffer.from('\0asm'), 1, 0, 0, 0],
  ...section(1, [2, 0x60, 5, I32, I32, I32, I32, I32, 0, 0x60, 5, I32, I32, I32, I32, I32, 0]),
  ...section(2, [1, ...named('rows'), ...named('memory'), 2, 0, 1]),
  ...section(3, [2, 0, 1]),
  ...section(7, [2, ...named('products'), 0, 0, ...named('add'), 0, 1]),
  ...section(10, [2, ...bodyOf(BODY), ...bodyOf(ADD_BODY)]),
]);
