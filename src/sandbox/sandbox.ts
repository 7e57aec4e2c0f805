import { randomBytes } from 'node:crypto';
import {
  type APIChannel,
  type APIGuildForumChannel,
  GatewayIntentBits,
  type Locale,
} from 'discord-api-types/v10';
import type { Log } from '../log.ts';
import { RestFaults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { DISCORD_TIMING, Interactions, type Timing } from './interactions.ts';
import { servePage } from './page-socket.ts';
import { Person } from './person.ts';
import type { PersonName } from './protocol.ts';
import { createApi } from './rest/api.ts';
import type { RefusedCall } from './rest/context.ts';
import { type Listening, listen } from './server.ts';
import { World } from './world.ts';

export interface SandboxOptions {
  /** On 127.0.0.1; 0 takes any free one. */
  readonly port: number;
  readonly log: Log;
  /** Discord's clocks wound otherwise, for tests. */
  readonly timing?: Partial<Timing>;
  /** The application has the privileged message content intent, unless this says no. */
  readonly messageContent?: boolean;
  /** Added to its users instead of the guild: the bot is no member there. */
  readonly userInstalled?: boolean;
  /** What the bot's own role grants it, as bits; by default what README's link for inviting it asks for. */
  readonly botPermissions?: bigint;
  /** How many shards a bot is recommended to run: one, unless this says more. */
  readonly shards?: number;
  /** Whether a bot of fewer shards than that is refused with 4011. */
  readonly shardingRequired?: boolean;
  /** How many shards may identify at once: as many as there are unless this says fewer, so that none waits. */
  readonly maxConcurrency?: number;
  /** Whether members' own applications may post for everybody in the guild (Use External Apps). */
  readonly externalApps?: boolean;
}

/** A server as tests name it. */
export interface SandboxGuild {
  readonly guildId: string;
  readonly text: APIChannel;
  readonly forum: APIGuildForumChannel;
}

/**
 * A small Discord on this machine: gateway v10 and REST v10 for a bot, a page for people.
 *
 * A discord.js client joins by `new Client({ rest: { api: sandbox.restUrl } })` and `login(sandbox.token)`.
 */
export class Sandbox {
  /** To be given to discord.js as `rest.api`. */
  readonly restUrl: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly member: Person;
  readonly moderator: Person;
  /** The Newsroom, its text channel, where people talk unless they say otherwise, and its forum. */
  readonly guildId: string;
  readonly text: APIChannel;
  readonly forum: APIGuildForumChannel;
  /** The other server, with the same people in it, on the other one of two shards. */
  readonly pressClub: SandboxGuild;
  /** Every call of the bot that was refused, in order. */
  readonly refusals: readonly RefusedCall[];
  readonly gateway: Gateway;
  readonly restFaults: RestFaults;
  readonly #world: World;
  readonly #interactions: Interactions;
  readonly #listening: Listening;

  private constructor(parts: Parts) {
    const { world, interactions, gateway, people } = parts;
    const origin = world.files.origin;
    this.restUrl = `${origin}/api`;
    this.pageUrl = `${origin}/`;
    this.token = parts.token;
    this.guildId = world.newsroom.data.id;
    this.member = people.member;
    this.moderator = people.moderator;
    this.text = world.newsroom.text;
    this.forum = world.newsroom.forum;
    const { data, text, forum } = world.pressClub;
    this.pressClub = { guildId: data.id, text, forum };
    this.refusals = parts.refusals;
    this.gateway = gateway;
    this.restFaults = parts.restFaults;
    this.#world = world;
    this.#interactions = interactions;
    this.#listening = parts.listening;
  }

  /** @throws PortError where the port can't be had; the message names SANDBOX_PORT */
  static async start(options: SandboxOptions): Promise<Sandbox> {
    const { log } = options;
    const timing = { ...DISCORD_TIMING, ...options.timing };
    const world = new World(options);
    const token = `${Buffer.from(world.cast.bot.id).toString('base64url')}.sandbox.${randomBytes(16).toString('hex')}`;
    const shards = options.shards ?? 1;
    const gateway = new Gateway(world, {
      token,
      heartbeat: timing.heartbeat,
      privileged: options.messageContent === false ? 0 : GatewayIntentBits.MessageContent,
      sharding: {
        shards,
        required: options.shardingRequired ?? false,
        maxConcurrency: options.maxConcurrency ?? shards,
      },
      url: () => `${world.files.origin.replace('http', 'ws')}/gateway`,
    });
    const interactions = new Interactions(world, timing, (payload) => gateway.dispatchInteraction(payload));
    const restFaults = new RestFaults();
    const refusals: RefusedCall[] = [];
    const refused = (call: RefusedCall) => {
      refusals.push(call);
      log.warn(call, 'the sandbox refused a call');
    };
    const api = createApi({ world, interactions, gateway, token, faults: restFaults, refused });

    const people = {
      member: new Person(world, interactions, world.cast.member),
      moderator: new Person(world, interactions, world.cast.moderator),
    };
    const listening = await listen(options.port, {
      api,
      files: world.files,
      faults: restFaults,
      gateway: (socket) => gateway.accept(socket),
      page: (socket) => servePage(socket, world, gateway, people),
    });
    world.files.origin = `http://127.0.0.1:${listening.port}`;
    return new Sandbox({ world, interactions, gateway, people, restFaults, refusals, listening, token });
  }

  /** The language of The Newsroom. */
  set locale(locale: Locale) {
    this.#world.setGuildLocale(this.#world.newsroom, locale);
  }

  /** Resolves when so many shards of the bot are connected; at once where they are. */
  async botOnline(shards = 1): Promise<void> {
    if (this.gateway.shards.length >= shards) return;
    await new Promise<void>((resolve) => {
      const listener = () => {
        if (this.gateway.shards.length < shards) return;
        this.#world.off('bot', listener);
        resolve();
      };
      this.#world.on('bot', listener);
    });
  }

  /** Ends every connection and frees the port. */
  async close(): Promise<void> {
    this.gateway.stop();
    this.#interactions.close();
    await this.#listening.close();
  }
}

interface Parts {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly restFaults: RestFaults;
  readonly refusals: readonly RefusedCall[];
  readonly listening: Listening;
  readonly token: string;
  readonly people: Readonly<Record<PersonName, Person>>;
}
