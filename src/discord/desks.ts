import type { Annotations } from '../answers/annotations.ts';
import { followFolder } from '../corpus/follow-folder.ts';
import { type Folder, openFolder } from '../corpus/read-folder.ts';
import type { Log } from '../log.ts';
import { openSavedLibraries } from '../servers/saved-libraries.ts';
import { createServers, type Reading } from '../servers/servers.ts';
import { keepAnnotations, keptAnnotations } from '../servers/shipped-annotations.ts';
import { SETTINGS_OUTSIDE, type ServerSettings } from '../storage/settings.ts';
import type { Storage } from '../storage/storage.ts';
import type { Desk } from './command.ts';

/** What is needed to answer, for each place where somebody may ask. */
export interface Desks {
  /** @param guildId null: outside of servers. @returns at once where that server's articles are read already. */
  of(guildId: string | null): Desk | Promise<Desk>;
  /** What a server's moderators set: at once, whether its articles are read or not. */
  settingsOf(guildId: string): ServerSettings;
  /** Reads the articles of servers in which this process answers before anybody asks. */
  warm(isOurs: (guildId: string) => boolean): Promise<void>;
  /** Resolves when nothing is read any more, now or later. */
  close(): Promise<void>;
}

/** What is the same at every desk; the ids of commands are filled in when those are registered. */
interface Furniture extends Pick<Desk, 'commandIds' | 'forumAnswers' | 'uploads' | 'tally'> {
  readonly articlesDir: string;
  /** Where what is read of the articles is kept; null: nowhere. */
  readonly dataDir: string | null;
}

/**
 * @throws NoArticlesError where there are none in the folder.
 */
export async function openDesks(
  { articlesDir, dataDir, commandIds, forumAnswers, uploads, tally }: Furniture,
  opening: Promise<Storage>,
  log: Log,
): Promise<Desks> {
  const folder = openFolder(articlesDir, log);
  const annotations = await keptAnnotations(dataDir);
  const [shipped, storage] = await Promise.all([readWith(annotations, folder), opening]);
  const saved = openSavedLibraries(dataDir, log);
  const servers = await createServers({ shipped, reads: annotations, saved, storage, log });
  const keeping = keepAnnotations(dataDir, annotations, log);
  const following = followFolder(articlesDir, folder, shipped, servers.changeShipped, log);
  let closed = false;
  let warming = Promise.resolve();
  /** Made for each interaction: put together by spreading, it would be 2 kB. */
  const deskOf = (guildId: string | null, { answers, own }: Reading, settings: ServerSettings): Desk => ({
    answers,
    own,
    renewed: async () => {
      if (guildId !== null) await servers.renewed(guildId);
    },
    settings,
    storage,
    uploads,
    forumAnswers,
    commandIds,
    log,
    tally,
  });
  return {
    of(guildId) {
      const settings = guildId === null ? SETTINGS_OUTSIDE : storage.settings.of(guildId);
      const reading = servers.of(guildId);
      return reading instanceof Promise
        ? reading.then((read) => deskOf(guildId, read, settings))
        : deskOf(guildId, reading, settings);
    },
    settingsOf: storage.settings.of,
    warm(isOurs) {
      warming = servers.warm(isOurs, () => !closed);
      return warming;
    },
    async close() {
      closed = true;
      await Promise.allSettled([following.stop(), warming, keeping]);
      await saved.close();
    },
  };
}

/** By itself: what a function of `openDesks` names is there as long as any other of them (V8), and this is wanted once. */
const readWith = (annotations: Annotations, folder: Folder) =>
  folder.read((file, text) => annotations.article(file, text));
