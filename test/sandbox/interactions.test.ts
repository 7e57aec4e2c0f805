import {
  ActionRowBuilder,
  type ApplicationCommandOptionChoiceData,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  ComponentType,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { InteractionFailed } from '../../src/sandbox/interactions.ts';
import { eventually, refusalOf, type Stage, setStage } from './bot.ts';

/** The sandbox waits so long for a first response here: shorter than Discord, but enough on a busy machine. */
const FIRST_RESPONSE_MS = 1_000;
/** Longer than it waits. */
const LONGER_MS = 1_200;

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ timing: { firstResponse: FIRST_RESPONSE_MS } });
});
afterAll(() => stage.close());
beforeEach(() => {
  stage.errors.length = 0;
});

const asCommand = (interaction: unknown) => interaction as ChatInputCommandInteraction;
const next = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('page:2').setLabel('Next').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setCustomId('page:0').setLabel('Back').setStyle(ButtonStyle.Primary).setDisabled(true),
);

describe('a slash command', () => {
  test('is answered by a message that says who asked for what', async () => {
    stage.handle = async (interaction) =>
      interaction.reply(`heard ${asCommand(interaction).options.getString('text')}`);
    const reply = await stage.sandbox.member.run('/act', { text: 'hello' });
    expect(reply.content).toBe('heard hello');
    expect(reply.author.id).toBe(stage.client.user.id);
    expect(reply.interaction_metadata?.user.id).toBe(stage.sandbox.member.user.id);
    expect(reply.isPrivate).toBe(false);
  });

  test('gives the bot the reply back when it asks for it', async () => {
    let id = '';
    stage.handle = async (interaction) => {
      const { resource } = await interaction.reply({ content: 'one', withResponse: true });
      id = resource?.message?.id ?? '';
    };
    const reply = await stage.sandbox.member.run('/act');
    await eventually(() => id !== '');
    expect(id).toBe(reply.id);
  });

  test('brings the members and files that were named', async () => {
    const { member, moderator } = stage.sandbox;
    stage.handle = async (interaction) => {
      const { options } = asCommand(interaction);
      const file = options.getAttachment('file', true);
      const body = await (await fetch(file.url)).text();
      await interaction.reply(`${options.getUser('who')?.username} ${file.name} ${file.size} ${body}`);
    };
    const file = {
      name: 'notes.txt',
      type: 'text/plain',
      base64: Buffer.from('some notes').toString('base64'),
    };
    const reply = await member.run('/act', { who: moderator.user.id, file });
    expect(reply.content).toBe(`${moderator.user.username} notes.txt 10 some notes`);
  });

  test('carries the permissions of who asked and of the bot', async () => {
    stage.handle = async (interaction) =>
      interaction.reply(
        `${interaction.memberPermissions?.has('ManageGuild')} ${interaction.appPermissions.has('SendMessages')}`,
      );
    expect((await stage.sandbox.member.run('/act')).content).toBe('false true');
    expect((await stage.sandbox.moderator.run('/act')).content).toBe('true true');
  });

  test('may think first; its reader sees the finished answer', async () => {
    stage.handle = async (interaction) => {
      await interaction.deferReply();
      await new Promise((later) => setTimeout(later, LONGER_MS));
      await interaction.editReply('thought');
    };
    expect((await stage.sandbox.member.run('/act')).content).toBe('thought');
  });

  test('that was deferred in private stays private whatever the follow-up says', async () => {
    stage.handle = async (interaction) => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('for you');
    };
    const reply = await stage.sandbox.member.run('/act');
    expect([reply.content, reply.isPrivate]).toEqual(['for you', true]);
  });

  test('that was deferred in public stays public whatever the follow-up says', async () => {
    stage.handle = async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp({ content: 'for all', flags: MessageFlags.Ephemeral });
    };
    expect((await stage.sandbox.member.run('/act')).isPrivate).toBe(false);
  });

  test('has follow-ups, which can be read, changed and deleted', async () => {
    const seen: unknown[] = [];
    stage.handle = async (interaction) => {
      await interaction.reply('first');
      const second = await interaction.followUp('second');
      seen.push((await interaction.fetchReply()).content);
      await interaction.editReply({ content: 'first, changed', message: second });
      seen.push((await interaction.fetchReply(second.id)).content);
      await interaction.deleteReply(second);
      seen.push(await refusalOf(interaction.fetchReply(second.id)));
    };
    await stage.sandbox.member.run('/act');
    await eventually(() => seen.length === 3);
    expect(seen).toEqual(['first', 'first, changed', 10008]);
  });

  test('sends files, which are served under the address of their attachment', async () => {
    stage.handle = async (interaction) =>
      interaction.reply({
        embeds: [{ description: 'see', image: { url: 'attachment://card.png' } }],
        files: [
          { attachment: Buffer.from('text'), name: 'a b.txt', description: 'a note' },
          { attachment: Buffer.from('picture'), name: 'card.png' },
        ],
      });
    const reply = await stage.sandbox.member.run('/act');
    expect(reply.attachments.map(({ filename, description }) => [filename, description])).toEqual([
      ['a_b.txt', 'a note'],
    ]);
    expect(await (await fetch(reply.attachments[0]?.url ?? '')).text()).toBe('text');
    expect(await (await fetch(reply.embeds[0]?.image?.url ?? '')).text()).toBe('picture');
  });
});

