import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';
import { expect, it } from 'vitest';
import { migrations } from '../../src/storage/migrations.ts';
import { isPostgresUrl } from '../../src/storage/postgres.ts';
import { SQLITE_FILE } from '../../src/storage/sqlite.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase } from './databases.ts';

const SERVER = '100000000000000001';
const ANN = '100000000000000003';
const HARBOUR = { id: 'harbour', file: 'harbour.txt', text: 'The harbour reopens.\n' };

async function openBare(place: string): Promise<Kysely<unknown>> {
  if (isPostgresUrl(place))
    return new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: place }) }) });
  await mkdir(place, { recursive: true });
  return new Kysely({ dialect: new SqliteDialect({ database: new Libsql(join(place, SQLITE_FILE)) }) });
}

/** Leaves a database as the version of the bot did whose last step was this one: with an article, a vote and a draft. */
async function leaveAsOf(step: string, place: string): Promise<void> {
  const database = await openBare(place);
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateTo(step);
  expect(error).toBeUndefined();
  const { id, file, text } = HARBOUR;
  await sql`INSERT INTO server_article (guild_id, id, file, text, bytes, added_at, added_by)
    VALUES (${SERVER}, ${id}, ${file}, ${text}, ${text.length}, 1, ${ANN})`.execute(database);
  await sql`INSERT INTO feedback (guild_id, command, question, helpful, unhelpful)
    VALUES (${SERVER}, 'ask', 'Is it open?', 2, 1)`.execute(database);
  await sql`INSERT INTO server_settings (guild_id, cool_down) VALUES (${SERVER}, 30)`.execute(database);
  if (step < '008')
    await sql`INSERT INTO draft (id, guild_id, member_id, made_at, articles)
      VALUES ('d1', ${SERVER}, ${ANN}, ${Date.now()}, '[]')`.execute(database);
  await database.destroy();
}

onEveryDatabase('what an earlier version of the bot kept', (place) => {
  const steps = Object.keys(migrations).filter((step) => step >= '006');
  it.each(steps)(
    'is there when this one starts, also as of %s, and what is new can be kept',
    async (step) => {
      await leaveAsOf(step, place());
      const storage = await openStorage(place(), keptLog().log);
      expect(await storage.articles.read(SERVER, [HARBOUR.id])).toEqual([HARBOUR]);
      expect(storage.settings.of(SERVER).coolDown).toBe(30);
      // Of a draft that waited nothing is left: its file is uploaded again.
      expect(await storage.drafts.read(SERVER, ANN, 'd1')).toBeNull();

      const draft = await storage.drafts.keep(SERVER, ANN, [HARBOUR]);
      expect(await storage.drafts.read(SERVER, ANN, draft)).toEqual([HARBOUR]);
      const asked = { guildId: SERVER, command: 'ask', question: 'Is it open?' };
      for (const _ of [1, 2]) await storage.feedback.vote(asked, 'helpful', 'a ballot');
      expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 3, unhelpful: 1 });
      const bytes = Buffer.from([0, 255]);
      await storage.annotations.keep(SERVER, new Map([[HARBOUR.id, bytes]]));
      expect(await storage.annotations.read(SERVER, [HARBOUR.id])).toEqual([bytes]);
      await storage.close();
    },
  );
});
