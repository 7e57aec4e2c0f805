import { setImmediate as soon } from 'node:timers/promises';
import type { Database } from './tables.ts';
import { createTurns } from './turns.ts';

/** What was read of servers' own articles, so that the next start needn't read them again. It goes with the article. */
export interface AnnotationStore {
  /** Of those of a server's articles that have these ids, in any order. */
  read(guildId: string, ids: readonly string[]): Promise<readonly Buffer[]>;
  /** Keeps them beside the articles of these ids, as far as those are there. Nobody answers otherwise for it. */
  keep(guildId: string, annotations: ReadonlyMap<string, Buffer>): Promise<void>;
  /** Resolves when none is being written. */
  settle(): Promise<void>;
}

/** Some megabyte that one query reads, or one transaction writes: SQLite does so at once, and other servers' questions wait for it. */
const MOST_AT_ONCE = 100;

const bytesOf = (bytes: Buffer | ArrayBuffer): Buffer =>
  bytes instanceof ArrayBuffer ? Buffer.from(bytes) : bytes;

export function openAnnotations(database: Database): AnnotationStore {
  const turns = createTurns();
  let isClosing = false;

  async function write(guildId: string, annotations: ReadonlyMap<string, Buffer>): Promise<void> {
    const all = [...annotations];
    for (let at = 0; at < all.length && !isClosing; at += MOST_AT_ONCE) {
      await database.transaction().execute(async (transaction) => {
        for (const [id, annotation] of all.slice(at, at + MOST_AT_ONCE)) {
          await transaction
            .updateTable('server_article')
            .set({ annotation })
            .where('guild_id', '=', guildId)
            .where('id', '=', id)
            .execute();
        }
      });
      await soon();
    }
  }

  return {
    async read(guildId, ids) {
      const read: Buffer[] = [];
      for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
        const rows = await database
          .selectFrom('server_article')
          .select('annotation')
          .where('guild_id', '=', guildId)
          .where('id', 'in', ids.slice(at, at + MOST_AT_ONCE))
          .execute();
        read.push(...rows.flatMap(({ annotation }) => (annotation ? bytesOf(annotation) : [])));
        await soon();
      }
      return read;
    },
    keep: (guildId, annotations) => turns.take(guildId, () => write(guildId, annotations)),
    async settle() {
      isClosing = true;
      await turns.over();
    },
  };
}
