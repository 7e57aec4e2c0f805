import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Stage, setStage } from './stage.ts';

const question = 'When did the ministers meet?';

/** The custom_id of a message's 👍 or 👎; undefined where it has none. */
function voteOn({ components }: APIMessage, emoji: string): string | undefined {
  const buttons = (components ?? []).flatMap((row) =>
    row.type === ComponentType.ActionRow ? row.components : [],
  );
  const button = buttons.find((each) => 'emoji' in each && each.emoji?.name === emoji);
  return button && 'custom_id' in button ? button.custom_id : undefined;
}

/** How the settings show feedback: the line, and behind it the least helpful answers. */
function shownIn({ embeds }: APIMessage): string {
  const [{ description = '', fields = [] } = {}] = embeds;
  const [, line = ''] = /^\*\*👍 and 👎\*\*: (.*)$/m.exec(description) ?? [];
  return [line, ...fields.map(({ value }) => value)].join('\n');
}

describe('feedback', () => {
  let folder: string;
  let stage: Stage;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-'));
    stage = await setStage({ dataDir: folder });
  });
  afterEach(async () => {
    expect(stage.sandbox.refusals).toEqual([]);
    await stage.close();
    await rm(folder, { recursive: true });
  });

  const ask = (options = {}) => stage.sandbox.member.run('/ask', { question, ...options });
  const press = (reply: APIMessage, emoji: string, person = stage.sandbox.member) =>
    person.press(reply, voteOn(reply, emoji) ?? 'no such button');
  const settings = async () => {
    return shownIn(await stage.sandbox.moderator.run('/settings view'));
  };

  it('on a public answer is counted by question, each member once, and no name is kept', async () => {
    const reply = await ask();
    const thanks = await press(reply, '👍');
    expect(thanks).toMatchObject({ isPrivate: true, content: expect.stringContaining('counted') });
    await press(reply, '👍');
    await press(reply, '👎', stage.sandbox.moderator);
    expect(await settings()).toBe(`on · 👍 1 · 👎 1\n\`/ask\` ${question} · 👍 1 · 👎 1`);
  });

  it('moves with a member who changes their mind', async () => {
    const reply = await ask();
    await press(reply, '👍');
    await press(reply, '👎');
    expect(await settings()).toContain('on · 👍 0 · 👎 1');
  });

  it('is asked for in public only', async () => {
    expect(voteOn(await ask({ private: true }), '👍')).toBeUndefined();
  });

  it('is still there when a page was turned', async () => {
    const reply = await stage.sandbox.member.run('/quote', { source: 'Xinhua' });
    const turned = await stage.sandbox.member.press(reply, 'Next ▶');
    expect(voteOn(turned, '👍')).toBe(voteOn(reply, '👍'));
  });

  it('works on answers from before a restart, and counts go on', async () => {
    const reply = await ask();
    await press(reply, '👍');
    await stage.bot.stop();
    const again = await stage.startAgain();
    await press(reply, '👍', stage.sandbox.moderator);
    expect(await settings()).toContain('on · 👍 2 · 👎 0');
    await again.stop();
  });

  it('and settings are the same server’s after the sandbox was started anew', async () => {
    await press(await ask(), '👎');
    await stage.sandbox.moderator.run('/settings set', { feedback: false });
    await stage.close();
    stage = await setStage({ dataDir: folder });
    expect(await settings()).toContain('off · 👍 0 · 👎 1');
  });

  it('can be switched off by those who manage the server: no more is asked for or counted', async () => {
    const before = await ask();
    const shown = await stage.sandbox.moderator.run('/settings set', { feedback: false });
    expect(shown.isPrivate).toBe(true);
    expect(shownIn(shown)).toBe('off');
    expect(voteOn(await ask(), '👍')).toBeUndefined();
    expect((await press(before, '👍')).content).toContain('doesn’t collect feedback');
    expect(await settings()).toBe('off');
    await expect(stage.sandbox.member.run('/settings view')).rejects.toThrow();
  });
});
