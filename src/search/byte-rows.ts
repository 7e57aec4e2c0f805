/** Bytes that one instruction takes. */
const AT_ONCE = 8;
/** Rows that another is multiplied with at once. */
const MOST_PRODUCTS = 64;
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
      readonly add: (row: number, weight: number, width: number, sums: number) => void;
    };
  };
};

/** Rows of signed bytes, one after the other, with the product of any two, and sums of any. */
export interface ByteRows {
  readonly bytes: Int8Array;
  /**
   * Σ of the products of the bytes of a row and of each of some others, by their numbers: of MOST_PRODUCTS at most. Into
   * the same array each time.
   */
  products(one: number, others: ArrayLike<number>): Int32Array;
  /** Adds a row, times a weight of 0…255, to the sums. */
  add(row: number, weight: number): void;
  /** One for each place in a row: whoever adds clears them before. */
  readonly sums: Int32Array;
}

/**
 * Rows of so many bytes each, a multiple of 8. Their products are the inmost loop of every search, and their sums that of
 * reading: WebAssembly has instructions for 8 bytes at once, JavaScript has none, and takes several times as long.
 */
export function byteRows(rows: Uint8Array, width: number): ByteRows {
  if (width % AT_ONCE !== 0) throw new Error(`rows of ${width} bytes, which is no multiple of ${AT_ONCE}`);
  // A row is a multiple of 8, so that numbers of 4 bytes may stand behind the last.
  const sumsAt = rows.length;
  const othersAt = sumsAt + width * Int32Array.BYTES_PER_ELEMENT;
  const foundAt = othersAt + MOST_PRODUCTS * Int32Array.BYTES_PER_ELEMENT;
  const end = foundAt + MOST_PRODUCTS * Int32Array.BYTES_PER_ELEMENT;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(MODULE), { rows: { memory } });
  const bytes = new Int8Array(memory.buffer, 0, rows.length);
  bytes.set(rows);
  const begins = new Int32Array(memory.buffer, othersAt, MOST_PRODUCTS);
  const found = new Int32Array(memory.buffer, foundAt, MOST_PRODUCTS);
  return {
    bytes,
    products: (one, others) => {
      const { length } = others;
      if (length > MOST_PRODUCTS) throw new Error(`${length} products at once`);
      for (let at = 0; at < length; at += 1) begins[at] = (others[at] as number) * width;
      if (length > 0) exports.products(one * width, length, width, othersAt, foundAt);
      return found;
    },
    add: (row, weight) => exports.add(row * width, weight, width, sumsAt),
    sums: new Int32Array(memory.buffer, sumsAt, width),
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
/* add(row, weight, width, sums): locals 0 row, 1 weight, 2 width, 3 sums, 4 at, 5 weights and 6 products (eight of 16 bits). */
/** sums[0…3] or sums[4…7] += the first four products or the others. */
const addHalf = (offset: number, widened: number) => [
  ...[GET, 3, GET, 3, WIDE, 0x00, 4, offset, GET, 6, WIDE, widened, 1, WIDE, 0xae, 1],
  ...[WIDE, 0x0b, 4, offset],
];
const ADD_LOOP = [
  // A weight times a signed byte has no more than 16 bits.
  ...[0x03, 0x40, GET, 0, GET, 4, ADD, WIDE, 0x01, 3, 0, GET, 5, WIDE, 0x95, 1, SET, 6],
  ...[...addHalf(0, 0xa7), ...addHalf(16, 0xa8)],
  // sums += 32 bytes, at += 8; once more while at < width
  ...[GET, 3, 0x41, 32, ADD, SET, 3],
  ...[GET, 4, 0x41, AT_ONCE, ADD, TEE, 4, GET, 2, 0x48, 0x0d, 0, 0x0b],
];
const ADD_BODY = [2, 1, I32, 2, V128, GET, 1, WIDE, 0x10, SET, 5, ...ADD_LOOP, 0x0b];
const MODULE = Uint8Array.from([
  ...[...Buffer.from('\0asm'), 1, 0, 0, 0],
  ...section(1, [2, 0x60, 5, I32, I32, I32, I32, I32, 0, 0x60, 4, I32, I32, I32, I32, 0]),
  ...section(2, [1, ...named('rows'), ...named('memory'), 2, 0, 1]),
  ...section(3, [2, 0, 1]),
  ...section(7, [2, ...named('products'), 0, 0, ...named('add'), 0, 1]),
  ...section(10, [2, ...bodyOf(BODY), ...bodyOf(ADD_BODY)]),
]);
