import { type ArticleStore, openArticles } from './articles.ts';
import { type Changes, openChanges } from './changes.ts';
import { type CoolDownStore, openCoolDowns } from './cool-downs.ts';
import { openDatabase } from './database.ts';
import { type DepartureStore, openDepartures } from './departures.ts';
import { type DraftStore, openDrafts } from './drafts.ts';
import { type FeedbackStore, openFeedback } from './feedback.ts';
import { countHeld, type Held } from './held.ts';
import { openSettings, type SettingsStore } from './settings.ts';
import { TABLES_OF_SERVERS } from './tables.ts';
import { openUnanswered, type UnansweredStore } from './unanswered.ts';

/** What the bot remembers. */
export interface Storage {
  readonly settings: SettingsStore;
  readonly articles: ArticleStore;
  readonly drafts: DraftStore;
  readonly feedback: FeedbackStore;
  readonly unanswered: UnansweredStore;
  readonly coolDowns: CoolDownStore;
  readonly departures: DepartureStore;
  readonly changes: Pick<Changes, 'listen'>;
  /** Counts what is kept about a server. */
  held(guildId: string): Promise<Held>;
  /** Deletes everything about a server. Resolves when it is gone. */
  forget(guildId: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param dataDir where it is kept; null: in memory, gone with the process
 * @throws StorageError where the folder can't be used
 */
export async function openStorage(dataDir: string | null): Promise<Storage> {
  const database = await openDatabase(dataDir);
  const changes = openChanges(database);
  return {
    settings: await openSettings(database, changes),
    articles: openArticles(database, changes),
    drafts: openDrafts(database),
    feedback: openFeedback(database),
    unanswered: openUnanswered(database),
    coolDowns: openCoolDowns(database),
    departures: openDepartures(database),
    changes,
    held: (guildId) => countHeld(database, guildId),
    forget: (guildId) =>
      changes.make(guildId, async (transaction) => {
        for (const table of TABLES_OF_SERVERS) {
          await transaction.deleteFrom(table).where('guild_id', '=', guildId).execute();
        }
      }),
    close: () => database.destroy(),
  };
}
