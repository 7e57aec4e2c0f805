import { setImmediate as soon } from 'node:timers/promises';
import { sql } from 'kysely';
import { inBatches } from './batches.ts';
import { createServerTurns } from './server-turns.ts';
import type { Database } from './tables.ts';

/** What was read of servers' own articles, so that the next start needn't read them again. It goes with the article. */
export interface AnnotationStore {
  /** Of those of a server's articles that have these ids, in any order. */
  read(guildId: string, ids: readonly string[]): Promise<readonly Buffer[]>;
  /** Keeps them beside the articles of these ids, as far as those are there. Nobody answers otherwise for it. */
  keep(guildId: string, annotations: ReadonlyMap<string, Buffer>): Promise<void>;
  /** Resolves when none is being written. */
  settle(): Promise<void>;
}

/** Ids that one query is asked for. */
const MOST_IDS = 1_000;

const bufferOf = (bytes: Buffer | ArrayBuffer): Buffer =>
  bytes instanceof ArrayBuffer ? Buffer.from(bytes) : bytes;

export function openAnnotations(database: Database): AnnotationStore {
  const turns = createServerTurns();
  let isClosing = false;

  async function write(guildId: string, annotations: ReadonlyMap<string, Buffer>): Promise<void> {
    const all = Array.from(annotations, ([id, annotation]) => ({ id, annotation, bytes: annotation.length }));
    for (const batch of inBatches(all)) {
      if (isClosing) return;
      await database.transaction().execute(async (transaction) => {
        for (const { id, annotation } of batch) {
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

  /** Those of which something is kept, and how much. */
  async function sizesOf(guildId: string, ids: readonly string[]): Promise<{ id: string; bytes: number }[]> {
    const sizes: { id: string; bytes: number }[] = [];
    for (let at = 0; at < ids.length; at += MOST_IDS) {
      const rows = await database
        .selectFrom('server_article')
        .select(['id', sql<number>`length(annotation)`.as('bytes')])
        .where('guild_id', '=', guildId)
        .where('id', 'in', ids.slice(at, at + MOST_IDS))
        .where('annotation', 'is not', null)
        .execute();
      sizes.push(...rows);
    }
    return sizes;
  }

  return {
    async read(guildId, ids) {
      const read: Buffer[] = [];
      for (const batch of inBatches(await sizesOf(guildId, ids))) {
        const rows = await database
          .selectFrom('server_article')
          .select('annotation')
          .where('guild_id', '=', guildId)
          .where(
            'id',
            'in',
            batch.map(({ id }) => id),
          )
          .execute();
        read.push(...rows.flatMap(({ annotation }) => (annotation ? bufferOf(annotation) : [])));
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
