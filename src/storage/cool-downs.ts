import { setTimeout as wait } from 'node:timers/promises';
import type { Changes } from './changes.ts';
import { StorageDownError } from './storage-error.ts';
import type { Database } from './tables.ts';

/** How long a question waits for the database to say whether another process knows of a cool-down. */
const MAX_WAIT_MS = 500;
/** How far apart the clocks of processes may be: one that was begun by a clock that is ahead still runs. */
const MAX_SKEW_MS = 5_000;

export interface CoolDownStore {
  /**
   * Begins a member's cool-down in a server, where none is running. Where the database is away this process alone knows
   * of it: nobody waits for an answer because of that.
   * @param seconds how long it lasts
   * @returns the milliseconds that are left of the one that is running; 0 where the member may ask.
   */
  begin(guildId: string, memberId: string, seconds: number): Promise<number>;
  /** Forgets those that are over. */
  sweep(): Promise<void>;
}

/** A cool-down as this process goes by it: by how long it lasts, wherever the clock jumps. */
interface Known {
  /** When it ends by the clock, as the database has it: the same for all processes. */
  readonly until: number;
  /** When it ends by `performance.now()`. */
  readonly end: number;
}

export function openCoolDowns(database: Database, changes: Changes): CoolDownStore {
  /** Those that this process knows of, by member and server. */
  const known = new Map<string, Map<string, Known>>();
  // Moderators may have shortened or deleted them; the database still has the rest.
  changes.listen(async (guildId) => void known.delete(guildId));

  function remember(guildId: string, memberId: string, cool: Known): void {
    const members = known.get(guildId) ?? new Map<string, Known>();
    known.set(guildId, members.set(memberId, cool));
  }

  /**
   * @param over until when the one lasts that is known to be over, whatever the clock says
   * @returns until when the one that is running lasts; null where this one began
   */
  async function other(
    guildId: string,
    memberId: string,
    { now, until, over }: { now: number; until: number; over: number },
  ): Promise<number | null> {
    // One statement, so that of two questions at once one begins it.
    const begun = await database
      .insertInto('cool_down')
      .values({ guild_id: guildId, member_id: memberId, until })
      .onConflict((conflict) =>
        conflict
          .columns(['guild_id', 'member_id'])
          .doUpdateSet({ until })
          // One that is longer than what is set now was begun before moderators shortened it.
          .where(({ or, eb }) =>
            or([
              eb('cool_down.until', '<=', now),
              eb('cool_down.until', '>', until + MAX_SKEW_MS),
              eb('cool_down.until', '=', over),
            ]),
          ),
      )
      .executeTakeFirst();
    if ((begun.numInsertedOrUpdatedRows ?? 0n) > 0n) return null;
    const running = await database
      .selectFrom('cool_down')
      .select('until')
      .where('guild_id', '=', guildId)
      .where('member_id', '=', memberId)
      .executeTakeFirst();
    return running?.until ?? null;
  }

  return {
    async begin(guildId, memberId, seconds) {
      const before = known.get(guildId)?.get(memberId);
      const running = (before?.end ?? 0) - performance.now();
      if (running > 0) return running;
      const now = Date.now();
      const until = now + seconds * 1_000;
      // At once, so that it holds for a second question while the database hasn't answered.
      remember(guildId, memberId, { until, end: performance.now() + seconds * 1_000 });
      try {
        const shared = await inTime(other(guildId, memberId, { now, until, over: before?.until ?? 0 }));
        if (shared === null) return 0;
        const left = Math.max(0, shared - now);
        remember(guildId, memberId, { until: shared, end: performance.now() + left });
        return left;
      } catch (error) {
        if (error instanceof StorageDownError) return 0;
        throw error;
      }
    },

    async sweep() {
      const now = Date.now();
      for (const [guildId, members] of known) {
        for (const [memberId, { until, end }] of members) {
          // One that is over sooner than the clock says is needed still: the database doesn't know.
          if (end <= performance.now() && until <= now) members.delete(memberId);
        }
        if (members.size === 0) known.delete(guildId);
      }
      await database.deleteFrom('cool_down').where('until', '<=', now).execute();
    },
  };
}

/** @throws StorageDownError where it takes too long */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const settled = new AbortController();
  const late = async () => {
    await wait(MAX_WAIT_MS, undefined, { signal: settled.signal });
    throw new StorageDownError();
  };
  try {
    return await Promise.race([answer, late()]);
  } finally {
    settled.abort();
  }
}
