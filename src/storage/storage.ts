import type { Log } from '../log.ts';
import { type AnnotationStore, openAnnotations } from './annotations.ts';
import { type ArticleStore, openArticles } from './articles.ts';
import { type Changes, openChanges } from './changes.ts';
import { type CoolDownStore, openCoolDowns } from './cool-downs.ts';
import { openDatabase } from './database.ts';
import { type DepartureStore, openDepartures } from './departures.ts';
import { type DraftStore, openDrafts } from './drafts.ts';
import { type FeedbackStore, openFeedback } from './feedback.ts';
import { countHeld, type Held, serversIn } from './held.ts';
import { openPosts, type PostStore } from './posts.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { TABLES_OF_SERVERS } from './tables.ts';
import { openUnanswered, type UnansweredStore } from './unanswered.ts';

/** What the bot remembers. */
export interface Storage {
  readonly settings: SettingsStore;
  readonly articles: ArticleStore;
  readonly annotations: AnnotationStore;
  readonly drafts: DraftStore;
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  readonly coolDowns: CoolDownStore;
  readonly posts: PostStore;
  readonly departures: DepartureStore;
  readonly changes: Pick<Changes, 'listen'>;
  /** The servers about which anything is kept. */
  servers(): Promise<readonly string[]>;
  /** Counts what is kept about a server. */
  held(guildId: string): Promise<Held>;
  /** Deletes everything about a server. Resolves when it is gone. */
  forget(guildId: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param place where it is kept: a folder; the address of a PostgreSQL database; null: in memory, gone with the process
 * @param maxAway milliseconds that the start waits for a PostgreSQL database that is away; some seconds, where left out
 * @throws StorageError where it can't be used, or was written by a newer version of the bot. Later whatever needs the
 *   database throws StorageDownError while that is away.
 */
export async function openStorage(place: string | null, log: Log, maxAway?: number): Promise<Storage> {
  const { database, peers, purge, close } = await openDatabase(place, log, maxAway);
  const changes = await openChanges(database, peers, log);
  const settings = await openSettings(database, changes);
  const annotations = openAnnotations(database);
  const unanswered = openUnanswered(database, log);
  // Whatever changed since the versions were read is read again once this listens.
  changes.follow();
  return {
    settings,
    articles: openArticles(database, changes),
    annotations,
    drafts: openDrafts(database),
    feedback: openFeedback(database),
    unanswered,
    coolDowns: openCoolDowns(database, changes),
    posts: openPosts(database),
    departures: openDepartures(database),
    changes,
    async servers() {
      await unanswered.written();
      return serversIn(database);
    },
    async held(guildId) {
      await unanswered.written();
      return countHeld(database, guildId);
    },
    async forget(guildId) {
      await unanswered.dropWaiting(guildId);
      await changes.make(guildId, async (transaction) => {
        for (const table of TABLES_OF_SERVERS) {
          await transaction.deleteFrom(table).where('guild_id', '=', guildId).execute();
        }
      });
      await purge();
    },
    async close() {
      await unanswered.settle();
      await annotations.settle();
      await changes.close();
      await close();
    },
  };
}
