import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../src/search/lexicon.ts';
import { NameIndex } from '../../src/search/name-index.ts';
import { atOnce } from '../../src/steps.ts';

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

  test('is found by its words in any order, half typed and misspelt', () => {
    expect(found('adler ruth')[0]).toBe('ruth');
    expect(found('sorense')[0]).toBe('piet');
    expect(found('sorrens')[0]).toBe('piet');
  });

  test('comes before what is only described by it', () => {
    const described = NameIndex.of([
      { names: ['Ruth Adler'], also: ['a friend of Karl'], value: 'ruth' },
      { names: ['Karl Adler'], value: 'karl' },
    ]);
    expect(described.find('karl').map(({ value }) => value)).toEqual(['karl', 'ruth']);
  });

  test('is found among very many that begin with the same letter', () => {
    const many = NameIndex.of(
      Array.from({ length: 20_000 }, (_, n) => ({ names: [`Name${n.toString(36)} Norris`], value: n })),
    );
    expect(many.find('n').map(({ value }) => value)).toEqual(Array.from({ length: 25 }, (_, n) => n));
    expect(many.find(`name${(19_999).toString(36)}`)[0]?.value).toBe(19_999);
  });

  test('is found by what stands far behind among very many with the same words', () => {
    const many = NameIndex.of(
      Array.from({ length: 3_000 }, (_, n) => ({
        names: [n === 2_900 ? 'we will not turn back' : `we will rebuild wall ${n}`],
        value: n,
      })),
    );
    expect(many.find('we will not t')[0]?.value).toBe(2_900);
    expect(many.find('rebuild wall 2765')[0]?.value).toBe(2_765);
  });

  test('comes before names with the same word further in, though they were given first', () => {
    const many = NameIndex.of([
      ...Array.from({ length: 1_000 }, (_, n) => ({ names: [`Peter${n} Voss`], value: n })),
      { names: ['Voss Karl'], value: 1_000 },
    ]);
    expect(many.find('voss')[0]?.value).toBe(1_000);
  });

  test('brings everything, in the given order, while nothing is typed', () => {
    expect(found('')).toEqual(['ruth', 'karl', 'piet']);
  });

  test('brings nothing where nothing is like it', () => {
    expect(found('xyzzy')).toEqual([]);
  });
});

describe('names that come and go', () => {
  const NAMES = [
    'Ruth Adler',
    'Karl Adler',
    'Piet Sørensen',
    'Ann Sorrel',
    'the mayor',
    'May Rutherford',
    'Al',
  ];
  const TYPED = ['', 'a', 'adl', 'adler', 'rut', 'sorenson', 'mayr', 'karl ruth', 'ruthr'];
  const sets = fc.array(fc.shuffledSubarray(NAMES), { minLength: 2, maxLength: 6 });

  test('leave suggestions that are those of an index made afresh, in the order given last', () => {
    fc.assert(
      fc.property(sets, (changes) => {
        const changing = new NameIndex<string>();
        for (const names of changes) {
          atOnce(changing.hold(names, (name) => ({ names: [name] })));
          const afresh = NameIndex.of(names.map((name) => ({ names: [name], value: name })));
          for (const typed of TYPED) expect(changing.find(typed)).toEqual(afresh.find(typed));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('share words with other indexes, whose words they never suggest', () => {
    const lexicon = new Lexicon();
    const [ours, theirs] = [new NameIndex<string>(lexicon), new NameIndex<string>(lexicon)];
    atOnce(ours.hold(['Ruth Adler'], (name) => ({ names: [name] })));
    atOnce(theirs.hold(['Ruth Adlers', 'Karl Anders'], (name) => ({ names: [name] })));
    expect(ours.find('adlerz').map(({ value }) => value)).toEqual(['Ruth Adler']);
    expect(ours.find('karl')).toEqual([]);
    atOnce(ours.hold([], () => ({ names: [] })));
    expect(theirs.find('anderz').map(({ value }) => value)).toEqual(['Karl Anders']);
  });
});
