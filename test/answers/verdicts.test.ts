import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

/** Two reports on a harbour, with what people misquote: negations far off, limits, guesses, others' opinions, a namesake. */
const harbour = createAnswers([
  readArticle(
    'harbour.txt',
    `Harbour talks end

HARTWELL, March 14 (Courier) -- The council met on Monday to speak about the harbour.

"I have never, not in twenty years of sailing these waters, agreed to close the harbour," Nora Berg told the Courier. "We may open it in May."

"Olaf Dahl attacked Nora Berg in the council," said Rosa Quill. "Most of the fishermen support us, and 40 percent of the boats are ready."

"Someone at the ministry was not busy," Quill said. "He refused to sign the treaty."

Mayor Olaf Dahl confirmed that the pier would reopen on Tuesday. Quill denied that money was missing.

"If the state pays, we will rebuild the pier," said Dahl. "It will cost 30 million dollars. I would never sell it."

"They say that the harbour is unsafe," Berg said. "I hope the ships come back. Is the old pier safe? It is not only old, it is also beautiful."

"We are not asking for charity. We want only a loan, and possibly some advice," said Dahl. "All boats must leave by Friday."
`,
  ),
  readArticle(
    'ferry.txt',
    `Ferry company speaks

HARTWELL, March 16 (Journal) -- The ferry company spoke to reporters on Wednesday.

"Our neighbors color the ferries every spring, and they're proud of that," said Ingrid Dahl, the company's director. "I'll miss the old boats."

"The spring storms sank two ferries," the company's spokesman, Milo Harker, said on Wednesday.

"You can't sail without a licence," said Marc E. Stone. "The winter was harder than the summer."
`,
  ),
]);

function judged(quote: string): string {
  const answer = harbour.whoSaid({ quote });
  return answer.kind === 'verdict' ? answer.verdict : answer.kind;
}

/** The claim with what it adds in ~ and what it leaves out in *. */
function compared(quote: string): string {
  const answer = harbour.whoSaid({ quote });
  if (answer.kind !== 'verdict') return answer.kind;
  const marks = { same: '', 'claimed-only': '~', 'published-only': '*' };
  return answer.differences.map(({ kind, words }) => marks[kind] + words + marks[kind]).join(' ');
}

const called = (verdict: Verdict, claims: readonly string[]) =>
  it.each(claims)(`${verdict}: %s`, (claim) => expect(judged(claim)).toBe(verdict));

describe('what is said as published', () => {
  called('verbatim', [
    'We may open it in May',
    'WE MAY OPEN IT IN MAY!',
    'Ill miss the old boats',
    'theyre proud of that',
    'The winter was harder than the summer',
    'I hope the ships come back',
  ]);
});

describe('a slip of finger or memory', () => {
  called('nearly', [
    'We may opne it in May',
    'All boats must leave by Friady',
    'Our neighbours colour the ferries every spring',
    'I will miss the old boats',
    'You cannot sail without licence',
    'I woud never sell it',
    'Most of the fishermen suport us',
    '40 percent of the boat are ready',
    'The winter was harder then the summer',
    // in the form that reports what somebody said
    'Dahl said that he would never sell it',
    'Did Quill say that 40 percent of the boats were ready?',
    'Berg said that they might open it in May',
  ]);
});

describe('a change of meaning', () => {
  called('altered', [
    // a negation dropped or added, near and far
    'I would sell it',
    'We are asking for charity',
    'We may not open it in May',
    'I have agreed to close the harbour',
    'It is old, it is also beautiful',
    'It is not old, it is also beautiful',
    // a number, an amount, a day, a name
    '50 percent of the boats are ready',
    'It will cost 30 billion dollars',
    'It will cost 13 million dollars',
    'All boats must leave by Monday',
    'The spring storms sank three ferries',
    'Our visitors color the ferries every spring',
    // a modal, a quantity, a comparison, an opposite
    'We will open it in May',
    'We must open it in May',
    'All of the fishermen support us',
    'The winter was easier than the summer',
    'Most of the fishermen oppose us',
    // another tense
    '40 percent of the boats were ready',
    'Quill: "40 percent of the boats were ready"',
    'They say that the harbour was unsafe',
    'Our neighbors colored the ferries every spring',
    'The spring storms sink two ferries',
    'I hope the ships came back',
    'Dahl said that I would sell it',
    // all but a word or two of what the one said on whom it is pinned
    'Dahl: "I would never burn it"',
    // who does it to whom
    'Nora Berg attacked Olaf Dahl in the council',
    'They may open it in May',
    // what limits it
    'We want a loan, and possibly some advice',
    'We want only a loan, and some advice',
    'He did sign the treaty',
    // a question
    'The old pier is safe',
    // two people's sentences as one
    'We may open it in May. It will cost 30 million dollars.',
  ]);

  it.each([
    [
      'I have agreed to close the harbour',
      'I have *never not in twenty years of sailing these waters* agreed to close the harbour',
    ],
    ['All boats must leave by Monday', 'All boats must leave by ~Monday~ *Friday*'],
    ['All of the fishermen support us', '~All~ *Most* of the fishermen support us'],
    ['They may open it in May', '~They~ *We* may open it in May'],
    ['He did sign the treaty', 'He ~did~ *refused to* sign the treaty'],
    ['It is old, it is also beautiful', 'It is *not only* old it is also beautiful'],
  ])('is marked: %s', (claim, comparison) => {
    expect(compared(claim)).toBe(comparison);
  });
});

describe('words cut out of a sentence that turns them', () => {
  called('cut-short', [
    // behind a negation, a refusal, a denial
    'asking for charity',
    'sign the treaty',
    'Quill: "money was missing"',
    // out of a condition
    'we will rebuild the pier',
    // what others say, what is hoped, what is asked
    'the harbour is unsafe',
    'Berg said the harbour is unsafe',
    'the ships come back',
    // the subject cut off
    'the ministry was not busy',
    // hidden behind an ellipsis
    'We are … asking for charity',
    'I have … agreed to close the harbour',
  ]);
});

describe('the one it is pinned on', () => {
  called('verbatim', [
    'Nora Berg: "We may open it in May"',
    'Berg: We may open it in May',
    '"We may open it in May" — Berg',
    'We may open it in May – Nora Berg',
    'As Berg put it, "We may open it in May"',
    'Did Berg say that we may open it in May?',
    'Did Nora Berg ever say "We may open it in May"?',
    'Is it true that Berg said "We may open it in May"?',
    "Marc E. Stone said that you can't sail without a licence",
    // of two namesakes either may be meant
    'Dahl: "All boats must leave by Friday"',
    'Dahl: "I\'ll miss the old boats"',
    // known by an office, named beside it
    'Milo Harker: "The spring storms sank two ferries"',
  ]);
  called('somebody-else', [
    'Dahl: "We may open it in May"',
    'Ingrid Dahl: "All boats must leave by Friday"',
    '"We may open it in May" — Rosa Quill',
    'Gideon Vane: We may open it in May',
    'Gideon Vane confirmed that we may open it in May',
    '"We may open it in May," said Mayor Gideon Vane',
  ]);
  called('reported', ['Dahl confirmed that the pier would reopen on Tuesday']);
  called('altered', ['Dahl confirmed that the pier would reopen on Thursday']);
});

describe('what nobody said', () => {
  called('not-in-sources', [
    'The lighthouse keeper painted the moon',
    'Berg: "Every orchestra needs a patient telescope"',
    'I would rather polish my own piano',
  ]);
});
