import {
  type APIInteraction,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  type GatewayIdentifyData,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayResumeData,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Guild } from '../guild.ts';
import type { World } from '../world.ts';
import { serveConnection } from './connection.ts';
import { watchWorld } from './events.ts';
import { guildCreate, ready } from './ready.ts';
import { Session } from './session.ts';
import { isShard, Sharding, type ShardingOptions } from './sharding.ts';

export interface GatewayOptions {
  readonly token: string;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
  /** Privileged intents that the application was granted, as bits. */
  readonly privileged: number;
  readonly sharding: ShardingOptions;
  /** The gateway's own address. */
  url(): string;
}

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
/** IDENTIFYs that a bot has a day; then Discord resets its token. */
const IDENTIFIES_A_DAY = 1_000;
const DAY_MS = 86_400_000;

/** Every intent there is, by its highest bit. */
const ALL_INTENTS =
  2 * Math.max(...Object.values(GatewayIntentBits).filter((bit) => typeof bit === 'number')) - 1;

/** The real-time half of the API: sessions, and what is told to them. */
export class Gateway {
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #sharding = new Sharding();
  #identifies = 0;
  /** How many interactions yet to dispatch go out twice. */
  #twice = 0;
  /** Connections that wait to be let in, while nobody is. */
  #keptOut: Set<WebSocket> | null = null;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    watchWorld(world, this.#sharding, () => this.#sessions.values());
  }

  /** Whether a bot is connected, by any shard. */
  get isOnline(): boolean {
    return this.#connected().length > 0;
  }

  /** The shards that are connected, each as its number and the number of all of them, in that order. */
  get shards(): readonly (readonly [id: number, shards: number])[] {
    return this.#connected()
      .map(({ shard }) => shard)
      .toSorted(([a], [b]) => a - b);
  }

  /** The body of GET /gateway/bot. */
  info() {
    const { sharding, url } = this.#options;
    return {
      url: url(),
      shards: sharding.shards,
      session_start_limit: {
        total: IDENTIFIES_A_DAY,
        remaining: Math.max(0, IDENTIFIES_A_DAY - this.#identifies),
        reset_after: DAY_MS,
        max_concurrency: sharding.maxConcurrency,
      },
    };
  }

  /**
   * Moves a guild to another shard, as happens where the number of shards changes: the one that had it is told that the
   * guild is not available, the other gets it; what happens there from now on goes to the other.
   */
  deal(guildId: string, shard: number): void {
    const guild = this.#world.guild(guildId);
    const before = this.#owners(guild);
    this.#sharding.deal(guildId, shard);
    const after = this.#owners(guild);
    if (!guild.hasBot) return;
    for (const session of before) {
      if (!after.includes(session))
        session.dispatch(GatewayDispatchEvents.GuildDelete, { id: guildId, unavailable: true });
    }
    for (const session of after) {
      if (!before.includes(session))
        session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(this.#world, guild));
    }
  }

  accept(socket: WebSocket): void {
    serveConnection(socket, {
      heartbeat: this.#options.heartbeat,
      keepsOut: (waiting) => this.#keptOut?.add(waiting) !== undefined,
      identify: (data) => this.#identify(data),
      resume: (data) => this.#resume(data),
      welcome: (session) => this.#welcome(session),
      returned: () => this.#world.emit('bot', true),
      left: (session, forGood) => {
        if (forGood) this.#sessions.delete(session.id);
        this.#world.emit('bot', this.isOnline);
      },
    });
  }

  /** @returns whether a session took it: one that is away counts, for it may resume */
  dispatchInteraction(payload: APIInteraction): boolean {
    const session = this.#sessionFor(payload.guild_id);
    if (!session) return false;
    session.dispatch(GatewayDispatchEvents.InteractionCreate, payload);
    if (this.#twice > 0) {
      this.#twice -= 1;
      session.repeat(GatewayDispatchEvents.InteractionCreate);
    }
    return true;
  }

  /** Fault: the next interactions are delivered twice. */
  duplicateInteractions(count: number): void {
    this.#twice = count;
  }

  /** Fault: the connection is cut without a word. @param shard the only one that it happens to; so below, too */
  cut(shard?: number): void {
    for (const { socket } of this.#connected(shard)) socket?.terminate();
  }

  /**
   * Fault: the connection is dead, though nobody has closed it. Heartbeats are not acknowledged and nothing is told of,
   * until the bot connects anew; what happened meanwhile is told when it resumes.
   */
  goSilent(shard?: number): void {
    for (const session of this.#connected(shard)) session.goSilent();
  }

  /** Fault: connections are taken and heartbeats acknowledged, but nobody gets READY or RESUMED. */
  keepOut(): void {
    this.#keptOut ??= new Set();
  }

  /** The end of that fault: those who wait are cut, and may come again. */
  letIn(): void {
    for (const waiting of this.#keptOut ?? []) waiting.terminate();
    this.#keptOut = null;
  }

  /** Fault: the connection is closed with a code, such as 4008; codes that end a session end it. */
  close(code: number, shard?: number): void {
    for (const session of this.#connected(shard)) {
      session.socket?.close(code);
      if (SESSION_ENDING.has(code)) this.#sessions.delete(session.id);
    }
  }

  /** Fault: so many of the day's IDENTIFYs are used up. */
  useUpIdentifies(count = IDENTIFIES_A_DAY): void {
    this.#identifies += count;
  }

  /** Op 7: asks the bot to reconnect and resume. */
  askToReconnect(shard?: number): void {
    for (const { socket } of this.#connected(shard)) {
      socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }));
    }
  }

  /** Op 9: the session is invalid; resumable or gone. */
  invalidate(resumable: boolean, shard?: number): void {
    for (const session of this.#connected(shard)) {
      if (!resumable) this.#sessions.delete(session.id);
      const invalid = { op: GatewayOpcodes.InvalidSession, d: resumable, s: null, t: null };
      session.socket?.send(JSON.stringify(invalid));
    }
  }

  stop(): void {
    for (const { socket } of this.#connected()) socket?.terminate();
    this.#sessions.clear();
  }

  #connected(shard?: number): Session[] {
    return [...this.#sessions.values()].filter(
      (session) => session.socket !== null && (shard === undefined || session.shard[0] === shard),
    );
  }

  /** The sessions whose guild this is, and that hear of guilds. */
  #owners(guild: Guild): Session[] {
    return [...this.#sessions.values()].filter(
      (session) => this.#sharding.owns(session, guild) && session.intents & GatewayIntentBits.Guilds,
    );
  }

  /** The newest session that serves a guild or direct messages. */
  #sessionFor(guildId: string | undefined): Session | undefined {
    const guild = guildId === undefined ? null : this.#world.guild(guildId);
    const serving = [...this.#sessions.values()].filter((each) => this.#sharding.serves(each, guild));
    return serving.findLast(({ socket }) => socket !== null) ?? serving.at(-1);
  }

  #identify(data: GatewayIdentifyData): Session | GatewayCloseCodes {
    const { token, intents, shard = [0, 1] } = data;
    const { sharding } = this.#options;
    if (token !== this.#options.token) return GatewayCloseCodes.AuthenticationFailed;
    if (!Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS)
      return GatewayCloseCodes.InvalidIntents;
    if (intents & PRIVILEGED & ~this.#options.privileged) return GatewayCloseCodes.DisallowedIntents;
    if (!isShard(shard)) return GatewayCloseCodes.InvalidShard;
    if (sharding.required && shard[1] < sharding.shards) return GatewayCloseCodes.ShardingRequired;
    this.#identifies += 1;
    const session = new Session(intents, shard);
    this.#sessions.set(session.id, session);
    return session;
  }

  #resume({ token, session_id, seq }: GatewayResumeData): Session | null {
    const session = this.#sessions.get(session_id);
    if (token !== this.#options.token || !session?.canReplay(seq)) return null;
    return session;
  }

  #welcome(session: Session): void {
    // Whoever identifies anew won't resume the sessions that it left behind.
    for (const old of this.#sessions.values()) {
      if (old !== session && old.socket === null && same(old.shard, session.shard))
        this.#sessions.delete(old.id);
    }
    const guilds = this.#world.guilds.filter((guild) => guild.hasBot && this.#sharding.owns(session, guild));
    session.dispatch(GatewayDispatchEvents.Ready, ready(this.#world, session, this.#options.url(), guilds));
    if (session.intents & GatewayIntentBits.Guilds) {
      for (const guild of guilds)
        session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(this.#world, guild));
    }
    this.#world.emit('bot', true);
  }
}

/** After these a client must identify anew. */
const SESSION_ENDING = new Set<number>([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

function same(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
