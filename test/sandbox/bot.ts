import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import { pino } from 'pino';
import { Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

/** A sandbox on a free port, without a log. */
export function startSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  return Sandbox.start({ port: 0, log: pino({ level: 'silent' }), ...options });
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
  intents: readonly GatewayIntentBits[] = [],
): Promise<Bot> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, ...intents],
    rest: { api: sandbox.restUrl, retries: 3 },
  });
  const errors: unknown[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction).catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  const bot = { client: await ready, errors };
  await bot.client.application.commands.set(commands as never);
  return bot;
}
