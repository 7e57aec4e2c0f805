import { describe, expect, test } from 'vitest';
import { MeaningIndex } from '../../src/search/meaning-index.ts';
import { quantised } from '../../src/search/word-vectors.ts';

const DIMENSIONS = 40;

/** A direction turned by so many degrees, in every pair of numbers alike. */
function turned(degrees: number): Int8Array {
  const angle = (degrees * Math.PI) / 180;
  return quantised(
    Float32Array.from({ length: DIMENSIONS }, (_, at) => (at % 2 === 0 ? Math.cos(angle) : Math.sin(angle))),
  );
}

function indexOf(degrees: readonly number[]): MeaningIndex {
  const index = new MeaningIndex(DIMENSIONS);
  for (const [slot, turn] of degrees.entries()) index.add(slot, turned(turn));
  return index;
}

const isBefore = (slot: number, other: number) => slot < other;

describe('texts by what they are about', () => {
  test('come nearest first, with the cosine', () => {
    const nearest = indexOf([80, 5, 40]).nearest(turned(0), 2, isBefore);
    expect(nearest.map(({ slot }) => slot)).toEqual([1, 2]);
    expect(nearest[1]?.score).toBeCloseTo(Math.cos((40 * Math.PI) / 180), 1);
  });

  test('come in the order asked for where they are as near', () => {
    const index = indexOf([80, 20, 20, 20]);
    const isLater = (slot: number, other: number) => slot > other;
    expect(index.nearest(turned(0), 2, isBefore).map(({ slot }) => slot)).toEqual([1, 2]);
    expect(index.nearest(turned(0), 2, isLater).map(({ slot }) => slot)).toEqual([3, 2]);
  });

  test('are gone when removed, and their place can be taken', () => {
    const index = indexOf([0, 10]);
    index.remove(0);
    expect(index.nearest(turned(0), 5, isBefore).map(({ slot }) => slot)).toEqual([1]);
    index.add(0, turned(90));
    expect(index.nearest(turned(90), 1, isBefore)).toMatchObject([{ slot: 0 }]);
  });

  test('are found among thousands by their codes', () => {
    const index = indexOf(Array.from({ length: 3000 }, (_, at) => (at % 2 === 0 ? 180 : 120) + at / 100));
    index.add(3000, turned(30));
    expect(index.nearest(turned(20), 1, isBefore)).toMatchObject([{ slot: 3000 }]);
  });

  test('are none where there are none', () => {
    expect(new MeaningIndex(DIMENSIONS).nearest(turned(0), 3, isBefore)).toEqual([]);
  });
});
