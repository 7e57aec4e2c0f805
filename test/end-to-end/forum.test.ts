import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { Locale } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotSettings } from '../../src/bot.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { embedsOf, PATIENCE, type Stage, setStage } from './stage.ts';

const answered = {
  title: 'Where did the ministers meet?',
  body: 'Hi all, I missed it. Where did Blinken and Lavrov meet? Thanks!',
};

/** Milliseconds: tests start the bot themselves, the first one reads the program, too. */
vi.setConfig({ testTimeout: 40_000 });

let folder: string;
let stage: Stage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'));
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

/** The bot where posts are answered, in the Newsroom's forum unless it isn't chosen. */
async function open({
  bot = {},
  sandbox = {},
  isChosen = true,
}: {
  bot?: Partial<BotSettings>;
  sandbox?: Partial<SandboxOptions>;
  isChosen?: boolean;
} = {}): Promise<void> {
  stage = await setStage({ forumAnswers: true, dataDir: folder, ...bot }, sandbox);
  if (isChosen) await stage.sandbox.moderator.run('/settings set', { forum: stage.sandbox.forum.id });
}

const post = ({ title, body } = answered, options = {}) => stage.sandbox.member.post(title, body, options);
const repliesTo = ({ channel_id }: APIMessage) =>
  stage.sandbox.member.messages({ id: channel_id }).filter(({ author }) => author.bot);

async function replyTo(first: APIMessage) {
  return vi.waitFor(() => {
    const [reply] = repliesTo(first);
    if (!reply) throw new Error('There is no reply.');
    return reply;
  }, PATIENCE);
}

/** When the bot has answered a later post, it has had its look at all posts before. */
async function untilLookedAt(): Promise<void> {
  await replyTo(await post());
}

describe('a new post in a forum that the server chose', () => {
  it('gets one reply with cited passages where the sources answer it, and pings nobody', async () => {
    await open();
    const first = await post();
    const reply = await replyTo(first);
    expect(reply.content).toBe('The sources have this on your post:');
    expect(embedsOf(reply)).toMatch(/^Where did Blinken and Lavrov meet\?/);
    expect(embedsOf(reply)).toContain('Geneva');
    expect(embedsOf(reply)).toMatch(/¶\d/);
    expect(reply.pinged).toEqual([]);
    expect(stage.sandbox.refusals).toEqual([]);
    expect(repliesTo(first)).toHaveLength(1);
  });

  it('gets the verdict where it asks who said words that are on record', async () => {
    await open();
    const body = 'Hi! Who said “We are determined to pursue that path”? I read it somewhere.';
    expect(embedsOf(await replyTo(await post({ title: 'Quick question', body })))).toMatch(
      /Verbatim[\s\S]*Blinken/,
    );
  });

  it.each([
    ['about something else', { title: 'How do I cook leeks?', body: 'I have two. How long do they take?' }],
    ['that asks nothing', { title: 'Hello everybody', body: 'I am new here and like hiking.' }],
    [
      'on what the sources don’t say',
      { title: 'What did it cost?', body: 'What did the flight of Blinken to Geneva cost?' },
    ],
  ])('gets none %s', async (_, other) => {
    await open();
    const first = await post(other);
    await untilLookedAt();
    expect(repliesTo(first)).toEqual([]);
  });

  it('is answered in the language that the server has set, with the articles’ words as they are', async () => {
    await open();
    await stage.sandbox.moderator.run('/settings set', { language: Locale.German });
    const reply = await replyTo(await post());
    expect(reply.content).toBe('Die Quellen haben dazu dies:');
    expect(embedsOf(reply)).toContain('Geneva');
  });

  it('is answered where it has a picture and no text, by its title', async () => {
    await open();
    const files = [{ name: 'map.png', type: 'image/png', base64: 'iVBORw0KGgo=' }];
    const first = await post({ title: 'Where did Blinken and Lavrov meet?', body: '' }, { files });
    expect(embedsOf(await replyTo(first))).toContain('Geneva');
  });

  it('is not answered twice: not when it is edited or talked about, nor after a restart', async () => {
    await open();
    const first = await post();
    await replyTo(first);
    stage.sandbox.member.say(answered.body, { channel: { id: first.channel_id } });
    await stage.restart();
    await untilLookedAt();
    expect(repliesTo(first)).toHaveLength(1);
  });

  it('is answered by one of several processes', async () => {
    await open();
    const others = [await stage.startAgain(), await stage.startAgain()];
    const posts = [await post(), await post(), await post()];
    for (const first of posts) await replyTo(first);
    await wait(300);
    for (const first of posts) expect(repliesTo(first)).toHaveLength(1);
    for (const other of others) await other.stop();
  });
});

