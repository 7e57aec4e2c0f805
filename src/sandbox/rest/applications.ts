import { Locale, type RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { localised } from '../localised.ts';
import { Refusal } from '../refusal.ts';
import { checkCommand, checkCommands } from '../strict/commands.ts';
import { readBody, readObject } from './body.ts';
import type { Api, RestContext } from './context.ts';

/** The application itself and its commands, global and of the guild. */
export function applicationRoutes(api: Api, { world }: RestContext): void {
  const { applicationId, bot } = world.cast;

  const application = {
    id: applicationId,
    name: bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    team: null,
    flags: 0,
    bot,
    install_params: null,
    integration_types_config: { 0: {}, 1: {} },
  };
  api.get('/applications/@me', (c) => c.json(application));
  api.get('/oauth2/applications/@me', (c) => c.json(application));

  const scopeOf = (applicationParam: string, guildParam: string | undefined): string => {
    if (applicationParam !== applicationId) throw new Refusal(50001);
    if (guildParam !== undefined && !world.guilds.some(({ data }) => data.id === guildParam)) {
      throw new Refusal(50001);
    }
    return guildParam ?? '';
  };

  for (const base of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'] as const) {
    const one = `${base}/:id` as const;
    const scope = (c: { req: { param(): Record<string, string> } }) => {
      const { app = '', guild: inGuild } = c.req.param();
      return scopeOf(app, inGuild);
    };

    api.get(base, (c) => {
      const commands = world.commands.list(scope(c));
      if (c.req.query('with_localizations') === 'true') return c.json(commands);
      const locale = c.req.header('x-discord-locale') ?? firstOf(c.req.header('accept-language'));
      return c.json(commands.map((command) => localised(command, locale ?? Locale.EnglishUS)));
    });
    api.put(base, async (c) => {
      const where = scope(c);
      const { json } = await readBody(c);
      await checkCommands(json);
      return c.json(world.commands.replaceAll(where, json as RESTPostAPIApplicationCommandsJSONBody[]));
    });
    api.post(base, async (c) => {
      const where = scope(c);
      const { json } = await readBody(c);
      await checkCommand(json);
      const { command, created } = world.commands.put(where, json as RESTPostAPIApplicationCommandsJSONBody);
      return c.json(command, created ? 201 : 200);
    });
    api.get(one, (c) => c.json(world.commands.get(scope(c), c.req.param('id'))));
    api.patch(one, async (c) => {
      const where = scope(c);
      const body: Partial<RESTPostAPIApplicationCommandsJSONBody> = await readObject(c);
      const before = world.commands.get(where, c.req.param('id'));
      await checkCommand({ ...before, ...body });
      return c.json(world.commands.patch(where, before.id, body));
    });
    api.delete(one, (c) => {
      world.commands.delete(scope(c), c.req.param('id'));
      return c.body(null, 204);
    });
  }
}

/** The first of the languages that a header lists: "de" of "de, en;q=0.5". */
function firstOf(languages: string | undefined): string | undefined {
  return languages?.split(/[,;]/)[0]?.trim();
}
