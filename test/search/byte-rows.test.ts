import { describe, expect, it } from 'vitest';
import { byteRows } from '../../src/search/byte-rows.ts';

/** A row after the other, of every byte from −128 to 127. */
const ROWS = Uint8Array.from({ length: 40 * 24 }, (_, at) => (at * 37) % 256);
const WIDTH = 24;

function productOf(one: number, other: number): number {
  const signed = new Int8Array(ROWS.buffer);
  let sum = 0;
  for (let at = 0; at < WIDTH; at += 1)
    sum += (signed[one * WIDTH + at] ?? 0) * (signed[other * WIDTH + at] ?? 0);
  return sum;
}

describe('rows of bytes', () => {
  const rows = byteRows(ROWS, WIDTH);

  it('give the products of one with some others, signs and all', () => {
    const others = Array.from({ length: 40 }, (_, other) => other);
    for (let one = 0; one < 40; one += 1) {
      const wanted = others.map((other) => productOf(one, other));
      expect([...rows.products(one, others).subarray(0, 40)]).toEqual(wanted);
      expect(rows.products(one, [39, 7]).subarray(0, 2)).toEqual(
        Int32Array.of(wanted[39] ?? 0, wanted[7] ?? 0),
      );
    }
  });

  it('are multiplied with no others, and with no more than there is room for', () => {
    expect(() => rows.products(3, [])).not.toThrow();
    expect(() => rows.products(3, new Int32Array(65))).toThrow('65 products');
  });

  it('are added up with their weights, beginning anew where the sums are cleared', () => {
    const signed = new Int8Array(ROWS.buffer);
    for (const weights of [[0, 1, 255], [7], [255, 255, 255, 255]]) {
      rows.sums.fill(0);
      const sums = new Array<number>(WIDTH).fill(0);
      for (const [n, weight] of weights.entries()) {
        const row = 13 * n;
        rows.add(row, weight);
        for (let at = 0; at < WIDTH; at += 1)
          sums[at] = (sums[at] ?? 0) + weight * (signed[row * WIDTH + at] ?? 0);
      }
      expect([...rows.sums]).toEqual(sums);
    }
  });

  it('are there as they came', () => {
    expect([...rows.bytes.subarray(0, 5)]).toEqual([0, 37, 74, 111, -108]);
  });

  it('hold the largest products', () => {
    const most = byteRows(new Uint8Array(1024).fill(128), 1024);
    expect(most.products(0, [0])[0]).toBe(1024 * 128 * 128);
  });

  it('are of a multiple of eight bytes', () => {
    expect(() => byteRows(ROWS, 20)).toThrow('no multiple of 8');
  });
});
