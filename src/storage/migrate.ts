import { Migrator, sql } from 'kysely';
import { migrations } from './migrations.ts';
import { StorageError } from './storage-error.ts';
import type { Database } from './tables.ts';

/**
 * Brings the tables up to date. On PostgreSQL under a lock of Kysely's, so that of processes that start at once one
 * does it and the others wait; on SQLite the caller holds one.
 * @param place what the database is called, with the setting that names it
 * @throws StorageError where a newer version of the bot has been here
 */
export async function migrate(database: Database, place: string): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const unknown = await unknownStep(database);
  if (unknown === null) throw error;
  throw new StorageError(
    `${place} was written by a newer version of the bot (it has ${unknown}): start that version or name another`,
  );
}

/** A step that this version knows nothing of. */
async function unknownStep(database: Database): Promise<string | null> {
  const done = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(database);
  return done.rows.find(({ name }) => !(name in migrations))?.name ?? null;
}
