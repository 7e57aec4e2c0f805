import type { Log } from '../log.ts';
import type { Peers } from './peers.ts';
import { isPostgresUrl, openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Database } from './tables.ts';

/** A database with its tables up to date, and the processes that share it. */
export interface OpenDatabase {
  readonly database: Database;
  readonly peers: Peers;
  /** Leaves nothing of what was deleted in the files, as far as that is ours to do. */
  purge(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param place a folder, for SQLite; the address of a PostgreSQL database; null: in memory, gone with the process
 * @param maxAway milliseconds that the start waits for a PostgreSQL database that is away; some seconds, where left out
 * @throws StorageError where it can't be used, or was written by a newer version of the bot
 */
export function openDatabase(place: string | null, log: Log, maxAway?: number): Promise<OpenDatabase> {
  return place !== null && isPostgresUrl(place) ? openPostgres(place, log, maxAway) : openSqlite(place, log);
}
