import type { Database } from './tables.ts';

/** Servers that the bot was removed from, until it is added again or what is kept about them is deleted. */
export interface DepartureStore {
  /** Notes that the bot was removed from a server just now. */
  note(guildId: string): Promise<void>;
  /** The bot is in that server. */
  clear(guildId: string): Promise<void>;
  /** The servers that it was removed from before a time, in milliseconds since 1970. */
  before(time: number): Promise<readonly string[]>;
}

export function openDepartures(database: Database): DepartureStore {
  return {
    async note(guildId) {
      const left = { left_at: Date.now() };
      await database
        .insertInto('departed_server')
        .values({ guild_id: guildId, ...left })
        .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(left))
        .execute();
    },

    async clear(guildId) {
      await database.deleteFrom('departed_server').where('guild_id', '=', guildId).execute();
    },

    async before(time) {
      const rows = await database
        .selectFrom('departed_server')
        .select('guild_id')
        .where('left_at', '<', time)
        .execute();
      return rows.map(({ guild_id }) => guild_id);
    },
  };
}
