import { setTimeout as wait } from 'node:timers/promises';
import type { Reader } from '../answers/annotations.ts';
import type { Answers } from '../answers/answers.ts';
import { createAnswers } from '../answers/create-answers.ts';
import type { Article } from '../corpus/article.ts';
import type { Log } from '../log.ts';
import type { Storage } from '../storage/storage.ts';
import { StorageDownError } from '../storage/storage-error.ts';
import { openSaved } from './open-saved.ts';
import { openSavedLibraries, type SavedLibraries, SHIPPED } from './saved-libraries.ts';
import { createShelf, sizeOf } from './shelf.ts';

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
   * @param goesOn whether the next server is still to be read: nothing more, once the bot stops.
   */
  warm(isOurs: (guildId: string) => boolean, goesOn?: () => boolean): Promise<void>;
  /** Resolves when a server is answered from its articles as they are now. Rejects where they can't be read. */
  renewed(guildId: string): Promise<void>;
  /** Answers from other shipped articles than before. Resolves when that is so everywhere. */
  changeShipped(articles: readonly Article[]): Promise<void>;
}

export interface ServersSettings {
  /** The articles that the bot comes with. */
  readonly shipped: readonly Article[];
  readonly storage: Pick<Storage, 'articles' | 'annotations' | 'settings' | 'changes'>;
  readonly log: Log;
  /** Reads the shipped articles. */
  readonly reads?: Reader;
  /** What was saved of libraries, and is to be; left out, nothing. */
  readonly saved?: SavedLibraries;
  /** Letters of articles that are kept ready for answers. */
  readonly room?: number;
}

/**
 * Some 200 MB, at 25 bytes for each letter (`npm run bench:changes`). What doesn't fit is read anew when it is asked
 * for, and what was asked for longest ago makes room.
 */
const ROOM = 8_500_000;

/** How long a question waits, in milliseconds, for the first articles that a server adds: thousands take longer. */
const LONGEST_WAIT_FOR_FIRST_MS = 1_500;

/** Reads a server's own articles when they are first asked for, and anew when they change. */
export async function createServers(settings: ServersSettings): Promise<Servers> {
  const { storage, log, reads, room = ROOM } = settings;
  const saved = settings.saved ?? openSavedLibraries(null, log);
  let { shipped } = settings;
  const everywhere = { answers: await openSaved(SHIPPED, shipped, reads, { saved, log }), own: [] };
  const nothing: Reading = { answers: createAnswers([]), own: [] };
  /** Servers that have articles of their own, or had. */
  const own = new Set<string>();
  /** Those of them whose first articles may not be read yet. */
  const starting = new Set<string>();
  const shelf = createShelf({ shipped: () => shipped, storage, saved, log, room });

  storage.changes.listen(async (guildId) => {
    const ids = await storage.articles.ids(guildId);
    if (ids.length > 0 && !own.has(guildId)) starting.add(guildId);
    if (ids.length > 0) own.add(guildId);
    else own.delete(guildId);
    if (own.has(guildId)) await shelf.renew(guildId);
    else await shelf.drop(guildId);
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

  /** From its own articles, too. */
  function withOwn(guildId: string): Reading | Promise<Reading> {
    const read = shelf.of(guildId);
    const isRead = () => void starting.delete(guildId);
    // Whoever waits for it hears where it fails.
    if (read instanceof Promise) read.then(isRead, () => undefined);
    else isRead();
    return read;
  }

  const withoutOwn = (guildId: string) => (storage.settings.of(guildId).shipped ? everywhere : nothing);

  /** What answered until now goes on while a server's first articles are read. */
  function orBefore(guildId: string, reading: Promise<Reading>): Promise<Reading> {
    const late = wait(LONGEST_WAIT_FOR_FIRST_MS, withoutOwn(guildId), { ref: false });
    return Promise.race([reading, late]);
  }

  /** What is saved of a server that isn't read yet goes where articles were removed while this process didn't run. */
  async function removeStale(guildId: string): Promise<void> {
    const own = await storage.articles.ids(guildId);
    await saved.removeUnlessOf(guildId, new Set([...shipped.map(({ id }) => id), ...own]));
  }

  return {
    of(guildId) {
      if (guildId === null) return everywhere;
      if (!own.has(guildId)) return withoutOwn(guildId);
      const read = withOwn(guildId);
      if (!(read instanceof Promise)) return read;
      const reading = orShipped(guildId, read);
      return starting.has(guildId) ? orBefore(guildId, reading) : reading;
    },

    async renewed(guildId) {
      if (own.has(guildId)) await withOwn(guildId);
    },

    async warm(isOurs, goesOn = () => true) {
      await saved.removeOthers((guildId) => own.has(guildId) && isOurs(guildId));
      let left = room;
      const [alone, withShipped] = [sizeOf([]), sizeOf(shipped)];
      for (const { guildId, bytes } of await storage.articles.sizes()) {
        if (!goesOn()) return;
        if (!isOurs(guildId)) continue;
        const size = bytes + (storage.settings.of(guildId).shipped ? withShipped : alone);
        if (size > left) {
          await removeStale(guildId);
          continue;
        }
        left -= size;
        // One that can't be read is in the log, and is read again when it is asked for.
        await Promise.resolve(withOwn(guildId)).catch(() => undefined);
      }
    },

    async changeShipped(articles) {
      shipped = articles;
      await everywhere.answers.change(articles);
      saved.save(SHIPPED, everywhere.answers, 'later');
      await shelf.renewAll();
    },
  };
}
