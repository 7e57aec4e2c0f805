import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { describeError, type Log } from '../log.ts';
import type { OpenDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { openLink } from './postgres-link.ts';
import { openPool } from './postgres-pool.ts';
import { StorageError } from './storage-error.ts';
import type { Database } from './tables.ts';
import { WITHOUT_NUL } from './without-nul.ts';

/**
 * How long a start waits for a database that isn't there: as long as one takes that is started beside the bot. After that
 * the start has failed, and whatever looks after the process starts it anew.
 */
const MAX_AWAY_MS = 10_000;
/** The pause before another attempt. */
const PAUSE_MS = 500;
/** How long an attempt waits for the database. */
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
/** A machine that isn't there (yet); and PostgreSQL's codes for starting, stopping, and having no connection left. */
const AWAY: readonly string[] = [
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
  ],
  ...['57P03', '57P01', '53300'],
];
/** PostgreSQL's numbers of its types int8 and numeric: counts and times, all of which a JavaScript number holds. */
const NUMBERS: readonly number[] = [20, 1700];

export function isPostgresUrl(place: string): boolean {
  return /^postgres(ql)?:\/\//.test(place);
}

/**
 * @param maxAway milliseconds that a database may be away until it is given up on
 * @throws StorageError where the database can't be reached or used
 */
export async function openPostgres(url: string, log: Log, maxAway = MAX_AWAY_MS): Promise<OpenDatabase> {
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
  await whenThere(() => prepare(config, nameOf(url)), maxAway, log);
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

/** Has something done as soon as the database is there. A setting that is wrong is so at once. */
async function whenThere(prepared: () => Promise<void>, maxAway: number, log: Log): Promise<void> {
  const started = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prepared();
    } catch (error) {
      const cause = error instanceof StorageError ? error.cause : error;
      if (!isAway(cause) || performance.now() - started + PAUSE_MS > maxAway) throw error;
      if (attempt === 1) log.warn(describeError(error), 'waiting for the database');
    }
    await wait(PAUSE_MS);
  }
}

/** Whether a database that can't be reached may be there in a moment: it is starting, or its machine is. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'code' in error && error.code !== undefined
    ? AWAY.includes(String(error.code))
    : /timeout|terminated/i.test(error.message);
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
