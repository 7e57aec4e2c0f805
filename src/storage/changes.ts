import type { Transaction } from 'kysely';
import type { Database, Tables } from './tables.ts';

/** Brings what is in memory for a server up to date with the database. */
type Listener = (guildId: string) => Promise<void>;

/**
 * How what is kept for servers changes: in a transaction that counts the server's version on, and with everybody who
 * keeps something in memory told.
 */
export interface Changes {
  /** Resolves when the change is safely kept and everything in this process knows of it. */
  make<T>(guildId: string, change: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** What is called after each change, in the order of listening. */
  listen(listener: Listener): void;
}

export function openChanges(database: Database): Changes {
  const listeners: Listener[] = [];
  return {
    async make(guildId, change) {
      const made = await database.transaction().execute(async (transaction) => {
        // First of all: it holds the server's row, so that what the change reads is still so when it writes.
        await transaction
          .insertInto('server_version')
          .values({ guild_id: guildId, version: 1 })
          .onConflict((conflict) =>
            conflict
              .column('guild_id')
              .doUpdateSet(({ eb, ref }) => ({ version: eb(ref('server_version.version'), '+', 1) })),
          )
          .execute();
        return change(transaction);
      });
      for (const listener of listeners) await listener(guildId);
      return made;
    },
    listen: (listener) => void listeners.push(listener),
  };
}
