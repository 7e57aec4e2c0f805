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
import { shardOf } from '../snowflakes.ts';
import type { World } from '../world.ts';
import { serveConnection } from './connection.ts';
import { watchWorld } from './events.ts';
import { guildCreate, ready } from './ready.ts';
import { Session } from './session.ts';

export interface GatewayOptions {
  readonly token: string;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
  /** Privileged intents that the application was granted, as bits. */
  readonly privileged: number;
  /** The gateway's own address, for READY. */
  url(): string;
}

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
/** Every intent there is, by its highest bit. */
const ALL_INTENTS =
  2 * Math.max(...Object.values(GatewayIntentBits).filter((bit) => typeof bit === 'number')) - 1;

/** The real-time half of the API: sessions, and what is told to them. */
export class Gateway {
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  /** How many interactions yet to dispatch go out twice. */
  #twice = 0;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    watchWorld(world, () => this.#sessions.values());
  }

  /** Whether a bot is connected. */
  get isOnline(): boolean {
    return this.#connected().length > 0;
  }

  accept(socket: WebSocket): void {
    serveConnection(socket, {
      heartbeat: this.#options.heartbeat,
      identify: (data) => this.#identify(data),
      resume: (data) => this.#resume(data),
      welcome: (session) => this.#welcome(session),
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

  /** Fault: the connection is cut without a word. */
  cut(): void {
    for (const { socket } of this.#connected()) socket?.terminate();
  }

  /** Fault: the connection is closed with a code, such as 4008; codes that end a session end it. */
  close(code: number): void {
    for (const session of this.#connected()) {
      session.socket?.close(code);
      if (SESSION_ENDING.has(code)) this.#sessions.delete(session.id);
    }
  }

  /** Op 7: asks the bot to reconnect and resume. */
  askToReconnect(): void {
    for (const { socket } of this.#connected()) {
      socket?.send(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }));
    }
  }

  /** Op 9: the session is invalid; resumable or gone. */
  invalidate(resumable: boolean): void {
    for (const session of this.#connected()) {
      if (!resumable) this.#sessions.delete(session.id);
      const invalid = { op: GatewayOpcodes.InvalidSession, d: resumable, s: null, t: null };
      session.socket?.send(JSON.stringify(invalid));
    }
  }

  stop(): void {
    for (const { socket } of this.#connected()) socket?.terminate();
    this.#sessions.clear();
  }

  #connected(): Session[] {
    return [...this.#sessions.values()].filter(({ socket }) => socket !== null);
  }

  /** The newest session that serves a guild; direct messages go to shard 0. */
  #sessionFor(guildId: string | undefined): Session | undefined {
    const serving = [...this.#sessions.values()].filter(
      ({ shard: [id, shards] }) => id === (guildId ? shardOf(guildId, shards) : 0),
    );
    return serving.findLast(({ socket }) => socket !== null) ?? serving.at(-1);
  }

  #identify(data: GatewayIdentifyData): Session | GatewayCloseCodes {
    const { token, intents, shard = [0, 1] } = data;
    if (token !== this.#options.token) return GatewayCloseCodes.AuthenticationFailed;
    if (!Number.isInteger(intents) || intents < 0 || intents > ALL_INTENTS)
      return GatewayCloseCodes.InvalidIntents;
    if (intents & PRIVILEGED & ~this.#options.privileged) return GatewayCloseCodes.DisallowedIntents;
    if (!Array.isArray(shard) || !(shard[0] >= 0 && shard[0] < shard[1]))
      return GatewayCloseCodes.InvalidShard;
    const session = new Session(intents, shard);
    this.#sessions.set(session.id, session);
    return session;
  }

  #resume({ token, session_id, seq }: GatewayResumeData): Session | null {
    const session = this.#sessions.get(session_id);
    if (token !== this.#options.token || !session?.canReplay(seq)) return null;
    this.#world.emit('bot', true);
    return session;
  }

  #welcome(session: Session): void {
    // Whoever identifies anew won't resume the sessions that it left behind.
    for (const old of this.#sessions.values()) {
      if (old !== session && old.socket === null && same(old.shard, session.shard))
        this.#sessions.delete(old.id);
    }
    const { guild } = this.#world.cast;
    const isMember = !this.#world.userInstalled;
    const serves = isMember && shardOf(guild.id, session.shard[1]) === session.shard[0];
    session.dispatch(GatewayDispatchEvents.Ready, ready(this.#world, session, this.#options.url(), serves));
    if (serves && session.intents & GatewayIntentBits.Guilds) {
      session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(this.#world));
    }
    this.#world.emit('bot', true);
  }
}

/** After these a client must identify anew. */
const SESSION_ENDING = new Set<number>([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

function same(one: readonly [number, number], other: readonly [number, number]): boolean {
  return one[0] === other[0] && one[1] === other[1];
}
