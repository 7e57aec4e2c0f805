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

export interface ArticleStore {
  /** A server's own articles, the first added first. */
  of(guildId: string): Promise<readonly ServerArticle[]>;
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
    of: (guildId) =>
      database
        .selectFrom('server_article')
        .select(['id', 'file', 'text'])
        .where('guild_id', '=', guildId)
        .orderBy('added_at')
        .orderBy('id')
        .execute(),

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
