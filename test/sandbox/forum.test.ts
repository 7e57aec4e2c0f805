import {
  type AnyThreadChannel,
  type APIMessage,
  Events,
  GatewayIntentBits,
  type Message,
  type PublicThreadChannel,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { refusalOf, type Stage, setStage } from './bot.ts';

const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
const LISTENING = [Guilds, GuildMessages, MessageContent];

let stage: Stage;
afterEach(() => stage.close());

async function open(options: Partial<SandboxOptions> = {}, intents = LISTENING): Promise<void> {
  stage = await setStage(options, { intents });
}

/** The first message of anybody else that the bot hears of. */
const heard = () => new Promise<Message>((resolve) => stage.client.once(Events.MessageCreate, resolve));

const solved = () => stage.sandbox.forum.available_tags.find(({ name }) => name === 'Solved')?.id ?? '';

async function threadOf({ channel_id }: APIMessage): Promise<PublicThreadChannel<true>> {
  return (await stage.client.channels.fetch(channel_id)) as PublicThreadChannel<true>;
}

describe('a post is told to a bot', () => {
  test('as a new thread, then its first message under the same id', async () => {
    await open();
    const events: string[] = [];
    const created = new Promise<[AnyThreadChannel, boolean]>((resolve) => {
      stage.client.once(Events.ThreadCreate, (thread, isNew) => {
        events.push('thread');
        resolve([thread, isNew]);
      });
    });
    const first = heard().then((message) => {
      events.push('message');
      return message;
    });
    const post = stage.sandbox.member.post('Who said this?', '"We will see"', { tags: ['Question'] });
    const [thread, isNew] = await created;
    const { forum } = stage.sandbox;
    expect(thread).toMatchObject({ id: post.channel_id, name: 'Who said this?', parentId: forum.id });
    expect(thread.appliedTags).toEqual([forum.available_tags[0]?.id]);
    expect(isNew).toBe(true);
    expect(await first).toMatchObject({ id: thread.id, content: '"We will see"' });
    expect(events).toEqual(['thread', 'message']);
    expect((await thread.fetchStarterMessage())?.content).toBe('"We will see"');
  });

  test('without its words where the content intent is missing, unless they mention it', async () => {
    await open({}, [Guilds, GuildMessages]);
    const { member } = stage.sandbox;
    const silent = heard();
    member.post('Who?', 'A question');
    expect(await silent).toMatchObject({ content: '' });
    const called = heard();
    const { id } = stage.client.user;
    member.post('Who?', `A question, <@${id}>`);
    expect((await called).content).toContain('A question');
  });

  test('and to one that did not ask for messages as a thread alone', async () => {
    await open({}, [Guilds]);
    const messages: string[] = [];
    stage.client.on(Events.MessageCreate, ({ id }) => messages.push(id));
    const created = new Promise((resolve) => stage.client.once(Events.ThreadCreate, resolve));
    stage.sandbox.member.post('Who?', 'A question');
    await created;
    stage.handle = async (interaction) => interaction.reply('over');
    await stage.sandbox.member.run('/act');
    expect(messages).toEqual([]);
  });
});

describe('in a post a bot', () => {
  test('answers its first message, and its buttons work there', async () => {
    await open();
    stage.handle = async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.update({ content: `solved in ${interaction.channelId}`, components: [] });
    };
    const button = { type: 2, style: 3, custom_id: 'solved', label: 'This answers it' };
    const first = heard();
    const { member } = stage.sandbox;
    const post = member.post('Who?', 'A question');
    await (await first).reply({ content: 'An answer', components: [{ type: 1, components: [button] }] });
    const [, reply] = member.messages({ id: post.channel_id });
    expect(reply?.message_reference?.message_id).toBe(post.id);
    if (!reply) throw new Error('The bot has answered');
    const pressed = await member.press(reply, 'This answers it');
    expect(pressed.content).toBe(`solved in ${post.channel_id}`);
  });

  test('sets tags and takes its own message away', async () => {
    await open();
    const { member } = stage.sandbox;
    const post = member.post('Who?', 'A question', { tags: ['Question'] });
    const thread = await threadOf(post);
    await thread.setAppliedTags([...thread.appliedTags, solved()]);
    expect(member.tags(post)).toEqual(['Question', 'Solved']);
    const sent = await thread.send('An answer');
    await sent.delete();
    expect(member.messages(thread)).toHaveLength(1);
  });

  test('needs Manage Threads for tags: 50013', async () => {
    await open({ botPermissions: 0n });
    const post = stage.sandbox.member.post('Who?', 'A question');
    const thread = await threadOf(post);
    expect(await refusalOf(thread.setAppliedTags([solved()]))).toBe(50013);
    expect(stage.sandbox.member.tags(post)).toEqual([]);
    await thread.send('It may write all the same');
  });

  test('is held to the tags that there are, and to five', async () => {
    await open();
    const thread = await threadOf(stage.sandbox.member.post('Who?', 'A question'));
    expect(await refusalOf(thread.setAppliedTags(['123456789012345678']))).toBe(10087);
    expect(await refusalOf(thread.setAppliedTags(Array(6).fill(solved())))).toBe(50035);
    expect(await refusalOf(thread.setName('x'.repeat(101)))).toBe(50035);
  });

  test('changes no archived post but by opening it again', async () => {
    await open();
    const thread = await threadOf(stage.sandbox.member.post('Who?', 'A question'));
    await thread.setArchived(true);
    const path = `/channels/${thread.id}` as const;
    const body = { applied_tags: [solved()] };
    expect(await refusalOf(stage.client.rest.patch(path, { body }))).toBe(50083);
    await stage.client.rest.patch(path, { body: { ...body, archived: false } });
  });
});

describe('a locked post', () => {
  test('takes no messages of members', async () => {
    await open();
    const { member } = stage.sandbox;
    const post = member.post('Who?', 'A question');
    await (await threadOf(post)).setLocked(true);
    expect(() => member.say('one more', { channel: { id: post.channel_id } })).toThrow('locked');
  });
});

describe('a member posts nothing', () => {
  test.each<[string, string, string, string[], string]>([
    ['without a title', ' ', 'A text', [], 'A title has 1 to 100 characters'],
    ['with a title of 101 characters', 'x'.repeat(101), 'A text', [], 'A title has 1 to 100 characters'],
    ['without a text', 'Who?', ' ', [], 'A post needs a text'],
    ['of 2,001 characters', 'Who?', 'x'.repeat(2001), [], 'at most 2000 characters'],
    ['with a tag that there is not', 'Who?', 'A text', ['Answer'], 'There is no tag "Answer"'],
    ['with six tags', 'Who?', 'A text', Array(6).fill('Question'), 'at most 5 tags'],
  ])('%s', async (_, title, text, tags, why) => {
    await open();
    expect(() => stage.sandbox.member.post(title, text, { tags })).toThrow(why);
  });
});
