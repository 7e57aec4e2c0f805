import { describe, expect, it } from 'vitest';
import { isCommon } from '../../src/answers/common-words.ts';
import { SpeakerIndex } from '../../src/answers/speaker-index.ts';
import { attribute } from '../../src/quotations/attribute.ts';
import type { Speaker } from '../../src/quotations/quotation.ts';
import { atOnce } from '../../src/steps.ts';
import { article } from '../quotations/article.ts';

/** Three invented reports: a couple and an engineer of one surname, names in several spellings, some without a name. */
const { speakers } = attribute([
  article(
    'Mayor Dana Ellis said that the bridge was closed. The mayor said that it would stay so.',
    'Chief engineer Mark Ellis said that it was safe.',
    'Governor Renée Okafor said that the state would pay. Mrs. Okafor said that she had signed.',
    'The Harbor Transport Authority said that it would add ferries.',
    '“We are ready,” said a spokesman for the Harbor Transport Authority.',
  ),
  article(
    'Ukrainian Foreign Minister Serhiy Danylenko said that talks had failed.',
    'Rosa Delgado, president of the Drivers Union, said that nobody had asked her.',
    'Sen. William Hart of Vermont said that he would vote no. Mr. Hart said that he was sure.',
    'Melinda Hart, his wife, said that she was not. Mrs. Hart said that she would vote yes.',
    'J. D. Lockwood said that he had seen it. Pierre-Yves D’Aubigny said that he had not.',
  ),
  article(
    'The Ukrainian foreign minister, Sergei Danilenko, said that they would go on.',
    'Mohammed Rashid said that he was glad. “Good,” Muhammad Rashid said.',
    'The National Relief Committee said that it had food. The NRC said that it needed trucks.',
    'Bill Hart said that the bill was dead.',
  ),
]);
const indexOf = (speakers: readonly Speaker[]): SpeakerIndex => {
  const index = new SpeakerIndex(isCommon);
  atOnce(index.hold(speakers));
  return index;
};
const index = indexOf(speakers);
const found = (typed: string) => index.find(typed).match?.name;

describe('a speaker', () => {
  it.each([
    ['the name', 'Dana Ellis', 'Dana Ellis'],
    ['small letters', 'mark ellis', 'Mark Ellis'],
    ['a surname', 'Okafor', 'Renée Okafor'],
    ['no accent', 'renee okafor', 'Renée Okafor'],
    ['a given name', 'Dana', 'Dana Ellis'],
    ['a title and the surname', 'Governor Okafor', 'Renée Okafor'],
    ['an abbreviated title', 'Gov. Okafor', 'Renée Okafor'],
    ['a form of address', 'Mrs Okafor', 'Renée Okafor'],
    ['an office', 'the mayor', 'Dana Ellis'],
    ['a title in small letters', 'chief engineer', 'Mark Ellis'],
    ['an office and its place', 'the Vermont senator', 'William Hart'],
    ['the same the other way round', 'senator from Vermont', 'William Hart'],
    ['a description after the name', 'president of the Drivers Union', 'Rosa Delgado'],
    ['a nation for its adjective', 'foreign minister of Ukraine', 'Serhiy Danylenko'],
    ['an office by its initials', 'Ukrainian FM Danylenko', 'Serhiy Danylenko'],
    ['a nickname', 'Bill Hart', 'William Hart'],
    ['initials', 'J.D. Lockwood', 'J. D. Lockwood'],
    ['initials without their stops', 'JD Lockwood', 'J. D. Lockwood'],
    ['no hyphen and no apostrophe', 'pierre yves daubigny', 'Pierre-Yves D’Aubigny'],
    ['another spelling from another alphabet', 'Sergey Danylenko', 'Serhiy Danylenko'],
    ['yet another', 'Serhii Danilenko', 'Serhiy Danylenko'],
    ['a name that has many spellings', 'Mohamed Rashid', 'Muhammad Rashid'],
    ['a misspelling', 'mark elis', 'Mark Ellis'],
    ['a misspelt surname', 'Okafour', 'Renée Okafor'],
    ['two letters swapped', 'Delgaod', 'Rosa Delgado'],
    ['a middle name that the articles leave out', 'Mark Anton Ellis', 'Mark Ellis'],
    ['a maiden name, and a slip', 'Melynda Voss Hart', 'Melinda Hart'],
    ['an organisation', 'Harbor Transport Authority', 'Harbor Transport Authority'],
    ['part of an organisation’s name', 'transport authority', 'Harbor Transport Authority'],
    ['an acronym', 'NRC', 'National Relief Committee'],
    [
      'whoever speaks for it',
      'Harbor Transport Authority spokesman',
      'a spokesman for the Harbor Transport Authority',
    ],
    ['an id', 'dana-ellis', 'Dana Ellis'],
  ])('is found by %s', (_, typed, name) => {
    expect(found(typed)).toBe(name);
  });

  it.each([
    ['a surname', 'Ellis', ['Dana Ellis', 'Mark Ellis']],
    ['a surname of husband and wife', 'Hart', ['Melinda Hart', 'William Hart']],
    ['a misspelt one', 'Elliss', ['Dana Ellis', 'Mark Ellis']],
  ])('is never picked where %s is of two: both are offered', (_, typed, names) => {
    const { match, several } = index.find(typed);
    expect(match).toBeNull();
    expect(several.map(({ name }) => name).sort()).toEqual(names);
  });

  it('is told from husband or wife by the form of address', () => {
    expect(found('Mr. Hart')).toBe('William Hart');
    expect(found('Mrs. Hart')).toBe('Melinda Hart');
  });

  it.each([
    'Napoleon Bonaparte',
    'John Ellis',
    'Dana Okafor',
    'Dana Mark Okafor',
    'Mark Ellis Anton',
    'Macron',
    'Emmanuel Macron',
    'Wallis',
    'the Ohio senator',
    'prime minister of Norway',
    'Harbor',
    'the Transport Workers Authority',
    'Ukraine',
    'Rosa Parks',
    'and',
    'x'.repeat(6000),
  ])('is not found by %s', (typed) => {
    expect(index.find(typed)).toMatchObject({ match: null, several: [] });
  });

  it('is offered as near by whoever bears half of the name', () => {
    expect(index.find('John Ellis').near.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Dana Ellis', 'Mark Ellis']),
    );
  });

  it('is nobody where nothing is typed, or nobody speaks', () => {
    const nobody = { match: null, isWhole: false, several: [], near: [] };
    expect(index.find('')).toEqual(nobody);
    expect(index.find('“”*_~ ')).toEqual(nobody);
    expect(indexOf([]).find('Dana')).toEqual(nobody);
  });

  it('is found by every name, alias and id that it has, or offered among several', () => {
    for (const speaker of speakers) {
      for (const typed of [speaker.id, speaker.name, ...speaker.aliases]) {
        const { match, several } = index.find(typed);
        expect(match ? [match] : several, typed).toContain(speaker);
      }
    }
  });
});
