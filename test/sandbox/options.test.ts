import { ChannelType, ApplicationCommandOptionType as Option } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OptionValue } from '../../src/sandbox/protocol.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { type Bot, join, startSandbox } from './bot.ts';

const option = (name: string, type: Option, more: object = {}) => ({ name, type, description: 'x', ...more });

const COMMANDS = [
  {
    name: 'fill',
    description: 'x',
    options: [
      option('needed', Option.String, { required: true, min_length: 2, max_length: 4 }),
      option('text', Option.String, { autocomplete: true }),
      option('pick', Option.String, { choices: [{ name: 'Long', value: 'long' }] }),
      option('count', Option.Integer, { min_value: 1, max_value: 5 }),
      option('share', Option.Number),
      option('yes', Option.Boolean),
      option('who', Option.User),
      option('role', Option.Role),
      option('any', Option.Mentionable),
      option('where', Option.Channel, { channel_types: [ChannelType.GuildForum] }),
      option('file', Option.Attachment),
    ],
  },
  {
    name: 'library',
    description: 'x',
    options: [
      option('add', Option.Subcommand, { options: [option('url', Option.String, { required: true })] }),
      option('more', Option.SubcommandGroup, { options: [option('list', Option.Subcommand)] }),
    ],
  },
];

let sandbox: Sandbox;
let bot: Bot;

beforeAll(async () => {
  sandbox = await startSandbox();
  bot = await join(sandbox, COMMANDS, async (interaction) => {
    if (interaction.isAutocomplete()) return interaction.respond([]);
    if (!interaction.isChatInputCommand()) return undefined;
    const { options } = interaction;
    const path = [options.getSubcommandGroup(false), options.getSubcommand(false)].filter(Boolean);
    const file = options.getAttachment('file');
    const shown = {
      path: path.join(' '),
      share: options.get('share')?.value,
      yes: options.get('yes')?.value,
      who: options.getUser('who')?.username,
      role: options.getRole('role')?.name,
      where: options.get('where')?.channel?.name,
      ...(file && { file: file.name }),
    };
    return interaction.reply(JSON.stringify(shown));
  });
});
afterAll(async () => {
  await bot.client.destroy();
  await sandbox.close();
});

const run = (options: Record<string, OptionValue>) =>
  sandbox.member.run('/fill', { needed: 'abc', ...options });

describe('an option is refused', () => {
  const file = { name: 'a.txt', type: '', base64: '' };
  test.each<[string, Record<string, OptionValue>, string]>([
    ['that there is not', { nedeed: 'x' }, '/fill has no option "nedeed"'],
    ['that is required and empty', { needed: '' }, '"needed" is required'],
    ['that is too short', { needed: 'a' }, '"needed" must be at least 2 characters long'],
    ['that is too long', { needed: 'abcde' }, '"needed" must be at most 4 characters long'],
    ['of 6,001 characters', { text: 'x'.repeat(6001) }, '"text" must be at most 6000 characters long'],
    ['that is none of its choices', { pick: 'short' }, '"pick" must be one of: long'],
    ['that is no text', { text: 5 }, '"text" must be a text'],
    ['that is no number', { count: 'many' }, '"count" must be a number'],
    ['that is no whole number', { count: 1.5 }, '"count" must be a whole number'],
    ['that is too small', { count: 0 }, '"count" must be at least 1'],
    ['that is too large', { count: 6 }, '"count" must be at most 5'],
    ['that is neither true nor false', { yes: 'perhaps' }, '"yes" must be true or false'],
    ['that is no member', { who: 'Maya' }, '"who" must be a member of the server'],
    ['that is no role', { role: '1' }, '"role" must be a role of the server'],
    ['that is neither', { any: '1' }, '"any" must be a member or a role of the server'],
    ['that is no file', { file: 'a.txt' }, '"file" must be a file'],
    ['that is a file where a text is wanted', { text: file }, '"text" must be a text'],
  ])('%s', async (_, options, message) => {
    await expect(run(options)).rejects.toThrow(message);
  });

  test('that is a channel of another kind', async () => {
    await expect(run({ where: sandbox.text.id })).rejects.toThrow('must be a channel of the right kind');
  });

  test('that is missing', async () => {
    await expect(sandbox.member.run('/fill')).rejects.toMatchObject({ reason: 'invalid' });
  });
});

test('options of every kind arrive as what they are', async () => {
  const roles = bot.client.guilds.cache.first()?.roles.cache;
  const reply = await run({
    share: 0.5,
    yes: false,
    who: sandbox.moderator.user.id,
    role: roles?.find(({ name }) => name === 'Moderators')?.id ?? '',
    where: sandbox.forum.id,
    file: { name: 'a.txt', type: 'text/plain', base64: 'YQ==' },
  });
  expect(JSON.parse(reply.content)).toEqual({
    path: '',
    share: 0.5,
    yes: false,
    who: 'noor',
    role: 'Moderators',
    where: 'questions',
    file: 'a.txt',
  });
});

test('lengths count code points', async () => {
  await expect(run({ needed: '😀😀😀😀' })).resolves.toBeDefined();
  await expect(run({ needed: '😀' })).rejects.toMatchObject({ reason: 'invalid' });
});

test('subcommands are named as one types them', async () => {
  const { member } = sandbox;
  expect(JSON.parse((await member.run('/library add', { url: 'x' })).content).path).toBe('add');
  expect(JSON.parse((await member.run('library  more list')).content).path).toBe('more list');
  await expect(member.run('/library')).rejects.toThrow('/library wants one of: add, more');
  await expect(member.run('/library remove')).rejects.toThrow('There is no command /library remove');
});

test('while one option is typed the others may be missing', async () => {
  expect(await sandbox.member.suggestions('/fill', { text: 'x' }, 'text')).toEqual([]);
});
