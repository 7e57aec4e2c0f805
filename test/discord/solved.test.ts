import { expect, it } from 'vitest';
import { solvedTag } from '../../src/discord/solved.ts';

const tagged = (name: string) => solvedTag([{ id: '1', name, moderated: false, emoji: null }]) !== null;

it.each([
  'Solved',
  'solved!',
  '✅ Answered',
  '[RESOLVED]',
  'Вирішено',
  'Решён',
  'Gelöst',
  'beantwortet',
  'RÉSOLU',
  'Resuelto',
])('“%s” is a tag for solved posts', (name) => {
  expect(tagged(name)).toBe(true);
});

it.each(['Unsolved', 'Not solved', 'Question', 'Solutions', 'Нерешено', 'ungelöst', 'non résolu', '✅', ''])(
  '“%s” is none',
  (name) => {
    expect(tagged(name)).toBe(false);
  },
);

it('is the first of several', () => {
  const tags = ['Question', 'Answered', 'Solved'].map((name) => ({
    id: name,
    name,
    moderated: false,
    emoji: null,
  }));
  expect(solvedTag(tags)?.name).toBe('Answered');
});
