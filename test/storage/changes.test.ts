import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';

const BROKEN = '100000000000000001';
const OTHER = '100000000000000002';
const ANOTHER = '100000000000000003';
const ANN = '100000000000000004';

describe('a server whose changes can’t be read', () => {
  let storage: Storage;
  let unreadable: Set<string>;
  /** Of reading a server's changes, in milliseconds. */
  let attempts: { readonly guildId: string; readonly at: number }[];

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
    storage = await openStorage(null, keptLog().log);
    [unreadable, attempts] = [new Set([BROKEN]), []];
    storage.changes.listen(async (guildId) => {
      attempts.push({ guildId, at: Date.now() });
      if (unreadable.has(guildId)) throw new Error('not to be read');
    });
    await storage.settings.change(BROKEN, { coolDown: 1 }, ANN);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await storage.close();
  });

  const attemptsAt = (server: string) =>
    attempts.filter(({ guildId }) => guildId === server).map(({ at }) => at);
  const pass = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms));

  it('is tried after longer and longer pauses, however often others change', async () => {
    for (let change = 1; change <= 80; change += 1) {
      await storage.settings.change(OTHER, { coolDown: change }, ANN);
      await pass(100);
    }
    expect(attemptsAt(BROKEN)).toEqual([0, 500, 1_500, 3_500, 7_500]);
    expect(attemptsAt(OTHER)).toHaveLength(80);
  });

  it('doesn’t keep another waiting that can’t be read for a moment', async () => {
    await pass(20_000);
    unreadable.add(ANOTHER);
    await storage.settings.change(ANOTHER, { coolDown: 1 }, ANN);
    unreadable.delete(ANOTHER);
    await pass(500);
    expect(attemptsAt(ANOTHER)).toEqual([20_000, 20_500]);
  });

  it('is soon tried again when it fails anew', async () => {
    unreadable.clear();
    await pass(500);
    unreadable.add(BROKEN);
    await storage.settings.change(BROKEN, { coolDown: 2 }, ANN);
    await pass(500);
    expect(attemptsAt(BROKEN)).toEqual([0, 500, 500, 1_000]);
  });
});
