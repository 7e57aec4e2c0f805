import { randomUUID } from 'node:crypto';
import type { ServerArticle } from './articles.ts';
import type { Database } from './tables.ts';

/** How long a draft is kept: as long as the message that shows it can be changed. */
const MAX_AGE_MS = 15 * 60_000;
/** Of a server. The oldest make room: it can't fill the disk by looking at files and adding none. */
const MOST_DRAFTS = 20;

/**
 * Articles that somebody was shown and may add. They wait here because a button's id has no room for them, and so
 * that any process can add them, also after a restart.
 */
export interface DraftStore {
  /** @returns the draft's id, which nobody can guess */
  keep(guildId: string, memberId: string, articles: readonly ServerArticle[]): Promise<string>;
  /** Null where there is no such draft of this member's in this server (any more). */
  read(guildId: string, memberId: string, id: string): Promise<readonly ServerArticle[] | null>;
  drop(id: string): Promise<void>;
  /** Deletes those that have had their time. */
  sweep(): Promise<void>;
}

export function openDrafts(database: Database): DraftStore {
  async function sweep(): Promise<void> {
    await database
      .deleteFrom('draft')
      .where('made_at', '<=', Date.now() - MAX_AGE_MS)
      .execute();
  }

  async function makeRoom(guildId: string): Promise<void> {
    await sweep();
    const kept = await database
      .selectFrom('draft')
      .select('id')
      .where('guild_id', '=', guildId)
      .orderBy('made_at', 'desc')
      .execute();
    const over = kept.slice(MOST_DRAFTS - 1).map(({ id }) => id);
    if (over.length > 0) await database.deleteFrom('draft').where('id', 'in', over).execute();
  }

  return {
    async keep(guildId, memberId, articles) {
      await makeRoom(guildId);
      const id = randomUUID();
      await database
        .insertInto('draft')
        .values({
          id,
          guild_id: guildId,
          member_id: memberId,
          made_at: Date.now(),
          articles: JSON.stringify(articles),
        })
        .execute();
      return id;
    },

    async read(guildId, memberId, id) {
      const draft = await database
        .selectFrom('draft')
        .select('articles')
        .where('id', '=', id)
        .where('guild_id', '=', guildId)
        .where('member_id', '=', memberId)
        .where('made_at', '>', Date.now() - MAX_AGE_MS)
        .executeTakeFirst();
      return draft ? JSON.parse(draft.articles) : null;
    },

    async drop(id) {
      await database.deleteFrom('draft').where('id', '=', id).execute();
    },

    sweep,
  };
}
