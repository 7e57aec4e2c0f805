import { describe, expect, it } from 'vitest';
import { commonStemOf } from '../../src/search/common-stems.ts';
import { wordVectors } from '../../src/search/word-vectors.ts';
import { newStemOf } from '../../src/search/words.ts';

describe('Stems that are kept', () => {
  it('are those that would be made, of every word that has a vector', () => {
    const vectors = wordVectors();
    const others: string[] = [];
    let kept = 0;
    for (let rank = 0; rank < vectors.size; rank += 1) {
      const word = vectors.wordAt(rank);
      const stem = commonStemOf(rank, word);
      if (stem === null) continue;
      kept += 1;
      if (stem !== newStemOf(word)) others.push(word);
    }
    expect(others).toEqual([]);
    expect(kept).toBeGreaterThan(0.99 * vectors.size);
  });

  it('are of no word without a vector', () => {
    expect(commonStemOf(-1, 'geneva')).toBeNull();
    expect(commonStemOf(wordVectors().size, 'geneva')).toBeNull();
  });
});
