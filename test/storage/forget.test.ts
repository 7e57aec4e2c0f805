import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase } from './databases.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
/** A moderator. */
const ANN = '100000000000000003';
const WORDS = 'a question that nobody else would ask';

const { log } = keptLog();
const NOTHING = { articles: 0, changes: 0, votes: 0, unanswered: 0 };

async function fill(storage: Storage, guildId: string): Promise<void> {
  const asked = { command: 'ask', question: WORDS };
  await storage.settings.change(guildId, { coolDown: 30, visibility: 'private' }, ANN);
  await storage.feedback.vote({ guildId, ...asked }, 'helpful', `reply:${guildId}`);
  storage.unanswered.note(guildId, asked);
  storage.unanswered.note(guildId, { ...asked, command: 'quote' });
  await storage.coolDowns.begin(guildId, ANN, 60);
}

onEveryDatabase('what is kept about a server', (place) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage(place(), log);
    await fill(storage, SERVER);
    await fill(storage, OTHER);
  });
  afterEach(() => storage.close());

  it('is counted, and the servers about which anything is', async () => {
    expect(await storage.held(SERVER)).toEqual({ articles: 0, changes: 2, votes: 1, unanswered: 2 });
    expect([...(await storage.servers())].sort()).toEqual([SERVER, OTHER]);
  });

  it('is all gone when it is deleted, and nothing of another server', async () => {
    await storage.forget(SERVER);
    expect(await storage.held(SERVER)).toEqual(NOTHING);
    expect(storage.settings.of(SERVER)).toMatchObject({ coolDown: 0, visibility: 'public' });
    expect(await storage.coolDowns.begin(SERVER, ANN, 60)).toBe(0);
    await storage.coolDowns.sweep();
    expect(await storage.held(OTHER)).toEqual({ articles: 0, changes: 2, votes: 1, unanswered: 2 });
    expect(storage.settings.of(OTHER)).toMatchObject({ coolDown: 30, visibility: 'private' });
  });
});

onEveryDatabase('articles that wait to be added', (place) => {
  afterEach(() => void vi.useRealTimers());

  it('are deleted when they have had their time', async () => {
    const storage = await openStorage(place(), log);
    await storage.drafts.keep(SERVER, ANN, []);
    await storage.drafts.sweep();
    expect(await storage.servers()).toEqual([SERVER]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
    await storage.drafts.sweep();
    expect(await storage.servers()).toEqual([]);
    await storage.close();
  });
});

describe('the file of SQLite', () => {
  it('is rid of what was deleted also while other servers change theirs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'record-'));
    const storage = await openStorage(folder, log);
    const room = { articles: 10_000, bytes: 1_000_000 };
    // More than are written at once, so that each change lasts for a while.
    const articles = Array.from({ length: 250 }, (_, at) => ({
      id: `${at}`,
      file: 'a.txt',
      text: 'A text.',
    }));
    let isOver = false;
    const change = async (guildId: string) => {
      while (!isOver) {
        await storage.articles.add(guildId, articles, ANN, room);
        await storage.articles.remove(guildId, '0');
      }
    };
    const changing = ['1', '2', '3'].map(change);
    await storage.settings.change(SERVER, { coolDown: 30 }, ANN);
    await storage.forget(SERVER);
    expect(await storage.held(SERVER)).toEqual(NOTHING);
    isOver = true;
    await Promise.all(changing);
    await storage.close();
    await rm(folder, { recursive: true });
  });

  it('holds nothing any more of what was deleted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'record-'));
    // Of those that SQLite makes beside its file, one may go while they are read.
    const bytesOf = (name: string) => readFile(join(folder, name)).catch(() => Buffer.alloc(0));
    const holds = async () => {
      const files = await Promise.all((await readdir(folder)).map(bytesOf));
      return files.some((bytes) => bytes.includes(WORDS));
    };
    const storage = await openStorage(folder, log);
    await fill(storage, SERVER);
    expect(await holds()).toBe(true);
    await storage.forget(SERVER);
    await storage.close();
    expect(await holds()).toBe(false);
    await rm(folder, { recursive: true });
  });
});
