import { openDatabase } from './database.ts';
import { type FeedbackStore, openFeedback } from './feedback.ts';
import { openSettings, type SettingsStore } from './settings.ts';

/** What the bot remembers. */
export interface Storage {
  readonly settings: SettingsStore;
  readonly feedback: FeedbackStore;
  close(): Promise<void>;
}

/**
 * @param dataDir where it is kept; null: in memory, gone with the process
 * @throws StorageError where the folder can't be used
 */
export async function openStorage(dataDir: string | null): Promise<Storage> {
  const database = await openDatabase(dataDir);
  return {
    settings: await openSettings(database),
    feedback: openFeedback(database),
    close: () => database.destroy(),
  };
}
