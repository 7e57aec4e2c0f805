import { join } from 'node:path';
import Libsql from 'libsql';

/** Beside the database, and empty. */
const LOCK_FILE = 'on-the-record.lock';

/**
 * Holds a data folder for this process. The lock is the system's, on a file: it goes with the process, however that ends.
 * @returns what lets go of it; null where another process holds it
 */
export function holdFolder(dataDir: string): (() => void) | null {
  const lock = new Libsql(join(dataDir, LOCK_FILE));
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    lock.exec('PRAGMA journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
}
