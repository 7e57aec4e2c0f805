import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { type Bot, join, refusalOf, startSandbox } from './bot.ts';

const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const ACT = { name: 'act', description: 'Do something', integrationTypes: [GuildInstall, UserInstall] };
const SERVERS_ONLY = { name: 'serve', description: 'Do it here', integrationTypes: [GuildInstall] };

let sandbox: Sandbox;
let bot: Bot;
/** @param act what the bot does when it is asked to */
async function open(
  options: Partial<SandboxOptions>,
  act: (asked: ChatInputCommandInteraction) => Promise<unknown>,
): Promise<void> {
  sandbox = await startSandbox(options);
  const handle = (interaction: Interaction) => act(interaction as ChatInputCommandInteraction);
  bot = await join(sandbox, [ACT, SERVERS_ONLY], handle);
}
afterEach(async () => {
  await bot.client.destroy();
  await sandbox.close();
});

const said = () => sandbox.member.messages().map(({ content, isPrivate }) => [content, isPrivate]);

describe('an application that is added to its users', () => {
  test('is no member of the guild, and its interactions say whose it is', async () => {
    await open({ userInstalled: true }, async (asked) => {
      const owners = asked.authorizingIntegrationOwners;
      const mayPost = asked.memberPermissions?.has('UseExternalApps');
      await asked.reply(JSON.stringify([owners.userId, owners.guildId, asked.guild, asked.guildId, mayPost]));
    });
    const { content } = await sandbox.member.run('/act');
    expect(JSON.parse(content)).toEqual([sandbox.member.user.id, null, null, sandbox.guildId, true]);
    expect(bot.client.guilds.cache.size).toBe(0);
    expect(await refusalOf(bot.client.channels.fetch(sandbox.text.id))).toBe(50001);
  });

  test('offers only the commands that are for users', async () => {
    await open({ userInstalled: true }, async () => undefined);
    expect(sandbox.member.commands().map(({ name }) => name)).toEqual(['act']);
  });

  test.each([true, false])('posts for everybody where the guild lets it: %s', async (externalApps) => {
    await open({ userInstalled: true, externalApps }, async (asked) => {
      await asked.reply('first');
      const { flags } = await asked.followUp('second');
      await asked.editReply(`private: ${flags.has(MessageFlags.Ephemeral)}`);
    });
    await sandbox.member.run('/act');
    await expect.poll(said).toEqual([
      [`private: ${!externalApps}`, !externalApps],
      ['second', !externalApps],
    ]);
  });
});

test('a follow-up tells whose interaction it came of', async () => {
  await open({}, async (asked) => {
    await asked.reply('first');
    await asked.followUp('second');
  });
  const { id } = await sandbox.member.run('/act');
  await expect.poll(() => said().length).toBe(2);
  expect(sandbox.member.messages()[1]?.interaction_metadata).toMatchObject({
    user: { id: sandbox.member.user.id },
    original_response_message_id: id,
  });
});
