import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase } from './databases.ts';

const SERVER = '100000000000000001';
const [ANN, BOB] = ['100000000000000003', '100000000000000004'];

onEveryDatabase('settings', (place) => {
  let storage: Storage;
  beforeEach(async () => {
    storage = await openStorage(place(), keptLog().log);
  });
  afterEach(() => storage.close());

  it('that two moderators add to at once hold what each added', async () => {
    const add = (id: string, memberId: string) =>
      storage.settings.change(SERVER, ({ forums }) => ({ forums: [...forums, id] }), memberId);
    await Promise.all([add('1', ANN), add('2', BOB), add('3', ANN)]);
    expect([...storage.settings.of(SERVER).forums].sort()).toEqual(['1', '2', '3']);
    expect(await storage.settings.log(SERVER, 10)).toHaveLength(3);
  });

  it('are noted one by one, with what they were before, and not where nothing changed', async () => {
    await storage.settings.change(SERVER, { coolDown: 30, feedback: true, language: 'de' }, ANN);
    await wait(2);
    await storage.settings.change(SERVER, { language: null }, BOB);
    const log = await storage.settings.log(SERVER, 10);
    expect(log[0]).toMatchObject({ memberId: BOB, setting: 'language', before: 'de', after: null });
    expect(log.slice(1)).toMatchObject([
      { memberId: ANN, setting: 'coolDown', before: 0, after: 30 },
      { memberId: ANN, setting: 'language', before: null, after: 'de' },
    ]);
  });
});
