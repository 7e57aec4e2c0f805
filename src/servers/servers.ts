import type { Answers } from '../answers/answers.ts';
import { createAnswers, openAnswers } from '../answers/create-answers.ts';
import type { Article } from '../corpus/article.ts';
import type { Log } from '../log.ts';
import type { Storage } from '../storage/storage.ts';
import { StorageDownError } from '../storage/storage-error.ts';
import { createShelf } from './shelf.ts';

/** What is read for a server. */
export interface Reading {
  readonly answers: Answers;
  /** Its own articles, the first added first. */
  readonly own: readonly Article[];
}

/** What is asked in a server is answered from the shipped articles and from its own, and from no other server's. */
export interface Servers {
  /**
   * @param guildId null: outside of servers.
   * @returns at once where its articles are read already. Rejects where they can't be read.
   */
  of(guildId: string | null): Reading | Promise<Reading>;
  /**
   * Reads the articles of servers before anybody asks, the largest first, as many as there is room for.
   * @param isOurs whether this process answers in a server.
   */
  warm(isOurs: (guildId: string) => boolean): Promise<void>;
  /** Answers from other shipped articles than before. Resolves when that is so everywhere. */
  changeShipped(articles: readonly Article[]): Promise<void>;
}

export interface ServersSettings {
  /** The articles that the bot comes with. */
  readonly shipped: readonly Article[];
  readonly storage: Pick<Storage, 'articles' | 'settings' | 'changes'>;
  readonly log: Log;
  /** Letters of articles that are kept ready for answers. */
  readonly room?: number;
}

/**
 * Some 150 MB, by `npm run bench:servers`. What doesn't fit is read anew when it is asked for, and what was asked for
 * longest ago makes room.
 */
const ROOM = 6_000_000;

/** Reads a server's own articles when they are first asked for, and anew when they change. */
export async function createServers(settings: ServersSettings): Promise<Servers> {
  const { storage, log, room = ROOM } = settings;
  let { shipped } = settings;
  const everywhere = { answers: await openAnswers(shipped), own: [] };
  const nothing: Reading = { answers: createAnswers([]), own: [] };
  /** Servers that have articles of their own, or had. */
  const own = new Set<string>();
  const shelf = createShelf({ shipped: () => shipped, storage, log, room });

  storage.changes.listen(async (guildId) => {
    const ids = await storage.articles.ids(guildId);
    if (ids.length > 0) own.add(guildId);
    else own.delete(guildId);
    if (own.has(guildId)) await shelf.renew(guildId);
    else shelf.drop(guildId);
  });
  // Only now, so that no change falls between the two.
  for (const { guildId } of await storage.articles.sizes()) own.add(guildId);

  /** The shipped articles keep answering while a server's own can't be read. */
  async function orShipped(guildId: string, reading: Promise<Reading>): Promise<Reading> {
    try {
      return await reading;
    } catch (error) {
      if (error instanceof StorageDownError && storage.settings.of(guildId).shipped) return everywhere;
      throw error;
    }
  }

  return {
    of(guildId) {
      if (guildId === null) return everywhere;
      if (own.has(guildId)) {
        const reading = shelf.of(guildId);
        return reading instanceof Promise ? orShipped(guildId, reading) : reading;
      }
      return storage.settings.of(guildId).shipped ? everywhere : nothing;
    },

    async warm(isOurs) {
      let left = room;
      for (const { guildId, bytes } of await storage.articles.sizes()) {
        if (bytes > left || !isOurs(guildId)) continue;
        left -= bytes;
        // One that can't be read is in the log, and is read again when it is asked for.
        await Promise.resolve(shelf.of(guildId)).catch(() => undefined);
      }
    },

    async changeShipped(articles) {
      shipped = articles;
      await everywhere.answers.change(articles);
      await shelf.renewAll();
    },
  };
}
