import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import { migrations } from './migrations.ts';
import type { Database, Tables } from './tables.ts';

const FILE = 'on-the-record.sqlite';
/** How long a change waits for another process that is writing. */
const MAX_WAIT_MS = 2_000;

/** The data folder can't be used. The message names the setting and says what is wrong. */
class StorageError extends Error {
  override readonly name = 'StorageError';
}

/**
 * Opens the database in a folder, which is made where there is none, and brings its tables up to date.
 * @param dataDir null: a database in memory, gone with the process
 * @throws StorageError where the folder or the file can't be used
 */
export async function openDatabase(dataDir: string | null): Promise<Database> {
  try {
    const database = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: await openFile(dataDir) }),
    });
    await migrate(database);
    return database;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageError(
      `the data folder, ${dataDir}, can't be used (${reason}): set DATA_DIR to a folder that the bot may write in`,
      { cause: error },
    );
  }
}

async function openFile(dataDir: string | null): Promise<Libsql.Database> {
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const file = new Libsql(dataDir === null ? ':memory:' : join(dataDir, FILE));
  file.exec(`PRAGMA busy_timeout = ${MAX_WAIT_MS}`);
  // With a write-ahead log that is synced at every commit, what was acknowledged survives a crash.
  file.exec('PRAGMA journal_mode = WAL');
  file.exec('PRAGMA synchronous = FULL');
  return file;
}

async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
