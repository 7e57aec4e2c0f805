import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { openLink } from './postgres-link.ts';
import { openPool } from './postgres-pool.ts';
import { StorageError } from './storage-error.ts';
import type { Database } from './tables.ts';
import { WITHOUT_NUL } from './without-nul.ts';

/** How long a start waits for the database. */
const MAX_START_MS = 5_000;
/** How long a query waits for a connection: with the query itself less than the 3 s that Discord gives an answer. */
const MAX_CONNECT_MS = 1_000;
/** How long the database may take for one statement before it gives up on it. */
const MAX_STATEMENT_MS = 1_500;
/** How long after that the connection counts as lost. */
const MAX_ANSWER_MS = MAX_STATEMENT_MS + 300;
/** How long the database keeps locks for a process that has gone silent in the middle of a change. */
const MAX_SILENCE_MS = 5_000;
/** How long a stop waits for connections to be closed. */
const MAX_CLOSE_MS = 1_000;
/** PostgreSQL's numbers of its types int8 and numeric: counts and times, all of which a JavaScript number holds. */
const NUMBERS: readonly number[] = [20, 1700];

export function isPostgresUrl(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

/** @throws StorageError where the database can't be reached or used */
export async function openPostgres(url: string, log: Log): Promise<OpenDatabase> {
  const config: pg.ClientConfig = {
    connectionString: url,
    application_name: 'on-the-record',
    keepAlive: true,
    types: {
      getTypeParser: ((type, format) =>
        NUMBERS.includes(type)
          ? Number
          : pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
    },
  };
  await prepare(config, nameOf(url));
  const timed: pg.ClientConfig = {
    ...config,
    connectionTimeoutMillis: MAX_CONNECT_MS,
    statement_timeout: MAX_STATEMENT_MS,
    query_timeout: MAX_ANSWER_MS,
    idle_in_transaction_session_timeout: MAX_SILENCE_MS,
  };
  const link = openLink(timed, log);
  const pool = openPool(timed, link);
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [WITHOUT_NUL] });
  return {
    database,
    peers: link,
    // Its own vacuum does.
    purge: async () => undefined,
    async close() {
      await Promise.race([
        database.destroy(),
        new Promise((resolve) => setTimeout(resolve, MAX_CLOSE_MS).unref()),
      ]);
    },
  };
}

/** Brings the tables up to date, on a connection on which a step may take its time. */
async function prepare(config: pg.ClientConfig, name: string): Promise<void> {
  const pool = new pg.Pool({ ...config, connectionTimeoutMillis: MAX_START_MS, max: 1 });
  // Whatever is wrong the query in hand says so too; without a listener the event would end the process.
  pool.on('error', () => undefined);
  const database: Database = new Kysely({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`SELECT 1`.execute(database).catch((error) => {
      throw unusable(name, 'reached', error);
    });
    await migrate(database, `the database ${name} (DATABASE_URL)`).catch((error) => {
      throw unusable(name, 'used', error);
    });
  } finally {
    await database.destroy();
  }
}

function unusable(name: string, to: 'reached' | 'used', error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { code, message } = error as { code?: string; message: string };
  return new StorageError(`the database ${name} (DATABASE_URL) can't be ${to}: ${message || code}`, {
    cause: error,
  });
}

/** Without user and password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
