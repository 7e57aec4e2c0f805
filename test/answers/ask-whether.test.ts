import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const valley = createAnswers([
  readArticle(
    'valley-post.txt',
    `Rangers and millers quarrel over the weir

Source: Valley Post

2018-05-04

OSTERBY, May 3 (VP) -- Miller Karin Holt regrets her insults of ranger Nils Lund. Lund was insulted at a meeting last week.

"It's the drowned meadow," said Anna Brandt, Holt's clerk, of the ground that Lund guards. "I'll rent it to Lund."

Keeper Olga Strand will face off with Henrik Aas for the chair of the river board in June. Strand is known for her otters.

The anglers were praised by Mayor Tove Rask for planting willows. A trout of nine kilograms was caught by a pupil.

Rask promised the anglers a new pier. Fishing from the weir is banned until July.`,
  ),
]);

const ask = (question: string) => valley.ask({ question });

const isSure = (answer: Answer) =>
  answer.kind === 'passages' ? answer.sure : answer.kind === 'verdict' && answer.verdict !== 'not-in-sources';

describe('whether somebody did a thing to another is told by what says so', () => {
  it.each([
    'Does Karin Holt regret her insults of Nils Lund?',
    'Did Karin Holt insult Nils Lund?',
    'Did Tove Rask praise the anglers?',
    'Were the anglers praised by Tove Rask?',
    'Will Olga Strand face off with Henrik Aas?',
    'Is fishing allowed from the weir?',
    'Did Tove Rask promise the anglers a pier?',
    'Did a teacher or a pupil catch the trout?',
  ])('%s', (question) => {
    expect(isSure(ask(question))).toBe(true);
  });
});

describe('what tells of something else is the nearest at most', () => {
  it.each([
    ['what the other did to them', 'Did Nils Lund insult Karin Holt?'],
    ['what the other regrets', 'Does Nils Lund regret insulting Karin Holt?'],
    ['what is yet to come', 'Did Anna Brandt end up renting the meadow to Lund?'],
    [
      'what the report tells, and nobody quoted',
      'Did the police say fishing from the weir is banned until July?',
    ],
    ['what another promised', 'Did the union say Tove Rask promised the anglers a new pier?'],
    ['the same of somebody else', 'Did Nils Lund insult Karin Holt’s husband?'],
    ['a promise of another', 'Did Olga Strand promise the anglers a hatchery?'],
  ])('%s: %s', (_, question) => {
    expect(isSure(ask(question))).toBe(false);
  });
});
