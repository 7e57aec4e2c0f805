import type { Database } from './tables.ts';

/** Servers that the bot is no longer in, until it is added again or what is kept about them is deleted. */
export interface DepartureStore {
  /** When it was noticed that the bot isn't in a server any more, in milliseconds since 1970. */
  all(): Promise<ReadonlyMap<string, number>>;
  /** The bot isn't in that server since this time, in milliseconds since 1970. */
  note(guildId: string, time: number): Promise<void>;
  /** The bot is in that server. */
  clear(guildId: string): Promise<void>;
}

export function openDepartures(database: Database): DepartureStore {
  return {
    async all() {
      const rows = await database.selectFrom('departed_server').selectAll().execute();
      return new Map(rows.map(({ guild_id, left_at }) => [guild_id, left_at]));
    },

    async note(guildId, time) {
      const left = { left_at: time };
      await database
        .insertInto('departed_server')
        .values({ guild_id: guildId, ...left })
        .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(left))
        .execute();
    },

    async clear(guildId) {
      await database.deleteFrom('departed_server').where('guild_id', '=', guildId).execute();
    },
  };
}
