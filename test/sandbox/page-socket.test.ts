import { request } from 'node:http';
import { Locale, MessageFlags, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { FromPage, PersonName, State, ToPage } from '../../src/sandbox/protocol.ts';
import { eventually, type Stage, setStage, startSandbox } from './bot.ts';

let stage: Stage;
let pages: Page[];
beforeEach(async () => {
  stage = await setStage({ timing: { firstResponse: 300 } });
  stage.handle = async (interaction) => interaction.reply('here');
  pages = [];
});
afterEach(async () => {
  for (const page of pages) page.socket.terminate();
  await stage.close();
});

/** A browser's page, without the browser. */
interface Page {
  readonly socket: WebSocket;
  readonly heard: ToPage[];
  tell(message: FromPage): void;
  /** The first message of a kind that passes, heard already or yet to come. */
  hear<T extends ToPage['type']>(
    type: T,
    passes?: (message: Extract<ToPage, { type: T }>) => boolean,
  ): Promise<Extract<ToPage, { type: T }>>;
}

async function open(person: PersonName): Promise<{ page: Page; state: State }> {
  const address = stage.sandbox.pageUrl;
  const origin = address.slice(0, -1);
  const socket = new WebSocket(`${address.replace('http', 'ws')}page`, { origin });
  const heard: ToPage[] = [];
  socket.on('message', (raw) => heard.push(JSON.parse(String(raw)) as ToPage));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const page: Page = {
    socket,
    heard,
    tell: (message) => socket.send(JSON.stringify(message)),
    async hear(type, passes = () => true) {
      for (const end = Date.now() + 2_000; Date.now() < end; ) {
        const found = heard.find((each): each is never => each.type === type && passes(each as never));
        if (found) return found;
        await new Promise((later) => setTimeout(later, 5));
      }
      throw new Error(`The page never heard ${type}`);
    },
  };
  pages.push(page);
  page.tell({ type: 'as', person });
  return { page, state: await page.hear('state') };
}

const channelId = () => stage.sandbox.text.id;

test('a page is told everything that its person sees', async () => {
  stage.sandbox.moderator.say('good morning');
  const { state } = await open('member');
  expect(state.me).toMatchObject({ person: 'member', user: { id: stage.sandbox.member.user.id } });
  expect(state.bot.online).toBe(true);
  expect(state.guilds.map(({ name, members }) => [name, members.length])).toEqual([
    ['The Newsroom', 3],
    ['The Press Club', 3],
  ]);
  expect(state.places.map(({ channel }) => channel.type)).toEqual([0, 15, 0, 15, 1]);
  expect(state.places[0]?.messages.map(({ content }) => content)).toEqual(['good morning']);
  expect(state.places[0]?.commands.map(({ name }) => name)).toEqual(['act', 'Look at this', 'Greet']);
});

test('a command is done and its reply comes as a message to everybody', async () => {
  const { page } = await open('member');
  const { page: other } = await open('moderator');
  page.tell({ type: 'run', id: 1, channelId: channelId(), command: 'act', options: {} });
  const { messageId } = await page.hear('done', ({ to }) => to === 1);
  expect((await page.hear('message')).message).toMatchObject({ id: messageId, content: 'here' });
  expect((await other.hear('message')).message.id).toBe(messageId);
});

test('thinking, then its end, are one message changed', async () => {
  let finish: () => void = () => undefined;
  stage.handle = async (interaction) => {
    await interaction.deferReply();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    await interaction.editReply('thought');
  };
  const { page } = await open('member');
  page.tell({ type: 'run', id: 1, channelId: channelId(), command: 'act', options: {} });
  const thinking = await page.hear('message');
  expect((thinking.message.flags ?? 0) & MessageFlags.Loading).not.toBe(0);
  finish();
  const finished = await page.hear('message', ({ message }) => message.content === 'thought');
  expect(finished.message.id).toBe(thinking.message.id);
  expect((finished.message.flags ?? 0) & MessageFlags.Loading).toBe(0);
});

test('a private reply is told to its reader only', async () => {
  stage.handle = async (interaction) =>
    interaction.reply({ content: 'secret', flags: MessageFlags.Ephemeral });
  const { page } = await open('member');
  const { page: other } = await open('moderator');
  page.tell({ type: 'run', id: 1, channelId: channelId(), command: 'act', options: {} });
  await page.hear('message');
  page.tell({ type: 'say', id: 2, channelId: channelId(), content: 'heard?' });
  await other.hear('message', ({ message }) => message.content === 'heard?');
  expect(other.heard.filter(({ type }) => type === 'message')).toHaveLength(1);
});

test('suggestions, forms and failures answer what they belong to', async () => {
  stage.suggest = async (interaction) => interaction.respond([{ name: 'One', value: '1' }]);
  const field = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short);
  const form = new ModalBuilder()
    .setCustomId('form')
    .setTitle('Reasons')
    .addLabelComponents((label) => label.setLabel('Why').setTextInputComponent(field));
  stage.handle = async (interaction) => {
    if (interaction.isModalSubmit()) return interaction.reply(interaction.fields.getTextInputValue('why'));
    return interaction.isChatInputCommand() ? interaction.showModal(form) : undefined;
  };
  const { page } = await open('member');
  const where = { channelId: channelId(), command: 'act' };
  page.tell({ type: 'suggest', id: 1, ...where, options: { text: 'o' }, focused: 'text' });
  expect(await page.hear('suggestions')).toMatchObject({ to: 1, choices: [{ name: 'One', value: '1' }] });
  page.tell({ type: 'run', id: 2, ...where, options: {} });
  const { to, modalId, modal } = await page.hear('modal');
  expect([to, modal.title]).toEqual([2, 'Reasons']);
  page.tell({ type: 'submit', id: 3, modal: modalId, values: { why: 'so' } });
  await page.hear('done', (done) => done.to === 3);
  await page.hear('message', ({ message }) => message.content === 'so');
  page.tell({ type: 'run', id: 4, channelId: channelId(), command: 'nothing', options: {} });
  expect(await page.hear('failed')).toMatchObject({ to: 4, reason: 'unknown' });
  const target = stage.sandbox.moderator.say('look');
  page.tell({
    type: 'runOnMessage',
    id: 5,
    channelId: channelId(),
    messageId: target.id,
    command: 'Look at this',
  });
  expect(await page.hear('failed', (failed) => failed.to === 5)).toMatchObject({
    reason: 'no-response',
    message: 'The application did not respond',
  });
});

