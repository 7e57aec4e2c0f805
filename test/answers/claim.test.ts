import { describe, expect, it } from 'vitest';
import { parseClaim } from '../../src/answers/claim.ts';

const isKnown = (name: string) => /^(?:Dana )?Smith$|^the mayor$/i.test(name);

describe('a claim', () => {
  it.each([
    ['We will rebuild', 'We will rebuild', null],
    ['"We will rebuild"', 'We will rebuild', null],
    ['“We will rebuild”', 'We will rebuild', null],
    ['«We will rebuild»', 'We will rebuild', null],
    ['> We will rebuild', 'We will rebuild', null],
    ['Smith: "We will rebuild"', 'We will rebuild', 'Smith'],
    ['Smith: We will rebuild', 'We will rebuild', 'Smith'],
    ['"We will rebuild," said Smith', 'We will rebuild,', 'Smith'],
    ['"We will rebuild", Smith told reporters', 'We will rebuild', 'Smith'],
    ['Smith said "We will rebuild"', 'We will rebuild', 'Smith'],
    ['Smith said that we will rebuild', 'we will rebuild', 'Smith'],
    ['Smith added that we will rebuild', 'we will rebuild', 'Smith'],
    ['According to Smith, "we will rebuild"', 'we will rebuild', 'Smith'],
    ['As Smith put it, "we will rebuild"', 'we will rebuild', 'Smith'],
    ['"We will rebuild" – Smith', 'We will rebuild', 'Smith'],
    ['"We will," Smith said, "rebuild"', 'We will, rebuild', 'Smith'],
    ['At City Hall on Friday Dana Smith said "We will rebuild"', 'We will rebuild', 'Dana Smith'],
    ['Did the mayor really say "We will rebuild"?', 'We will rebuild', 'the mayor'],
    ['Who said "We will rebuild"?', 'We will rebuild', null],
    ['We will rebuild, said Smith', 'We will rebuild', 'Smith'],
    ['Jones: "We will rebuild"', 'We will rebuild', 'Jones'],
    ['Smith confirmed that we will rebuild', 'we will rebuild', 'Smith'],
    ['Did Smith ever say that we will rebuild?', 'we will rebuild?', 'Smith'],
    ['Is it true that Smith said "We will rebuild"?', 'We will rebuild', 'Smith'],
    ['We will rebuild – Smith', 'We will rebuild', 'Smith'],
    ['Carla P. Jones said that we will rebuild', 'we will rebuild', 'Carla P. Jones'],
    ['Carla Jones: We will rebuild', 'We will rebuild', 'Carla Jones'],
    ['Smith said that we will rebuild the "old" town', 'we will rebuild the "old" town', 'Smith'],
  ])('%s', (typed, words, pin) => {
    expect(parseClaim(typed, isKnown)).toEqual({ words, pin });
  });

  it('without quotation marks keeps a colon or a "said" of its own', () => {
    for (const typed of [
      'One thing is certain: we will rebuild',
      'they said so, and we will rebuild',
      'Smith continues to rebuild the town',
      'Smith decides to continue rebuilding',
      'We will rebuild – even the old mill',
    ]) {
      expect(parseClaim(typed, isKnown)).toEqual({ words: typed, pin: null });
    }
  });

  it('is the whole sentence where only some of its words are marked', () => {
    const typed = 'the talks were "useful" and long';
    expect(parseClaim(typed, isKnown)).toEqual({ words: typed, pin: null });
  });

  it('reports what was said where it stands behind "said that" without marks and nobody says "I" in it', () => {
    expect(parseClaim('Smith said that he would rebuild', isKnown)).toEqual({
      words: 'he would rebuild',
      pin: 'Smith',
      reported: true,
    });
    expect(parseClaim('Smith said that I will rebuild', isKnown).reported).toBeUndefined();
    expect(parseClaim('Smith said "he would rebuild"', isKnown).reported).toBeUndefined();
  });

  it('is whole where a word of it is in marks and others speak far behind', () => {
    const words =
      'Why no ‘list’ for all those in this town, old and young, rich and poor, who now claim with Dana Smith that we need another hall?';
    expect(parseClaim(words, isKnown)).toEqual({ words, pin: null });
  });
});
