import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../src/search/vocabulary.ts';

function vocabularyOf(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}

const nearest = (vocabulary: Vocabulary, typed: string) =>
  vocabulary.near(typed, 3).map(({ word }) => vocabulary.wordAt(word));

describe('a misspelt word', () => {
  const vocabulary = vocabularyOf(
    'escalation',
    'security',
    'minister',
    'moscow',
    'talks',
    'cut',
    'order',
    'border',
  );

  test.each([
    ['escallation', 'escalation'],
    ['secuirty', 'security'],
    ['minster', 'minister'],
    ['takls', 'talks'],
  ])('%s may mean %s', (typed, meant) => {
    expect(nearest(vocabulary, typed)[0]).toBe(meant);
  });

  test('is not taken for one that it only resembles', () => {
    expect(nearest(vocabulary, 'macron')).toEqual([]);
    expect(nearest(vocabulary, 'minimum')).toEqual([]);
  });

  test('of three letters or with digits is not guessed at', () => {
    expect(nearest(vocabulary, 'cup')).toEqual([]);
    expect(nearest(vocabularyOf('2021', 'mi24'), '2022')).toEqual([]);
  });

  test('means the nearer word first, of two as near the one with the same first letter', () => {
    expect(nearest(vocabulary, 'bordre')).toEqual(['border', 'order']);
  });

  test('is not taken for a word that no text holds any more', () => {
    const changing = vocabularyOf('harbour');
    changing.remove(0);
    expect(nearest(changing, 'harbor')).toEqual([]);
  });
});
