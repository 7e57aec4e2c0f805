import { ActionRowBuilder, ButtonBuilder, ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, setStage } from './bot.ts';

let stage: Stage;
let maya: string;
let noor: string;
let moderators: string;

beforeAll(async () => {
  stage = await setStage();
  maya = stage.sandbox.member.user.id;
  noor = stage.sandbox.moderator.user.id;
  const roles = stage.client.guilds.cache.first()?.roles.cache;
  moderators = roles?.find(({ name }) => name === 'Moderators')?.id ?? '';
});
afterAll(() => stage.close());

/** Whom a reply to the member notifies. */
async function pingedBy(reply: object): Promise<readonly string[]> {
  stage.handle = async (interaction) => interaction.reply(reply);
  return (await stage.sandbox.member.run('/act')).pinged;
}

describe('a reply pings', () => {
  test('the users whom its text mentions, unless it says otherwise', async () => {
    expect(await pingedBy({ content: `<@${noor}> and <@!${maya}>` })).toEqual([maya, noor]);
    const none = { content: `<@${noor}>`, allowedMentions: { parse: [] } };
    expect(await pingedBy(none)).toEqual([]);
  });

  test('only those whom it lists', async () => {
    const allowedMentions = { parse: [], users: [noor] };
    expect(await pingedBy({ content: `<@${noor}> <@${maya}>`, allowedMentions })).toEqual([noor]);
    expect(await pingedBy({ content: 'nobody named', allowedMentions })).toEqual([]);
  });

  test('no role and not everybody, unless it says so', async () => {
    expect(await pingedBy({ content: `@everyone @here <@&${moderators}>` })).toEqual([]);
    const everyone = { content: '@everyone', allowedMentions: { parse: ['everyone'] } };
    expect(await pingedBy(everyone)).toEqual([maya, noor]);
    const role = { content: `<@&${moderators}>`, allowedMentions: { roles: [moderators] } };
    expect(await pingedBy(role)).toEqual([noor]);
  });

  test.each([
    ['in code', (id: string) => ({ content: `\`<@${id}>\`` })],
    ['in a code block', (id: string) => ({ content: `\`\`\`\n<@${id}>\n\`\`\`` })],
    ['in an embed', (id: string) => ({ embeds: [{ description: `<@${id}>` }] })],
    ['that are no ids', () => ({ content: '<@noor> @noor <@0>' })],
    ['of strangers', () => ({ content: '<@123456789012345678>' })],
    ['without a sound', (id: string) => ({ content: `<@${id}>`, flags: MessageFlags.SuppressNotifications })],
    [
      'where only its reader sees them',
      (id: string) => ({ content: `<@${id}>`, flags: MessageFlags.Ephemeral }),
    ],
  ])('nobody by mentions %s', async (_, reply) => {
    expect(await pingedBy(reply(noor))).toEqual([]);
  });

  test('by text after an unclosed backtick', async () => {
    expect(await pingedBy({ content: `it\`s <@${noor}>` })).toEqual([noor]);
  });

  test('by text among components', async () => {
    const components = [
      {
        type: ComponentType.Container,
        components: [{ type: ComponentType.TextDisplay, content: `<@${noor}>` }],
      },
    ];
    expect(await pingedBy({ flags: MessageFlags.IsComponentsV2, components })).toEqual([noor]);
  });
});

test('an edit pings nobody, but a deferred answer does', async () => {
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
  );
  stage.handle = async (interaction) => {
    if (interaction.isButton()) return interaction.update(`<@${noor}>`);
    await interaction.deferReply();
    return interaction.editReply({ content: `<@${maya}>`, components: [row] });
  };
  const { member } = stage.sandbox;
  const reply = await member.run('/act');
  expect(reply.pinged).toEqual([maya]);
  const edited = await member.press(reply, 'More');
  expect(edited.mentions.map(({ id }) => id)).toEqual([noor]);
  expect(edited.pinged).toEqual([maya]);
});

test('a message of the bot to a channel pings everything that it mentions, and whom it replies to', async () => {
  const { member, text } = stage.sandbox;
  const question = member.say('who?');
  const channel = await stage.client.channels.fetch(text.id);
  if (!channel?.isSendable()) throw new Error('The channel takes messages');
  await channel.send({ content: '@everyone', reply: { messageReference: question.id } });
  expect(member.messages().at(-1)?.pinged).toEqual([maya, noor]);
  await channel.send({
    content: '@everyone',
    reply: { messageReference: question.id },
    allowedMentions: { parse: [], repliedUser: false },
  });
  expect(member.messages().at(-1)?.pinged).toEqual([]);
});
