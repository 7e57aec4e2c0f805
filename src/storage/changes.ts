import type { Transaction } from 'kysely';
import { describeError, type Log } from '../log.ts';
import type { Peers } from './peers.ts';
import { createServerTurns } from './server-turns.ts';
import type { Database, Tables } from './tables.ts';

/** The pause before what couldn't be read is read again, doubled after each attempt at which something still can't. */
const PAUSE_MS = { first: 500, longest: 60_000 };

/** Brings what is in memory for a server up to date with the database. */
type Listener = (guildId: string) => Promise<void>;

/**
 * How what is kept for servers changes: in a transaction that counts the server's version on, and with everybody who
 * keeps something in memory told, in every process.
 */
export interface Changes {
  /**
   * Resolves when the change is safely kept and everything in this process knows of it; or, where it can't be read at
   * the moment, will know of it as soon as it can.
   */
  make<T>(guildId: string, change: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** What is called after each change, in the order of listening. */
  listen(listener: Listener): void;
  /** Begins to take note of the changes of other processes. */
  follow(): void;
  /** Ends that. Resolves when nothing is being read any more. */
  close(): Promise<void>;
}

/** What is read into memory afterwards is read no earlier than the versions that it is compared by. */
export async function openChanges(database: Database, peers: Peers, log: Log): Promise<Changes> {
  const listeners: Listener[] = [];
  /** Of what is in memory, by server. */
  const known = new Map(await versions());
  // In turn, so that what was read earlier never takes the place of what was read later.
  const reading = createServerTurns();
  // The database lets one change a server at a time: those that wait for it here hold no connection meanwhile.
  const changing = createServerTurns();
  /** Servers whose changes couldn't be read. */
  const behind = new Set<string>();
  let pause = PAUSE_MS.first;
  let waiting: NodeJS.Timeout | null = null;
  let catchingUp = Promise.resolve();
  let closed = false;

  async function versions(): Promise<[string, number][]> {
    const rows = await database.selectFrom('server_version').selectAll().execute();
    return rows.map(({ guild_id, version }) => [guild_id, version]);
  }

  function bringUp(guildId: string, version: number): Promise<void> {
    return reading
      .take(guildId, async () => {
        if (closed || (known.get(guildId) ?? 0) >= version) return;
        for (const listener of listeners) await listener(guildId);
        known.set(guildId, version);
        behind.delete(guildId);
        if (behind.size === 0) pause = PAUSE_MS.first;
      })
      .catch((error) => {
        if (!behind.has(guildId)) trySoon();
        behind.add(guildId);
        tryLater(error);
      });
  }

  async function catchUp(): Promise<void> {
    try {
      for (const [guildId, version] of await versions()) {
        if (closed) return;
        await bringUp(guildId, version);
      }
    } catch (error) {
      tryLater(error);
    }
  }

  /** Whatever keeps others behind. */
  function trySoon(): void {
    if (waiting) clearTimeout(waiting);
    waiting = null;
    pause = PAUSE_MS.first;
  }

  /** The change itself is kept: it is only here that it isn't known. */
  function tryLater(error: unknown): void {
    log.warn({ pause, ...describeError(error) }, 'changes could not be read');
    if (waiting || closed) return;
    waiting = setTimeout(() => {
      waiting = null;
      catchingUp = catchUp();
    }, pause).unref();
    pause = Math.min(2 * pause, PAUSE_MS.longest);
  }

  return {
    async make(guildId, change) {
      const [made, version] = await changing.take(guildId, () =>
        database.transaction().execute(async (transaction) => {
          // First of all: it holds the server's row, so that what the change reads is still so when it writes.
          const counted = await countOn(transaction, guildId);
          const result = await change(transaction);
          await peers.tell(transaction, guildId, counted);
          return [result, counted] as const;
        }),
      );
      await bringUp(guildId, version);
      return made;
    },
    listen: (listener) => void listeners.push(listener),
    follow: () =>
      peers.follow({
        changed: (guildId, version) => void bringUp(guildId, version),
        connected() {
          catchingUp = catchUp();
        },
      }),
    async close() {
      closed = true;
      await peers.close();
      if (waiting) clearTimeout(waiting);
      await catchingUp;
      await reading.over();
    },
  };
}

async function countOn(transaction: Transaction<Tables>, guildId: string): Promise<number> {
  const { version } = await transaction
    .insertInto('server_version')
    .values({ guild_id: guildId, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('guild_id')
        .doUpdateSet(({ eb, ref }) => ({ version: eb(ref('server_version.version'), '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
