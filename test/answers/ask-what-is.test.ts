import { expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const island = createAnswers([
  readArticle(
    'island.txt',
    `The island of Sorvik

Two lighthouses stand on the cliffs of Sorvik, which lives on wool.

Depths are usually given in the old fathom notation, which hides small errors. The tides are strictly contained in the tables of the harbour office.`,
  ),
]);

const isSure = (question: string) => {
  const answer = island.ask({ question });
  return answer.kind === 'passages' && answer.sure;
};

it.each(['What is usually given in the old fathom notation?', 'What are the tides strictly contained in?'])(
  'what a thing is, is answered: %s',
  (question) => expect(isSure(question)).toBe(true),
);

it.each([
  'What is usually not given in the old fathom notation?',
  'What are the tides not strictly contained in?',
])('but not by its opposite: %s', (question) => expect(isSure(question)).toBe(false));
