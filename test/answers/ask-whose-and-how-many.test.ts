import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { processorTime } from '../processor-time.ts';

const harbor = createAnswers([
  readArticle(
    'harbor.txt',
    `Harbor vote splits Bellmont

Source: Bay Courier

2018-05-09

Mayor Greta Lund said on Tuesday that dredging will begin in June. Lund spokesman Karl Ames declined to comment on the price.

Council member Omar Reyes wants a vote first. Earlier in the day his lawyer, Dina Frost, filed a complaint.

"Lund says that Lund can win, and the numbers make no sense," said Pia Holm, a former campaign manager for Adele Voss, who supports Reyes.

The council is clearing the old quay of fishing crews, and last week it ordered about 300 of them to the northern pier. Boat numbers at the quay - around 70 in March - fell at once.

Trillions of liters of water pass through the canal each year, Lund told the Riverfront Dialogue, a yearly gathering of mayors in Singapore.

All permits that the court asked for are to be made public by June 30.`,
  ),
  readArticle(
    'pier.txt',
    `Lund to open the new pier

Source: Bay Courier

2018-05-11

Lund will thank the crews on Friday in her opening speech. Her campaign manager, Ivo Kranz, said it would be short.

First came the jobs at the canneries, with more than 900 cuts in a month.

It is the first party at the quay since the flood of 1951 killed some 400 Bellmonters.

Tove Brandt did not sign the pier's guest book. Brandt, a fisherman who did not attend the mayors' dinner, led a march that was attended by Reyes and Frost.

"The quay is ours," Brandt said.

The committee for the pier has collected about $12,000 from the canneries since April.`,
  ),
]);

function answer(question: string): string | null {
  const given = harbor.ask({ question });
  return given.kind === 'passages' && given.sure ? (given.entries[0]?.passage.text ?? null) : null;
}

describe('who has a role with somebody', () => {
  it.each([
    ["Who is Greta Lund's spokesman?", 'Karl Ames'],
    ["Who is Lund's campaign manager?", 'Ivo Kranz'],
    ["Who is Omar Reyes's lawyer?", 'Dina Frost'],
  ])('%s', (question, name) => {
    expect(answer(question)).toContain(name);
  });

  it('is not whoever has it with another, nor the one whose it is', () => {
    for (const question of ["Who is Reyes' campaign manager?", "Who is Lund's lawyer?"])
      expect(answer(question), question).toBeNull();
  });
});

describe('how many', () => {
  it.each([
    ['How many crews did the council order to the northern pier?', '300 of them'],
    ['How many boats lay at the quay in March?', 'around 70 in March'],
    ['How many jobs have been cut at the canneries?', 'more than 900 cuts'],
    ['How many people did the flood of 1951 kill?', '400 Bellmonters'],
    ['How much water passes through the canal each year?', 'Trillions of liters'],
  ])('%s', (question, told) => {
    expect(answer(question)).toContain(told);
  });
});

describe('which one', () => {
  it('is answered with the name', () => {
    const given = harbor.ask({ question: 'Which lawyer filed a complaint?' });
    const [entry] = given.kind === 'passages' ? given.entries : [];
    const [bold] = entry?.bold ?? [];
    expect(bold && entry?.passage.article.text.slice(bold.start, bold.end)).toBe('Dina Frost');
  });
});

describe('whether somebody did a thing', () => {
  it('is told by what they did not, though others did it', () => {
    expect(answer('Did Tove Brandt attend the dinner?')).toContain('did not attend');
  });
});

describe('where and when', () => {
  it.each([
    ['In which city is the Riverfront Dialogue held?', 'Singapore'],
    ['When is Lund giving her opening speech?', 'Friday'],
    ["How much has Brandt's pier committee collected from the canneries since April?", '$12,000'],
    ['By what date are all the Lund permits supposed to be public?', 'June 30'],
  ])('%s', (question, told) => {
    expect(answer(question)).toContain(told);
  });
});

it('finds what is counted in an endless list in no time', () => {
  const list = createAnswers([
    readArticle('list.txt', `Cuts at the harbor\n\n${'1,200 cuts and '.repeat(6_000)}`),
  ]);
  // Each count compared with each other took eight seconds.
  expect(processorTime(() => list.ask({ question: 'How many cuts were there?' }))).toBeLessThan(2);
});