describe('the first response', () => {
  test('is one: a second is refused with 40060', async () => {
    let code: unknown;
    stage.handle = async (interaction) => {
      await interaction.reply('once');
      const { id, token } = interaction;
      const body = { type: 4, data: { content: 'twice' } };
      code = await refusalOf(stage.client.rest.post(`/interactions/${id}/${token}/callback`, { body }));
    };
    await stage.sandbox.member.run('/act');
    await eventually(() => code !== undefined);
    expect(code).toBe(40060);
  });

  test('comes in time: a late one is refused with 10062, and the member was told before', async () => {
    let code: unknown;
    stage.handle = async (interaction) => {
      await new Promise((later) => setTimeout(later, LONGER_MS));
      code = await refusalOf(interaction.reply('late'));
    };
    const failed = await stage.sandbox.member.run('/act').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(InteractionFailed);
    expect(failed).toMatchObject({ reason: 'no-response', message: 'The application did not respond' });
    await eventually(() => code !== undefined);
    expect(code).toBe(10062);
  });

  test('may be given again after a refusal', async () => {
    stage.handle = async (interaction) => {
      expect(await refusalOf(interaction.reply({ content: 'x'.repeat(2001) }))).toBe(50035);
      await interaction.reply('shorter');
    };
    expect((await stage.sandbox.member.run('/act')).content).toBe('shorter');
  });

  test('is due before any follow-up: 10015 until then', async () => {
    let code: unknown;
    stage.handle = async (interaction) => {
      code = await refusalOf(interaction.webhook.send('too early'));
      await interaction.reply('now');
    };
    await stage.sandbox.member.run('/act');
    expect(code).toBe(10015);
  });

  test.each([
    ['a message for suggestions', { type: 4, data: { content: 'x' } }],
    ['an update without a message', { type: 7, data: { content: 'x' } }],
    ['a modal without a body', { type: 9 }],
    ['nothing', {}],
  ])('is of a kind that fits: %s is refused', async (_, body: { type?: number }) => {
    let code: unknown;
    const call = async ({ id, token }: { id: string; token: string }) => {
      code = await refusalOf(stage.client.rest.post(`/interactions/${id}/${token}/callback`, { body }));
    };
    if (body.type === 4) {
      stage.suggest = async (interaction) => {
        await call(interaction);
        await interaction.respond([]);
      };
      await stage.sandbox.member.suggestions('/act', { text: 'x' }, 'text');
    } else {
      stage.handle = async (interaction) => {
        await call(interaction);
        await interaction.reply('then so');
      };
      await stage.sandbox.member.run('/act');
    }
    expect(code).toBe(50035);
  });
});

