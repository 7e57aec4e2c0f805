import {
  DiscordAPIError,
  type RateLimitData,
  RateLimitError,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { definitions } from '../../commands/index.ts';
import { type Registration, RegistrationError, registerCommands } from '../../src/discord/registration.ts';
import { keptLog } from './log.ts';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

const refusal = (status: number, code: number, message: string) =>
  new DiscordAPIError({ code, message }, code, status, 'PUT', 'https://example.com', { files: [], body: {} });

/** A Discord that holds `held` (or fails to tell), and takes a registration (or fails to). */
function discord(held: unknown, taken: Error | null = null) {
  const put: { route: string; body: Definition[] }[] = [];
  const rest = {
    get: async (_route: string, { query }: { query: URLSearchParams }) => {
      if (held instanceof Error) throw held;
      // Without being asked for them Discord tells no localisations but one.
      return query.get('with_localizations') === 'true' ? held : [];
    },
    put: async (route: string, { body }: { body: Definition[] }) => {
      put.push({ route, body });
      if (taken) throw taken;
    },
  } as unknown as Registration['rest'];
  return { rest, put };
}

async function register(
  { rest }: ReturnType<typeof discord>,
  { guildId = null as string | null, wanted = definitions, mayRegister = true } = {},
) {
  const { log, lines } = keptLog();
  await registerCommands({ rest, applicationId: '1', guildId, commands: wanted, mayRegister, log });
  return lines;
}

/** A definition as Discord gives it back: more fields, defaults written out or left out, another order. */
function asHeld(definition: Definition): object {
  return {
    id: '99',
    application_id: '1',
    version: '5',
    type: 1,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    ...JSON.parse(JSON.stringify(definition), (key, value) =>
      (key === 'required' || key === 'autocomplete') && value === false ? undefined : value,
    ),
  };
}

describe('commands are registered', () => {
  it('where Discord holds none', async () => {
    const empty = discord([]);
    await register(empty);
    expect(empty.put).toEqual([{ route: '/applications/1/commands', body: definitions }]);
  });

  it('not where it holds the same, however it writes them', async () => {
    const same = discord(definitions.map(asHeld).reverse());
    await register(same);
    expect(same.put).toEqual([]);
  });

  it.each<[string, (definition: { options?: unknown[] }) => object]>([
    ['description', (definition) => ({ ...definition, description: 'Something else' })],
    ['option', (definition) => ({ ...definition, options: definition.options?.slice(1) })],
    ['order of options', (definition) => ({ ...definition, options: definition.options?.toReversed() })],
    ['permission', (definition) => ({ ...definition, default_member_permissions: '32' })],
    ['place to use it in', (definition) => ({ ...definition, contexts: [0] })],
    ['name', (definition) => ({ ...definition, name: 'other' })],
    ['name in one language', (definition) => ({ ...definition, name_localizations: { de: 'andere' } })],
    ['description in one language', (definition) => ({ ...definition, description_localizations: null })],
    [
      'name of an option in one language',
      ({ options = [], ...definition }) => ({
        ...definition,
        options: options.map((option) => ({ ...(option as object), name_localizations: { de: 'andere' } })),
      }),
    ],
  ])('where a %s differs', async (_, change) => {
    const [first, ...rest] = definitions.map(asHeld) as Definition[];
    const other = discord([change(first as { options?: unknown[] }), ...rest]);
    await register(other);
    expect(other.put.length).toBe(1);
  });

  it('by no process that is to leave it to another', async () => {
    const empty = discord([]);
    await register(empty, { mayRegister: false });
    expect(empty.put).toEqual([]);
  });

  it('where one is gone', async () => {
    const more = discord(
      [...definitions, { ...definitions[0], name: 'gone' }].map((each) => asHeld(each as Definition)),
    );
    await register(more);
    expect(more.put.length).toBe(1);
  });

  it('where Discord does not tell what it holds', async () => {
    const mute = discord(refusal(404, 0, 'Not Found'));
    await register(mute);
    expect(mute.put.length).toBe(1);
  });

  it('in one server alone where there is one for development, and there only when they differ', async () => {
    const local = discord([]);
    await register(local, { guildId: '123456789012345678' });
    expect(local.put[0]?.route).toBe('/applications/1/guilds/123456789012345678/commands');
    const again = discord(local.put[0]?.body.map(asHeld));
    await register(again, { guildId: '123456789012345678' });
    expect(again.put).toEqual([]);
  });
});

describe('a registration that Discord does not take', () => {
  const tooMany = new RateLimitError({ retryAfter: 61_500, timeToReset: 61_500 } as RateLimitData);
  const old = definitions.slice(1).map(asHeld);

  it.each([
    ['refused', refusal(400, 50_035, 'Invalid Form Body'), /Invalid Form Body/],
    [
      'over the daily limit',
      refusal(429, 30_034, 'Maximum number of daily application command creates'),
      /daily/,
    ],
    ['rate limited', tooMany, /possible in 62 s/],
  ])('leaves the old commands answering and says that it was %s', async (_, error, reason) => {
    const lines = await register(discord(old, error));
    expect(lines.at(-1)).toMatchObject({ level: 50, msg: expect.stringMatching(reason) });
  });

  it.each([
    [
      'refused',
      refusal(400, 50_035, 'Invalid Form Body'),
      /^Discord did not take the commands: Invalid Form Body/,
    ],
    ['rate limited', tooMany, /^Discord did not take the commands: too many registrations/],
  ])('ends the start where there are no old ones: %s', async (_, error, reason) => {
    const failed = register(discord([], error));
    await expect(failed).rejects.toThrow(RegistrationError);
    await expect(failed).rejects.toThrow(reason);
  });

  it('points to the setting where the server is not one of the bot’s', async () => {
    const missing = refusal(403, 50_001, 'Missing Access');
    const failed = register(discord(missing, missing), { guildId: '123456789012345678' });
    await expect(failed).rejects.toThrow(
      /Missing Access\. Is DISCORD_GUILD_ID a server that the bot was added to\?$/,
    );
  });

  it('is no reason to stop while Discord itself is out of order', async () => {
    const down = refusal(503, 0, 'Service Unavailable');
    const lines = await register(discord(down, down));
    expect(lines.at(-1)).toMatchObject({ level: 50 });
  });
});
