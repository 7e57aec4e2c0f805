import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import type { SummaryLength } from '../../src/answers/answers.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridge, bridgeArticles, meeting } from './libraries.ts';

function entries(answer: Answer) {
  return answer.kind === 'passages' ? answer.entries : [];
}

describe('/summary', () => {
  it.each([
    ['short', 3],
    ['medium', 6],
    ['long', 12],
  ] as const)('of %s length has at most %i sentences', (length, most) => {
    const count = entries(bridge.summary({ length })).length;
    expect(count).toBeGreaterThan(most / 2);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('hears every source once there is room', () => {
    const heard = new Set(
      entries(bridge.summary({ length: 'medium' })).map(({ passage }) => passage.article),
    );
    expect(heard).toEqual(new Set(bridgeArticles));
  });

  it('tells the event in the order of publication', () => {
    const dates = entries(bridge.summary({ length: 'long' })).map(
      ({ passage }) => passage.article.head.published?.date ?? '',
    );
    expect(dates).toEqual([...dates].sort());
  });

  it("doesn't say one thing twice", () => {
    const said = entries(meeting.summary({ length: 'long' })).map(({ passage }) => passage.text);
    expect(new Set(said).size).toBe(said.length);
  });

  it('of a person tells what they said', () => {
    const answer = bridge.summary({ of: 'governor Okafor', length: 'medium' });
    expect(answer).toMatchObject({ kind: 'passages', about: { kind: 'speaker' } });
    for (const { quotation } of entries(answer)) expect(quotation?.speaker?.name).toBe('Paul Okafor');
  });

  it('of an article keeps to it', () => {
    const answer = bridge.summary({ of: 'Northern Wire', length: 'short' });
    for (const { passage } of entries(answer)) expect(passage.article.head.publisher).toBe('Northern Wire');
  });

  it('of a topic tells what bears on it', () => {
    const answer = bridge.summary({ of: 'feries', length: 'medium' });
    expect(answer).toMatchObject({ kind: 'passages', about: { kind: 'topic' } });
    for (const { passage } of entries(answer)) expect(passage.text).toMatch(/ferr/i);
  });

  it('of what nobody wrote about says so', () => {
    expect(bridge.summary({ of: 'bananas', length: 'short' })).toMatchObject({
      kind: 'unknown',
      unknown: { option: 'of' },
    });
  });
});

describe('the sentences of a summary', () => {
  const fair = createAnswers([
    readArticle(
      'fair.txt',
      `Town fair moves to the harbour
Source: Harbour Post
Date: 2024-05-03

UPDATE: 5/4 — The town has published a map of the stalls and of the roads that are closed to cars.

The town fair will move from the market square to the harbour this summer, Mayor Ruth Adler said on Friday. She called the market square too small for it. But that wasn't the whole story of the fair.

Karl Voss, who sells cheese at the fair, said the harbour is too windy for stalls. "We will lose half our customers out there," he said.

The harbour has room for ninety stalls, twice as many as the market square, the town says.

The market square has room for forty-five stalls, and the harbour has room for ninety, twice as many.`,
    ),
  ]);
  const told = (length: SummaryLength) =>
    entries(fair.summary({ length })).map(({ passage }) => passage.text);

  it('open with the report, not with a note on it nor in its middle', () => {
    expect(told('short')[0]).toMatch(/^The town fair will move/);
  });

  it('can be read without the sentence before, or have it before them', () => {
    const all = told('medium');
    for (const [at, sentence] of all.entries()) {
      if (/^She called/.test(sentence)) expect(all[at - 1]).toMatch(/^The town fair will move/);
      if (/^But that/.test(sentence)) expect(all[at - 1]).toMatch(/^She called/);
      if (/he said/.test(sentence)) expect(all[at - 1]).toMatch(/^Karl Voss/);
    }
    expect(told('short').join(' ')).not.toMatch(/She called|But that|he said/);
  });

  it('let each of the main speakers be heard', () => {
    expect(told('short').join(' ')).toMatch(/Karl Voss/);
    expect(told('short').join(' ')).toMatch(/Ruth Adler/);
  });

  it("don't say in other words what another says", () => {
    expect(told('medium').filter((sentence) => sentence.includes('twice as many'))).toHaveLength(1);
  });
});

describe("/summary of a publisher's name", () => {
  const written = (headline: string, body: string) =>
    readArticle(`${headline}.txt`, `${headline}\nSource: Delta Wire\nDate: 2024-05-03\n\n${body}`);
  const wire = createAnswers([
    written('Ferry sinks', 'The ferry sank on Monday. All aboard were saved, Delta Wire reported.'),
    written('Bridge opens', 'The new bridge opened on Friday. "It is a fine bridge," said Ann Delta.'),
    readArticle(
      'other.txt',
      'Fair moves\nSource: Harbour Post\nDate: 2024-05-03\n\nThe fair moves to the harbour. Delta Wire said it is windy there.',
    ),
  ]);

  it('sums up all that it published, though others quote it', () => {
    const answer = wire.summary({ of: 'Delta Wire', length: 'long' });
    const heads = entries(answer).map(({ passage }) => passage.article.head);
    expect(new Set(heads.map(({ headline }) => headline))).toEqual(new Set(['Ferry sinks', 'Bridge opens']));
    expect(answer.ref && wire.again(answer.ref)).toEqual(answer);
  });

  it('sums up what a person said who is called so', () => {
    expect(wire.summary({ of: 'Ann Delta', length: 'short' })).toMatchObject({
      about: { kind: 'speaker', speaker: { name: 'Ann Delta' } },
    });
  });
});

it('a summary of a single short article holds what there is', () => {
  const answers = createAnswers([
    readArticle('one.txt', 'Fair moves\n\nThe fair moves to the harbour next summer.'),
  ]);
  for (const asked of [{}, { of: 'Fair moves' }, { of: 'fair' }]) {
    const answer = answers.summary({ ...asked, length: 'long' });
    expect(entries(answer).map(({ passage }) => passage.text)).toEqual([
      'The fair moves to the harbour next summer.',
    ]);
  }
});
