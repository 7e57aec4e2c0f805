import {
  type ApplicationCommandDataResolvable,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type AutocompleteInteraction,
  Client,
  type ClientOptions,
  type DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  type RepliableInteraction,
} from 'discord.js';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

/** A sandbox on a free port, without a log. */
export function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return Sandbox.start({ port: 0, log: pino({ level: 'silent' }), ...options });
}

/** A discord.js client for a sandbox, not yet logged in. */
export function createBotClient(sandbox: Sandbox, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    ...options,
    rest: { api: sandbox.restUrl, ...options.rest },
  });
  client.on(Events.Error, () => undefined);
  return client;
}

export interface Bot {
  readonly client: Client<true>;
  /** What its handler threw, in order. */
  readonly errors: unknown[];
}

/** Joins a small discord.js bot to a sandbox: commands registered, every interaction given to `handle`. */
export async function join(
  sandbox: Sandbox,
  commands: readonly object[],
  handle: (interaction: Interaction) => Promise<unknown>,
  options: Partial<ClientOptions> = {},
): Promise<Bot> {
  const client = createBotClient(sandbox, options);
  const errors: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  const bot = { client: await ready, errors };
  await bot.client.application.commands.set(commands as readonly ApplicationCommandDataResolvable[]);
  return bot;
}

/** `/act`, with one option of each kind that matters, a message command and a user command. */
const COMMANDS = [
  {
    name: 'act',
    description: 'Do something',
    options: [
      { type: ApplicationCommandOptionType.String, name: 'text', description: 'A text', autocomplete: true },
      { type: ApplicationCommandOptionType.User, name: 'who', description: 'Somebody' },
      { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A file' },
    ],
  },
  { name: 'Look at this', type: ApplicationCommandType.Message },
  { name: 'Greet', type: ApplicationCommandType.User },
];

/** A small bot in a sandbox. What it does with interactions is set test by test. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly client: Client<true>;
  handle: (interaction: RepliableInteraction) => Promise<unknown>;
  suggest: (interaction: AutocompleteInteraction) => Promise<unknown>;
  /** What the bot threw while it handled interactions. */
  readonly errors: unknown[];
  close(): Promise<void>;
}

export async function setStage(
  options: Partial<SandboxOptions> = {},
  clientOptions: Partial<ClientOptions> = {},
): Promise<Stage> {
  const sandbox = await startSandbox(options);
  const { client, errors } = await join(
    sandbox,
    COMMANDS,
    (interaction) => route(interaction),
    clientOptions,
  );
  const stage: Stage = {
    sandbox,
    client,
    errors,
    handle: async () => undefined,
    suggest: async () => undefined,
    async close() {
      await client.destroy();
      await sandbox.close();
    },
  };
  const route = (interaction: Interaction) =>
    interaction.isAutocomplete() ? stage.suggest(interaction) : stage.handle(interaction);
  return stage;
}

/** The code of the error with which a call of the bot was refused; fails where it wasn't. */
export async function refusalOf(call: Promise<unknown>): Promise<string | number> {
  const error = await call.then(
    () => new Error('The call was not refused'),
    (refused: unknown) => refused,
  );
  if (error instanceof Error && 'code' in error) return (error as DiscordAPIError).code;
  throw error;
}

/** What the bot's first response to `/act` is refused with; null where it passes. */
export async function refusalOfReply(stage: Stage, reply: object): Promise<string | number | null> {
  let refused: string | number | null = null;
  stage.handle = async (interaction) => {
    try {
      await interaction.reply(reply);
    } catch (error) {
      refused = (error as DiscordAPIError).code ?? String(error);
      await interaction.reply('refused');
    }
  };
  await stage.sandbox.member.run('/act');
  return refused;
}

export async function eventually(check: () => boolean | Promise<boolean>, within = 3_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await check())) {
    if (Date.now() > end) throw new Error('It did not happen in time');
    await new Promise((later) => setTimeout(later, 10));
  }
}

/** The code with which the gateway closes on an IDENTIFY, or on any text. */
export async function closeCodeOf(restUrl: string, identify: object | string): Promise<number> {
  const socket = new WebSocket(
    `${restUrl.replace('http', 'ws').replace('/api', '')}/gateway/?v=10&encoding=json`,
  );
  const payload = typeof identify === 'string' ? identify : JSON.stringify({ op: 2, d: identify });
  socket.on('open', () => socket.send(payload));
  return new Promise((resolve) => socket.on('close', resolve));
}
