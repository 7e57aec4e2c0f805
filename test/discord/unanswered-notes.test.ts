import { setImmediate as settled } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/discord/command.ts';
import { noteUnanswered } from '../../src/discord/unanswered-notes.ts';
import { keptLog } from './log.ts';

/** What of a question is kept, and what the log tells. */
async function noted(
  question: string,
  { guildId = '100000000000000001' as string | null, keepUnanswered = 90, keep = async () => undefined } = {},
) {
  const kept: unknown[] = [];
  const { log, lines } = keptLog();
  const note = async (...all: unknown[]) => {
    kept.push(all);
    await keep();
  };
  const desk = { storage: { unanswered: { note } }, settings: { keepUnanswered }, log };
  noteUnanswered(desk as unknown as Desk, guildId, { command: 'ask', question });
  await settled();
  return { kept, lines };
}

describe('a question without an answer', () => {
  it('is noted for its server', async () => {
    const { kept } = await noted('When did it erupt?');
    expect(kept).toEqual([['100000000000000001', { command: 'ask', question: 'When did it erupt?' }]]);
  });

  it('is noted without the members that it mentions, on one line', async () => {
    const { kept } = await noted('Did <@300000000000000001> or\n <@!300000000000000002> go?');
    expect(kept).toMatchObject([['100000000000000001', { question: 'Did or go?' }]]);
  });

  it.each([
    ['in direct messages', { guildId: null }],
    ['where the server keeps none', { keepUnanswered: 0 }],
  ])('is not noted %s', async (_, where) => {
    expect((await noted('When?', where)).kept).toEqual([]);
  });

  it('is not noted where nothing but a mention was asked', async () => {
    expect((await noted('<@300000000000000001>')).kept).toEqual([]);
  });

  it('that can’t be kept fails nothing: the log tells, without the question', async () => {
    const failing = async () => {
      throw new Error('disk full');
    };
    const { lines } = await noted('When did it erupt?', { keep: failing });
    expect(lines).toMatchObject([{ level: 50, message: 'disk full' }]);
    expect(JSON.stringify(lines)).not.toContain('erupt');
  });
});