describe("an interaction's token", () => {
  test('serves for a time only', async () => {
    const hasty = await setStage({ timing: { firstResponse: FIRST_RESPONSE_MS, token: FIRST_RESPONSE_MS } });
    let code: unknown;
    hasty.handle = async (interaction) => {
      await interaction.reply('soon over');
      await new Promise((later) => setTimeout(later, LONGER_MS));
      code = await refusalOf(interaction.editReply('too late'));
    };
    await hasty.sandbox.member.run('/act');
    await eventually(() => code !== undefined);
    await hasty.close();
    expect(code).toBe(50027);
  });

  test('opens nothing but its own messages', async () => {
    let code: unknown;
    const { id } = stage.sandbox.member.say('by a member');
    stage.handle = async (interaction) => {
      await interaction.reply('mine');
      code = await refusalOf(interaction.webhook.editMessage(id, 'changed'));
    };
    await stage.sandbox.member.run('/act');
    await eventually(() => code !== undefined);
    expect(code).toBe(10008);
  });
});

describe('a private reply', () => {
  test('is seen by its reader alone, and not through the channel', async () => {
    stage.handle = async (interaction) =>
      interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral });
    const { member, moderator, text } = stage.sandbox;
    const reply = await member.run('/act');
    expect(reply.isPrivate).toBe(true);
    expect(member.messages().map(({ id }) => id)).toContain(reply.id);
    expect(moderator.messages().map(({ id }) => id)).not.toContain(reply.id);
    expect(await refusalOf(stage.client.rest.get(`/channels/${text.id}/messages/${reply.id}`))).toBe(10008);
  });

  test("doesn't lend its buttons to others", async () => {
    stage.handle = async (interaction) =>
      interaction.reply({ content: 'secret', components: [next], flags: MessageFlags.Ephemeral });
    const reply = await stage.sandbox.member.run('/act');
    await expect(stage.sandbox.moderator.press(reply, 'Next')).rejects.toMatchObject({ reason: 'unknown' });
  });
});

describe('buttons and menus', () => {
  test('change the message that they belong to', async () => {
    stage.handle = async (interaction) => {
      if (!interaction.isButton()) return interaction.reply({ content: 'page 1', components: [next] });
      return interaction.update({ content: interaction.customId, components: [] });
    };
    const { member } = stage.sandbox;
    const reply = await member.run('/act');
    const turned = await member.press(reply, 'Next');
    expect([turned.id, turned.content]).toEqual([reply.id, 'page:2']);
    await expect(member.press(reply, 'Next')).rejects.toMatchObject({ reason: 'unknown' });
  });

  test('may be acknowledged first and change it later', async () => {
    stage.handle = async (interaction) => {
      if (!interaction.isButton()) return interaction.reply({ content: 'page 1', components: [next] });
      await interaction.deferUpdate();
      return interaction.editReply('page 2');
    };
    const { member } = stage.sandbox;
    expect((await member.press(await member.run('/act'), 'Next')).content).toBe('page 2');
  });

  test('may take the message away', async () => {
    stage.handle = async (interaction) => {
      if (!interaction.isButton()) return interaction.reply({ content: 'page 1', components: [next] });
      await interaction.deferUpdate();
      return interaction.deleteReply();
    };
    const { member } = stage.sandbox;
    const reply = await member.run('/act');
    expect((await member.press(reply, 'Next')).isDeleted).toBe(true);
    expect(member.messages().map(({ id }) => id)).not.toContain(reply.id);
  });

  test("can't change a message that is gone meanwhile", async () => {
    let code: unknown;
    stage.handle = async (interaction) => {
      if (!interaction.isButton()) return interaction.reply({ content: 'page 1', components: [next] });
      await interaction.message.delete();
      code = await refusalOf(interaction.update('page 2'));
      return interaction.reply('It is gone');
    };
    const { member } = stage.sandbox;
    expect((await member.press(await member.run('/act'), 'Next')).content).toBe('It is gone');
    expect(code).toBe(10008);
  });

  test("don't work while disabled, nor where there are none", async () => {
    stage.handle = async (interaction) => interaction.reply({ content: 'page 1', components: [next] });
    const reply = await stage.sandbox.member.run('/act');
    await expect(stage.sandbox.member.press(reply, 'Back')).rejects.toMatchObject({ reason: 'invalid' });
    await expect(stage.sandbox.member.press(reply, 'Elsewhere')).rejects.toMatchObject({ reason: 'unknown' });
  });

  test('of a menu give the picked values, and only offered ones', async () => {
    const menu = new StringSelectMenuBuilder()
      .setCustomId('meant')
      .addOptions({ label: 'This', value: 'a' }, { label: 'That', value: 'b' });
    const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
    stage.handle = async (interaction) =>
      interaction.isStringSelectMenu()
        ? interaction.update({ content: interaction.values.join(), components: [] })
        : interaction.reply({ content: 'did you mean', components: [row] });
    const { member } = stage.sandbox;
    const reply = await member.run('/act');
    await expect(member.select(reply, 'meant', ['c'])).rejects.toMatchObject({ reason: 'invalid' });
    await expect(member.select(reply, 'meant', ['a', 'b'])).rejects.toMatchObject({ reason: 'invalid' });
    expect((await member.select(reply, 'meant', ['b'])).content).toBe('b');
  });
});

