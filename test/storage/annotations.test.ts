import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnnotationFile, writeAnnotationFile } from '../../src/storage/annotation-file.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase } from './databases.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
const ANN = '100000000000000003';
const ROOM = { articles: 1_000, bytes: 1_000_000 };
const article = (id: string) => ({ id, file: `${id}.txt`, text: `What ${id} says.\n` });
/** Every byte, NUL and those that are no UTF-8 too. */
const BYTES = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

onEveryDatabase('what was read of servers’ articles', (place) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage(place(), keptLog().log);
    await storage.articles.add(SERVER, [article('harbour'), article('bridge')], ANN, ROOM);
  });
  afterEach(() => storage.close());

  it('is there after a restart, byte by byte, and in no other server', async () => {
    await storage.articles.add(OTHER, [article('harbour')], ANN, ROOM);
    await storage.annotations.keep(SERVER, new Map([['harbour', BYTES]]));
    await storage.close();
    storage = await openStorage(place(), keptLog().log);
    expect(await storage.annotations.read(SERVER, ['harbour', 'bridge'])).toEqual([BYTES]);
    expect(await storage.annotations.read(OTHER, ['harbour'])).toEqual([]);
  });

  it('is written before the database is closed', async () => {
    const keeping = storage.annotations.keep(SERVER, new Map([['harbour', BYTES]]));
    await storage.close();
    await expect(keeping).resolves.toBeUndefined();
    storage = await openStorage(place(), keptLog().log);
    expect(await storage.annotations.read(SERVER, ['harbour'])).toEqual([BYTES]);
  });

  it('goes with its article, and doesn’t come back with it', async () => {
    await storage.annotations.keep(SERVER, new Map([['harbour', BYTES]]));
    await storage.articles.remove(SERVER, 'harbour');
    await storage.annotations.keep(SERVER, new Map([['harbour', BYTES]]));
    await storage.articles.add(SERVER, [article('harbour')], ANN, ROOM);
    expect(await storage.annotations.read(SERVER, ['harbour'])).toEqual([]);
    await storage.annotations.keep(SERVER, new Map([['bridge', BYTES]]));
    await storage.forget(SERVER);
    expect(await storage.annotations.read(SERVER, ['bridge'])).toEqual([]);
  });

  it('is of as many articles as there are, however long', async () => {
    const many = Array.from({ length: 250 }, (_, n) => `a${n}`);
    // Of every fiftieth more than one query reads.
    const longOf = (id: string, n: number) => id.padEnd(n % 50 === 0 ? 600_000 : 4);
    await storage.articles.add(SERVER, many.map(article), ANN, ROOM);
    await storage.annotations.keep(SERVER, new Map(many.map((id, n) => [id, Buffer.from(longOf(id, n))])));
    const read = await storage.annotations.read(SERVER, many);
    expect(read.map(String).sort()).toEqual(many.map(longOf).sort());
  });
});

describe('what was read of the articles that the bot comes with', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'record-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const records = [BYTES, Buffer.alloc(0), Buffer.from('two')];

  it('is in a file of the data folder, which is made where there is none', async () => {
    const data = join(dir, 'data');
    expect(await readAnnotationFile(data)).toEqual([]);
    await writeAnnotationFile(data, records);
    expect(await readAnnotationFile(data)).toEqual(records);
    await writeAnnotationFile(data, records.slice(1));
    expect(await readAnnotationFile(data)).toEqual(records.slice(1));
  });

  it('is what of the file is whole', async () => {
    await writeAnnotationFile(dir, records);
    const path = join(dir, 'articles.annotations');
    const bytes = await readFile(path);
    for (const end of [0, 3, 100, bytes.length - 5, bytes.length - 1]) {
      await writeFile(path, bytes.subarray(0, end));
      const read = await readAnnotationFile(dir);
      expect(records.slice(0, read.length)).toEqual(read);
      expect(read.length).toBeLessThan(records.length);
    }
  });

  it('is told of where it can’t be written', async () => {
    await writeFile(join(dir, 'file'), '');
    await expect(writeAnnotationFile(join(dir, 'file', 'data'), records)).rejects.toThrow();
  });
});
