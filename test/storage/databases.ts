import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';

/** Of a database on a real PostgreSQL server in which these tests may make databases of their own. */
const SERVER = process.env['TEST_DATABASE_URL'];

/** Specifies something on each kind of database, which is empty at the beginning of each test. */
export function onEveryDatabase(what: string, specify: (place: () => string) => void): void {
  describe(`${what}, on SQLite`, () => specify(inFolder()));
  onPostgres(what, specify);
}

/** Only on PostgreSQL; says so where there is none. */
export function onPostgres(what: string, specify: (place: () => string) => void): void {
  if (SERVER === undefined) it.skip(`${what}, on PostgreSQL: TEST_DATABASE_URL isn't set`, () => undefined);
  else describe(`${what}, on PostgreSQL`, () => specify(inDatabase(SERVER)));
}

function inFolder(): () => string {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return () => join(folder, 'data');
}

/** One database for all tests of a block: making another takes longer than a test. */
function inDatabase(server: string): () => string {
  const name = `record_${randomBytes(6).toString('hex')}`;
  const url = new URL(server);
  url.pathname = name;
  beforeAll(() => query(server, `CREATE DATABASE ${name}`));
  afterEach(() => query(url.href, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public'));
  afterAll(() => query(server, `DROP DATABASE ${name} WITH (FORCE)`));
  return () => url.href;
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text);
  await client.end();
}
