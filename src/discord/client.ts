import {
  type CacheWithLimitsOptions,
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  Options,
  type RateLimitData,
} from 'discord.js';
import { Agent } from 'undici';
import type { Shards } from '../config.ts';
import { describeError, type Log } from '../log.ts';
import { ALL_ATTEMPTS_MS, withRepeats } from './requests.ts';

/** Answering needs nothing that servers send of themselves: they hold up the start no longer than this. */
const WAIT_FOR_SERVERS_MS = 1_000;
/** How long a rate limit may hold back a response to an interaction, and any other request. */
const MAX_HOLD_UP_MS = { interactions: 2_000, others: 10_000 };
/** How often what the REST client keeps of each interaction (half a kB) is let go; discord.js keeps it for an hour. */
const SWEEP_REQUESTS_MS = 60_000;

/** A look-up bot reads nothing back from these. The bot's own user stays: discord.js needs it. */
const CACHES: CacheWithLimitsOptions = {
  ApplicationCommandManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
  VoiceStateManager: 0,
};

/** Commands and buttons need no more. */
const INTENTS = [GatewayIntentBits.Guilds];
/** What is said in channels, and, privileged, its words: for posts in forum channels, which nobody hands to the bot. */
const FORUM_INTENTS = [GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent];

export interface ConnectionSettings {
  /** Another base address of the REST API; null: Discord's own. */
  readonly apiUrl: string | null;
  /** The connections that it is made of; null: one. */
  readonly shards: Shards | null;
  /** Whether posts in forum channels are answered. */
  readonly forumAnswers: boolean;
}

/**
 * A connection to Discord that is yet to be made (`connect`). It pings nobody unless a reply says so, and no error
 * event ends the process.
 */
export function createClient({ apiUrl, shards, forumAnswers }: ConnectionSettings, log: Log): Client {
  const request = withRepeats(DefaultRestOptions.makeRequest);
  const client = new Client({
    intents: forumAnswers ? [...INTENTS, ...FORUM_INTENTS] : INTENTS,
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits(CACHES),
    // All that is sent has Discord's own names: to look for others would take a third of what discord.js takes for a reply.
    jsonTransformer: (data) => data,
    ...(shards === 'auto' && { shards }),
    ...(shards !== null && shards !== 'auto' && { shards: [...shards.ids], shardCount: shards.count }),
    waitGuildTimeout: WAIT_FOR_SERVERS_MS,
    rest: {
      // discord.js would take the one that all of a process share, which the fetch() of Node.js 26 replaces by its own.
      agent: new Agent(),
      makeRequest: (url, init) => {
        if (isByInteraction(url)) client.rest.globalRemaining += 1;
        return request(url, init);
      },
      retries: 0,
      handlerSweepInterval: SWEEP_REQUESTS_MS,
      timeout: ALL_ATTEMPTS_MS,
      rejectOnRateLimit: (limit) => givesUp(limit, log),
      ...(apiUrl !== null && { api: restBase(apiUrl) }),
    },
  });
  logConnection(client, log);
  return client;
}

/** Without a listener for errors an error event would end the process. */
function logConnection(client: Client, log: Log): void {
  client.on(Events.Error, (error) => log.error(describeError(error), 'client error'));
  client.on(Events.Warn, (message) => log.warn({ message }, 'client warning'));
  client.on(Events.ShardError, (error, shard) => log.warn({ shard, ...describeError(error) }, 'shard error'));
  // discord.js tries twice a second while Discord can't be reached: one line is enough to know.
  const away = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!away.has(shard)) log.info({ shard }, 'connection lost, reconnecting');
    away.add(shard);
  });
  client.on(Events.ShardResume, (shard) => {
    if (away.delete(shard)) log.info({ shard }, 'connected again');
  });
  client.on(Events.ShardReady, (shard) => {
    if (away.delete(shard))
      log.warn({ shard }, 'connected again, in a new session: what was asked meanwhile never arrived');
  });
}

/**
 * Whether a request is made by an interaction's token, which Discord doesn't count among a bot's 50 a second ("These
 * endpoints are not bound to the application's Global Rate Limit", its docs say of what follows a first response).
 * discord.js does (`SequentialHandler.runRequest` of @discordjs/rest takes each off `globalRemaining`), so it is given
 * back. First responses it doesn't count either (`BurstHandler`).
 */
function isByInteraction(url: string): boolean {
  return url.includes('/webhooks/');
}

/** discord.js adds "/v10" itself. */
function restBase(apiUrl: string): string {
  return apiUrl.replace(/(?<!\/)\/+$/, '').replace(/\/v10$/, '');
}

/**
 * Whether a request fails at once rather than wait for its rate limit: where the wait would outlast what the
 * request is for, or where Discord doesn't say how long it is (discord.js would ask again without a pause).
 */
function givesUp({ route, method, global, retryAfter }: RateLimitData, log: Log): boolean {
  const longest = route.startsWith('/interactions') ? MAX_HOLD_UP_MS.interactions : MAX_HOLD_UP_MS.others;
  const rejected = retryAfter <= 0 || retryAfter > longest;
  log.warn({ method, route, global, retryAfter, rejected }, 'rate limited');
  return rejected;
}
