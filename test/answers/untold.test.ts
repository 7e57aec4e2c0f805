import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const valley = createAnswers([
  readArticle(
    'valley-news.txt',
    `Valley prepares for its autumn fair

Source: Valley News

2022-09-14

The baker Tove Lind closed her stall on Sunday after buying ribbons at a market in Osby. She also bought red lanterns for the fair.

Lind opened a tea room, took part in a charity bakery and acted in the film "Winter Bread" in 2019. The actor Jon Bruun played a miller in it.

In the valley several firms are working on a cheaper loaf.

The mill released its second-quarter figures on Monday.

A driver from Osby damaged a vehicle at the gate.

The council criticised the fair in an editorial on Tuesday. Two letters of the council were marked as urgent.

The fire at the mill left the miller Karl Ek and three other workers dead.`,
  ),
]);

const ask = (question: string) => valley.ask({ question });

function isAnswered(answer: Answer): boolean {
  return answer.kind === 'passages' && answer.sure;
}

describe('what only repeats the noun that is asked for is no answer', () => {
  it.each([
    ['a noun and no more of it', 'What ribbons did Tove Lind buy?'],
    ['a role that is only said to be', 'What role did Lind play in the film "Winter Bread"?'],
    ['a thing without a name', 'Name of the charity bakery?'],
    ['others without names', 'What are the names of the three workers who died with Karl Ek?'],
    ['a company of which no name is told', 'Which company is working on a cheaper loaf?'],
    ['another word for the noun, and no more', 'What car did the driver from Osby damage?'],
    ['letters of which nothing is told', 'What were the two letters of the council marked as urgent about?'],
    ['a sum that isn’t given', "What was the mill's second-quarter profit?"],
    ['a reason that isn’t given', 'What reason did the council give for criticising the fair?'],
  ])('%s', (_, question) => {
    expect(isAnswered(ask(question))).toBe(false);
  });

  it.each([
    ['the noun has an attribute', 'What lanterns did Tove Lind buy?', 'red lanterns'],
    ['the role is told', 'What role did Jon Bruun play in "Winter Bread"?', 'played a miller'],
  ])('but it is one where %s', (_, question, told) => {
    const answer = ask(question);
    expect(isAnswered(answer)).toBe(true);
    expect(answer.kind === 'passages' && answer.entries[0]?.passage.text).toContain(told);
  });
});
