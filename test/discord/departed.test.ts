import { EventEmitter } from 'node:events';
import { type Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetDeparted, watchDeparted } from '../../src/discord/departed.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from './log.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2030, 0, 1);
/** Of two shards the first is told of this one, the second of the other. */
const SERVER = String(2n << 22n).padStart(17, '0');
const ELSEWHERE = String(3n << 22n).padStart(17, '0');

/** What a process with the first of two shards is connected to. */
const connected = (...servers: string[]) =>
  ({
    guilds: { cache: new Map(servers.map((id) => [id, {}])) },
    ws: { shards: new Map([[0, {}]]) },
    options: { shardCount: 2 },
  }) as unknown as Client;

let storage: Storage;
const { log, lines } = keptLog();
beforeEach(async () => {
  storage = await openStorage(null, log);
  for (const guildId of [SERVER, ELSEWHERE]) {
    await storage.settings.change(guildId, { coolDown: 30 }, '100000000000000003');
  }
});
afterEach(() => storage.close());

const lookAt = (time: number, ...servers: string[]) =>
  forgetDeparted(connected(...servers), storage, log, time);
const keptOf = (guildId: string) => storage.settings.of(guildId).coolDown === 30;

it('keeps what is kept about the servers that the bot is in', async () => {
  for (const days of [0, 31, 365]) await lookAt(NOW + days * DAY, SERVER);
  expect(keptOf(SERVER)).toBe(true);
});

it('deletes everything about a server 30 days after the bot was removed from it, and says so in the log', async () => {
  await lookAt(NOW);
  await lookAt(NOW + 30 * DAY);
  expect(keptOf(SERVER)).toBe(true);
  await lookAt(NOW + 30 * DAY + 1);
  expect(keptOf(SERVER)).toBe(false);
  expect(await storage.held(SERVER)).toMatchObject({ changes: 0 });
  expect(lines.at(-1)).toMatchObject({ guildId: SERVER, msg: expect.stringContaining('was deleted') });
});

it('keeps everything where the bot is added again in time, also for the next removal', async () => {
  await lookAt(NOW);
  await lookAt(NOW + 29 * DAY, SERVER);
  await lookAt(NOW + 31 * DAY);
  await lookAt(NOW + 60 * DAY);
  expect(keptOf(SERVER)).toBe(true);
});

it('takes note at once where the bot is removed and where it is added again, so that 30 days count from the last removal', async () => {
  const cache = new Map([[SERVER, {}]]);
  const client = Object.assign(new EventEmitter(), {
    ...connected(),
    guilds: { cache },
  }) as unknown as Client;
  const stop = watchDeparted(client, storage, log);
  const departed = async () => [...(await storage.departures.all()).keys()];
  cache.delete(SERVER);
  client.emit(Events.GuildDelete, {} as never);
  await vi.waitFor(async () => expect(await departed()).toEqual([SERVER]), 10_000);
  cache.set(SERVER, {});
  client.emit(Events.GuildCreate, {} as never);
  await vi.waitFor(async () => expect(await departed()).toEqual([]), 10_000);
  await stop();
});

it('leaves the servers of other shards to the processes that hold them', async () => {
  for (const days of [0, 31, 62]) await lookAt(NOW + days * DAY);
  expect(keptOf(ELSEWHERE)).toBe(true);
});
