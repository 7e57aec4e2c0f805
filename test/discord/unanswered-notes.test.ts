import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/discord/command.ts';
import { noteUnanswered } from '../../src/discord/unanswered-notes.ts';

/** What of a question is kept. */
function noted(
  question: string,
  { guildId = '100000000000000001' as string | null, keepUnanswered = 90 } = {},
): unknown[] {
  const kept: unknown[] = [];
  const note = (...all: unknown[]) => void kept.push(all);
  const desk = { storage: { unanswered: { note } }, settings: { keepUnanswered } };
  noteUnanswered(desk as unknown as Desk, guildId, { command: 'ask', question });
  return kept;
}

describe('a question without an answer', () => {
  it('is noted for its server', () => {
    const kept = noted('When did it erupt?');
    expect(kept).toEqual([['100000000000000001', { command: 'ask', question: 'When did it erupt?' }]]);
  });

  it('is noted without the members that it mentions, on one line', () => {
    const kept = noted('Did <@300000000000000001> or\n <@!300000000000000002> go?');
    expect(kept).toMatchObject([['100000000000000001', { question: 'Did or go?' }]]);
  });

  it.each([
    ['in direct messages', { guildId: null }],
    ['where the server keeps none', { keepUnanswered: 0 }],
  ])('is not noted %s', (_, where) => {
    expect(noted('When?', where)).toEqual([]);
  });

  it('is not noted where nothing but a mention was asked', () => {
    expect(noted('<@300000000000000001>')).toEqual([]);
  });
});
