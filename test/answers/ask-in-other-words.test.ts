import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const port = createAnswers([
  readArticle(
    'harbour-post.txt',
    `Dockers walk out at Selby harbour

Source: Harbour Post

2021-05-04

Several hundred dockers rallied outside the customs house in Selby on Monday, chanting "fair pay now", to protest against plans for an automatic crane.

Councillor Ines Brook defeated shipowner Carl Hume in the vote for the port's board last week, taking 58 percent of the vote to Hume's 42 percent.

Port workers' union leader Petra Vance said the strike would go on. "We want the crane gone," Vance said. She was 61.

The Selby Port Authority has halted the cranes three times in the last month. An engineer said that the S.P.A. had asked for a report.

One dockers' spokesman said nobody had been consulted.`,
  ),
  readArticle(
    'coast-wire.txt',
    `Port board seeks talks with Vance

Source: Coast Wire

2021-05-05

Carl Hume thanked Councillor Brook on Tuesday for a fair contest and went out of his way to praise the dockers.

The board's chairman, Amir Daud, spoke with Brook for 20 minutes and left for Oslo in the evening.

Brook is not afraid of another strike, according to Radio Selby.

The council has sought a loan since 2019, Daud said in the interview, which Radio Selby aired as "Meet the Port".`,
  ),
]);

const ask = (question: string) => port.ask({ question });

function bolds(answer: Answer): string[] {
  if (answer.kind !== 'passages') return [];
  return answer.entries.flatMap(({ passage, bold }) =>
    bold.map(({ start, end }) => passage.article.text.slice(start, end)),
  );
}

/** Is anything presented as the answer? */
function isAnswered(answer: Answer): boolean {
  return answer.kind === 'passages' && answer.sure;
}

describe('what a question asks for in words of its own', () => {
  it.each([
    ['Who heads the port workers’ union?', 'Petra Vance'],
    ['What percentage did Hume get?', '42 percent'],
    ['How often has the Selby Port Authority halted the cranes?', 'three times in the last month'],
    ['How old is Petra Vance?', '61'],
    ['How many dockers rallied?', 'Several hundred dockers'],
    ['Who beat Carl Hume?', 'Ines Brook'],
    ['Where did the dockers gather?', 'Selby'],
    ['What does SPA stand for?', 'Selby Port Authority'],
  ])('%s', (question, words) => {
    const answer = ask(question);
    expect(isAnswered(answer)).toBe(true);
    expect(bolds(answer)[0]).toContain(words);
  });

  it('what somebody wants: their own wish', () => {
    const answer = ask('What does Vance want?');
    expect(isAnswered(answer)).toBe(true);
    expect(bolds(answer)[0]).toContain('We want the crane gone');
  });
});

describe('who was somewhere', () => {
  it('is no question of who somebody is', () => {
    expect(bolds(ask('Who was at the customs house?'))).not.toContain('customs house');
  });
});

describe('whether it is so', () => {
  it('that it is not so answers too', () => {
    const answer = ask('Is Brook scared of a strike?');
    expect(isAnswered(answer)).toBe(true);
    expect(bolds(answer)[0]).toContain('not afraid of another strike');
  });
});

describe('nothing for sure', () => {
  it.each([
    // What others want, or what they do besides.
    'What does Hume want?',
    'What does Brook want?',
    // Two names stand together for any reason: the deed is missing.
    'Did Brook sue Hume?',
    'Did Daud sack Hume?',
    // A verb that only a title holds.
    'Who met?',
    // No word that a passage could be about.
    'What?',
    'Why was that so?',
    // None but a name.
    'What would Vance have done?',
    // "out of his way" is no reason, and the place is another's.
    'Why did Hume go to Oslo?',
    // In the headline of a report that quotes others.
    'What did Vance say about Hume?',
  ])('%s', (question) => {
    expect(isAnswered(ask(question))).toBe(false);
  });
});
