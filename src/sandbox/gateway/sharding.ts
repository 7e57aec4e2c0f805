import type { Guild } from '../guild.ts';
import { shardOf } from '../snowflakes.ts';
import type { Session } from './session.ts';

/** How the gateway spreads guilds over connections. */
export interface ShardingOptions {
  /** How many shards GET /gateway/bot recommends. */
  readonly shards: number;
  /** Whether fewer than those are refused with 4011. */
  readonly required: boolean;
  /** How many shards may identify at once. */
  readonly maxConcurrency: number;
}

/** Direct messages, and guilds where the bot is no member, go to the first shard. */
const FIRST_SHARD = 0;

/** Which shard serves which guild. */
export class Sharding {
  readonly #dealt = new Map<string, number>();

  /** From now on a guild goes to this shard, whatever Discord's formula says. */
  deal(guildId: string, shard: number): void {
    this.#dealt.set(guildId, shard);
  }

  /** @param guild null: direct messages */
  serves(session: Session, guild: Guild | null): boolean {
    if (!guild?.hasBot) return session.shard[0] === FIRST_SHARD;
    return this.owns(session, guild);
  }

  /** Whether a guild is this session's, be the bot a member or not. */
  owns({ shard: [id, shards] }: Session, { data }: Guild): boolean {
    const dealt = this.#dealt.get(data.id);
    return id === (dealt === undefined ? shardOf(data.id, shards) : dealt % shards);
  }
}

/** Whether an IDENTIFY names a shard that there can be: a whole number below the number of shards. */
export function isShard(shard: unknown): shard is [id: number, shards: number] {
  if (!Array.isArray(shard) || shard.length !== 2) return false;
  const [id, shards]: unknown[] = shard;
  return Number.isInteger(id) && Number.isInteger(shards) && Number(id) >= 0 && Number(id) < Number(shards);
}