describe('a form', () => {
  const field = new TextInputBuilder()
    .setCustomId('why')
    .setLabel('Why')
    .setStyle(TextInputStyle.Short)
    .setMinLength(3);
  const form = new ModalBuilder()
    .setCustomId('form')
    .setTitle('Reasons')
    .addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(field));

  test('is opened by a command, filled in and answered', async () => {
    stage.handle = async (interaction) =>
      interaction.isModalSubmit()
        ? interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`)
        : asCommand(interaction).showModal(form);
    const { member } = stage.sandbox;
    const modal = await member.runForModal('/act');
    expect(modal.modal.title).toBe('Reasons');
    await expect(member.submit(modal, {})).rejects.toMatchObject({ reason: 'invalid' });
    await expect(member.submit(modal, { why: 'no' })).rejects.toMatchObject({ reason: 'invalid' });
    await expect(member.submit(modal, { who: 'me' })).rejects.toMatchObject({ reason: 'unknown' });
    expect((await member.submit(modal, { why: 'so it is' })).content).toBe('because so it is');
  });

  test('opened by a button may change the message of the button', async () => {
    stage.handle = async (interaction) => {
      if (interaction.isButton()) return interaction.showModal(form);
      if (!interaction.isModalSubmit()) return interaction.reply({ content: 'page', components: [next] });
      return interaction.isFromMessage() ? interaction.update('filled in') : undefined;
    };
    const { member } = stage.sandbox;
    const reply = await member.run('/act');
    const modal = await member.pressForModal(reply, 'Next');
    const changed = await member.submit(modal, { why: 'so it is' });
    expect([changed.id, changed.content]).toEqual([reply.id, 'filled in']);
  });

  test('has labels with menus and files in them', async () => {
    stage.handle = async (interaction) => {
      if (!interaction.isModalSubmit()) {
        return asCommand(interaction).showModal({
          custom_id: 'upload',
          title: 'Upload',
          components: [
            {
              type: ComponentType.Label,
              label: 'Kind',
              component: {
                type: ComponentType.StringSelect,
                custom_id: 'kind',
                options: [{ label: 'Report', value: 'report' }],
              },
            },
            {
              type: ComponentType.Label,
              label: 'File',
              component: { type: ComponentType.FileUpload, custom_id: 'file', max_values: 1 },
            },
          ],
        });
      }
      const { fields } = interaction;
      const file = fields.getUploadedFiles('file', true).first();
      return interaction.reply(`${fields.getStringSelectValues('kind').join()} ${file?.name}`);
    };
    const { member } = stage.sandbox;
    const modal = await member.runForModal('/act');
    const file = { name: 'a.txt', type: 'text/plain', base64: 'YQ==' };
    expect((await member.submit(modal, { kind: ['report'], file: [file] })).content).toBe('report a.txt');
  });
});

describe('suggestions', () => {
  test('come for what was typed so far', async () => {
    stage.suggest = async (interaction) => {
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}…`, value: `${value}ville` }]);
    };
    expect(await stage.sandbox.member.suggestions('/act', { text: 'bl' }, 'text')).toEqual([
      { name: 'text: bl…', value: 'blville' },
    ]);
    expect(await stage.sandbox.member.suggestions('/act', {}, 'text')).toEqual([
      { name: 'text: …', value: 'ville' },
    ]);
  });

  test('are refused where they are more or other than Discord takes', async () => {
    const wrong: Record<string, ApplicationCommandOptionChoiceData<string | number>[]> = {
      'too many': Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
      'a long name': [{ name: 'x'.repeat(101), value: 'x' }],
      'a long value': [{ name: 'x', value: 'x'.repeat(101) }],
      'no name': [{ name: '', value: 'x' }],
      'a number for a text': [{ name: 'x', value: 1 }],
    };
    const codes: Record<string, unknown> = {};
    stage.suggest = async (interaction) => {
      const typed = interaction.options.getFocused();
      codes[typed] = await refusalOf(interaction.respond(wrong[typed] ?? []));
    };
    // At once: each is waited for until it would come too late.
    const outcomes = await Promise.allSettled(
      Object.keys(wrong).map((text) => stage.sandbox.member.suggestions('/act', { text }, 'text')),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { reason: 'no-response' } });
    expect(codes).toEqual(Object.fromEntries(Object.keys(wrong).map((typed) => [typed, 50035])));
  });

  test('may be 25 of 100 characters, emoji counted once', async () => {
    const choices = Array.from({ length: 25 }, (_, n) => ({ name: '😀'.repeat(100), value: `${n}` }));
    stage.suggest = async (interaction) => interaction.respond(choices);
    expect(await stage.sandbox.member.suggestions('/act', {}, 'text')).toHaveLength(25);
  });
});

