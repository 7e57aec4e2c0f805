import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { describeError, type Log } from '../log.ts';
import type { Article } from './article.ts';
import type { Folder } from './read-folder.ts';
import { sameArticles } from './same-articles.ts';

/** Several files are often changed together: they are read when nothing has come for so long, in milliseconds. */
const QUIET_MS = 200;
/** But no later than this after the first change. */
const LONGEST_QUIET_MS = 1_000;
/** How often the folder itself is looked at: one that is put in the place of another is told by nothing else. */
const LOOK_MS = 1_000;
/** How often all its files are looked at, for file systems that tell of no changes. */
const READ_MS = 60_000;

/** Takes up what changes in a folder of articles. */
export interface Following {
  /** Resolves when nothing more is taken up. */
  stop(): Promise<void>;
}

/**
 * @param articles what was read of it before
 * @param take is handed the articles after each change, one call after the other. While the folder holds none at all,
 *   nothing is: what was read before stays.
 */
export function followFolder(
  dir: string,
  folder: Folder,
  articles: readonly Article[],
  take: (articles: readonly Article[]) => Promise<void>,
  log: Log,
): Following {
  let watcher: FSWatcher | null = null;
  let place = '';
  let firstChange: number | null = null;
  /** The files that have changed since the last reading; null: whichever. */
  let changes: Set<string> | null = null;
  let soon: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  let taken = articles;
  let lastFault = '';

  /** @param file null: nobody knows which */
  function changed(file: string | null): void {
    if (file === null) changes = null;
    else changes?.add(file);
    const now = performance.now();
    firstChange ??= now;
    clearTimeout(soon);
    soon = setTimeout(read, Math.max(0, Math.min(QUIET_MS, firstChange + LONGEST_QUIET_MS - now)));
  }

  function read(): void {
    firstChange = null;
    reading = reading.then(async () => {
      try {
        const files = changes;
        changes = new Set();
        const now = await (files ? folder.readChanged(files) : folder.read());
        lastFault = '';
        if (sameArticles(now, taken)) return;
        await take(now);
        taken = now;
        log.info({ articles: now.length }, 'articles changed');
      } catch (error) {
        changes = null;
        // Said once, however often it is looked at.
        const { message } = error as Error;
        if (message !== lastFault) log.warn(describeError(error), 'the articles stay as they were');
        lastFault = message;
      }
    });
  }

  /** Watches the folder that has this name now. */
  async function look(): Promise<void> {
    const stats = await stat(dir).catch(() => null);
    const now = stats ? `${stats.dev} ${stats.ino}` : '';
    if (now === place) return;
    watcher?.close();
    watcher = stats ? watched() : null;
    place = now;
    // Whatever changed before it was watched.
    changed(null);
  }

  function watched(): FSWatcher | null {
    try {
      const fresh = watch(dir, (_, file) => changed(file));
      fresh.on('error', (error) => log.debug(describeError(error), 'the folder of articles is not watched'));
      return fresh;
    } catch (error) {
      log.warn(describeError(error), `changes of articles are looked for every ${READ_MS / 1_000} s`);
      return null;
    }
  }

  let looking = look();
  const looks = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_MS);
  const reads = setInterval(changed, READ_MS, null);
  return {
    async stop() {
      clearInterval(looks);
      clearInterval(reads);
      clearTimeout(soon);
      await looking;
      watcher?.close();
      clearTimeout(soon);
      await reading;
    },
  };
}
