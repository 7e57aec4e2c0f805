import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const orchard = createAnswers([
  readArticle(
    'valley-post.txt',
    `Growers at odds over the cider levy

Source: Valley Post

2017-09-12

HEREDALE, Sept. 11 (VP) -- The county council voted on Monday for a levy on cider, and for a survey of the old perry orchards.

The levy is to pay for new hedges along the mill road. "It punishes every small press that we have," said Nora Fielding, who runs one.

"They could have asked a single grower," said Piet Lansing, chairman of the growers' league. "Nobody came to a meeting of ours."

The survey of the orchards begins in October. Councillor Ada Quill praised it. "It is long overdue, and every tree counts," Quill told the Valley Post.

"We sold out by noon," baker Tom Orrin said.

Fielding's accountant said the press would owe 4,000 crowns a year. Fielding's lawyer Emil Strand said the vote could be contested until the end of the month.`,
  ),
  readArticle(
    'county-echo.txt',
    `Council approves levy on cider

Source: County Echo

2017-09-12

The council approved the levy by five votes to four. Lansing's league had gathered 900 signatures against the levy.`,
  ),
]);

const ask = (question: string) => orchard.ask({ question });

const isSure = (answer: Answer) => answer.kind === 'passages' && answer.sure;

function shown(answer: Answer): string {
  return answer.kind === 'passages' ? answer.entries.map(({ passage }) => passage.text).join(' ') : '';
}

describe('what somebody said about a thing that the report tells before and they call "it"', () => {
  it.each([
    ['What did Nora Fielding say about the cider levy for small presses?', 'It punishes every small press'],
    ['What did Ada Quill say about the survey of the trees?', 'every tree counts'],
    ['What does Piet Lansing think about the growers and the cider levy?', 'asked a single grower'],
  ])('%s', (question, told) => {
    const answer = ask(question);
    expect(isSure(answer)).toBe(true);
    expect(shown(answer)).toContain(told);
  });

  it.each([
    'What did Nora Fielding say about the small press robbery?',
    'What did Nora Fielding say about the signatures?',
    'What did Tom Orrin say about the survey of the orchards?',
    'What did Ada Quill say about the levy on small presses?',
    'What did Piet Lansing say about the signatures?',
  ])('but not where they speak of something else: %s', (question) => {
    expect(isSure(ask(question))).toBe(false);
  });
});

describe('what somebody said about a thing that nothing tells they spoke of', () => {
  it('the nearest that they said, called that', () => {
    const answer = ask('What did Tom Orrin say about the council?');
    expect(answer).toMatchObject({ kind: 'passages', sure: false });
    expect(shown(answer)).toBe('"We sold out by noon," baker Tom Orrin said.');
  });

  it('nothing, where no article mentions it', () => {
    expect(ask('What did Tom Orrin say about the airport?').kind).toBe('nothing');
  });
});

describe('who speaks for somebody', () => {
  it.each([
    ["What did Fielding's lawyer Emil Strand say about the vote?", 'contested'],
    ["What did Fielding's accountant say the press would owe?", '4,000 crowns'],
  ])('is known by their own name, or by what they are called: %s', (question, told) => {
    const answer = ask(question);
    expect(isSure(answer)).toBe(true);
    expect(shown(answer)).toContain(told);
  });

  it('is not the one they speak for', () => {
    const answer = ask("What did Lansing's deputy say about the meeting?");
    expect(shown(answer)).not.toContain('Nobody came');
  });
});

describe('a verdict is given where words are put to somebody', () => {
  it.each([
    'How did Piet Lansing respond to the long overdue survey?',
    'Why did Ada Quill say the levy punishes the small presses?',
  ])('and not for %s', (question) => {
    expect(ask(question).kind).not.toBe('verdict');
  });

  it.each([
    'Did Piet Lansing say the survey is long overdue?',
    'Why did Piet Lansing say it is long overdue?',
  ])('as in %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'verdict', verdict: 'somebody-else' });
  });
});