test('posts, deletions and the bot going are told', async () => {
  stage.handle = async (interaction) => {
    await interaction.reply('soon gone');
    await interaction.deleteReply();
  };
  const { page } = await open('member');
  page.tell({ type: 'post', id: 1, channelId: stage.sandbox.forum.id, title: 'Why?', content: 'I wonder' });
  const { place } = await page.hear('channel');
  expect(place.channel).toMatchObject({ type: 11, name: 'Why?', parent_id: stage.sandbox.forum.id });
  expect((await page.hear('done')).channelId).toBe(place.channel.id);
  page.tell({ type: 'run', id: 2, channelId: channelId(), command: 'act', options: {} });
  await page.hear('messageDeleted');
  await stage.client.destroy();
  expect((await page.hear('bot')).online).toBe(false);
});

test.each([
  { type: 'run', id: 1 },
  { type: 'press', id: 1, channelId: '1', messageId: '1', customId: 'x' },
  { type: 'submit', id: 1, modal: 'x', values: {} },
  { type: 'say', id: 1, channelId: '1' },
  { type: 'dance', id: 1 },
])('an odd message fails and harms nothing: $type', async (message) => {
  const { page } = await open('member');
  page.tell(message as never);
  expect((await page.hear('failed')).to).toBe(1);
  page.tell({ type: 'say', id: 2, channelId: channelId(), content: 'still here' });
  await page.hear('done', ({ to }) => to === 2);
});

describe('only a page from here is served:', () => {
  test.each([
    ['another site', 'https://evil.example'],
    ['another port', 'http://127.0.0.1:1'],
    ['no origin', undefined],
  ])('not %s', async (_, origin) => {
    const socket = new WebSocket(
      `${stage.sandbox.pageUrl.replace('http', 'ws')}page`,
      origin ? { origin } : {},
    );
    const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
    expect(error.message).toContain('403');
  });

  test('not under another name of this machine', async () => {
    const status = (host: string) =>
      new Promise<number | undefined>((resolve) => {
        const { hostname, port } = new URL(stage.sandbox.pageUrl);
        request({ hostname, port, path: '/api/v10/gateway', headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).end();
      });
    expect(await status('evil.example')).toBe(403);
    expect(await status('evil.example:8787')).toBe(403);
    expect(await status('localhost:8787')).toBe(401);
  });

  test('and an uploaded page may not act as ours', async () => {
    const file = {
      name: 'page.html',
      type: 'text/html',
      base64: Buffer.from('<script>1</script>').toString('base64'),
    };
    const { attachments } = stage.sandbox.member.say('look', { files: [file] });
    const { headers } = await fetch(attachments[0]?.url ?? '');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test('a taken port is refused in words that name the setting', async () => {
  const port = Number(new URL(stage.sandbox.pageUrl).port);
  await expect(startSandbox({ port })).rejects.toThrow(/port \d+ is taken.*SANDBOX_PORT/);
});

test('a language that is chosen is told to whom it concerns, with the commands as they read in it', async () => {
  await stage.client.application.commands.set([
    { name: 'act', description: 'Do something', nameLocalizations: { uk: 'діяти' } },
  ]);
  const { page } = await open('member');
  const { page: other } = await open('moderator');
  page.tell({ type: 'language', of: 'me', locale: Locale.Ukrainian });
  const mine = await page.hear('state', ({ me }) => me.locale === 'uk');
  expect(mine.places[0]?.commands).toMatchObject([{ name: 'act', name_localized: 'діяти' }]);
  page.tell({ type: 'language', of: { guildId: stage.sandbox.guildId }, locale: Locale.German });
  const others = await other.hear('state', ({ guilds }) => guilds[0]?.locale === 'de');
  expect(others.me.locale).toBe('en-US');
  expect(others.places[0]?.commands[0]).not.toHaveProperty('name_localized');
});

test('an interaction brings the languages of its person and of the server', async () => {
  const { member } = stage.sandbox;
  member.locale = Locale.Ukrainian;
  stage.sandbox.locale = Locale.German;
  stage.handle = async (interaction) => interaction.reply(`${interaction.locale} ${interaction.guildLocale}`);
  expect((await member.run('/act')).content).toBe('uk de');
  expect((await member.run('/act', {}, { channel: member.dm })).content).toBe('uk null');
  await eventually(() => stage.client.guilds.cache.first()?.preferredLocale === 'de');
});
