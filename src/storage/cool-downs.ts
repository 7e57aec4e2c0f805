import type { Database } from './tables.ts';

export interface CoolDownStore {
  /**
   * Begins a member's cool-down in a server, where none is running.
   * @param seconds how long it lasts
   * @returns the milliseconds that are left of the one that is running; 0 where the member may ask.
   */
  begin(guildId: string, memberId: string, seconds: number): Promise<number>;
  /** Forgets those that are over. */
  sweep(): Promise<void>;
}

export function openCoolDowns(database: Database): CoolDownStore {
  return {
    async begin(guildId, memberId, seconds) {
      const now = Date.now();
      const until = now + seconds * 1_000;
      // One statement, so that of two questions at once one begins it.
      const begun = await database
        .insertInto('cool_down')
        .values({ guild_id: guildId, member_id: memberId, until })
        .onConflict((conflict) =>
          conflict
            .columns(['guild_id', 'member_id'])
            .doUpdateSet({ until })
            // One that is longer than what is set now was begun before moderators shortened it.
            .where(({ or, eb }) => or([eb('cool_down.until', '<=', now), eb('cool_down.until', '>', until)])),
        )
        .executeTakeFirst();
      if ((begun.numInsertedOrUpdatedRows ?? 0n) > 0n) return 0;
      const running = await database
        .selectFrom('cool_down')
        .select('until')
        .where('guild_id', '=', guildId)
        .where('member_id', '=', memberId)
        .executeTakeFirst();
      return Math.max(0, (running?.until ?? now) - now);
    },

    async sweep() {
      await database.deleteFrom('cool_down').where('until', '<=', Date.now()).execute();
    },
  };
}
