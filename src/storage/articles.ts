import { setImmediate as soon } from 'node:timers/promises';
import { inBatches } from './batches.ts';
import type { Changes } from './changes.ts';
import type { Database } from './tables.ts';

/** An article of a server's own, as the file that would stand in a folder of articles. */
export interface ServerArticle {
  /** Of the article, by its text. */
  readonly id: string;
  /** Its name, with the extension that tells how it is read: `.txt` or `.md`. */
  readonly file: string;
  /** The whole file, with what it says of itself. */
  readonly text: string;
}

/** How much a server's own articles may come to. */
export interface Room {
  readonly articles: number;
  /** Of their texts, in UTF-8. */
  readonly bytes: number;
}

/** Who added an article, and when. */
export interface Addition {
  readonly id: string;
  readonly memberId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Ids that one query is asked for. */
const MOST_IDS = 1_000;

export interface ArticleStore {
  /** The ids of a server's own articles, the first added first. */
  ids(guildId: string): Promise<readonly string[]>;
  /** Those of a server's own articles that have these ids, in any order. */
  read(guildId: string, ids: readonly string[]): Promise<readonly ServerArticle[]>;
  /** Servers with articles of their own and how large these are together, in bytes, the largest first. */
  sizes(): Promise<readonly { readonly guildId: string; readonly bytes: number }[]>;
  /** How many and how large together, in bytes. */
  size(guildId: string): Promise<Room>;
  /** The first added first. */
  additions(guildId: string): Promise<readonly Addition[]>;
  /**
   * Resolves when they are safely kept. Those whose id is there already are left as they are.
   * @param memberId who adds them
   * @param room what all of the server's together may come to
   * @returns the ids of those that are new; null, and none is added, where there is no room for all of them
   */
  add(
    guildId: string,
    articles: readonly ServerArticle[],
    memberId: string,
    room: Room,
  ): Promise<readonly string[] | null>;
  /** Resolves when it is gone. @returns whether it was there */
  remove(guildId: string, id: string): Promise<boolean>;
}

export function openArticles(database: Database, changes: Changes): ArticleStore {
  async function bytesOf(guildId: string, ids: readonly string[]): Promise<{ id: string; bytes: number }[]> {
    const sizes: { id: string; bytes: number }[] = [];
    for (let at = 0; at < ids.length; at += MOST_IDS) {
      const rows = await database
        .selectFrom('server_article')
        .select(['id', 'bytes'])
        .where('guild_id', '=', guildId)
        .where('id', 'in', ids.slice(at, at + MOST_IDS))
        .execute();
      sizes.push(...rows);
    }
    return sizes;
  }

  return {
    async ids(guildId) {
      const rows = await database
        .selectFrom('server_article')
        .select('id')
        .where('guild_id', '=', guildId)
        .orderBy('added_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id }) => id);
    },

    async read(guildId, ids) {
      const read: ServerArticle[] = [];
      for (const batch of inBatches(await bytesOf(guildId, ids))) {
        const rows = await database
          .selectFrom('server_article')
          .select(['id', 'file', 'text'])
          .where('guild_id', '=', guildId)
          .where(
            'id',
            'in',
            batch.map(({ id }) => id),
          )
          .execute();
        read.push(...rows);
        await soon();
      }
      return read;
    },

    async sizes() {
      const rows = await database
        .selectFrom('server_article')
        .select(({ fn }) => ['guild_id', fn.sum<number>('bytes').as('bytes')])
        .groupBy('guild_id')
        .orderBy('bytes', 'desc')
        .execute();
      return rows.map(({ guild_id, bytes }) => ({ guildId: guild_id, bytes: Number(bytes) }));
    },

    size: (guildId) => sizeOf(database, guildId),

    async additions(guildId) {
      const rows = await database
        .selectFrom('server_article')
        .select(['id', 'added_by', 'added_at'])
        .where('guild_id', '=', guildId)
        .orderBy('added_at')
        .orderBy('id')
        .execute();
      return rows.map(({ id, added_by, added_at }) => ({ id, memberId: added_by, at: added_at }));
    },

    async add(guildId, articles, memberId, room) {
      try {
        return await changes.make(guildId, async (transaction) => {
          const added = await insert(transaction, guildId, articles, memberId);
          const size = await sizeOf(transaction, guildId);
          if (size.articles > room.articles || size.bytes > room.bytes) throw new NoRoom();
          return added;
        });
      } catch (error) {
        if (error instanceof NoRoom) return null;
        throw error;
      }
    },

    remove: (guildId, id) =>
      changes.make(guildId, async (transaction) => {
        const removed = await transaction
          .deleteFrom('server_article')
          .where('guild_id', '=', guildId)
          .where('id', '=', id)
          .executeTakeFirst();
        return removed.numDeletedRows > 0n;
      }),
  };
}

/** Takes a change back that came to too much. */
class NoRoom extends Error {}

async function sizeOf(database: Database, guildId: string): Promise<Room> {
  const sum = await database
    .selectFrom('server_article')
    .select(({ fn }) => [fn.countAll<number>().as('articles'), fn.sum<number>('bytes').as('bytes')])
    .where('guild_id', '=', guildId)
    .executeTakeFirst();
  return { articles: Number(sum?.articles ?? 0), bytes: Number(sum?.bytes ?? 0) };
}

async function insert(
  database: Database,
  guildId: string,
  articles: readonly ServerArticle[],
  memberId: string,
): Promise<string[]> {
  // A millisecond apart, so that they stay in their order.
  const now = Date.now();
  const rows = articles.map(({ id, file, text }, at) => ({
    guild_id: guildId,
    id,
    file,
    text,
    bytes: Buffer.byteLength(text),
    added_at: now + at,
    added_by: memberId,
  }));
  const added: string[] = [];
  for (const batch of inBatches(rows)) {
    const inserted = await database
      .insertInto('server_article')
      .values(batch)
      .onConflict((conflict) => conflict.columns(['guild_id', 'id']).doNothing())
      .returning('id')
      .execute();
    added.push(...inserted.map(({ id }) => id));
    await soon();
  }
  return added;
}
