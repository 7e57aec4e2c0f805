import { type ChatInputCommandInteraction, Events, GatewayIntentBits, type Message } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually, refusalOf, type Stage, setStage } from './bot.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({}, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages] });
  stage.handle = async (interaction) => {
    const where = `${interaction.guild?.name} ${interaction.guildId}`;
    return interaction.reply(where);
  };
});
afterEach(() => stage.close());

describe('the second server', () => {
  test('has channels of its own, where the same people talk and command', async () => {
    const { member, moderator, pressClub, guildId } = stage.sandbox;
    const channel = pressClub.text;
    expect((await member.run('/act', {}, { channel })).content).toBe(`The Press Club ${pressClub.guildId}`);
    expect((await member.run('/act')).content).toBe(`The Newsroom ${guildId}`);
    moderator.say('good morning', { channel });
    expect(member.messages(channel).map(({ content }) => content)).toContain('good morning');
    expect(member.messages().map(({ content }) => content)).not.toContain('good morning');
  });

  test('has the same moderator', async () => {
    stage.handle = async (interaction) =>
      interaction.reply(String(interaction.memberPermissions?.has('ManageGuild')));
    const { member, moderator, pressClub } = stage.sandbox;
    expect((await member.run('/act', {}, { channel: pressClub.text })).content).toBe('false');
    expect((await moderator.run('/act', {}, { channel: pressClub.text })).content).toBe('true');
  });

  test('has a forum of its own', async () => {
    const { member, pressClub } = stage.sandbox;
    const heard = new Promise<Message>((resolve) => stage.client.once(Events.MessageCreate, resolve));
    const post = member.post('Who?', 'Who said it?', { channel: pressClub.forum });
    expect(await heard).toMatchObject({ id: post.id, guildId: pressClub.guildId });
    const thread = await stage.client.channels.fetch(post.channel_id);
    expect(thread).toMatchObject({ parentId: pressClub.forum.id, guildId: pressClub.guildId });
  });

  test('has commands of its own beside the global ones', async () => {
    const { member, pressClub } = stage.sandbox;
    const own = [{ name: 'only-here', description: 'x' }];
    await stage.client.application.commands.set(own, pressClub.guildId);
    const names = (channel: { id: string }) => member.commands(channel).map(({ name }) => name);
    expect(names(pressClub.text)).toContain('only-here');
    expect(names(stage.sandbox.text)).not.toContain('only-here');
    expect(names(member.dm)).not.toContain('only-here');
  });
});

describe('a bot that is removed from a server', () => {
  test('is told, and has no access any more, until it is added again', async () => {
    const { moderator, pressClub } = stage.sandbox;
    const { client } = stage;
    const left = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
    moderator.setBotIn(pressClub.guildId, false);
    expect(await left).toMatchObject({ id: pressClub.guildId });
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['The Newsroom']);
    const { rest } = client;
    for (const path of [`/guilds/${pressClub.guildId}`, `/channels/${pressClub.text.id}`] as const)
      expect(await refusalOf(rest.get(path))).toBe(50001);
    const body = { content: 'x' };
    expect(await refusalOf(rest.post(`/channels/${pressClub.text.id}/messages`, { body }))).toBe(50001);

    const came = new Promise((resolve) => client.once(Events.GuildCreate, resolve));
    moderator.setBotIn(pressClub.guildId, true);
    expect(await came).toMatchObject({ id: pressClub.guildId });
    expect(await rest.get(`/guilds/${pressClub.guildId}`)).toMatchObject({ name: 'The Press Club' });
  });

  test('leaves its commands behind in the others only', async () => {
    const { member, moderator, pressClub } = stage.sandbox;
    moderator.setBotIn(pressClub.guildId, false);
    expect(member.commands(pressClub.text)).toEqual([]);
    await expect(member.run('/act', {}, { channel: pressClub.text })).rejects.toMatchObject({
      reason: 'forbidden',
    });
    expect((await member.run('/act')).content).toContain('The Newsroom');
  });

  test('hears nothing from there, not even from the buttons that it left', async () => {
    const button = { type: 2, style: 1, custom_id: 'old', label: 'Old' };
    stage.handle = async (interaction) =>
      interaction.reply({ content: 'x', components: [{ type: 1, components: [button] }] });
    const { member, moderator, pressClub } = stage.sandbox;
    const reply = await member.run('/act', {}, { channel: pressClub.text });
    moderator.setBotIn(pressClub.guildId, false);
    await expect(member.press(reply, 'Old')).rejects.toMatchObject({ reason: 'unknown' });
    const heard: string[] = [];
    stage.client.on(Events.MessageCreate, ({ author, channelId }) => {
      if (!author.bot) heard.push(channelId);
    });
    member.say('anybody?', { channel: pressClub.text });
    member.say('here?');
    await eventually(() => heard.length > 0);
    expect(heard).toEqual([stage.sandbox.text.id]);
  });

  test('may have left by itself', async () => {
    const guild = stage.client.guilds.cache.get(stage.sandbox.pressClub.guildId);
    await guild?.leave();
    await eventually(() => stage.client.guilds.cache.size === 1);
  });

  test('was removed by a moderator: members may not', () => {
    const { member, pressClub } = stage.sandbox;
    expect(() => member.setBotIn(pressClub.guildId, false)).toThrow('Only who may manage');
  });
});

test('what is named in a command is of the server where it is used', async () => {
  const { member, moderator, pressClub, text } = stage.sandbox;
  await stage.client.application.commands.set([
    { name: 'pick', description: 'x', options: [{ type: 7, name: 'where', description: 'x' }] },
  ]);
  stage.handle = async (interaction) => {
    const { options } = interaction as ChatInputCommandInteraction;
    return interaction.reply(`#${options.getChannel('where')?.name} ${options.getChannel('where')?.id}`);
  };
  const reply = await member.run('/pick', { where: pressClub.text.id }, { channel: pressClub.text });
  expect(reply.content).toBe(`#general ${pressClub.text.id}`);
  await expect(moderator.run('/pick', { where: pressClub.text.id }, { channel: text })).rejects.toThrow(
    'must be a channel',
  );
});
