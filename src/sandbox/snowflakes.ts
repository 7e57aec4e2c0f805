import { now } from './clock.ts';

/** The first moment of Discord's ids: 2015-01-01T00:00:00Z, in milliseconds since 1970. */
const DISCORD_EPOCH = 1_420_070_400_000n;
/** The time stands above these bits of an id; below it, here, a plain counter. */
const TIME_SHIFT = 22n;

/**
 * A source of ids such as Discord's: a decimal text of the time in milliseconds and a counter, each greater
 * than the one before, even where the clock jumps back.
 */
export function createSnowflakes(clock = now): () => string {
  let last = 0n;
  return () => {
    const fromClock = (BigInt(clock()) - DISCORD_EPOCH) << TIME_SHIFT;
    last = fromClock > last ? fromClock : last + 1n;
    return last.toString();
  };
}

/** The shard that serves a guild, by Discord's formula. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(shards));
}
