import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase } from './databases.ts';

const SERVER = '100000000000000001';
const POST = '200000000000000001';

onEveryDatabase('a forum post', (place) => {
  let storage: Storage;
  let other: Storage;
  beforeEach(async () => {
    storage = await openStorage(place(), keptLog().log);
    other = await openStorage(place(), keptLog().log);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all([storage.close(), other.close()]);
  });

  it('is claimed by one of all that try at once, and stays claimed', async () => {
    const claims = [storage, other, storage, other].map(({ posts }) => posts.claim(SERVER, POST));
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    expect(await other.posts.claim(SERVER, POST)).toBe(false);
  });

  it('takes no other post’s claim', async () => {
    await storage.posts.claim(SERVER, POST);
    expect(await other.posts.claim(SERVER, '200000000000000002')).toBe(true);
  });

  it('is forgotten with time, and with all that is kept about its server', async () => {
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now - 1_000);
    await storage.posts.claim(SERVER, POST);
    vi.restoreAllMocks();
    await storage.posts.sweep(now - 2_000);
    expect(await storage.posts.claim(SERVER, POST)).toBe(false);
    await storage.posts.sweep(now);
    expect(await storage.posts.claim(SERVER, POST)).toBe(true);
    await storage.forget(SERVER);
    expect(await storage.posts.claim(SERVER, POST)).toBe(true);
  });
});
