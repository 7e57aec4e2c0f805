import { ChangedError, type ChangingAnswers } from '../answers/create-answers.ts';
import { PARTS_WITH_IDS, SavedLibrary } from '../answers/saved-library.ts';
import { describeError, type Log } from '../log.ts';
import {
  namesOfLibraryFiles,
  readLibraryFile,
  removeLibraryFile,
  writeLibraryFile,
} from '../storage/library-files.ts';
import { createServerTurns } from '../storage/server-turns.ts';

/** The library of the articles that the bot comes with; a server's has the server's id. */
export const SHIPPED = 'articles';

/** Milliseconds after a change in which another one often follows; what changed little is quickly read anew. */
const QUIET_MS = 600_000;

/** Libraries that are saved, so that they are opened more quickly the next time: a cache, without which all goes on. */
export interface SavedLibraries {
  /** What was saved under a name; null where there is nothing of use. */
  open(name: string): Promise<SavedLibrary | null>;
  /** Saves what is answered from, now or after a change. Nobody waits for it. */
  save(name: string, answers: ChangingAnswers, when: 'now' | 'later'): void;
  /** It is no longer in use: what is to be saved of it is saved now. */
  leave(name: string): void;
  /** Resolves when nothing of it is kept. */
  remove(name: string): Promise<void>;
  /** Removes it where other articles than these, by their ids, are in it. */
  removeUnlessOf(name: string, ids: ReadonlySet<string>): Promise<void>;
  /** Removes those of servers that aren't wanted. */
  removeOthers(isWanted: (guildId: string) => boolean): Promise<void>;
  /** Saves what is to be. Resolves when nothing is being saved any more. */
  close(): Promise<void>;
}

/** @param dataDir null: nothing is saved */
export function openSavedLibraries(dataDir: string | null, log: Log): SavedLibraries {
  if (dataDir === null) return NONE;
  /** What is to be saved, or is being. */
  const waiting = new Map<string, { readonly answers: ChangingAnswers; timer?: NodeJS.Timeout }>();
  const turns = createServerTurns();

  function cancel(name: string): void {
    clearTimeout(waiting.get(name)?.timer);
    waiting.delete(name);
  }

  function leave(name: string): void {
    const one = waiting.get(name);
    if (!one?.timer) return;
    cancel(name);
    saveNow(name, one.answers);
  }

  function saveNow(name: string, answers: ChangingAnswers): void {
    waiting.set(name, { answers });
    void turns.take(name, () => write(name, answers));
  }

  async function write(name: string, answers: ChangingAnswers): Promise<void> {
    if (waiting.get(name)?.answers !== answers) return;
    waiting.delete(name);
    try {
      await answers.settle();
      await writeLibraryFile(dataDir as string, name, answers.parts());
    } catch (error) {
      // Whoever changed it asks for it to be saved.
      if (!(error instanceof ChangedError))
        log.info(describeError(error), 'an index could not be saved: the next start takes longer');
    }
  }

  async function remove(name: string): Promise<void> {
    cancel(name);
    await turns
      .take(name, () => removeLibraryFile(dataDir as string, name))
      .catch((error) => log.warn({ name, ...describeError(error) }, 'a saved index could not be deleted'));
  }

  async function open(name: string): Promise<SavedLibrary | null> {
    const parts = await readLibraryFile(dataDir as string, name);
    return parts && new SavedLibrary(parts);
  }

  return {
    open,
    save(name, answers, when) {
      cancel(name);
      if (when === 'now') saveNow(name, answers);
      else waiting.set(name, { answers, timer: setTimeout(leave, QUIET_MS, name).unref() });
    },
    leave,
    remove,
    async removeUnlessOf(name, ids) {
      const parts = await readLibraryFile(dataDir, name, PARTS_WITH_IDS);
      const saved = parts && new SavedLibrary(parts).ids;
      if (!saved?.every((id) => ids.has(id))) await remove(name);
    },
    async removeOthers(isWanted) {
      for (const name of await namesOfLibraryFiles(dataDir))
        if (name !== SHIPPED && !isWanted(name)) await remove(name);
    },
    async close() {
      for (const name of [...waiting.keys()]) leave(name);
      await turns.over();
    },
  };
}

const NONE: SavedLibraries = {
  open: async () => null,
  save: () => undefined,
  leave: () => undefined,
  remove: async () => undefined,
  removeUnlessOf: async () => undefined,
  removeOthers: async () => undefined,
  close: async () => undefined,
};
