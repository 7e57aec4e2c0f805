import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const harbour = createAnswers([
  readArticle(
    'quay-times.txt',
    `Council picks a builder for the new lighthouse

Source: Quay Times

2021-05-04

The harbour council picked Bright & Sons on Monday to build a new lighthouse in Velden by the autumn.

The second ferry to Velden was named after the poet Ada Holm in May 1994, when the pier was opened to Danish ships.

A harbour official leaked the plans of the lighthouse to the newspaper, the council said. A diver, Jonas Rask, found the old bell.

The exports of herring increased in the spring, and a sailors' union asked for a share.

Mayor Inge Falk gave a speech about the lighthouse on Sunday. "It will be a disgrace," the poet's niece, Clara Holm, said of the lighthouse. The fishers' leader, Olaf Berg, called the speech an insult.

The council voted on the fish market last year. Two of the seven piers were repaired, but the coal pier never was.

The old ice house on Gull Island burned down in March, when its owner sold the machines. Nobody was hurt. The Gull Island school, the oldest of Velden, has 60 pupils, and two-thirds of the 2021 pupils sail. The council sent 12 of the pupils to Ostra with Danish sailors.

Captain Mads Lind, 47, who leads the fishers of Gull Island, took his little son aboard. After the end of his marriage to the judge Eva Storm in the spring Lind also sold two of his boats Tuesday, the oldest of them to a museum.`,
  ),
]);

const ask = (question: string) => harbour.ask({ question });

function isAnswered(answer: Answer): boolean {
  return answer.kind === 'passages' && answer.sure;
}

describe('a question with another detail than the article has is shown the nearest at most', () => {
  it.each([
    [
      'its year',
      'When was the second ferry to Velden named?',
      'Was the second ferry to Velden named in 1974?',
    ],
    ['its place in a row', 'Who was the second ferry named after?', 'Who was the first ferry named after?'],
    ['a nation', 'When was the pier opened to Danish ships?', 'When was the pier opened to Norwegian ships?'],
    [
      'a name',
      'Which ferry to Velden was named after a poet?',
      'Which ferry to Ostra was named after a poet?',
    ],
    [
      'the opposite of a word',
      'Who asked for a share when exports of herring increased?',
      'Who asked for a share when imports of herring increased?',
    ],
    ['a negation', 'Which pier was never repaired?', 'Which ferry was not named after the poet?'],
    [
      'a negation, though it denies something in another sentence',
      'Which house on Gull Island burned down?',
      'Which house on Gull Island did not burn down?',
    ],
    [
      'a name beside the same word',
      'How many pupils does the Gull Island school have?',
      'How many pupils does the Rock Island school have?',
    ],
    [
      'what was done the other way round',
      'When did the owner of the ice house sell the machines?',
      'When did the owner of the ice house buy the machines?',
    ],
    [
      'a month',
      'Was the pier opened to Danish ships in May?',
      'Was the pier opened to Danish ships in August?',
    ],
  ])('%s', (_, held, asked) => {
    expect([isAnswered(ask(held)), isAnswered(ask(asked))]).toEqual([true, false]);
  });

  it('but for a nation where a name is asked about, which may have any', () => {
    expect(isAnswered(ask('How many pupils were sent to Ostra with Harbour Guard sailors?'))).toBe(true);
  });

  it('but for the year of the report, which it needn’t give', () => {
    expect(isAnswered(ask('Whom did the council pick in 2021 to build the lighthouse?'))).toBe(true);
  });
});

describe('a passage that only repeats a question answers nothing', () => {
  it.each([
    [
      'an employee without a name',
      'What is the name of the harbour official who leaked the plans of the lighthouse?',
    ],
    ['the like, asked with "which"', 'Which harbour official leaked the plans of the lighthouse?'],
    [
      'a speech that somebody is to react to',
      'How did the sailors react to the speech about the lighthouse?',
    ],
    ["somebody else's age", "How old is Mads Lind's son?"],
    ['the day of another deed', 'When did Mads Lind and Eva Storm get married?'],
    ['another vote, gone by', 'When will the council vote on the fish market?'],
  ])('%s', (_, question) => {
    expect(isAnswered(ask(question))).toBe(false);
  });

  it.each([
    ['who is named beside', 'What is the name of the diver who found the old bell?', 'Jonas Rask'],
    ['how old the one asked about is', 'How old is Mads Lind?', '47'],
    ['the day of the deed', 'When did Mads Lind sell two of his boats?', 'Tuesday'],
    ['who reacts', 'How did Olaf Berg react to the speech?', 'an insult'],
  ])('which it does not where it tells %s', (_, question, told) => {
    const answer = ask(question);
    expect(isAnswered(answer)).toBe(true);
    expect(answer.kind === 'passages' && answer.entries[0]?.passage.text).toContain(told);
  });
});

it('a share is asked for: the year beside it is none', () => {
  const answer = ask('What percentage of the pupils of the Gull Island school sail?');
  const [entry] = answer.kind === 'passages' ? answer.entries : [];
  const bold = entry?.bold.map(({ start, end }) => entry.passage.article.text.slice(start, end));
  expect(bold).toEqual(['two-thirds']);
});
