import {
  ActionRowBuilder,
  type AnySelectMenuInteraction,
  ChannelSelectMenuBuilder,
  ChannelType,
  type MessageActionRowComponentBuilder,
  RoleSelectMenuBuilder,
  StringSelectMenuBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusalOfReply, type Stage, setStage } from './bot.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const rows = (...menus: MessageActionRowComponentBuilder[]) =>
  menus.map((menu) => new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(menu).toJSON());

/** What a bot makes of the values that a person picks in a menu. */
async function pick(
  menu: MessageActionRowComponentBuilder,
  values: readonly string[],
  read: (interaction: AnySelectMenuInteraction) => string,
  channel: { id: string } = stage.sandbox.text,
): Promise<string> {
  stage.handle = async (interaction) => {
    if (interaction.isAnySelectMenu()) await interaction.update(read(interaction));
    else await interaction.reply({ content: 'pick', components: rows(menu) });
  };
  const { member } = stage.sandbox;
  const reply = await member.run('/act', {}, { channel });
  return (await member.select(reply, 'menu', values)).content;
}

const named = (interaction: AnySelectMenuInteraction) =>
  interaction.isChannelSelectMenu()
    ? interaction.channels.map((channel) => `${channel && 'name' in channel ? channel.name : ''}`).join()
    : '';

describe('a menu of channels', () => {
  const forums = new ChannelSelectMenuBuilder()
    .setCustomId('menu')
    .setChannelTypes(ChannelType.GuildForum)
    .setMinValues(0)
    .setMaxValues(2);

  test('gives the bot the channels that were picked, which may be none', async () => {
    const { forum } = stage.sandbox;
    const ids = (interaction: AnySelectMenuInteraction) => `${named(interaction)}: ${interaction.values}`;
    expect(await pick(forums, [forum.id], ids)).toBe(`questions: ${forum.id}`);
    expect(await pick(forums, [], ids)).toBe(':');
  });

  test('holds channels of its kinds and of its own server', async () => {
    const { text, forum, pressClub, member } = stage.sandbox;
    await expect(pick(forums, [text.id], named)).rejects.toMatchObject({ reason: 'invalid' });
    await expect(pick(forums, [pressClub.forum.id], named)).rejects.toMatchObject({ reason: 'invalid' });
    await expect(pick(forums, [member.dm.id], named)).rejects.toMatchObject({ reason: 'invalid' });
    await expect(pick(forums, [forum.id, forum.id], named)).rejects.toThrow('each value once');
    expect(await pick(forums, [pressClub.forum.id], named, pressClub.text)).toBe('questions');
  });
});

test('a menu of roles gives the roles, a menu of people the members', async () => {
  const { moderator, guildId } = stage.sandbox;
  const roles = stage.client.guilds.cache.get(guildId)?.roles.cache;
  const role = roles?.find(({ name }) => name === 'Moderators')?.id ?? '';
  const ofRoles = new RoleSelectMenuBuilder().setCustomId('menu');
  const roleName = (interaction: AnySelectMenuInteraction) =>
    interaction.isRoleSelectMenu() ? `${interaction.roles.first()?.name}` : '';
  expect(await pick(ofRoles, [role], roleName)).toBe('Moderators');
  const ofPeople = new UserSelectMenuBuilder().setCustomId('menu');
  const userName = (interaction: AnySelectMenuInteraction) =>
    interaction.isUserSelectMenu() ? `${interaction.users.first()?.username}` : '';
  expect(await pick(ofPeople, [moderator.user.id], userName)).toBe('noor');
  await expect(pick(ofPeople, [role], userName)).rejects.toMatchObject({ reason: 'invalid' });
});

test('a menu may take several values, as many as it says', async () => {
  const days = new StringSelectMenuBuilder()
    .setCustomId('menu')
    .addOptions(['mon', 'tue', 'wed'].map((day) => ({ label: day, value: day })))
    .setMinValues(1)
    .setMaxValues(2);
  const values = (interaction: AnySelectMenuInteraction) => interaction.values.join(' and ');
  expect(await pick(days, ['mon', 'wed'], values)).toBe('mon and wed');
  for (const wrong of [[], ['mon', 'tue', 'wed'], ['mon', 'mon'], ['sun']])
    await expect(pick(days, wrong, values)).rejects.toMatchObject({ reason: 'invalid' });
});

test('what a menu has from the start is as many as it takes', async () => {
  const { forum, text } = stage.sandbox;
  const menu = (...ids: string[]) =>
    new ChannelSelectMenuBuilder().setCustomId('menu').setDefaultChannels(ids).setMaxValues(1);
  const reply = (...ids: string[]) => ({ content: 'x', components: rows(menu(...ids)) });
  expect(await refusalOfReply(stage, reply(forum.id))).toBe(null);
  expect(await refusalOfReply(stage, reply(forum.id, text.id))).toBe(50035);
});
