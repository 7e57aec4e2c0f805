import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../src/storage/backup.ts';
import { SQLITE_FILE } from '../../src/storage/sqlite.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';

const SERVER = '100000000000000001';
const ANN = '100000000000000003';
const ROOM = { articles: 100, bytes: 1_000_000 };
const { log } = keptLog();

describe('a backup', () => {
  let folder: string;
  let data: string;
  let file: string;
  let storage: Storage;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-'));
    data = join(folder, 'data');
    file = join(folder, 'backup.sqlite');
    storage = await openStorage(data, log);
  });
  afterEach(async () => {
    await storage.close();
    await rm(folder, { recursive: true });
  });

  const add = (id: string) => storage.articles.add(SERVER, [{ id, file: 'a.txt', text: id }], ANN, ROOM);
  /** As README tells it. */
  async function restore(): Promise<Storage> {
    const restored = join(folder, 'restored');
    await mkdir(restored);
    await writeFile(join(restored, SQLITE_FILE), await readFile(file));
    return openStorage(restored, log);
  }

  it('holds what there is at that moment, while the bot goes on', async () => {
    await storage.settings.change(SERVER, { coolDown: 30 }, ANN);
    await add('harbour');
    const bytes = expect.any(Number);
    expect(await backUp(data, file)).toEqual({ servers: 1, articles: 1, bytes });
    await add('bridge');
    const restored = await restore();
    expect(restored.settings.of(SERVER).coolDown).toBe(30);
    expect(await restored.articles.ids(SERVER)).toEqual(['harbour']);
    await restored.articles.remove(SERVER, 'harbour');
    await restored.close();
    expect(await storage.articles.ids(SERVER)).toHaveLength(2);
  });

  it('is whole where changes are made meanwhile', async () => {
    const changes = Array.from({ length: 50 }, (_, number) => add(`added-${number}`));
    await backUp(data, file);
    await Promise.all(changes);
    const restored = await restore();
    const ids = await restored.articles.ids(SERVER);
    const texts = await restored.articles.read(SERVER, ids);
    expect(texts.map(({ text }) => text).sort()).toEqual([...ids].sort());
    await restored.close();
  });

  it('makes the folder that it is to be in', async () => {
    await backUp(data, join(folder, 'backups', 'of 2024', 'monday.sqlite'));
    expect(await readdir(join(folder, 'backups', 'of 2024'))).toEqual(['monday.sqlite']);
  });

  it('never overwrites a file', async () => {
    await writeFile(file, 'precious');
    await expect(backUp(data, file)).rejects.toThrow(`${file} is there already`);
    expect(await readFile(file, 'utf8')).toBe('precious');
  });

  it('is not made of nothing, and leaves nothing behind where it can’t be made', async () => {
    await expect(backUp(join(folder, 'elsewhere'), file)).rejects.toThrow(/nothing to back up/);
    await expect(backUp(data, join(data, SQLITE_FILE, 'backup.sqlite'))).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['data']);
  });
});
