import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { mayUse } from './permissions.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Creates a day and scope, then 30034. Replacing a command by its name is no create. */
const DAILY_CREATES = 200;
/** Slash commands a scope; user and message commands have their own, smaller maxima. */
const MOST_COMMANDS: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** The commands that the bot registered, globally and in the guild. */
export class CommandRegistry {
  readonly #world: World;
  /** By scope: the guild's id, or '' for global commands. */
  readonly #scopes = new Map<string, APIApplicationCommand[]>();
  readonly #creates = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  list(guildId: string): readonly APIApplicationCommand[] {
    return this.#scopes.get(guildId) ?? [];
  }

  /** @throws Refusal 10063 */
  get(guildId: string, id: string): APIApplicationCommand {
    const command = this.list(guildId).find((each) => each.id === id);
    if (!command) throw new Refusal(10063);
    return command;
  }

  /** Replaces everything in a scope; a command of the same name and type keeps its id. */
  replaceAll(guildId: string, bodies: readonly RESTPostAPIApplicationCommandsJSONBody[]) {
    const before = this.list(guildId);
    const commands = bodies.map((body) => this.#made(guildId, body, sameName(before, body)));
    this.#store(guildId, commands);
    return commands;
  }

  /** Creates a command, or replaces the one of the same name and type. */
  put(guildId: string, body: RESTPostAPIApplicationCommandsJSONBody) {
    const before = sameName(this.list(guildId), body);
    const command = this.#made(guildId, body, before);
    this.#store(guildId, [...this.list(guildId).filter((each) => each !== before), command]);
    return { command, created: !before };
  }

  patch(guildId: string, id: string, body: Partial<RESTPostAPIApplicationCommandsJSONBody>) {
    const before = this.get(guildId, id);
    const merged = { ...before, ...body } as RESTPostAPIApplicationCommandsJSONBody;
    const command = this.#made(guildId, merged, before);
    this.#store(
      guildId,
      this.list(guildId).map((each) => (each === before ? command : each)),
    );
    return command;
  }

  delete(guildId: string, id: string): void {
    const gone = this.get(guildId, id);
    this.#store(
      guildId,
      this.list(guildId).filter((each) => each !== gone),
    );
  }

  /** What somebody with these permissions may use in a context. A guild's command hides a global namesake. */
  usable(guildId: string, context: InteractionContextType, held: bigint): readonly APIApplicationCommand[] {
    const inGuild = context === 0 ? this.list(guildId) : [];
    const global = this.list('').filter((each) => !sameName(inGuild, each));
    return [...inGuild, ...global].filter(
      (each) =>
        (each.contexts?.includes(context) ?? true) &&
        (context !== 0 || mayUse(held, each.default_member_permissions)),
    );
  }

  #store(guildId: string, commands: APIApplicationCommand[]): void {
    for (const [type, most] of Object.entries(MOST_COMMANDS)) {
      if (commands.filter((each) => each.type === Number(type)).length > most) throw new Refusal(30032);
    }
    this.#scopes.set(guildId, commands);
    this.#world.emit('commands');
  }

  #made(
    guildId: string,
    body: RESTPostAPIApplicationCommandsJSONBody,
    before: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    if (!before) this.#countCreate(guildId);
    const made = asStored(body);
    return {
      id: before?.id ?? this.#world.nextId(),
      application_id: this.#world.cast.applicationId,
      // A command that is sent again as it is keeps its version.
      version: before && same(before, made) ? before.version : this.#world.nextId(),
      ...(guildId && { guild_id: guildId }),
      ...made,
    };
  }

  #countCreate(guildId: string): void {
    const creates = (this.#creates.get(guildId) ?? 0) + 1;
    if (creates > DAILY_CREATES) throw new Refusal(30034);
    this.#creates.set(guildId, creates);
  }
}

type Stored = Omit<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>;

/** A command in the form in which Discord gives it back: defaults filled in, empty lists and `false` left out. */
function asStored(sent: RESTPostAPIApplicationCommandsJSONBody): Stored {
  const body: Partial<APIApplicationCommand> & { name: string } = { ...sent } as APIApplicationCommand;
  const { type = ApplicationCommandType.ChatInput, options } = body;
  return {
    type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    ...(options?.length && { options: options.map(optionAsStored) }),
    default_member_permissions: body.default_member_permissions?.toString() ?? null,
    dm_permission: true,
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    nsfw: body.nsfw ?? false,
  };
}

/** Only what is set survives: Discord leaves out `required: false`, `autocomplete: false` and empty choices. */
function optionAsStored(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const kept = Object.entries(option).filter(
    ([, value]) => value !== false && value !== null && value !== undefined && !isEmpty(value),
  );
  const stored = Object.fromEntries(kept) as unknown as APIApplicationCommandOption;
  if ('options' in stored && stored.options) {
    return { ...stored, options: stored.options.map(optionAsStored) } as APIApplicationCommandOption;
  }
  return stored;
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function same(before: APIApplicationCommand, made: Stored): boolean {
  return Object.entries(made).every(
    ([key, value]) => JSON.stringify(before[key as keyof Stored]) === JSON.stringify(value),
  );
}

function sameName<T extends { name: string; type?: number | null | undefined }>(
  among: readonly T[],
  { name, type }: { name: string; type?: number | null | undefined },
): T | undefined {
  const wanted = type ?? ApplicationCommandType.ChatInput;
  return among.find((each) => each.name === name && each.type === wanted);
}
