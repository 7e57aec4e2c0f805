import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { createServers, type Servers } from '../../src/servers/servers.ts';
import { sizeOf } from '../../src/servers/shelf.ts';
import type { ServerArticle } from '../../src/storage/articles.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { StorageDownError } from '../../src/storage/storage-error.ts';
import { keptLog } from '../discord/log.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
const ANN = '100000000000000003';
const ROOM = { articles: 10, bytes: 10_000 };

const HARBOUR = `The harbour reopens

The harbour of Westport reopened on Monday. “We waited two years for this,” said the harbour master, Jane Doe.
`;
const BRIDGE = `The bridge is closed

The old bridge was closed on Friday. “It is not safe any more,” said the engineer, John Roe.
`;
const TUNNEL = BRIDGE.replaceAll('bridge', 'tunnel');

const fileOf = (text: string): ServerArticle => ({ id: readArticle('a.txt', text).id, file: 'a.txt', text });

describe("a server's answers", () => {
  let storage: Storage;
  let servers: Servers;

  beforeEach(async () => {
    storage = await openStorage(null, keptLog().log);
    servers = await createServers({
      shipped: [readArticle('bridge.txt', BRIDGE)],
      storage,
      log: keptLog().log,
    });
  });
  afterEach(() => storage.close());

  const headlines = async (guildId: string | null) => {
    const answer = (await servers.of(guildId)).answers.sources({});
    return answer.kind === 'articles' ? answer.articles.map(({ article }) => article.head.headline) : [];
  };

  it('come from the shipped articles and from its own, in no other server and in no direct message', async () => {
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    expect(await headlines(SERVER)).toEqual(['The bridge is closed', 'The harbour reopens']);
    expect(await headlines(OTHER)).toEqual(['The bridge is closed']);
    expect(await headlines(null)).toEqual(['The bridge is closed']);
  });

  it('have an article as soon as it is added, and no longer than until it is removed', async () => {
    expect(await headlines(SERVER)).toEqual(['The bridge is closed']);
    const harbour = fileOf(HARBOUR);
    await storage.articles.add(SERVER, [harbour], ANN, ROOM);
    expect(await headlines(SERVER)).toContain('The harbour reopens');
    await storage.articles.remove(SERVER, harbour.id);
    expect(await headlines(SERVER)).toEqual(['The bridge is closed']);
  });

  /** Opens answers that read servers' articles, once they have them, no further until they are let. */
  async function openSlowly(room?: number) {
    const held: (() => void)[] = [];
    const articles: Storage['articles'] = {
      ...storage.articles,
      read: async (...asked) => {
        const read = await storage.articles.read(...asked);
        await new Promise<void>((go) => held.push(go));
        return read;
      },
    };
    servers = await createServers({
      shipped: [readArticle('bridge.txt', BRIDGE)],
      storage: { ...storage, articles },
      log: keptLog().log,
      ...(room === undefined ? {} : { room }),
    });
    const isHeld = () => vi.waitFor(() => expect(held).not.toHaveLength(0));
    const letGo = async () => {
      await isHeld();
      for (const go of held.splice(0)) go();
    };
    return { isHeld, letGo };
  }

  it('go on as before while the first articles of its own take long to be read', async () => {
    const { letGo } = await openSlowly();
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    expect(await headlines(SERVER)).toEqual(['The bridge is closed']);
    const renewed = servers.renewed(SERVER);
    await letGo();
    await renewed;
    expect(await headlines(SERVER)).toEqual(['The bridge is closed', 'The harbour reopens']);
  });

  it('wait for its own articles once those were read, however long that takes another time', async () => {
    const { isHeld, letGo } = await openSlowly(1);
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    await storage.articles.add(OTHER, [fileOf(BRIDGE)], ANN, ROOM);
    for (const guildId of [SERVER, OTHER]) {
      const renewed = servers.renewed(guildId);
      await letGo();
      await renewed;
    }
    const asked = headlines(SERVER);
    await isHeld();
    // Longer than for its first ones.
    await new Promise((resolve) => setTimeout(resolve, 1_600));
    await letGo();
    expect(await asked).toContain('The harbour reopens');
  });

  it('have nothing of articles that were removed while they were read, also when others are added later', async () => {
    const { isHeld, letGo } = await openSlowly();
    const harbour = fileOf(HARBOUR);
    await storage.articles.add(SERVER, [harbour], ANN, ROOM);
    const renewed = servers.renewed(SERVER);
    await isHeld();
    const removed = storage.articles.remove(SERVER, harbour.id);
    await letGo();
    await Promise.all([renewed, removed]);
    expect(await headlines(SERVER)).toEqual(['The bridge is closed']);
    const added = storage.articles.add(SERVER, [fileOf(TUNNEL)], ANN, ROOM);
    // There is nothing from before to answer from.
    await vi.waitFor(() => expect(servers.of(SERVER)).toBeInstanceOf(Promise));
    await letGo();
    await added;
    expect(await headlines(SERVER)).toEqual(['The bridge is closed', 'The tunnel is closed']);
  });

  it('leave the shipped articles out where its moderators want that', async () => {
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    await storage.settings.change(SERVER, { shipped: false }, ANN);
    expect(await headlines(SERVER)).toEqual(['The harbour reopens']);
  });

  it('are those of a new server once everything about it is deleted', async () => {
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    await storage.settings.change(SERVER, { shipped: false }, ANN);
    await storage.forget(SERVER);
    expect(await headlines(SERVER)).toEqual(['The bridge is closed']);
  });

  it('are from the new shipped articles, though the database was away when these changed', async () => {
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    expect(await headlines(SERVER)).toEqual(['The bridge is closed', 'The harbour reopens']);
    const away = vi.spyOn(storage.articles, 'ids').mockRejectedValue(new StorageDownError());
    await servers.changeShipped([readArticle('tunnel.txt', TUNNEL)]);
    expect(await headlines(SERVER)).toEqual(['The tunnel is closed']);
    away.mockRestore();
    expect(await headlines(SERVER)).toEqual(['The tunnel is closed', 'The harbour reopens']);
  });

  it('are the same when what was read of its articles is kept, which is read at the next start', async () => {
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    const before = await headlines(SERVER);
    const ids = await storage.articles.ids(SERVER);
    await vi.waitFor(async () => expect(await storage.annotations.read(SERVER, ids)).toHaveLength(1));
    const keep = vi.spyOn(storage.annotations, 'keep');
    servers = await createServers({
      shipped: [readArticle('bridge.txt', BRIDGE)],
      storage,
      log: keptLog().log,
    });
    expect(await headlines(SERVER)).toEqual(before);
    expect(keep).not.toHaveBeenCalled();
  });

  it('don’t depend on whether what was read of its articles can be kept', async () => {
    const { log, lines } = keptLog();
    vi.spyOn(storage.annotations, 'keep').mockRejectedValue(new StorageDownError());
    servers = await createServers({ shipped: [], storage, log });
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    expect(await headlines(SERVER)).toEqual(['The harbour reopens']);
    expect(lines.map(({ msg }) => msg)).toEqual(['what was read of articles could not be kept']);
  });

  it('are there again after others took their room', async () => {
    servers = await createServers({ shipped: [], storage, log: keptLog().log, room: 1 });
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    await storage.articles.add(OTHER, [fileOf(BRIDGE)], ANN, ROOM);
    for (const _ of [1, 2]) {
      expect(await headlines(SERVER)).toEqual(['The harbour reopens']);
      expect(await headlines(OTHER)).toEqual(['The bridge is closed']);
    }
  });

  it('are at hand before anybody asks, where the articles were there at the start', async () => {
    await storage.articles.add(SERVER, [fileOf(HARBOUR)], ANN, ROOM);
    await storage.articles.add(OTHER, [fileOf(BRIDGE)], ANN, ROOM);
    const restarted = await createServers({ shipped: [], storage, log: keptLog().log });
    await restarted.warm((guildId) => guildId === SERVER);
    expect(restarted.of(SERVER)).not.toBeInstanceOf(Promise);
    const read = restarted.of(OTHER);
    expect(read).toBeInstanceOf(Promise);
    await read;
  });

  it('are at hand of as many servers as there is room for, each with the shipped articles, the largest first', async () => {
    const both = [HARBOUR, HARBOUR.replaceAll('harbour', 'market')].map(fileOf);
    await storage.articles.add(SERVER, both, ANN, ROOM);
    await storage.articles.add(OTHER, both.slice(0, 1), ANN, ROOM);
    const shipped = [readArticle('bridge.txt', BRIDGE)];
    // For one library and a half.
    const room = 1.5 * sizeOf(shipped);
    const restarted = await createServers({ shipped, storage, log: keptLog().log, room });
    await restarted.warm(() => true);
    expect(restarted.of(SERVER)).not.toBeInstanceOf(Promise);
    const read = restarted.of(OTHER);
    expect(read).toBeInstanceOf(Promise);
    await read;
  });
});
