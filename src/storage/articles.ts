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

/** Texts that one query reads: SQLite reads at once, and other servers' questions wait for it. */
const MOST_AT_ONCE = 100;

export interface ArticleStore {
  /** The ids of a server's own articles, the first added first. */
  ids(guildId: string): Promise<readonly string[]>;
  /** Those of a server's own articles that have these ids, in any order. */
  read(guildId: string, ids: readonly string[]): Promise<readonly ServerArticle[]>;
  /** Servers with articles of their own and how large these are together, in bytes, the largest first. */
  sizes(): Promise<readonly { readonly guildId: string; readonly bytes: number }[]>;
  /** How many and how large together, in bytes. */
  size(guildId: string): Promise<{ readonly articles: number; readonly bytes: number }>;
  /**
   * Resolves when they are safely kept. Those whose id is there already are left as they are.
   * @param memberId who adds them
   */
  add(guildId: string, articles: readonly ServerArticle[], memberId: string): Promise<void>;
  /** Resolves when it is gone. @returns whether it was there */
  remove(guildId: string, id: string): Promise<boolean>;
}

export function openArticles(database: Database, changes: Changes): ArticleStore {
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
      for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
        const rows = await database
          .selectFrom('server_article')
          .select(['id', 'file', 'text'])
          .where('guild_id', '=', guildId)
          .where('id', 'in', ids.slice(at, at + MOST_AT_ONCE))
          .execute();
        read.push(...rows);
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

    async size(guildId) {
      const sum = await database
        .selectFrom('server_article')
        .select(({ fn }) => [fn.countAll<number>().as('articles'), fn.sum<number>('bytes').as('bytes')])
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return { articles: Number(sum?.articles ?? 0), bytes: Number(sum?.bytes ?? 0) };
    },

    add: (guildId, articles, memberId) =>
      changes.make(guildId, async (transaction) => {
        for (const { id, file, text } of articles) {
          await transaction
            .insertInto('server_article')
            .values({
              guild_id: guildId,
              id,
              file,
              text,
              bytes: Buffer.byteLength(text),
              added_at: Date.now(),
              added_by: memberId,
            })
            .onConflict((conflict) => conflict.columns(['guild_id', 'id']).doNothing())
            .execute();
        }
      }),

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
