import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, it } from 'vitest';

/** Of a database on a real PostgreSQL server in which these tests may make databases of their own. */
const SERVER = process.env['TEST_DATABASE_URL'];

/** Where a storage can be opened; nothing is in it. */
interface Place {
  readonly at: string;
  remove(): Promise<void>;
}

/** Specifies something on each kind of database, in a new one for each test. */
export function onEveryDatabase(what: string, specify: (place: () => string) => void): void {
  describe(`${what}, on SQLite`, () => specify(eachTime(makeFolder)));
  onPostgres(what, specify);
}

/** Only on PostgreSQL; says so where there is none. */
export function onPostgres(what: string, specify: (place: () => string) => void): void {
  if (SERVER === undefined) it.skip(`${what}, on PostgreSQL: TEST_DATABASE_URL isn't set`, () => undefined);
  else describe(`${what}, on PostgreSQL`, () => specify(eachTime(() => makeDatabase(SERVER))));
}

function eachTime(make: () => Promise<Place>): () => string {
  let place: Place;
  beforeEach(async () => {
    place = await make();
  });
  afterEach(() => place.remove());
  return () => place.at;
}

async function makeFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'record-'));
  return { at: join(folder, 'data'), remove: () => rm(folder, { recursive: true }) };
}

async function makeDatabase(server: string): Promise<Place> {
  const name = `record_${randomBytes(6).toString('hex')}`;
  await query(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { at: url.href, remove: () => query(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text);
  await client.end();
}
