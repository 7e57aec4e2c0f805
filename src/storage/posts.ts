import type { Database } from './tables.ts';

export interface PostStore {
  /**
   * Claims a forum post, so that it is answered once: not when Discord tells of it again, and not by another process.
   * @returns whether it was free: true for one claim of all
   */
  claim(guildId: string, postId: string): Promise<boolean>;
  /** Forgets claims from before a time: posts that old are answered no more. */
  sweep(before: number): Promise<void>;
}

export function openPosts(database: Database): PostStore {
  return {
    async claim(guildId, postId) {
      const claimed = await database
        .insertInto('forum_post')
        .values({ guild_id: guildId, post_id: postId, claimed_at: Date.now() })
        .onConflict((conflict) => conflict.column('post_id').doNothing())
        .executeTakeFirst();
      return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },

    async sweep(before) {
      await database.deleteFrom('forum_post').where('claimed_at', '<', before).execute();
    },
  };
}
