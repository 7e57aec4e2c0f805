import { describe, expect, it } from 'vitest';
import type { Answer, Entry } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridge, meeting } from './libraries.ts';

const MORNING = `The lake road stays shut

Source: Morning Herald

2021-06-16

"The colour of the water is not a threat to anybody in the valley," Minister Andriy Kovalenko said on Tuesday.

The ministry will send three divers to the northern reservoir in July.

Two mayors complained about the smell.`;

const EVENING = `Minister plays down red lake

Source: Evening Star

2021-06-17

"The color of the water is a threat to nobody in this valley," Minister Andrii Kovalenko told reporters.

The ministry will send five divers to the northern reservoir.

A hotel by the ferry closed its terrace for good.`;

const lake = createAnswers([readArticle('morning.txt', MORNING), readArticle('evening.txt', EVENING)]);

function comparison(answer: Answer) {
  if (answer.kind !== 'comparison') throw new Error(`no comparison but ${answer.kind}`);
  return answer;
}

/** A sentence with its marked words between stars. */
function marked({ passage, bold }: Entry): string {
  let text = passage.text;
  for (const { start, end } of [...bold].reverse()) {
    const [from, to] = [start - passage.start, end - passage.start];
    text = `${text.slice(0, from)}*${text.slice(from, to)}*${text.slice(to)}`;
  }
  return text;
}

const moments = (answer: Answer) => comparison(answer).moments.map((entries) => entries.map(marked));

const only = (answer: Answer) =>
  comparison(answer).only.map(({ article, entries }) => [
    article.head.publisher,
    ...entries.map(({ passage }) => passage.text),
  ]);

describe('/compare', () => {
  it('finds one sentence of a speaker’s in two translations', () => {
    const [[one, other] = []] = comparison(meeting.compare({ topic: 'concrete answers' })).moments;
    expect(one?.passage.text).toMatch(/^The proposals are very concrete, and we expect the same concrete/);
    expect(other?.passage.text).toMatch(/^"What we expect is concrete answers to our concrete proposals/);
    expect(new Set([one, other].map((entry) => entry?.quotation?.speaker?.name)).size).toBe(1);
  });

  it('marks the words that the other source doesn’t have', () => {
    expect(moments(lake.compare({ topic: 'divers' }))).toEqual([
      [
        'The ministry will send *three* divers to the northern reservoir in *July*.',
        'The ministry will send *five* divers to the northern reservoir.',
      ],
    ]);
  });

  it('marks a "not" that one source lacks', () => {
    const [[, wire = ''] = [], ...more] = moments(bridge.compare({ topic: 'state money' }));
    expect(more).toEqual([]);
    expect(wire).toMatch(/^"We are asking the state for money,"/);
    expect(moments(bridge.compare({ topic: 'state money' }))[0]?.[0]).toMatch(
      /^"We are \*not\* asking the state/,
    );
  });

  it('takes spellings of a word and of a name for the same', () => {
    const [[one, other] = []] = moments(lake.compare({ topic: 'Kovalenko' }));
    expect([one, other].join()).toMatch(/colour[\s\S]*color/);
    expect(one).not.toMatch(/\*[^*]*(?:colour|Andriy)[^*]*\*/);
    expect(other).not.toMatch(/\*[^*]*(?:color|Andrii)[^*]*\*/);
  });

  it('doesn’t align what two people said', () => {
    const together = comparison(meeting.compare({ topic: 'breakthrough' })).moments;
    for (const entries of together) {
      const speakers = entries.flatMap(({ quotation }) => quotation?.speaker ?? []);
      expect(new Set(speakers).size).toBeLessThanOrEqual(1);
    }
  });

  it('lists apart what one source alone has', () => {
    const answer = lake.compare({ topic: 'The lake road stays shut' });
    expect(comparison(answer).about).toMatchObject({ kind: 'article' });
    expect(comparison(answer).moments.length).toBe(2);
    expect(only(answer)).toEqual([['Morning Herald', 'Two mayors complained about the smell.']]);
  });

  it('of what a single source has holds no moment, and that source alone', () => {
    const answer = lake.compare({ topic: 'terrace' });
    expect([moments(answer), only(answer)]).toEqual([
      [],
      [['Evening Star', 'A hotel by the ferry closed its terrace for good.']],
    ]);
  });

  it('of a person compares what they said', () => {
    const answer = comparison(lake.compare({ topic: 'kovalenko' }));
    expect(answer.about).toMatchObject({ kind: 'speaker' });
    expect(answer.moments.flat().every(({ quotation }) => quotation?.speaker)).toBe(true);
  });

  it('finds a misspelt topic', () => {
    expect(moments(lake.compare({ topic: 'resevoir' })).length).toBe(1);
  });

  it('of what nobody wrote about says so', () => {
    expect(lake.compare({ topic: 'bananas' })).toMatchObject({
      kind: 'unknown',
      unknown: { option: 'topic' },
    });
    expect(lake.compare({ topic: '…' })).toMatchObject({ kind: 'unknown' });
  });

  it('has an address for a topic of any length and script', () => {
    const text = 'Новини\n\nSource: Вісті\n\nОзеро закрили для купання, а дорогу перекрили.';
    const answers = createAnswers([readArticle('a.txt', text), readArticle('evening.txt', EVENING)]);
    for (const topic of ['озеро', `divers ${'in the northern reservoir '.repeat(20)}`]) {
      const answer = comparison(answers.compare({ topic }));
      expect(answer.ref).toMatch(/^[a-z0-9.:/-]{1,80}$/);
      expect(answers.again(answer.ref)).toEqual(answer);
    }
  });

  it('answers a question for the differences', () => {
    const answer = lake.ask({ question: 'How do the sources differ on the divers?' });
    expect(moments(answer)[0]?.[1]).toContain('*five*');
  });
});
