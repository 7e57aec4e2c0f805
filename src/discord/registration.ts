import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  RateLimitError,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { describeError, type Log } from '../log.ts';

/** Nothing is registered and nothing can be: nobody could use the bot. The message is one line for its owner. */
export class RegistrationError extends Error {
  override readonly name = 'RegistrationError';
}

type CommandIds = ReadonlyMap<string, string>;

export interface Registration {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** The only server to register in; null: everywhere. */
  readonly guildId: string | null;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** No: another process does, and this one only asks what there is. */
  readonly mayRegister: boolean;
  readonly log: Log;
}

/**
 * Registers the commands, but only where they differ from what Discord holds: registering costs a daily quota.
 * Where Discord refuses, the bot goes on with the commands that it has from before, and the log says so.
 * @returns the ids of the slash commands by name, as far as Discord tells.
 * @throws RegistrationError where it has none, or where that can't be known because Discord refuses that as well.
 */
export async function registerCommands(registration: Registration): Promise<CommandIds> {
  const { rest, applicationId, guildId, log } = registration;
  const route =
    guildId === null
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = registration.commands.map((command) => (guildId === null ? command : inOneServer(command)));
  const held = await heldCommands(registration, route);
  const scope = guildId === null ? 'everywhere' : `server ${guildId}`;
  if (held !== null && same(wanted, held)) {
    log.info({ commands: wanted.length, scope }, 'commands unchanged');
    return idsOf(held);
  }
  if (!registration.mayRegister) return idsOf(held);
  try {
    const registered = await rest.put(route, { body: wanted });
    log.info({ commands: wanted.length, scope }, 'commands registered');
    return idsOf(registered);
  } catch (error) {
    const reason = `Discord did not take the commands: ${reasonOf(error, guildId)}`;
    const usable = held === null ? !isRefusal(error) : held.length > 0;
    if (!usable) throw new RegistrationError(reason, { cause: error });
    log.error({ scope, ...describeError(error) }, `${reason} Going on with those registered before.`);
    return idsOf(held);
  }
}

function idsOf(commands: unknown): CommandIds {
  const all: readonly APIApplicationCommand[] = Array.isArray(commands) ? commands : [];
  const slash = all.filter(({ type }) => type === ApplicationCommandType.ChatInput);
  return new Map(slash.map(({ name, id }) => [name, id]));
}

/** What Discord holds; null where it doesn't tell. */
async function heldCommands(
  { rest, log }: Registration,
  route: `/${string}`,
): Promise<readonly APIApplicationCommand[] | null> {
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const held = await rest.get(route, { query });
    return Array.isArray(held) ? held : null;
  } catch (error) {
    log.warn(describeError(error), 'the registered commands could not be read');
    return null;
  }
}

/** In commands of one server these fields mean nothing and don't come back. */
function inOneServer({ contexts, integration_types, ...command }: RESTPostAPIApplicationCommandsJSONBody) {
  return command;
}

function same(
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  held: readonly APIApplicationCommand[],
): boolean {
  const essences = (commands: readonly CommandFields[]) =>
    commands.map(essence).sort((a, b) => (a.key < b.key ? -1 : 1));
  return isDeepStrictEqual(essences(wanted), essences(held));
}

type Maybe<T> = T | null | undefined;

/** The fields that a definition can set. What Discord sends holds more, and may leave out what is the default. */
interface CommandFields {
  readonly name: string;
  readonly type?: Maybe<number>;
  readonly description?: Maybe<string>;
  readonly name_localizations?: Maybe<object>;
  readonly description_localizations?: Maybe<object>;
  readonly default_member_permissions?: Maybe<string>;
  readonly nsfw?: Maybe<boolean>;
  readonly integration_types?: Maybe<readonly number[]>;
  readonly contexts?: Maybe<readonly number[]>;
  readonly options?: Maybe<readonly APIApplicationCommandOption[]>;
}

function essence(command: CommandFields) {
  const type = command.type ?? ApplicationCommandType.ChatInput;
  return {
    key: `${type} ${command.name}`,
    description: command.description ?? '',
    names: { ...command.name_localizations },
    descriptions: { ...command.description_localizations },
    permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    installs: [...(command.integration_types ?? [ApplicationIntegrationType.GuildInstall])].sort(),
    contexts: [...(command.contexts ?? [])].sort(),
    options: (command.options ?? []).map(optionEssence),
  };
}

interface OptionFields {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Maybe<object>;
  readonly description_localizations?: Maybe<object>;
  readonly required?: Maybe<boolean>;
  readonly autocomplete?: Maybe<boolean>;
  readonly choices?: Maybe<readonly { name: string; value: unknown; name_localizations?: Maybe<object> }[]>;
  readonly min_length?: Maybe<number>;
  readonly max_length?: Maybe<number>;
  readonly min_value?: Maybe<number>;
  readonly max_value?: Maybe<number>;
  readonly channel_types?: Maybe<readonly number[]>;
  readonly options?: Maybe<readonly APIApplicationCommandOption[]>;
}

function optionEssence(option: OptionFields): object {
  return {
    type: option.type,
    name: option.name,
    description: option.description,
    names: { ...option.name_localizations },
    descriptions: { ...option.description_localizations },
    required: option.required ?? false,
    suggests: option.autocomplete ?? false,
    choices: (option.choices ?? []).map(({ name, value, name_localizations }) => ({
      name,
      value,
      names: { ...name_localizations },
    })),
    length: [option.min_length ?? 0, option.max_length ?? null],
    value: [option.min_value ?? null, option.max_value ?? null],
    channels: [...(option.channel_types ?? [])].sort(),
    options: (option.options ?? []).map(optionEssence),
  };
}

/** Not a fault that passes by itself: the request was understood and turned down. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

function statusOf(error: unknown): number | null {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : null;
}

function reasonOf(error: unknown, guildId: string | null): string {
  if (error instanceof RateLimitError) {
    return `too many registrations, the next is possible in ${Math.ceil(error.retryAfter / 1_000)} s.`;
  }
  const message = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error);
  const hint =
    guildId !== null && [403, 404].includes(statusOf(error) ?? 0)
      ? ' Is DISCORD_GUILD_ID a server that the bot was added to?'
      : '';
  return `${message}.${hint}`;
}
