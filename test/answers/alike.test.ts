import { describe, expect, it } from 'vitest';
import { groupsAlike } from '../../src/answers/alike.ts';
import { atOnce } from '../../src/steps.ts';
import { processorTime } from '../processor-time.ts';

const groupsOf = (texts: readonly string[]) => atOnce(groupsAlike(texts));
const areOne = (one: string, other: string) => groupsOf([one, other]).length === 1;

describe('questions are taken for one', () => {
  it.each([
    ['in other forms of their words', 'When did the ministers meet?', 'When does the minister meet'],
    ['in another order', 'How much did the bridge cost?', 'the bridge, how much did it cost'],
    ['with a slip', 'When does the harbour bridge open?', 'when does the harbor brigde open'],
    ['with a word more', 'What does the ferry to Newport cost?', 'What does the last ferry to Newport cost?'],
    [
      'under a heading',
      'When does the ferry leave?',
      'Quick question, please help: When does the ferry leave?',
    ],
    ['in another script', 'Скільки коштує міст?', 'скільки коштує МІСТ'],
    ['without any telling word', 'What was it about?', 'what was it about'],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(true);
  });
});

describe('questions are kept apart', () => {
  it.each([
    ['of another place', 'When did the minister leave Oldport?', 'When did the minister leave Newport?'],
    ['of another year', 'What did the bridge cost in 2021?', 'What did the bridge cost in 2022?'],
    ['for a time and a place', 'When did they meet?', 'Where did they meet?'],
    ['with but one word in common', 'Who built the bridge?', 'How long is the bridge?'],
    ['with nothing in common', 'What does the ferry cost?', 'Who leads the council?'],
    ['of short words one letter apart', 'Who has the cat?', 'Who has the car?'],
    ['without any telling word', 'What was it about?', 'Who are you?'],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(false);
  });
});

describe('groups', () => {
  it('come in the order of their first questions, and each question goes to the likest', () => {
    const texts = [
      'What does the ferry cost?',
      'Who leads the council?',
      'what did the ferry cost',
      'Who leads the city council?',
      'Who leads the council of Newport?',
    ];
    expect(groupsOf(texts)).toEqual([
      [0, 2],
      [1, 3, 4],
    ]);
  });

  it.each([
    ['much alike', (n: number) => `What did resident ${n} of street ${n % 70} say about the harbour?`],
    [
      'alike but for one word',
      (n: number) => `Which of the bridges closes near ${'xyzuvw'.slice(n % 5)}${n.toString(36)}q?`,
    ],
    ['with nothing in common', (n: number) => `${n.toString(26)}a ${n.toString(27)}b ${n.toString(28)}c`],
  ])('of thousands of questions are found at once: %s', (_, textOf) => {
    const texts = Array.from({ length: 4_000 }, (_, n) => textOf(n));
    let groups: number[][] = [];
    expect(
      processorTime(() => {
        groups = groupsOf(texts);
      }),
    ).toBeLessThan(2);
    expect(groups.flat()).toHaveLength(texts.length);
  });

  it('are none of nothing', () => {
    expect(groupsOf([])).toEqual([]);
    expect(groupsOf([''])).toEqual([[0]]);
  });
});
