import { type Client, Events, ShardClientUtil } from 'discord.js';
import { describeError, type Log } from '../log.ts';
import type { Storage } from '../storage/storage.ts';

const MS_OF_DAY = 86_400_000;
/**
 * How long what is kept about a server outlives the bot's removal from it: somebody who takes it out to change what it
 * may do, or by mistake, finds everything as it was.
 */
const KEPT_MS = 30 * MS_OF_DAY;

const COMINGS_AND_GOINGS = [Events.GuildCreate, Events.GuildDelete] as const;

/** What is looked at of a client: its servers, and which of Discord's it would be told of. */
type Connected = Pick<Client, 'guilds' | 'ws' | 'options'>;

/**
 * Looks once a day, and when the bot is removed from a server or added to one, for servers that it isn't in any more.
 * @param client one that is ready
 * @returns what ends it, once it is through with what it is at
 */
export function watchDeparted(client: Client, storage: Storage, log: Log): () => Promise<void> {
  let looking = Promise.resolve();
  const look = () => {
    looking = looking
      .then(() => forgetDeparted(client, storage, log))
      .catch((error) =>
        log.error(describeError(error), 'servers that the bot was removed from could not be looked through'),
      );
  };
  look();
  for (const event of COMINGS_AND_GOINGS) client.on(event, look);
  const timer = setInterval(look, MS_OF_DAY).unref();
  return () => {
    clearInterval(timer);
    for (const event of COMINGS_AND_GOINGS) client.off(event, look);
    return looking;
  };
}

/**
 * Notes the servers that the bot isn't in any more, and deletes everything about those that it has not been in for 30
 * days. It goes by the servers that Discord listed, so that a removal while the bot was away counts, and an outage of
 * Discord's doesn't. Servers of other processes are theirs to look after.
 * @param now milliseconds since 1970
 */
export async function forgetDeparted(
  client: Connected,
  storage: Pick<Storage, 'servers' | 'departures' | 'forget'>,
  log: Log,
  now = Date.now(),
): Promise<void> {
  const departed = await storage.departures.all();
  for (const guildId of await storage.servers()) {
    if (!isOurs(client, guildId)) continue;
    const since = departed.get(guildId);
    if (client.guilds.cache.has(guildId)) {
      if (since !== undefined) await storage.departures.clear(guildId);
    } else if (since === undefined) {
      await storage.departures.note(guildId, now);
    } else if (since < now - KEPT_MS) {
      await storage.forget(guildId);
      log.info({ guildId }, 'everything about a server that the bot was removed from was deleted');
    }
  }
}

/** Whether Discord would tell this process of a server: with others, each is told of some. */
function isOurs({ ws, options }: Connected, guildId: string): boolean {
  return ws.shards.has(ShardClientUtil.shardIdForGuildId(guildId, options.shardCount ?? 1));
}
