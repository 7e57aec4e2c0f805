import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../src/search/name-index.ts';

const index = NameIndex.of([
  { names: ['Ruth Adler', 'the mayor'], value: 'ruth' },
  { names: ['Karl Adler'], value: 'karl' },
  { names: ['Piet Sørensen', 'Piet Sorensen'], value: 'piet' },
]);
const found = (typed: string) => index.find(typed).map(({ value }) => value);

describe('a name being typed', () => {
  test('is suggested by its beginning, then by the beginning of a later word', () => {
    expect(found('ka')[0]).toBe('karl');
    expect(found('adl')).toEqual(['ruth', 'karl']);
    expect(found('mayor')[0]).toBe('ruth');
  });

  test('is the same with other case, accents and marks', () => {
    expect(index.find('RUTH  adler.')[0]).toEqual({ value: 'ruth', score: 1 });
  });

  test('is found misspelt', () => {
    expect(found('sorenson')[0]).toBe('piet');
    expect(found('rut adlr')[0]).toBe('ruth');
  });

  test('brings everything, in the given order, while nothing is typed', () => {
    expect(found('')).toEqual(['ruth', 'karl', 'piet']);
  });

  test('brings nothing where nothing is like it', () => {
    expect(found('xyzzy')).toEqual([]);
  });
});
