import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import type { Log } from '../log.ts';
import type { OpenDatabase } from './database.ts';
import { holdFolder } from './hold-folder.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { ALONE } from './peers.ts';
import { StorageError } from './storage-error.ts';
import type { Tables } from './tables.ts';
import { WITHOUT_NUL } from './without-nul.ts';

/** Of the database, in the data folder. */
export const SQLITE_FILE = 'on-the-record.sqlite';
/** SQLite's codes where the file isn't what it should be. */
const DAMAGED: readonly unknown[] = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];
/** How long a change waits for another process that is writing. */
const MAX_WAIT_MS = 2_000;
const BETWEEN_TRIES_MS = 20;

/**
 * Opens the database in a folder, which is made where there is none. Says so where another process has it open, too.
 * @param dataDir null: in memory
 * @throws StorageError where the folder or the file can't be used
 */
export async function openSqlite(dataDir: string | null, log: Log): Promise<OpenDatabase> {
  try {
    const file = await openFile(dataDir);
    const database = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: file }),
      plugins: [WITHOUT_NUL],
    });
    await migrateAlone(file, () => migrate(database, `the data folder, ${dataDir} (DATA_DIR),`));
    const letGo = dataDir === null ? null : holdFolder(dataDir);
    if (dataDir !== null && letGo === null) {
      log.warn(
        { dataDir },
        'another process has this data folder (DATA_DIR) too: neither learns what the other changes until it starts again; have one of them, or PostgreSQL (DATABASE_URL)',
      );
    }
    // The log holds what was deleted until it is written back to the file: not within another change, so in its turn.
    const purge = async () => void (await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database));
    const close = async () => {
      await database.destroy();
      letGo?.();
    };
    return { database, peers: ALONE, purge, close };
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const { message, code } = error as { message: string; code?: string };
    const advice = DAMAGED.includes(code)
      ? 'restore a backup'
      : 'set it to a folder that the bot may write in';
    throw new StorageError(`the data folder, ${dataDir} (DATA_DIR), can't be used (${message}): ${advice}`, {
      cause: error,
    });
  }
}

async function openFile(dataDir: string | null): Promise<Libsql.Database> {
  if (dataDir !== null) await makeFolder(dataDir);
  const file = new Libsql(dataDir === null ? ':memory:' : join(dataDir, SQLITE_FILE));
  file.exec(`PRAGMA busy_timeout = ${MAX_WAIT_MS}`);
  // With a write-ahead log that is synced at every commit, what was acknowledged survives a crash.
  await logAhead(file);
  file.exec('PRAGMA synchronous = FULL');
  // What is deleted is overwritten, instead of staying in the file until its place is needed.
  file.exec('PRAGMA secure_delete = ON');
  return file;
}

/** Of processes that make the log at once SQLite refuses one without letting it wait. */
async function logAhead(file: Libsql.Database): Promise<void> {
  const until = performance.now() + MAX_WAIT_MS;
  for (;;) {
    try {
      file.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (!code.startsWith('SQLITE_BUSY') || performance.now() > until) throw error;
      await wait(BETWEEN_TRIES_MS);
    }
  }
}

/** Kysely takes no lock on SQLite: of processes that start at once the second finds the tables half made. */
async function migrateAlone(file: Libsql.Database, run: () => Promise<void>): Promise<void> {
  file.exec('BEGIN IMMEDIATE');
  try {
    await run();
    file.exec('COMMIT');
  } catch (error) {
    file.exec('ROLLBACK');
    file.close();
    throw error;
  }
}
