import { setImmediate as soon } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase, onPostgres } from './databases.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
const ANN = '100000000000000003';
const BOB = '100000000000000004';
const ROOM = { articles: 3, bytes: 1_000 };

const article = (id: string, text = `The text of ${id}.`) => ({ id, file: `${id}.txt`, text });

onEveryDatabase('a server’s own articles', (place) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage(place(), keptLog().log);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await storage.close();
  });

  it('are kept with who added them and when, the first added first', async () => {
    const before = Date.now();
    expect(await storage.articles.add(SERVER, [article('zzz')], ANN, ROOM)).toEqual(['zzz']);
    await new Promise((later) => setTimeout(later, 2));
    expect(await storage.articles.add(SERVER, [article('aaa'), article('zzz')], BOB, ROOM)).toEqual(['aaa']);
    const additions = await storage.articles.additions(SERVER);
    expect(additions.map(({ id, memberId }) => [id, memberId])).toEqual([
      ['zzz', ANN],
      ['aaa', BOB],
    ]);
    for (const { at } of additions) expect(at).toBeGreaterThanOrEqual(before);
    expect(await storage.articles.additions(OTHER)).toEqual([]);
  });

  it('are all added or none, as there is room', async () => {
    await storage.articles.add(SERVER, [article('a')], ANN, ROOM);
    expect(
      await storage.articles.add(SERVER, [article('b'), article('c'), article('d')], ANN, ROOM),
    ).toBeNull();
    expect(await storage.articles.add(SERVER, [article('b', 'x'.repeat(1_000))], ANN, ROOM)).toBeNull();
    expect(await storage.articles.ids(SERVER)).toEqual(['a']);
    expect(await storage.articles.add(SERVER, [article('b'), article('c')], ANN, ROOM)).toEqual(['b', 'c']);
    expect(await storage.articles.add(OTHER, [article('a')], ANN, ROOM)).toEqual(['a']);
  });

  it('are no more than there is room for where several add at once', async () => {
    await expectRoomKept([storage]);
  });

  it('wait as a draft for the member who saw them, in that server, for a quarter of an hour', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const id = await storage.drafts.keep(SERVER, ANN, [article('a')]);
    expect(await storage.drafts.read(SERVER, ANN, id)).toEqual([article('a')]);
    expect(await storage.drafts.read(SERVER, BOB, id)).toBeNull();
    expect(await storage.drafts.read(OTHER, ANN, id)).toBeNull();
    vi.advanceTimersByTime(14 * 60_000);
    expect(await storage.drafts.read(SERVER, ANN, id)).not.toBeNull();
    vi.advanceTimersByTime(60_000);
    expect(await storage.drafts.read(SERVER, ANN, id)).toBeNull();
  });

  it('wait in their order, however many and large they are', async () => {
    const many = Array.from({ length: 250 }, (_, n) => article(`a${n}`));
    const large = Array.from({ length: 12 }, (_, n) => article(`large${n}`, `${n}${'ї'.repeat(100_000)}`));
    const articles = [...many, ...large, article('last')];
    const id = await storage.drafts.keep(SERVER, ANN, articles);
    expect(await storage.drafts.read(SERVER, ANN, id)).toEqual(articles);
  });

  it('that wait leave others’ questions room between, though there are thousands', async () => {
    const articles = Array.from({ length: 2_000 }, (_, n) => article(`a${n}`, 'x'.repeat(4_000)));
    let during = 0;
    let isOver = false;
    const turns = (async () => {
      while (!isOver) {
        await soon();
        during += 1;
      }
    })();
    const id = await storage.drafts.keep(SERVER, ANN, articles);
    const [kept, from] = [during, during];
    const asked = storage.articles.size(OTHER);
    const draft = storage.drafts.read(SERVER, ANN, id);
    // Asked while the draft is read, and answered before all of it is.
    expect(await Promise.race([asked.then(() => 'question'), draft.then(() => 'draft')])).toBe('question');
    expect(await draft).toHaveLength(2_000);
    const read = during - from;
    isOver = true;
    await turns;
    // As many at least as there are batches of 100.
    expect(Math.min(kept, read)).toBeGreaterThanOrEqual(20);
  });

  it('are gone with the draft, also where they were still being kept when the server was forgotten', async () => {
    const articles = Array.from({ length: 1_000 }, (_, n) => article(`a${n}`, 'x'.repeat(4_000)));
    const keeping = storage.drafts.keep(SERVER, ANN, articles);
    await vi.waitFor(async () => expect(await storage.servers()).toEqual([SERVER]), { interval: 1 });
    await storage.forget(SERVER);
    const id = await keeping;
    expect(await storage.drafts.read(SERVER, ANN, id)).toBeNull();
    await storage.drafts.sweep();
    expect(await storage.servers()).toEqual([]);
  });

  it('have a few drafts at a time: the oldest makes room', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const ids: string[] = [];
    for (let n = 0; n < 21; n += 1) {
      vi.advanceTimersByTime(1_000);
      ids.push(await storage.drafts.keep(SERVER, ANN, [article(`a${n}`)]));
    }
    expect(await storage.drafts.read(SERVER, ANN, ids[0] ?? '')).toBeNull();
    expect(await storage.drafts.read(SERVER, ANN, ids[1] ?? '')).not.toBeNull();
    await storage.drafts.drop(ids[20] ?? '');
    expect(await storage.drafts.read(SERVER, ANN, ids[20] ?? '')).toBeNull();
  });
});

/** Has many articles added at once through some processes, and expects that those that fit were added. */
async function expectRoomKept(processes: readonly Storage[]): Promise<void> {
  const added = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      processes[n % processes.length]?.articles.add(SERVER, [article(`article${n}`)], ANN, ROOM),
    ),
  );
  expect(added.filter((ids) => ids !== null)).toHaveLength(ROOM.articles);
  expect(await processes[0]?.articles.size(SERVER)).toMatchObject({ articles: ROOM.articles });
}

onPostgres('a server’s own articles', (place) => {
  it('are no more than there is room for where several processes add at once', async () => {
    const processes = [await openStorage(place(), keptLog().log), await openStorage(place(), keptLog().log)];
    await expectRoomKept(processes);
    for (const each of processes) await each.close();
  });
});

it('articles of a draft are all there or none: none of one that goes while it is read', async () => {
  // In memory, where what is asked first is done first.
  const storage = await openStorage(null, keptLog().log);
  const id = await storage.drafts.keep(SERVER, ANN, [article('a'), article('b')]);
  const reading = storage.drafts.read(SERVER, ANN, id);
  await storage.drafts.drop(id);
  expect(await reading).toBeNull();
  await storage.close();
});
