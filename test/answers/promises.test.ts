import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Entry } from '../../src/answers/answer.ts';
import type { Answers, SuggestedOption } from '../../src/answers/answers.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { questions as aboutTheBridge } from './bridge-questions.ts';
import { bridge, bridgeArticles, meeting, meetingArticles } from './libraries.ts';
import { questions as aboutTheMeeting } from './questions.ts';

const OPTIONS: readonly SuggestedOption[] = ['text', 'speaker', 'source', 'quote', 'of', 'topic'];
const LENGTHS = ['short', 'medium', 'long'] as const;

/** Whatever anybody may type: words of the articles, marks, other scripts, controls, halves of surrogate pairs. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...meetingArticles.flatMap(({ text }) => text.split(/\s+/)),
        ...'Who said did say about when "“”‘’: — … … \0 \ud800 שלום مرحبا @everyone ** `` [x](y) (?=(a+)+$)'.split(
          ' ',
        ),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' ')),
);

function everyAnswer(answers: Answers, text: string): Answer[] {
  return [
    answers.ask({ question: text }),
    answers.whoSaid({ quote: text }),
    answers.quote({ text }),
    answers.quote({ speaker: text }),
    answers.quote({ text, speaker: 'Lavrov', source: text }),
    answers.sources({ source: text }),
    answers.compare({ topic: text }),
    answers.timeline(),
    ...LENGTHS.map((length) => answers.summary({ of: text, length })),
  ];
}

function entriesOf(answer: Answer): readonly Entry[] {
  switch (answer.kind) {
    case 'passages':
    case 'verdict':
      return answer.entries;
    case 'comparison':
      return [...answer.moments.flat(), ...answer.only.flatMap(({ entries }) => entries)];
    case 'timeline':
      return [...answer.moments.flatMap(({ entries }) => entries), ...answer.undated];
    default:
      return [];
  }
}

function checkEntries(answer: Answer): void {
  for (const { passage, bold, quotation } of entriesOf(answer)) {
    const { article } = passage;
    expect(meetingArticles.includes(article) || bridgeArticles.includes(article)).toBe(true);
    expect(passage.text).toBe(article.text.slice(passage.start, passage.end));
    expect(quotation === null || quotation.article === article).toBe(true);
    let end = passage.start;
    for (const span of bold) {
      expect(span.start).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThan(span.start);
      end = span.end;
    }
    expect(end).toBeLessThanOrEqual(passage.end);
  }
}

function checkRef(answers: Answers, answer: Answer): void {
  if (answer.ref === null) return;
  expect(answer.ref).toMatch(/^[a-z0-9.:/-]{1,80}$/);
  expect(answers.again(answer.ref)).toEqual(answer);
}

describe('every answer', () => {
  it('is made of slices of the articles, and can be asked for again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const answer of everyAnswer(meeting, text)) {
          checkEntries(answer);
          checkRef(meeting, answer);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('to a real question is so too', () => {
    for (const [answers, questions] of [
      [meeting, aboutTheMeeting],
      [bridge, aboutTheBridge],
    ] as const) {
      for (const { question } of questions) {
        const answer = answers.ask({ question });
        checkEntries(answer);
        checkRef(answers, answer);
      }
    }
  });

  it('is the same from another process over the same articles', () => {
    const elsewhere = createAnswers(bridgeArticles);
    for (const { question } of aboutTheBridge) {
      const answer = bridge.ask({ question });
      expect(elsewhere.ask({ question })).toEqual(answer);
      if (answer.ref) expect(elsewhere.again(answer.ref)).toEqual(answer);
    }
  });

  it('survives 6,000 characters of anything', () => {
    for (const part of [
      'a',
      '"',
      '“',
      "'",
      '(',
      'Who said ',
      '\0',
      '\ud800',
      '؟ ',
      'Ukraine ',
      '…',
      '> ',
      ': ',
      'Lavrov said ',
    ]) {
      const text = part.repeat(Math.ceil(6_000 / part.length)).slice(0, 6_000);
      for (const answer of everyAnswer(meeting, text)) checkEntries(answer);
    }
  });
});

describe('an address', () => {
  it('that was made up, or belongs to other articles, addresses nothing or something valid', () => {
    const code = fc.string({ unit: fc.constantFrom(...'abqpmst/0123456789.:-xyz'), maxLength: 90 });
    fc.assert(
      fc.property(fc.oneof(code, typed), (ref) => {
        const answer = meeting.again(ref);
        if (answer) checkEntries(answer);
      }),
      { numRuns: 2_000 },
    );
    const { ref } = bridge.quote({ speaker: 'Dana Ellis' });
    expect(ref && meeting.again(ref)).toBeNull();
  });
});

describe('a suggestion', () => {
  it('has a value of 100 characters at most, and there are at most 25', () => {
    fc.assert(
      fc.property(typed, fc.constantFrom(...OPTIONS), (text, option) => {
        const offered = meeting.suggest(option, text);
        expect(offered.length).toBeLessThanOrEqual(25);
        for (const { value } of offered) {
          expect([...value].length).toBeGreaterThan(0);
          expect([...value].length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 300 },
    );
  });
});
