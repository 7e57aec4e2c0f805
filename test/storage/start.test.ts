import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { StorageError } from '../../src/storage/storage-error.ts';
import { keptLog } from '../discord/log.ts';
import { layCable } from './cable.ts';
import { onEveryDatabase, onPostgres } from './databases.ts';

const SERVER = '100000000000000001';
const ANN = '100000000000000003';
const { log } = keptLog();

/** The one line with which a start ends. */
async function refusal(place: string): Promise<string> {
  const error = await openStorage(place, log, 0).then(
    () => null,
    (refused: unknown) => refused,
  );
  expect(error).toBeInstanceOf(StorageError);
  const { message } = error as StorageError;
  expect(message).not.toContain('\n');
  return message;
}

onEveryDatabase('a database that a newer version of the bot has written', (place) => {
  it('is refused, and left as it is', async () => {
    const storage = await openStorage(place(), log);
    await storage.settings.change(SERVER, { coolDown: 30 }, ANN);
    await storage.close();
    const { database, close } = await openDatabase(place(), log);
    const steps = () =>
      sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(database);
    await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', '2099-01-01T00:00:00.000Z')`.execute(
      database,
    );
    const before = (await steps()).rows;
    expect(await refusal(place())).toMatch(
      /(DATA_DIR|DATABASE_URL).* was written by a newer version of the bot \(it has 999-later\)/,
    );
    expect((await steps()).rows).toEqual(before);
    await close();
  });
});

it('a data folder within others that aren’t there is made, though two processes start at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'record-'));
  const place = join(folder, 'of', 'the', 'bot');
  const storages = await Promise.all([openStorage(place, log), openStorage(place, log)]);
  for (const storage of storages) await storage.close();
  await rm(folder, { recursive: true });
});

describe('a data folder that another process has, too', () => {
  it('is used with one line that warns of it, until it is the only one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'record-'));
    const { log: kept, lines } = keptLog('warn');
    const first = await openStorage(folder, kept);
    expect(lines).toEqual([]);
    const second = await openStorage(folder, kept);
    expect(lines).toMatchObject([{ level: 40, msg: expect.stringMatching(/^another process .*DATA_DIR/) }]);
    for (const storage of [first, second]) await storage.close();
    await (await openStorage(folder, kept)).close();
    expect(lines).toHaveLength(1);
    await rm(folder, { recursive: true });
  });
});

describe('a data folder that can’t be used', () => {
  it('is refused with the setting’s name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'record-'));
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await refusal(file)).toMatch(/\(DATA_DIR\), can't be used .* may write in$/);
    expect(await refusal(join(file, 'below'))).toMatch(/\(DATA_DIR\), can't be used .*ENOTDIR/);
    await rm(folder, { recursive: true });
  });

  it.runIf(process.platform === 'linux')(
    'is refused where nothing can be made, and not tried for ever',
    async () => {
      expect(await refusal('/proc/no-such/folder')).toMatch(
        /\(DATA_DIR\), can't be used .*(ENOENT|EACCES|EPERM)/,
      );
    },
  );

  it('whose database is broken is refused, and not begun anew', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'record-'));
    await writeFile(join(folder, 'on-the-record.sqlite'), 'This is no database.'.repeat(100));
    expect(await refusal(folder)).toMatch(/\(DATA_DIR\), can't be used \(.*\): restore a backup$/);
    await rm(folder, { recursive: true });
  });
});

describe('a PostgreSQL database that can’t be reached', () => {
  it('is refused with the setting’s name, and without the password', async () => {
    const message = await refusal('postgres://bot:secret@127.0.0.1:1/record');
    expect(message).toBe(
      "the database 127.0.0.1:1/record (DATABASE_URL) can't be reached: connect ECONNREFUSED 127.0.0.1:1",
    );
  });
});

onPostgres('a PostgreSQL database', (place) => {
  it('that isn’t there on the server is refused with the setting’s name', async () => {
    const url = new URL(place());
    url.pathname = 'nowhere';
    expect(await refusal(url.href)).toMatch(/\/nowhere \(DATABASE_URL\) can't be reached: .*does not exist/);
  });

  it('that is away for a while when the bot starts is waited for, and the log says so', async () => {
    const cable = await layCable(place());
    cable.cut();
    const { log: kept, lines } = keptLog();
    const opening = openStorage(cable.url, kept, 10_000);
    await vi.waitFor(() => expect(lines).toMatchObject([{ level: 40, msg: 'waiting for the database' }]), {
      timeout: 10_000,
    });
    cable.mend();
    await (await opening).close();
    await cable.close();
  });

  it('that never answers is refused within some five seconds', async () => {
    const cable = await layCable(place());
    cable.freeze();
    expect(await refusal(cable.url)).toMatch(/\(DATABASE_URL\) can't be reached: .*timeout/);
    await cable.close();
  });
});
