import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotations/attribute.ts';
import { findSpeaker } from '../../src/quotations/find-speaker.ts';
import { article } from './article.ts';

const { speakers } = attribute([
  article(
    'Mayor Dana Ellis said that the bridge was closed. The mayor said that it would stay so.',
    'Chief engineer Mark Ellis said that it was safe.',
    'Governor Renée Okafor said that the state would pay.',
    'The Harbor Transport Authority said that it would add ferries.',
  ),
]);

const found = (typed: string): string | undefined => findSpeaker(speakers, typed).match?.name;

describe('finding whom somebody typed', () => {
  it.each([
    ['the name', 'Dana Ellis', 'Dana Ellis'],
    ['small letters', 'mark ellis', 'Mark Ellis'],
    ['a surname', 'Okafor', 'Renée Okafor'],
    ['no accent', 'renee okafor', 'Renée Okafor'],
    ['a given name', 'Dana', 'Dana Ellis'],
    ['a title', 'Governor Okafor', 'Renée Okafor'],
    ['a description', 'the mayor', 'Dana Ellis'],
    ['a misspelling', 'mark elis', 'Mark Ellis'],
    ['a misspelt surname', 'Okafour', 'Renée Okafor'],
    ['part of an organisation’s name', 'transport authority', 'Harbor Transport Authority'],
    ['an id', 'dana-ellis', 'Dana Ellis'],
  ])('takes %s', (_, typed, name) => {
    expect(found(typed)).toBe(name);
  });

  it('leaves a surname that two people share to whoever asked', () => {
    const { match, near } = findSpeaker(speakers, 'Ellis');
    expect(match).toBeNull();
    expect(near.map(({ name }) => name).sort()).toEqual(['Dana Ellis', 'Mark Ellis']);
  });

  it('knows nobody who doesn’t speak, and nothing empty', () => {
    expect(found('Napoleon Bonaparte')).toBeUndefined();
    expect(findSpeaker(speakers, '')).toEqual({ match: null, near: [] });
    expect(findSpeaker(speakers, '“”*_~ ')).toEqual({ match: null, near: [] });
    expect(findSpeaker([], 'Dana')).toEqual({ match: null, near: [] });
  });

  it('takes absurdly long input', () => {
    expect(found('x'.repeat(6000))).toBeUndefined();
  });
});
