import { EventEmitter } from 'node:events';
import { type Client, Events, Status } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchGateway } from '../../src/discord/watchdog.ts';

/** Between two heartbeats on Discord. */
const HEARTBEAT_MS = 41_250;
const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A client with shards that do nothing by themselves, watched. */
function watch(count = 1) {
  const shards = Array.from({ length: count }, (_, id) => ({
    id,
    status: Status.Ready,
    lastPingTimestamp: 0,
  }));
  const client = Object.assign(new EventEmitter(), {
    ws: { shards: new Map(shards.map((shard) => [shard.id, shard])) },
  });
  const watchdog = watchGateway(client as unknown as Client);
  let reason: string | null = null;
  void watchdog.dead.then(({ message }) => {
    reason = message;
  });
  return { client, shards, watchdog, reason: () => reason };
}

/** Lets heartbeats be acknowledged for so long, by a clock that runs as it likes. */
async function beatFor(
  ms: number,
  shards: { lastPingTimestamp: number }[],
  clock: () => number,
): Promise<void> {
  for (let passed = 0; passed < ms; passed += HEARTBEAT_MS) {
    for (const shard of shards) shard.lastPingTimestamp = clock();
    await vi.advanceTimersByTimeAsync(HEARTBEAT_MS);
  }
}

describe('a gateway is alive', () => {
  it('where nothing is heard of it for an hour but heartbeats that are acknowledged', async () => {
    const { shards, reason } = watch();
    await beatFor(60 * MINUTE_MS, shards, Date.now);
    expect(reason()).toBeNull();
  });

  it('wherever the clock jumps', async () => {
    const { shards, reason } = watch();
    await beatFor(30 * MINUTE_MS, shards, () => Date.now() * (Math.random() < 0.5 ? -1 : 1));
    expect(reason()).toBeNull();
  });

  it('where its connections are lost every other minute, and resumed', async () => {
    const { client, shards, reason } = watch();
    for (let minute = 0; minute < 60; minute += 2) {
      for (const shard of shards) shard.status = Status.Resuming;
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
      for (const shard of shards) shard.status = Status.Ready;
      client.emit(Events.ShardResume, 0, 0);
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
    }
    expect(reason()).toBeNull();
  });

  it('where a connection needs as long as discord.js may need to mend it', async () => {
    const { client, shards, reason } = watch();
    for (const shard of shards) shard.status = Status.Connecting;
    await vi.advanceTimersByTimeAsync(220_000);
    for (const shard of shards) shard.status = Status.Ready;
    client.emit(Events.ShardReady, 0, undefined);
    await vi.advanceTimersByTimeAsync(220_000);
    expect(reason()).toBeNull();
  });
});

describe('a gateway is dead, and the reason is one line,', () => {
  it('where no heartbeat is acknowledged for four minutes', async () => {
    const { reason } = watch();
    await vi.advanceTimersByTimeAsync(4 * MINUTE_MS - 1);
    expect(reason()).toBeNull();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(reason()).toMatch(
      /^Discord's gateway has shown no sign of life on shard 0 for \d+ s \(Ready\).*$/,
    );
  });

  it('where heartbeats are acknowledged on a connection that is never let in', async () => {
    const { shards, reason } = watch();
    for (const shard of shards) shard.status = Status.Resuming;
    await beatFor(5 * MINUTE_MS, shards, Date.now);
    expect(reason()).toMatch(/shard 0 .*\(Resuming\)/);
  });

  it('where one of its connections is, among others that live; many get longer, for they identify in turn', async () => {
    const { shards, reason } = watch(16);
    const [, dead, ...others] = shards;
    if (dead) dead.status = Status.Connecting;
    await beatFor(4 * MINUTE_MS, [...others, ...shards.slice(0, 1)], Date.now);
    expect(reason()).toBeNull();
    await beatFor(2 * MINUTE_MS, [...others, ...shards.slice(0, 1)], Date.now);
    expect(reason()).toMatch(/shard 1 .*\(Connecting\)/);
  });
});

it('tells how long each connection has shown no sign of life', async () => {
  const { shards, watchdog } = watch(2);
  await vi.advanceTimersByTimeAsync(MINUTE_MS);
  const [first] = shards;
  if (first) first.lastPingTimestamp = 1;
  expect(watchdog.shards()).toEqual([
    { id: 0, status: 'Ready', silence: 0 },
    { id: 1, status: 'Ready', silence: 60 },
  ]);
});

it('watches no more once it is stopped', async () => {
  const { client, watchdog, reason } = watch();
  watchdog.stop();
  await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
  expect(reason()).toBeNull();
  expect([client.listenerCount(Events.ShardReady), client.listenerCount(Events.ShardResume)]).toEqual([0, 0]);
});
