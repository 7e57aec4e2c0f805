import { randomBytes } from 'node:crypto';
import { startBot } from './bot.ts';
import { type Closer, closeAll } from './close-all.ts';
import { type Config, readConfig } from './config.ts';
import type { Health } from './health/health.ts';
import { letNewGrow } from './heap.ts';
import { createLog, describeError, type Log } from './log.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/** A supervisor that asks for a stop gets it within 5 s, whatever hangs. */
const MAX_STOP_MS = 4_500;

/** Faults of the surroundings, not of the program: their message is one line for whoever starts the bot. */
const EXPECTED = [
  'ConfigError',
  'NoArticlesError',
  'StorageError',
  'StorageDownError',
  'PortError',
  'HealthError',
  'ConnectionError',
  'RegistrationError',
];

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog(config.logLevel);
  surviveStrayErrors(log);
  /** What must be closed at the end, the last opened first. */
  const closers: Closer[] = [];
  stopOnSignal(closers, log);

  const health = config.health && (await startHealth(config.health));
  if (health) {
    closers.unshift(() => health.close());
    log.info({ port: health.port }, 'health and metrics are served');
  }
  const sandbox = config.token === null ? await startSandbox(config, log) : null;
  if (sandbox) closers.unshift(() => sandbox.close());
  const bot = await startBot({
    token: sandbox?.token ?? config.token ?? '',
    apiUrl: sandbox?.restUrl ?? config.apiUrl,
    guildId: sandbox ? null : config.guildId,
    shards: config.shards,
    forumAnswers: config.forumAnswers,
    articlesDir: config.articlesDir,
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    limits: config.limits,
    log,
    ...(health && { tally: health.tally }),
  });
  letNewGrow();
  health?.watch(bot.shards);
  closers.unshift(() => bot.stop());
  if (sandbox)
    process.stdout.write(`No DISCORD_TOKEN: this is a sandbox. Try the bot at ${sandbox.pageUrl}\n`);
  const reason = await bot.shutOut;
  // Who has asked until now gets an answer still: that takes no gateway.
  await closeAll(closers, MAX_STOP_MS, log);
  throw reason;
}

/** Loaded only where it is wanted. */
async function startHealth(at: NonNullable<Config['health']>): Promise<Health> {
  const { serveHealth } = await import('./health/health.ts');
  return serveHealth(at);
}

/** Loaded only where it is wanted: a bot on Discord has no use for it. */
async function startSandbox({ sandboxPort }: Config, log: Log): Promise<Sandbox> {
  const { Sandbox } = await import('./sandbox/sandbox.ts');
  return Sandbox.start({ port: sandboxPort, log });
}

/** The bot keeps nothing that a stray error could have left half-changed, so it goes on answering. */
function surviveStrayErrors(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log.error({ errorId: randomBytes(4).toString('hex'), ...describeError(error) }, event);
    });
  }
}

function stopOnSignal(closers: readonly Closer[], log: Log): void {
  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping');
    await closeAll(closers, MAX_STOP_MS, log);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
}

function fail(error: unknown): never {
  const isExpected = error instanceof Error && EXPECTED.includes(error.name);
  process.stderr.write(`${isExpected ? error.message : (error instanceof Error && error.stack) || error}\n`);
  process.exit(1);
}

main().catch(fail);
