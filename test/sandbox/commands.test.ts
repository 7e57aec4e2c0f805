import {
  InteractionContextType,
  ApplicationCommandOptionType as Option,
  PermissionFlagsBits,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startSandbox } from './bot.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

/** What the tests read of an answer: a command, or why there is none. */
interface Answered {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly options: unknown;
  readonly code: number;
  readonly errors: unknown;
}

async function call<T = Answered>(
  method: string,
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
): Promise<{ status: number; body: T }> {
  const response = await fetch(`${sandbox.restUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json', ...more },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : JSON.parse(text) };
}

async function globalPath(): Promise<string> {
  const { body } = await call('GET', '/applications/@me');
  return `/applications/${body.id}/commands`;
}

/** A slash command as short as can be. */
const command = (name: string, more: object = {}) => ({ name, description: 'What it does', ...more });
const text = (name: string, more: object = {}) => ({
  type: Option.String,
  name,
  description: 'A text',
  ...more,
});

describe('registered commands', () => {
  test('come back as Discord gives them: defaults filled in, `false` and empty lists left out', async () => {
    const path = await globalPath();
    const options = [
      text('a', { required: false, autocomplete: false, choices: [] }),
      text('b', { min_length: 0 }),
    ];
    await call('PUT', path, [command('ask', { options, default_member_permissions: '32' })]);
    const { body } = await call<Answered[]>('GET', `${path}?with_localizations=true`);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({
      type: 1,
      name: 'ask',
      nsfw: false,
      contexts: null,
      integration_types: [0],
      default_member_permissions: '32',
      name_localizations: null,
    });
    expect(body[0]?.options).toEqual([text('a'), text('b', { min_length: 0 })]);
  });

  test('keep their id when they are replaced, and their version when nothing changed', async () => {
    const path = await globalPath();
    const { body: first } = await call<Answered[]>('PUT', path, [command('ask')]);
    const { body: same } = await call<Answered[]>('PUT', path, [command('ask')]);
    const { body: other } = await call<Answered[]>('PUT', path, [command('ask', { nsfw: true })]);
    expect(same[0]).toEqual(first[0]);
    expect(other[0]?.id).toBe(first[0]?.id);
    expect(other[0]?.version).not.toBe(first[0]?.version);
  });

  test('are created, read, changed and deleted one by one', async () => {
    const path = await globalPath();
    const created = await call('POST', path, command('ask'));
    expect(created.status).toBe(201);
    expect((await call('POST', path, command('ask'))).status).toBe(200);
    const one = `${path}/${created.body.id}`;
    expect((await call('PATCH', one, { description: 'Otherwise' })).body.description).toBe('Otherwise');
    expect((await call('GET', one)).body).toMatchObject({ name: 'ask', description: 'Otherwise' });
    expect((await call('DELETE', one)).status).toBe(204);
    expect((await call('GET', one)).body.code).toBe(10063);
  });

  test('of the server stand beside global ones and hide their namesakes', async () => {
    const path = await globalPath();
    await call('PUT', path, [command('ask'), command('help')]);
    await call('PUT', path.replace('/commands', `/guilds/${sandbox.guildId}/commands`), [command('ask')]);
    const usable = sandbox.member.commands();
    expect(usable.map(({ name, guild_id }) => [name, guild_id]).sort()).toEqual([
      ['ask', sandbox.guildId],
      ['help', undefined],
    ]);
  });

  test('of another server or application are out of reach', async () => {
    const path = await globalPath();
    expect(
      (await call('GET', path.replace('/commands', '/guilds/123456789012345678/commands'))).body.code,
    ).toBe(50001);
    expect((await call('GET', '/applications/123456789012345678/commands')).body.code).toBe(50001);
  });

  test('may be created 200 times a day, then 30034', async () => {
    const path = await globalPath();
    const list = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, n) => command(`${prefix}${n}`));
    expect((await call('PUT', path, list('a', 100))).status).toBe(200);
    expect((await call('PUT', path, list('b', 100))).status).toBe(200);
    expect((await call('PUT', path, list('b', 100))).status).toBe(200);
    const refused = await call('PUT', path, [command('one-more')]);
    expect([refused.status, refused.body.code]).toEqual([429, 30034]);
  });

  test('are at most 100, five kinds of menu aside', async () => {
    const path = await globalPath();
    const many = Array.from({ length: 101 }, (_, n) => command(`a${n}`));
    expect((await call('PUT', path, many)).body.code).toBe(30032);
  });
});

describe('a command in several languages', () => {
  const names = { de: 'fragen', 'es-ES': 'preguntar' };
  const asking = command('ask', {
    name_localizations: names,
    description_localizations: { de: 'Was es tut' },
    options: [
      text('length', {
        name_localizations: { de: 'länge' },
        choices: [{ name: 'Short', value: 's', name_localizations: { de: 'Kurz' } }],
      }),
    ],
  });

  test('is listed with all of them where they are asked for', async () => {
    const path = await globalPath();
    await call('PUT', path, [asking]);
    const { body } = await call<object[]>('GET', `${path}?with_localizations=true`);
    expect(body).toMatchObject([asking]);
    expect(body[0]).not.toHaveProperty('name_localized');
  });

  test.each([
    ['x-discord-locale', 'de'],
    ['accept-language', 'de, en;q=0.5'],
  ])('is listed in one of them otherwise: %s', async (header, locale) => {
    const path = await globalPath();
    await call('PUT', path, [asking]);
    const { body } = await call<object[]>('GET', path, undefined, { [header]: locale });
    const option = { name: 'length', name_localized: 'länge' };
    const choices = [{ name: 'Short', value: 's', name_localized: 'Kurz' }];
    expect(body).toMatchObject([
      {
        name: 'ask',
        name_localized: 'fragen',
        description_localized: 'Was es tut',
        options: [{ ...option, choices }],
      },
    ]);
    expect(body[0]).not.toHaveProperty('name_localizations');
  });

  test('is taken from Spain where Latin America has none of its own, and as it is where there is none', async () => {
    const path = await globalPath();
    await call('PUT', path, [asking]);
    const inLatinAmerica = await call<object[]>('GET', path, undefined, { 'x-discord-locale': 'es-419' });
    expect(inLatinAmerica.body[0]).toMatchObject({ name_localized: 'preguntar' });
    expect(inLatinAmerica.body[0]).not.toHaveProperty('description_localized');
    const { body } = await call<object[]>('GET', path);
    expect(body[0]).not.toHaveProperty('name_localized');
  });
});

describe('who may use a command', () => {
  test('is decided by the permissions that it asks for', async () => {
    const wanted = PermissionFlagsBits.ManageGuild.toString();
    await call('PUT', await globalPath(), [
      command('settings', { default_member_permissions: wanted }),
      command('danger', { default_member_permissions: '0' }),
      command('ask'),
    ]);
    expect(sandbox.member.commands().map(({ name }) => name)).toEqual(['ask']);
    expect(sandbox.moderator.commands().map(({ name }) => name)).toEqual(['settings', 'ask']);
    await expect(sandbox.member.run('/settings')).rejects.toMatchObject({ reason: 'forbidden' });
    await expect(sandbox.member.run('/nothing')).rejects.toMatchObject({ reason: 'unknown' });
  });

  test('is decided by where it may be used, too', async () => {
    const { Guild, BotDM } = InteractionContextType;
    await call('PUT', await globalPath(), [
      command('here', { contexts: [Guild] }),
      command('alone', { contexts: [BotDM] }),
    ]);
    const { member } = sandbox;
    expect(member.commands().map(({ name }) => name)).toEqual(['here']);
    expect(member.commands(member.dm).map(({ name }) => name)).toEqual(['alone']);
  });
});

describe('a registration is refused', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ name: `${n}`, value: `${n}` }));

  test.each([
    ['with capitals in a name', [command('Ask')]],
    ['with a space in a name', [command('ask me')]],
    ['with a name of 33 characters', [command('a'.repeat(33))]],
    ['without a description', [{ name: 'ask' }]],
    ['with a description of 101 characters', [command('ask', { description: 'x'.repeat(101) })]],
    ['with two commands of one name', [command('ask'), command('ask')]],
    ['with 26 options', [command('ask', { options: Array.from({ length: 26 }, (_, n) => text(`o${n}`)) })]],
    ['with two options of one name', [command('ask', { options: [text('a'), text('a')] })]],
    [
      'with a required option behind an optional one',
      [command('ask', { options: [text('a'), text('b', { required: true })] })],
    ],
    ['with 26 choices', [command('ask', { options: [text('a', { choices: choices(26) })] })]],
    [
      'with a choice of 101 characters',
      [command('ask', { options: [text('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })] })],
    ],
    [
      'with choices and suggestions',
      [command('ask', { options: [text('a', { choices: choices(2), autocomplete: true })] })],
    ],
    ['with a maximum length of 6,001', [command('ask', { options: [text('a', { max_length: 6001 })] })]],
    [
      'with a minimum above the maximum',
      [command('ask', { options: [text('a', { min_length: 5, max_length: 4 })] })],
    ],
    [
      'with a subcommand beside an option',
      [command('ask', { options: [text('a'), { type: 1, name: 'b', description: 'x' }] })],
    ],
    ['with a description on a message command', [{ type: 3, name: 'Check', description: 'x' }]],
    [
      'with more than 8,000 characters',
      [
        command('ask', {
          options: Array.from({ length: 25 }, (_, n) =>
            text(`o${n}`, {
              description: 'x'.repeat(100),
              choices: Array.from({ length: 25 }, (_, m) => ({ name: `choice ${m}`, value: `value ${m}` })),
            }),
          ),
        }),
      ],
    ],
    ['as something else than a list', command('ask')],
  ])('%s', async (_, body) => {
    const refused = await call('PUT', await globalPath(), body);
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 50035, message: 'Invalid Form Body' });
    expect(sandbox.refusals).toHaveLength(1);
  });

  test('naming what is wrong and where', async () => {
    const { body } = await call('PUT', await globalPath(), [command('ok'), command('No Good')]);
    expect(body.errors).toEqual({
      1: {
        name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' }] },
      },
    });
    expect(sandbox.refusals[0]?.faults).toEqual(['1.name: Command name is invalid']);
  });

  test('but not for what Discord takes', async () => {
    const { status } = await call('PUT', await globalPath(), [
      command('цитата', { description: '😀'.repeat(100) }),
      command('who-said', {
        options: [text('quote', { required: true, max_length: 6000 }), text('speaker')],
      }),
      command('library', { options: [{ type: 1, name: 'add', description: 'Add', options: [text('url')] }] }),
      { type: 3, name: 'Check quotes' },
    ]);
    expect(status).toBe(200);
    expect(sandbox.refusals).toEqual([]);
  });
});