describe('no post is answered', () => {
  it('in a forum that the server didn’t choose', async () => {
    await open({ isChosen: false });
    const first = await post();
    await stage.sandbox.moderator.run('/settings set', { forum: stage.sandbox.forum.id });
    await untilLookedAt();
    expect(repliesTo(first)).toEqual([]);
  });

  it('in another server’s forum', async () => {
    await open();
    const first = await post(answered, { channel: stage.sandbox.pressClub.forum });
    await untilLookedAt();
    expect(repliesTo(first)).toEqual([]);
  });

  it('unless FORUM_ANSWERS is true, and then the intents aren’t asked for', async () => {
    // The sandbox closes a connection that asks for what the application hasn't got.
    await open({ bot: { forumAnswers: false }, sandbox: { messageContent: false } });
    const first = await post();
    await wait(300);
    expect(repliesTo(first)).toEqual([]);
  });
});

describe('under the reply', () => {
  it('“This answers it” puts the forum’s tag for solved posts on it, for the asker', async () => {
    await open();
    const first = await post(answered, { tags: ['Question'] });
    const pressed = await stage.sandbox.member.press(await replyTo(first), 'This answers it');
    expect(stage.sandbox.member.tags(first)).toEqual(['Question', 'Solved']);
    const labels = JSON.stringify(pressed.components);
    expect(labels).toContain('✓ Answered');
    expect(stage.sandbox.refusals).toEqual([]);
  });

  it('“This answers it” is for moderators too, and for nobody else', async () => {
    await open();
    const byMember = await replyTo(await post());
    const byModerator = stage.sandbox.moderator.post(answered.title, answered.body);
    const refused = await stage.sandbox.member.press(await replyTo(byModerator), 'This answers it');
    expect(refused).toMatchObject({
      isPrivate: true,
      content: expect.stringMatching(/^Only whoever opened/),
    });
    expect(stage.sandbox.member.tags(byModerator)).toEqual([]);
    await stage.sandbox.moderator.press(byMember, 'This answers it');
    expect(stage.sandbox.member.tags(byMember)).toEqual(['Solved']);
  });

  it('“This answers it” tells what the bot lacks where it may not tag posts', async () => {
    await open({ sandbox: { botPermissions: 0n } });
    const first = await post();
    const reply = await replyTo(first);
    await stage.sandbox.member.press(reply, 'This answers it');
    const told = () =>
      stage.sandbox.member.messages({ id: first.channel_id }).filter(({ isPrivate }) => isPrivate);
    await vi.waitFor(() => expect(told()).toHaveLength(1), PATIENCE);
    expect(told()[0]?.content).toMatch(/\*\*Solved\*\*.*\*\*Manage Threads\*\*/);
    expect(JSON.stringify(repliesTo(first)[0]?.components)).toContain('✓ Answered');
  });

  it.each([
    ['This answers it', { method: 'PATCH', path: /^\/channels\// }],
    ['Dismiss', { method: 'DELETE', path: /^\/webhooks\// }],
  ])('“%s” that fails tells whoever pressed it alone, and leaves the reply as it is', async (button, aim) => {
    await open();
    const first = await post();
    const reply = await replyTo(first);
    stage.sandbox.restFaults.plan({ status: 400 }, 1, aim);
    const told = await stage.sandbox.member.press(reply, button);
    expect(told).toMatchObject({ isPrivate: true, content: expect.stringContaining('Something went wrong') });
    const seenByAll = repliesTo(first).filter(({ isPrivate }) => !isPrivate);
    expect(seenByAll.map(({ content }) => content)).toEqual([reply.content]);
  });

  it('“Dismiss” takes it away for the asker and for moderators, and for nobody else', async () => {
    await open();
    const mine = await post();
    const theirs = stage.sandbox.moderator.post(answered.title, answered.body);
    await stage.sandbox.member.press(await replyTo(theirs), 'Dismiss');
    expect(repliesTo(theirs).filter(({ isPrivate }) => !isPrivate)).toHaveLength(1);
    await stage.sandbox.moderator.press(await replyTo(mine), 'Dismiss');
    expect(repliesTo(mine)).toEqual([]);
  });

  it('the buttons work after a restart', async () => {
    await open();
    const first = await post();
    const reply = await replyTo(first);
    await stage.restart();
    await stage.sandbox.member.press(reply, 'This answers it');
    expect(stage.sandbox.member.tags(first)).toEqual(['Solved']);
    const [again] = repliesTo(first);
    if (again) await stage.sandbox.member.press(again, 'Dismiss');
    expect(repliesTo(first)).toEqual([]);
  });
});
