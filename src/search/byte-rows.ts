/** Bytes that one instruction takes. */
const AT_ONCE = 8;
/** Bytes of a page of WebAssembly's memory. */
const PAGE = 0x1_0000;

/** What Node.js has of it and the compiler's own types for Node.js lack. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly product: (one: number, other: number, width: number) => number } };
};

/** Rows of signed bytes, one after the other, with the product of any two. */
export interface ByteRows {
  readonly bytes: Int8Array;
  /** Σ of the products of the bytes of two rows, by their numbers. */
  product(one: number, other: number): number;
}

/**
 * Rows of so many bytes each, a multiple of 8. Their products are the inmost loop of every search: WebAssembly has
 * instructions for 8 bytes at once, JavaScript has none, and takes several times as long.
 */
export function byteRows(rows: Uint8Array, width: number): ByteRows {
  if (width % AT_ONCE !== 0) throw new Error(`rows of ${width} bytes, which is no multiple of ${AT_ONCE}`);
  const memory = new WebAssembly.Memory({ initial: Math.ceil(rows.length / PAGE) });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(PRODUCT), { rows: { memory } });
  const bytes = new Int8Array(memory.buffer, 0, rows.length);
  bytes.set(rows);
  return {
    bytes,
    product: (one, other) => exports.product(one * width, other * width, width),
  };
}

/*
 * The module, as https://webassembly.github.io/spec/core/binary lays it out: product(one, other, width) over places in
 * memory. Locals: 0 one, 1 other, 2 width, 3 at, 4 sums (four whole numbers of 32 bits).
 */
const [GET, SET, TEE, ADD, WIDE] = [0x20, 0x21, 0x22, 0x6a, 0xfd];
const [I32, V128] = [0x7f, 0x7b];
/** The 8 bytes at local + at, as 16 bits each. */
const bytesOf = (local: number) => [GET, local, GET, 3, ADD, WIDE, 0x01, 3, 0];
const sumAt = (lane: number) => [GET, 4, WIDE, 0x1b, lane];
const LOOP = [
  // The products of both, added in pairs, to the sums.
  ...[0x03, 0x40, GET, 4, ...bytesOf(0), ...bytesOf(1), WIDE, 0xba, 1, WIDE, 0xae, 1, SET, 4],
  // at += 8; once more while at < width
  ...[GET, 3, 0x41, AT_ONCE, ADD, TEE, 3, GET, 2, 0x48, 0x0d, 0, 0x0b],
];
const BODY = [
  ...[2, 1, I32, 1, V128, ...LOOP],
  ...[...sumAt(0), ...sumAt(1), ADD, ...sumAt(2), ADD, ...sumAt(3), ADD, 0x0b],
];
const named = (name: string) => [name.length, ...Buffer.from(name)];
/** Nothing here is longer than 127, which one byte says. */
const section = (id: number, content: readonly number[]) => [id, content.length, ...content];
const PRODUCT = Uint8Array.from([
  ...[...Buffer.from('\0asm'), 1, 0, 0, 0],
  ...section(1, [1, 0x60, 3, I32, I32, I32, 1, I32]),
  ...section(2, [1, ...named('rows'), ...named('memory'), 2, 0, 1]),
  ...section(3, [1, 0]),
  ...section(7, [1, ...named('product'), 0, 0]),
  ...section(10, [1, BODY.length, ...BODY]),
]);
