import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { openSavedLibraries, SHIPPED } from '../../src/servers/saved-libraries.ts';
import { createServers } from '../../src/servers/servers.ts';
import type { ServerArticle } from '../../src/storage/articles.ts';
import { readLibraryFile, writeLibraryFile } from '../../src/storage/library-files.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { meetingArticles } from '../answers/libraries.ts';
import { keptLog } from '../discord/log.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
const ANN = '100000000000000003';
const ROOM = { articles: 1_000, bytes: 1_000_000 };

/** From 5 on a server's are saved; of more than 100 all that may be asked for is made before anybody asks. */
const MANY: readonly ServerArticle[] = Array.from({ length: 120 }, (_, n) => {
  const text = `Ferry ${n}\n\nFerry number ${n} sailed on Monday. “We saw ${n} gulls,” said Jane Doe.`;
  const file = `${n}.txt`;
  return { id: readArticle(file, text).id, file, text };
});

let dir: string;
let storage: Storage;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'record-'));
  storage = await openStorage(null, keptLog().log);
});
afterEach(async () => {
  await storage.close();
  await rm(dir, { recursive: true });
});

/** What a process with this data folder does from its start to its end. */
async function running<T>(
  run: (servers: Awaited<ReturnType<typeof createServers>>) => Promise<T>,
): Promise<{ result: T; messages: string[] }> {
  const { log, lines } = keptLog();
  const saved = openSavedLibraries(dir, log);
  const servers = await createServers({ shipped: meetingArticles, storage, saved, log });
  const result = await run(servers);
  await saved.close();
  return { result, messages: lines.map(({ msg }) => String(msg)) };
}

const saved = () => readdir(join(dir, 'indexes')).then((names) => names.sort());
const whole = async (name: string) => (await openSavedLibraries(dir, keptLog().log).open(name)) !== null;

/** A start, after which whatever is large was opened, and saved. */
const opened = () => running((servers) => servers.warm(() => true));

