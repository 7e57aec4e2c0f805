import { expect, it } from 'vitest';
import { groupsOf } from '../../src/discord/unanswered-groups.ts';

it('grouping a thousand long questions lets other work have its turn', async () => {
  const questions = Array.from({ length: 1_000 }, (_, n) => ({
    command: 'ask',
    question: Array.from({ length: 40 }, (_, at) => (n * 40 + at).toString(26).replace(/\d/g, 'x')).join(' '),
    times: 1,
    lastAt: n,
  }));
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);
  await groupsOf(questions);
  clearInterval(others);
  expect(turns).toBeGreaterThan(1);
});

it('the same words in several commands are one question, also where they are none', async () => {
  const asked = ['ask', 'quote', 'compare'].map((command, lastAt) => ({
    command,
    question: '🎉',
    times: 1,
    lastAt,
  }));
  expect(await groupsOf(asked)).toMatchObject([{ question: '🎉', times: 3, lastAt: 2 }]);
});
