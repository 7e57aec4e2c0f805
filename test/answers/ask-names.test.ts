import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const rowing = createAnswers([
  readArticle(
    'oar-weekly.txt',
    `The Linden rowers come home

Source: Oar Weekly

2020-09-14

Spectators lined the quays of Ostra for the last races of the season.

Clara Holm won the Heron Cup in 2019 with a lead of two lengths. She was born in Marrow, where the Dunlin Cup is rowed in June as the Heron Cup is in Ostra.

The boathouse was designed by Jonas Rask. It opened in 1998 beside the Linden Bridge, and the Skerry Library followed.

The rowers of Dunlin and Norway met in May. Heron was expelled from the league in 2018 because of its debts, and Denmark became the seat of the league in 2016.`,
  ),
]);

function isAnswered(question: string): boolean {
  const answer = rowing.ask({ question });
  return answer.kind === 'passages' && answer.sure;
}

describe('what is told before a name that the question gives comes up is shown as the nearest only', () => {
  it.each([
    ['another cup than was won', 'Who won the Heron Cup in 2019?', 'Who won the Dunlin Cup in 2019?'],
    ['another house', 'Who designed the boathouse?', 'Who designed the boathouse of Skerry?'],
  ])('%s', (_, told, asked) => {
    expect([isAnswered(told), isAnswered(asked)]).toEqual([true, false]);
  });

  it('but for a name that the headline or a paragraph above gives', () => {
    expect([
      isAnswered('Who designed the Linden boathouse?'),
      isAnswered('Who won the Heron Cup in Ostra?'),
    ]).toEqual([true, true]);
  });
});

describe('what is told of somebody else is shown as the nearest only', () => {
  it.each([
    [
      'what was done to them',
      'Why was Heron expelled from the league?',
      'Why was Dunlin expelled from the league?',
    ],
    [
      'what they became',
      'When did Denmark become the new seat of the league?',
      'When did Norway become the new seat of the league?',
    ],
  ])('%s', (_, told, asked) => {
    expect([isAnswered(told), isAnswered(asked)]).toEqual([true, false]);
  });
});
