import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, Events, SnowflakeUtil } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { createAnswers } from '../../src/answers/create-answers.ts';
import type { Desk } from '../../src/discord/command.ts';
import { watchForums } from '../../src/discord/forum.ts';
import { NO_TALLY } from '../../src/discord/tally.ts';
import { articleOf } from './articles.ts';
import { keptLog } from './log.ts';

const FORUM = '200000000000000001';
const MAX_WAIT = 20;
/** Longer than the bot waits for a first message. */
const AFTERWARDS = 5 * MAX_WAIT;

const question = 'When does the harbour bridge in Oldport open again?';
const answers = createAnswers([
  articleOf([
    ['The harbour bridge in Oldport opens again on 4 May 2021.', 'It was closed for repairs in March.'],
    ['Traffic goes over the northern bridge until then, the city council said.'],
  ]),
]);
const settings = { forums: [FORUM], language: null, keepUnanswered: 90 };

/** Forums that are watched, with what Discord sends and what is sent to it. */
function watched() {
  const { log, lines } = keptLog();
  const client = new EventEmitter();
  const claimed = new Set<string>();
  const noted: unknown[] = [];
  const storage = {
    posts: { claim: async (_: string, id: string) => !claimed.has(id) && !!claimed.add(id) },
    unanswered: { note: async (_: string, asked: unknown) => void noted.push(asked) },
  };
  const desk = { answers, settings, storage, log, tally: NO_TALLY, commandIds: new Map() } as unknown as Desk;
  const desks = Promise.resolve({ of: () => desk, settingsOf: () => desk.settings });
  const forums = watchForums(client as never, desks, log, MAX_WAIT);

  const newPost = ({
    parentId = FORUM,
    age = 0,
    name = question,
    bot = false,
    webhookId = null as string | null,
    content = 'Thanks!',
  } = {}) => {
    const id = SnowflakeUtil.generate({ timestamp: Date.now() - age }).toString();
    const send = vi.fn(async () => undefined);
    const message = {
      id,
      channelId: id,
      author: { id: '300000000000000001', bot },
      webhookId,
      system: false,
      content,
    };
    const post = {
      id,
      name,
      parentId,
      guildId: '100000000000000001',
      guild: { preferredLocale: 'en-US' },
      isThread: () => true,
      send,
      fetchStarterMessage: vi.fn(async () => message as typeof message | null),
    };
    return {
      post,
      send,
      created: (isNew = true) => client.emit(Events.ThreadCreate, post, isNew),
      said: () => client.emit(Events.MessageCreate, { ...message, channel: post }),
    };
  };
  const settled = async () => {
    await wait(AFTERWARDS);
    await forums.close();
  };
  return { newPost, settled, lines, noted, claimed };
}

const refusal = (code: number) =>
  new DiscordAPIError({ code, message: 'no' }, code, 403, 'POST', 'https://discord.test/api', {});

describe('a forum post is answered once', () => {
  it.each<[string, (post: ReturnType<ReturnType<typeof watched>['newPost']>) => unknown]>([
    ['when its first message comes behind it', ({ created, said }) => [created(), said()]],
    ['when both are delivered twice', ({ created, said }) => [created(), said(), created(), said()]],
    [
      'when its message comes late',
      async ({ created, said }) => [created(), await wait(2 * MAX_WAIT), said()],
    ],
    ['when its message came first, from a channel that wasn’t known yet', ({ created }) => created()],
    ['when the post itself is never told of, as after a restart', ({ said }) => said()],
  ])('%s', async (_, happens) => {
    const { newPost, settled, lines } = watched();
    const post = newPost();
    await happens(post);
    await settled();
    expect(post.send).toHaveBeenCalledTimes(1);
    expect(post.send).toHaveBeenCalledWith(
      expect.objectContaining({ allowedMentions: { parse: [] }, nonce: post.post.id, enforceNonce: true }),
    );
    expect(lines).toEqual([]);
  });

  it('when its message isn’t there yet as it is asked for, but comes then', async () => {
    const { newPost, settled, lines } = watched();
    const post = newPost();
    post.post.fetchStarterMessage.mockRejectedValue(refusal(10008));
    post.created();
    await wait(2 * MAX_WAIT);
    post.said();
    await settled();
    expect(post.send).toHaveBeenCalledTimes(1);
    expect(lines).toEqual([]);
  });
});

describe('a forum post is not answered', () => {
  it.each([
    ['in another channel', { parentId: '200000000000000002' }],
    ['of a bot', { bot: true }],
    ['of a webhook', { webhookId: '400000000000000001' }],
    ['that is old', { age: 3_600_000 }],
    ['that the sources don’t answer', { name: 'What does the ferry in Newport cost?' }],
  ])('%s', async (_, about) => {
    const { newPost, settled } = watched();
    const post = newPost(about);
    post.created();
    post.said();
    await settled();
    expect(post.send).not.toHaveBeenCalled();
  });

  it('that another process has claimed', async () => {
    const { newPost, settled, claimed } = watched();
    const post = newPost();
    claimed.add(post.post.id);
    post.said();
    await settled();
    expect(post.send).not.toHaveBeenCalled();
  });

  it('that the bot gets to see but that isn’t new', async () => {
    const { newPost, settled } = watched();
    const post = newPost();
    post.created(false);
    await settled();
    expect(post.post.fetchStarterMessage).not.toHaveBeenCalled();
    expect(post.send).not.toHaveBeenCalled();
  });
});

describe('what a forum post asks in vain', () => {
  it('is noted with the title that it stands under, and without whom it mentions', async () => {
    const { newPost, settled, noted } = watched();
    newPost({ name: 'What does the ferry cost, <@300000000000000009>?' }).said();
    await settled();
    expect(noted).toEqual([{ command: 'forum', question: 'What does the ferry cost, ?' }]);
  });

  it.each([
    ['Ferries', 'Ferries: What does it cost?'],
    ['Ferries?', 'Ferries? What does it cost?'],
    ['What does it cost?', 'What does it cost?'],
  ])('under the title “%s” is noted as “%s”', async (name, question) => {
    const { newPost, settled, noted } = watched();
    newPost({ name, content: 'What does it cost?' }).said();
    await settled();
    expect(noted).toEqual([{ command: 'forum', question }]);
  });

  it('is not noted where it asks nothing', async () => {
    const { newPost, settled, noted } = watched();
    newPost({ name: 'Good morning' }).said();
    await settled();
    expect(noted).toEqual([]);
  });
});

describe('where the bot may not write', () => {
  it.each([50013, 50001])('that is logged once for each channel (%i)', async (code) => {
    const { newPost, settled, lines } = watched();
    for (let n = 0; n < 3; n += 1) {
      const post = newPost();
      post.send.mockRejectedValue(refusal(code));
      post.said();
    }
    await settled();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 40, code, channelId: FORUM });
  });

  it('anything else that goes wrong is logged each time, and the next post is answered', async () => {
    const { newPost, settled, lines } = watched();
    const failing = newPost();
    failing.send.mockRejectedValue(new Error('socket hang up'));
    failing.said();
    const next = newPost();
    next.said();
    await settled();
    expect(lines).toMatchObject([{ level: 50, message: 'socket hang up' }]);
    expect(next.send).toHaveBeenCalledTimes(1);
  });
});
