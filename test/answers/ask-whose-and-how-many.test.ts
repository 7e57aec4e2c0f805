import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const harbor = createAnswers([
  readArticle(
    'harbor.txt',
    `Harbor vote splits Bellmont

Source: Bay Courier

2018-05-09

Mayor Greta Lund said on Tuesday that dredging will begin in June. Lund spokesman Karl Ames declined to comment on the price.

Council member Omar Reyes wants a vote first. Earlier in the day his lawyer, Dina Frost, filed a complaint.

"The numbers make no sense," said Pia Holm, a former campaign manager for Adele Voss, who supports Reyes.

The council is clearing the old quay of fishing crews, and last week it ordered about 300 of them to the northern pier. Boat numbers at the quay - around 70 in March - fell at once.

Trillions of liters of water pass through the canal each year, Lund told the Riverfront Dialogue, a yearly gathering of mayors in Singapore.

All permits that the court asked for are to be made public by June 30.`,
  ),
  readArticle(
    'pier.txt',
    `Lund to open the new pier

Source: Bay Courier

2018-05-11

Lund will thank the crews on Friday in her opening speech.`,
  ),
]);

function answer(question: string): string | null {
  const given = harbor.ask({ question });
  return given.kind === 'passages' && given.sure ? (given.entries[0]?.passage.text ?? null) : null;
}

describe('who has a role with somebody', () => {
  it.each([
    ["Who is Greta Lund's spokesman?", 'Karl Ames'],
    ["Who is Reyes' lawyer?", 'Dina Frost'],
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
    ['How much water passes through the canal each year?', 'Trillions of liters'],
  ])('%s', (question, told) => {
    expect(answer(question)).toContain(told);
  });
});

describe('where and when', () => {
  it.each([
    ['In which city is the Riverfront Dialogue held?', 'Singapore'],
    ['When is Lund giving her opening speech?', 'Friday'],
    ['By what date are all the Lund permits supposed to be public?', 'June 30'],
  ])('%s', (question, told) => {
    expect(answer(question)).toContain(told);
  });
});