describe('commands of a menu', () => {
  test('bring the message, its words too, without the privileged intent', async () => {
    const { member, moderator } = stage.sandbox;
    stage.handle = async (interaction) =>
      interaction.reply(`"${(interaction as MessageContextMenuCommandInteraction).targetMessage.content}"`);
    const said = moderator.say('They met on Friday.');
    const reply = await member.runOnMessage('Look at this', said);
    expect(reply.content).toBe('"They met on Friday."');
  });

  test('bring the user', async () => {
    stage.handle = async (interaction) =>
      interaction.reply(`Hello ${(interaction as UserContextMenuCommandInteraction).targetUser.username}`);
    const { member, moderator } = stage.sandbox;
    expect((await member.runOnUser('Greet', moderator.user)).content).toBe(
      `Hello ${moderator.user.username}`,
    );
  });

  test('are known by name', async () => {
    const said = stage.sandbox.member.say('x');
    await expect(stage.sandbox.member.runOnMessage('Nothing', said)).rejects.toMatchObject({
      reason: 'unknown',
    });
  });
});

test('direct messages have commands, too, without a server', async () => {
  stage.handle = async (interaction) =>
    interaction.reply(`${interaction.inGuild()} ${interaction.user.username}`);
  const { member } = stage.sandbox;
  const reply = await member.run('/act', {}, { channel: member.dm });
  expect(reply.content).toBe(`false ${member.user.username}`);
  expect(member.messages(member.dm).map(({ id }) => id)).toContain(reply.id);
  expect(member.messages().map(({ id }) => id)).not.toContain(reply.id);
});
