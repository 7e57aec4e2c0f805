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
  const rows = byteRows(40, WIDTH);
  rows.bytes.set(ROWS);

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

  it('are added up with their weights, as many as there are and each as often as it comes', () => {
    const signed = new Int8Array(ROWS.buffer);
    const weights = Uint8Array.from({ length: 40 }, (_, row) => (row * 85) % 256);
    const many = Array.from({ length: 200 }, (_, at) => (at * 7) % 40);
    for (const some of [[3], [0, 13, -1, 39, 13], [], [-1], many]) {
      const sums = new Array<number>(WIDTH).fill(0);
      for (const row of some) {
        if (row < 0) continue;
        for (let at = 0; at < WIDTH; at += 1)
          sums[at] = (sums[at] ?? 0) + (weights[row] ?? 0) * (signed[row * WIDTH + at] ?? 0);
      }
      expect([...rows.sum(some, weights)]).toEqual(sums);
    }
  });

  it('hold the largest products', () => {
    const most = byteRows(1, 1024);
    most.bytes.fill(-128);
    expect(most.products(0, [0])[0]).toBe(1024 * 128 * 128);
  });

  it('are of a multiple of eight bytes', () => {
    expect(() => byteRows(40, 20)).toThrow('no multiple of 8');
  });
});
