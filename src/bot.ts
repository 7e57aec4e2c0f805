import { setTimeout as wait } from 'node:timers/promises';
import { Events } from 'discord.js';
import { commands, definitions } from '../commands/index.ts';
import type { Shards } from './config.ts';
import { createClient } from './discord/client.ts';
import { watchClock } from './discord/clock.ts';
import { componentKinds } from './discord/component-kinds.ts';
import { type ConnectionError, connect, leave, shutOut } from './discord/connect.ts';
import { watchDeparted } from './discord/departed.ts';
import { type Desks, openDesks } from './discord/desks.ts';
import { watchForums } from './discord/forum.ts';
import { registerCommands } from './discord/registration.ts';
import { createRouter } from './discord/router.ts';
import { NO_TALLY, type Tally } from './discord/tally.ts';
import { type ShardState, type Watchdog, watchGateway } from './discord/watchdog.ts';
import { describeError, type Log } from './log.ts';
import type { LibraryLimits } from './servers/limits.ts';
import { sweepHourly } from './servers/sweep.ts';
import { openUploads } from './servers/uploads.ts';
import { openStorage } from './storage/storage.ts';

/** How long a stop waits for answers that are under way. */
const MAX_FINISH_MS = 3_000;

export interface BotSettings {
  readonly token: string;
  /** Another base address of Discord's REST API; null: Discord's own. */
  readonly apiUrl: string | null;
  /** The only server to register commands in; null: everywhere. */
  readonly guildId: string | null;
  /** The connections to Discord that this process holds; null: one for everything. */
  readonly shards: Shards | null;
  /** Whether posts in the forum channels that servers choose are answered. */
  readonly forumAnswers: boolean;
  readonly articlesDir: string;
  /** Where the bot keeps what it must remember; null: in memory, gone with the process. */
  readonly dataDir: string | null;
  /** The PostgreSQL database where it keeps that instead; null: none. */
  readonly databaseUrl: string | null;
  /** What moderators may add to a server. */
  readonly limits: LibraryLimits;
  readonly log: Log;
  /** Counts what it does; nobody, where it is left out. */
  readonly tally?: Tally;
}

/** A bot that answers. */
export interface Bot {
  /** Resolves when Discord has shut the bot out for good, or its gateway is dead. */
  readonly shutOut: Promise<ConnectionError>;
  /** The connections to Discord's gateway. */
  shards(): readonly ShardState[];
  /** Finishes what is under way and leaves. */
  stop(): Promise<void>;
}

/**
 * Reads the articles while it joins Discord, and registers the commands.
 * @returns when members can ask.
 * @throws NoArticlesError, StorageError, ConnectionError or RegistrationError, each with one line that says what is wrong.
 */
export async function startBot({
  token,
  apiUrl,
  guildId,
  shards,
  forumAnswers,
  articlesDir,
  dataDir,
  databaseUrl,
  limits,
  log,
  tally = NO_TALLY,
}: BotSettings): Promise<Bot> {
  const started = performance.now();
  const client = createClient({ apiUrl, shards, forumAnswers }, log);
  const out = shutOut(client);
  const storage = openStorage(databaseUrl ?? dataDir, log);
  if (isSlice(shards) && databaseUrl === null) {
    log.warn(
      'SHARDS names a part of all shards: only with DATABASE_URL do the other processes know what this one keeps',
    );
  }
  const commandIds = new Map<string, string>();
  const desks = openDesks(
    { articlesDir, dataDir, forumAnswers, commandIds, tally, uploads: openUploads(apiUrl, limits) },
    storage,
    log,
  );
  let deskOf: Desks['of'] = async (guildId) => (await desks).of(guildId);
  const router = createRouter({
    commands,
    components: componentKinds(commands),
    deskOf: (guildId) => deskOf(guildId),
    log,
    tally,
  });
  const forums = forumAnswers ? watchForums(client, desks, log) : null;
  client.on(Events.InteractionCreate, (interaction) => void router.route(interaction));

  const stopWatchingClock = watchClock(client, log);
  let watchdog: Watchdog | undefined;
  let stopSweeping: (() => Promise<void>) | undefined;
  let stopWatching: (() => Promise<void>) | undefined;
  const closeDesks = () =>
    desks.then(
      (opened) => opened.close(),
      () => undefined,
    );
  const stop = async () => {
    stopWatchingClock();
    watchdog?.stop();
    await Promise.race([
      Promise.all([router.settled(), forums?.close(), stopSweeping?.(), stopWatching?.(), closeDesks()]),
      wait(MAX_FINISH_MS, undefined, { ref: false }),
    ]);
    router.giveUp();
    await leave(client);
    await storage.then(
      (opened) => opened.close(),
      () => undefined,
    );
  };
  try {
    const [opened] = await Promise.all([desks, connect(client, token)]);
    deskOf = opened.of;
    watchdog = watchGateway(client);
    const ids = await registerCommands({
      rest: client.rest,
      // READY has named it by now; the bot's user has the same id but for very old applications.
      applicationId: client.application?.id ?? client.user?.id ?? '',
      guildId,
      commands: definitions,
      // One of the processes of a big bot does it for all.
      mayRegister: client.ws.shards.has(0),
      log,
    });
    for (const [name, id] of ids) commandIds.set(name, id);
    log.info({ ms: Math.round(performance.now() - started), shards: [...client.ws.shards.keys()] }, 'ready');
    stopSweeping = sweepHourly(await storage, log);
    stopWatching = watchDeparted(client, await storage, log);
    opened
      .warm((id) => client.guilds.cache.has(id))
      .catch((error) => log.error(describeError(error), "servers' articles could not be read in advance"));
    return { shutOut: Promise.race([out, watchdog.dead]), shards: watchdog.shards, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function isSlice(shards: Shards | null): boolean {
  return shards !== null && shards !== 'auto' && shards.ids.length < shards.count;
}
