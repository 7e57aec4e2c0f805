import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const mill = createAnswers([
  readArticle(
    'mill-post.txt',
    `Velden counts its mills

Source: Mill Post

2021-06-11

Article 12 of the charter lets the town lend its 21 wooden mills to farmers.

The oldest mill uses a fixed set of sails to grind barley. A wide canal carries water to the tannery.`,
  ),
]);

function isAnswered(question: string): boolean {
  const answer = mill.ask({ question });
  return answer.kind === 'passages' && answer.sure;
}

describe('a passage with another word in the place of one of the question’s is no answer', () => {
  it.each([
    [
      'another number',
      'To whom may the town lend its 21 wooden mills?',
      'To whom may the town lend its 25 wooden mills?',
    ],
    [
      'another number behind',
      'What does Article 12 of the charter let the town do?',
      'What does Article 20 of the charter let the town do?',
    ],
    ['another attribute', 'What uses a fixed set of sails?', 'What uses a flexible set of sails?'],
  ])('%s', (_, held, asked) => {
    expect([isAnswered(held), isAnswered(asked)]).toEqual([true, false]);
  });

  it.each([
    ['a word that means the same', 'What does the broad canal carry to the tannery?'],
    ['a misspelt one', 'What does the wdie canal carry to the tannery?'],
    ['a rounded number', 'To whom may the town lend more than 20 wooden mills?'],
  ])('but it is one with %s', (_, question) => {
    expect(isAnswered(question)).toBe(true);
  });
});
