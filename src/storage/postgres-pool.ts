import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { PostgresLink } from './postgres-link.ts';
import { StorageDownError } from './storage-error.ts';

/** Connections of a process: what it keeps is small and seldom, and a server has a hundred for all its processes. */
const MAX_CONNECTIONS = 5;
/** The database ended the connection, or is starting or stopping: classes of PostgreSQL's error codes. */
const LOST = /^(08|57P)/;
/** It is there but can't do it now: out of room or connections, too late, or a replica that takes no changes. */
const UNABLE = /^(53|57014|55P03|25006)/;

/** What ends a transaction: once it is on its way, nobody here knows whether it arrived. */
const COMMIT = /^commit$/i;

/**
 * Connections for queries. Where the database is away they fail with StorageDownError, at once where that is known
 * already; and a connection that was lost is not used again.
 */
export function openPool(config: pg.ClientConfig, link: PostgresLink): PostgresPool {
  const pool = new pg.Pool({ ...config, max: MAX_CONNECTIONS });
  // One that was idle is lost. Without a listener the event would end the process.
  pool.on('error', () => link.doubt());
  return {
    async connect() {
      if (link.isAway()) throw new StorageDownError();
      try {
        return guarded(await pool.connect(), link);
      } catch (error) {
        link.doubt();
        throw new StorageDownError(error);
      }
    },
    end: () => pool.end(),
  };
}

function guarded(client: pg.PoolClient, link: PostgresLink): PostgresPoolClient {
  let lost: StorageDownError | null = null;
  const lose = (error: Error) => {
    lost ??= new StorageDownError(error);
    link.doubt();
  };
  client.on('error', lose);

  async function query(text: string, values: readonly unknown[]): Promise<unknown> {
    if (lost) throw lost;
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      const code = error instanceof pg.DatabaseError ? (error.code ?? '') : null;
      if (code !== null && UNABLE.test(code)) throw new StorageDownError(error);
      if (code !== null && !LOST.test(code)) throw error;
      lose(error as Error);
      if (COMMIT.test(text)) lost = new StorageDownError(error, { perhapsKept: true });
      throw lost;
    }
  }

  return {
    // Kysely asks for cursors only where it was given one.
    query: query as PostgresPoolClient['query'],
    release() {
      client.off('error', lose);
      client.release(lost ?? undefined);
    },
  };
}
