import { type Client, Events, Status, type WebSocketShard } from 'discord.js';
import { ConnectionError } from './connect.ts';

/** How often it is looked for signs of life. */
const LOOK_MS = 15_000;
/**
 * How long a connection may show none. discord.js mends lost ones by itself, for ever and mostly well: in the worst case it
 * takes two heartbeats of 41 s to notice, 30 s to close, 30 s for a new connection, 60 s for its hello and 15 s for READY.
 * What takes longer is what it doesn't notice: it waits without limit for the answer to a RESUME, and an error in the middle
 * of connecting ends its attempts without a word.
 */
const MAX_SILENCE_MS = 240_000;
/** Discord lets a bot identify one connection in so long, so that the last of many waits for all the others. */
const IDENTIFY_MS = 5_000;

/** A connection to Discord's gateway, as seen from outside of discord.js. */
export interface ShardState {
  readonly id: number;
  /** What discord.js says that it is doing: "Ready", "Resuming" … */
  readonly status: string;
  /** Seconds since the last sign of life: a heartbeat that was acknowledged, or a welcome. */
  readonly silence: number;
}

/** Tells a gateway that is dead from one that is merely quiet: that one goes on acknowledging heartbeats. */
export interface Watchdog {
  /** Resolves when a connection is dead, and nothing but a new process will bring it back. */
  readonly dead: Promise<ConnectionError>;
  shards(): readonly ShardState[];
  stop(): void;
}

interface Watched {
  /** discord.js's time of the latest heartbeat that was acknowledged: only whether it changes counts, not the clock. */
  beat: number;
  /** By `performance.now()`. */
  lastSign: number;
  /** How often in a row it was looked for a sign in vain. */
  vain: number;
}

/**
 * Watches every connection of a client that has joined Discord.
 * @param look milliseconds from one look to the next
 * @param longest milliseconds that a connection may show no sign of life
 */
export function watchGateway(client: Client, look = LOOK_MS, longest = MAX_SILENCE_MS): Watchdog {
  const { shards } = client.ws;
  const watched = new Map<number, Watched>();
  const most = Math.ceil((longest + IDENTIFY_MS * (shards.size - 1)) / look);

  /** Sees what is new of a shard. */
  function see({ id, status, lastPingTimestamp: beat }: WebSocketShard): Watched {
    const one = watched.get(id) ?? { beat, lastSign: performance.now(), vain: 0 };
    watched.set(id, one);
    // Heartbeats are acknowledged also on a connection that was never let in.
    if (status === Status.Ready && beat !== one.beat) sign(one);
    one.beat = beat;
    return one;
  }
  const welcome = (id: number) => {
    const one = watched.get(id);
    if (one) sign(one);
  };
  for (const shard of shards.values()) see(shard);
  client.on(Events.ShardReady, welcome);
  client.on(Events.ShardResume, welcome);

  let timer: NodeJS.Timeout | undefined;
  const dead = new Promise<ConnectionError>((resolve) => {
    // Looks are counted, not time: a process that was suspended, or a clock that jumps, makes no connection dead.
    timer = setInterval(() => {
      for (const shard of shards.values()) {
        const one = see(shard);
        one.vain += 1;
        if (one.vain > most) resolve(deathOf(shard, one.vain * look));
      }
    }, look).unref();
  });

  return {
    dead,
    shards: () =>
      [...shards.values()].map((shard) => {
        const { lastSign } = see(shard);
        return {
          id: shard.id,
          status: Status[shard.status],
          silence: (performance.now() - lastSign) / 1_000,
        };
      }),
    stop() {
      clearInterval(timer);
      client.off(Events.ShardReady, welcome);
      client.off(Events.ShardResume, welcome);
    },
  };
}

function sign(one: Watched): void {
  one.lastSign = performance.now();
  one.vain = 0;
}

function deathOf({ id, status }: WebSocketShard, ms: number): ConnectionError {
  return new ConnectionError(
    `Discord's gateway has shown no sign of life on shard ${id} for ${Math.round(ms / 1_000)} s (${Status[status]}): the bot must be started anew.`,
  );
}
