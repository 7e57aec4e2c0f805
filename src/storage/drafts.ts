import { randomUUID } from 'node:crypto';
import { setImmediate as soon } from 'node:timers/promises';
import type { ServerArticle } from './articles.ts';
import { inBatches } from './batches.ts';
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
    await sweepArticles();
  }

  /** Deletes articles whose draft is gone: also those that were still being kept when it went. */
  async function sweepArticles(): Promise<void> {
    const gone = await database
      .selectFrom('draft_article')
      .select('draft_id')
      .distinct()
      .where('draft_id', 'not in', (drafts) => drafts.selectFrom('draft').select('id'))
      .execute();
    for (const { draft_id } of gone) {
      for (const positions of await batchesOf(draft_id)) {
        await database
          .deleteFrom('draft_article')
          .where('draft_id', '=', draft_id)
          .where('position', 'in', positions)
          .execute();
        await soon();
      }
    }
  }

  async function isThere(guildId: string, memberId: string, id: string): Promise<boolean> {
    const draft = await database
      .selectFrom('draft')
      .select('id')
      .where('id', '=', id)
      .where('guild_id', '=', guildId)
      .where('member_id', '=', memberId)
      .where('made_at', '>', Date.now() - MAX_AGE_MS)
      .executeTakeFirst();
    return draft !== undefined;
  }

  /** The positions of a draft's articles, as many at a time as one query may hold. */
  async function batchesOf(id: string): Promise<number[][]> {
    const parts = await database
      .selectFrom('draft_article')
      .select(['position', 'bytes'])
      .where('draft_id', '=', id)
      .orderBy('position')
      .execute();
    return inBatches(parts).map((batch) => batch.map(({ position }) => position));
  }

  async function makeRoom(guildId: string): Promise<void> {
    const kept = await database
      .selectFrom('draft')
      .select('id')
      .where('guild_id', '=', guildId)
      .orderBy('made_at', 'desc')
      .execute();
    const over = kept.slice(MOST_DRAFTS - 1).map(({ id }) => id);
    if (over.length > 0) await database.deleteFrom('draft').where('id', 'in', over).execute();
    await sweep();
  }

  return {
    async keep(guildId, memberId, articles) {
      await makeRoom(guildId);
      const id = randomUUID();
      // First of all: articles without a draft are swept away.
      await database
        .insertInto('draft')
        .values({ id, guild_id: guildId, member_id: memberId, made_at: Date.now() })
        .execute();
      const rows = articles.map((article, position) => ({
        draft_id: id,
        position,
        guild_id: guildId,
        id: article.id,
        file: article.file,
        text: article.text,
        bytes: Buffer.byteLength(article.text),
      }));
      for (const batch of inBatches(rows)) {
        await database.insertInto('draft_article').values(batch).execute();
        await soon();
      }
      return id;
    },

    async read(guildId, memberId, id) {
      if (!(await isThere(guildId, memberId, id))) return null;
      const articles: ServerArticle[] = [];
      for (const positions of await batchesOf(id)) {
        const rows = await database
          .selectFrom('draft_article')
          .select(['id', 'file', 'text'])
          .where('draft_id', '=', id)
          .where('position', 'in', positions)
          .orderBy('position')
          .execute();
        articles.push(...rows);
        await soon();
      }
      // As it goes before its articles, these are all of them.
      return (await isThere(guildId, memberId, id)) ? articles : null;
    },

    async drop(id) {
      await database.deleteFrom('draft').where('id', '=', id).execute();
      await sweepArticles();
    },

    sweep,
  };
}