describe('a saved library', () => {
  it('is there of the shipped articles at the next start, and is saved once', async () => {
    await opened();
    const path = join(dir, 'indexes', SHIPPED);
    const first = await readFile(path);
    const library = await openSavedLibraries(dir, keptLog().log).open(SHIPPED);
    await openAnswers(meetingArticles, undefined, library);
    expect(library?.isWhole).toBe(true);
    await rm(path);
    await opened();
    expect(await readFile(path)).toEqual(first);
  });

  it('counts for nothing where a byte of it is wrong or missing, or under another name', async () => {
    await opened();
    const path = join(dir, 'indexes', SHIPPED);
    const bytes = await readFile(path);
    const spoilt = fc.oneof(
      fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
        const other = Buffer.from(bytes);
        other[at] = (other[at] as number) ^ change;
        return other;
      }),
      fc.nat(bytes.length - 1).map((end) => bytes.subarray(0, end)),
      fc.uint8Array({ minLength: 1 }).map((more) => Buffer.concat([bytes, more])),
      fc.uint8Array().map((others) => Buffer.from(others)),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async (content) => {
        await writeFile(path, content);
        expect(await whole(SHIPPED)).toBe(false);
      }),
      { numRuns: 60 },
    );
    await writeFile(path, bytes);
    expect(await whole(SHIPPED)).toBe(true);
    await rename(path, join(dir, 'indexes', SERVER));
    expect(await whole(SERVER)).toBe(false);
  });

  it('is made anew where nothing can be opened with it, though it is as it was written', async () => {
    await storage.articles.add(SERVER, MANY, ANN, ROOM);
    await opened();
    const names = [SERVER, SHIPPED];
    const before = await Promise.all(names.map((name) => readFile(join(dir, 'indexes', name))));
    for (const name of names) {
      const parts = (await readLibraryFile(dir, name)) ?? [];
      await writeLibraryFile(dir, name, parts.slice(0, parts.length / 2));
      expect(await whole(name)).toBe(true);
    }
    const { result, messages } = await running(
      async (servers) => (await servers.of(SERVER)).answers.quotations,
    );
    expect(result.length).toBeGreaterThan(MANY.length);
    expect(messages).toEqual(names.map(() => 'a saved index is of no use, and is made anew'));
    expect(await Promise.all(names.map((name) => readFile(join(dir, 'indexes', name))))).toEqual(before);
  });

  it('is there of a server with many articles, goes as soon as one of them does, and is saved again at the end', async () => {
    await storage.articles.add(SERVER, MANY, ANN, ROOM);
    await storage.articles.add(OTHER, MANY.slice(0, 3), ANN, ROOM);
    await opened();
    expect(await saved()).toEqual([SERVER, SHIPPED]);
    const { result } = await running(async (servers) => {
      const { answers } = await servers.of(SERVER);
      const [first] = MANY as [ServerArticle];
      await storage.articles.remove(SERVER, first.id);
      await servers.renewed(SERVER);
      return { answers, left: await saved() };
    });
    expect(result.left).toEqual([SHIPPED]);
    expect(result.answers.sources({ source: 'Ferry 0' }).kind).not.toBe('article');
    expect(await saved()).toEqual([SERVER, SHIPPED]);
  });

  it('goes with a server’s articles, and with the server', async () => {
    await storage.articles.add(SERVER, MANY, ANN, ROOM);
    await opened();
    await running(async (servers) => {
      await servers.of(SERVER);
      await storage.forget(SERVER);
    });
    expect(await saved()).toEqual([SHIPPED]);
    // And where another process of the bot answers there now, or the articles went while this one didn't run.
    await storage.articles.add(SERVER, MANY, ANN, ROOM);
    await opened();
    expect(await saved()).toEqual([SERVER, SHIPPED]);
    await running((servers) => servers.warm(() => false));
    expect(await saved()).toEqual([SHIPPED]);
  });

  it('goes with an article that is removed while it isn’t read, since another server’s takes the room', async () => {
    await storage.articles.add(SERVER, MANY, ANN, ROOM);
    await storage.articles.add(OTHER, MANY, ANN, ROOM);
    const { log } = keptLog();
    const libraries = openSavedLibraries(dir, log);
    const servers = await createServers({ shipped: [], storage, saved: libraries, log, room: 1 });
    await servers.of(SERVER);
    await servers.of(OTHER);
    await storage.articles.remove(SERVER, (MANY as [ServerArticle])[0].id);
    await libraries.close();
    expect(await saved()).toEqual([OTHER, SHIPPED]);
  });

  it('goes at the next start where an article was removed meanwhile, also of a server that isn’t read for want of room', async () => {
    await storage.articles.add(SERVER, MANY, ANN, ROOM);
    await storage.articles.add(OTHER, MANY, ANN, ROOM);
    await opened();
    await storage.articles.remove(SERVER, (MANY as [ServerArticle])[0].id);
    const { log } = keptLog();
    const libraries = openSavedLibraries(dir, log);
    const servers = await createServers({
      shipped: meetingArticles,
      storage,
      saved: libraries,
      log,
      room: 1,
    });
    await servers.warm(() => true);
    await libraries.close();
    expect(await saved()).toEqual([OTHER, SHIPPED]);
  });

  it('leaves nothing of a server where its writing was cut off, once the server goes', async () => {
    await storage.articles.add(SERVER, MANY, ANN, ROOM);
    await opened();
    const path = join(dir, 'indexes', SERVER);
    await writeFile(`${path}.new`, (await readFile(path)).subarray(0, -100));
    await running(async (servers) => {
      await servers.of(SERVER);
      await storage.forget(SERVER);
    });
    expect(await saved()).toEqual([SHIPPED]);
  });

  it('is missed by nobody where nothing can be written', async () => {
    await writeFile(join(dir, 'indexes'), 'no folder');
    const { result, messages } = await running(
      async (servers) => (await servers.of(null)).answers.quotations,
    );
    expect(result.length).toBeGreaterThan(0);
    expect(messages).toEqual(['an index could not be saved: the next start takes longer']);
  });
});
