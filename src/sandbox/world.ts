import { EventEmitter } from 'node:events';
import {
  type APIChannel,
  type APIGuildForumChannel,
  type APIMessage,
  type APIPublicThreadChannel,
  type APIUser,
  ChannelType,
  type Locale,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { type Actor, type Cast, createCast } from './cast.ts';
import { CommandRegistry } from './command-registry.ts';
import { Files } from './files.ts';
import { BOT_PERMISSIONS, createGuild, type Guild } from './guild.ts';
import { Refusal } from './refusal.ts';
import { createSnowflakes } from './snowflakes.ts';

/** A message with what only the server knows of it. */
export interface StoredMessage {
  data: APIMessage;
  /** The one user who sees it, for a private (ephemeral) message; null: everybody in the channel. */
  readonly visibleTo: string | null;
  /** Ids of the users whom it notified. */
  pinged: readonly string[];
}

/** A place to talk in and its messages by id, oldest first. */
export interface StoredChannel {
  data: APIChannel;
  readonly messages: Map<string, StoredMessage>;
}

export type Change = 'created' | 'updated' | 'deleted';

interface WorldEvents {
  message: [message: StoredMessage, change: Change];
  channel: [channel: StoredChannel, change: Change];
  commands: [];
  /** A guild itself changed. */
  guild: [guild: Guild];
  /** The bot was added to a guild, or removed from it. */
  membership: [guild: Guild];
  /** Somebody's client or the server got another language. */
  language: [];
  typing: [channelId: string, userId: string];
  /** The bot came (true) or went. */
  bot: [online: boolean];
}

/**
 * When the servers, their people and places began, in milliseconds since 1970. It is always the same time, so that they
 * have the same ids in every sandbox, and what a bot keeps about a server is still that server's after a restart. A
 * millisecond lies between the servers: of two shards (of any even number) each has one of its own.
 */
const FOUNDED = { newsroom: Date.UTC(2022, 0, 1), pressClub: Date.UTC(2022, 0, 1) + 1 };

export interface WorldOptions {
  /** The application was added to its users instead of the guilds: the bot is no member there. */
  readonly userInstalled?: boolean | undefined;
  /** Whether members' own applications may post for everybody in a guild. */
  readonly externalApps?: boolean | undefined;
  /** What the bot's role grants it, as bits. */
  readonly botPermissions?: bigint | undefined;
}

/** All that there is: people, places, messages, files, commands. Whoever cares for changes listens to it. */
export class World extends EventEmitter<WorldEvents> {
  readonly nextId = createSnowflakes();
  readonly cast: Cast;
  readonly files = new Files(this.nextId);
  readonly commands = new CommandRegistry(this);
  readonly newsroom: Guild;
  readonly pressClub: Guild;
  /** Whether the application was added to its users instead of the guilds. */
  readonly userInstalled: boolean;
  readonly #channels = new Map<string, StoredChannel>();

  constructor(options: WorldOptions = {}) {
    super();
    const { userInstalled = false, externalApps = true, botPermissions = BOT_PERMISSIONS } = options;
    this.userInstalled = userInstalled;
    const first = createSnowflakes(() => FOUNDED.newsroom);
    const second = createSnowflakes(() => FOUNDED.pressClub);
    // A guild is the oldest thing in itself.
    const [newsroomId, pressClubId] = [first(), second()];
    this.cast = createCast(first);
    const like = { hasBot: !userInstalled, externalApps, botPermissions };
    this.newsroom = createGuild(newsroomId, first, this.cast, { name: 'The Newsroom', ...like });
    this.pressClub = createGuild(pressClubId, second, this.cast, { name: 'The Press Club', ...like });
    // Each socket of the page and each person listens: no leak, however many.
    this.setMaxListeners(0);
    const inGuilds = this.guilds.flatMap(({ text, forum }) => [text, forum]);
    for (const data of [...inGuilds, ...this.actors.map(({ dm }) => dm)]) {
      this.#channels.set(data.id, { data, messages: new Map() });
    }
  }

  get guilds(): readonly Guild[] {
    return [this.newsroom, this.pressClub];
  }

  /** @throws Refusal 10004 */
  guild(id: string): Guild {
    const guild = this.guilds.find(({ data }) => data.id === id);
    if (!guild) throw new Refusal(10004);
    return guild;
  }

  /** The guild of a channel; null for direct messages. */
  guildOf(channel: APIChannel): Guild | null {
    return 'guild_id' in channel && channel.guild_id ? this.guild(channel.guild_id) : null;
  }

  /** The guild of the channel of that id. @throws Refusal 10003 */
  guildAt(channelId: string): Guild | null {
    return this.guildOf(this.channel(channelId).data);
  }

  /** Sets the language of somebody's client. */
  setLocale(actor: Actor, locale: Locale): void {
    actor.locale = locale;
    this.emit('language');
  }

  /** Sets the language of a guild. */
  setGuildLocale(guild: Guild, locale: Locale): void {
    guild.data.preferred_locale = locale;
    this.emit('guild', guild);
    this.emit('language');
  }

  /** Adds the bot to a guild, or removes it; nothing happens where it is so already. */
  setBotIn(guild: Guild, hasBot: boolean): void {
    if (guild.hasBot === hasBot) return;
    guild.hasBot = hasBot;
    this.emit('membership', guild);
  }

  get actors(): readonly Actor[] {
    return [this.cast.member, this.cast.moderator];
  }

  /** Everybody there is, the bot too. */
  get users(): readonly APIUser[] {
    return [this.cast.bot, ...this.actors.map(({ user }) => user)];
  }

  get channels(): readonly StoredChannel[] {
    return [...this.#channels.values()];
  }

  /** The channels and posts of a guild. */
  channelsOf({ data: { id } }: Guild): readonly StoredChannel[] {
    return this.channels.filter(({ data }) => 'guild_id' in data && data.guild_id === id);
  }

  /** @throws Refusal 10003 */
  channel(id: string): StoredChannel {
    const channel = this.#channels.get(id);
    if (!channel) throw new Refusal(10003);
    return channel;
  }

  /** @throws Refusal 10003 or 10008 */
  message(channelId: string, id: string): StoredMessage {
    const message = this.channel(channelId).messages.get(id);
    if (!message) throw new Refusal(10008);
    return message;
  }

  addMessage(message: StoredMessage): StoredMessage {
    const channel = this.channel(message.data.channel_id);
    channel.messages.set(message.data.id, message);
    if (message.visibleTo === null) noteMessage(channel, message.data.id);
    this.emit('message', message, 'created');
    return message;
  }

  /** Puts `data` in the place of what the message was. */
  updateMessage(message: StoredMessage, data: APIMessage): StoredMessage {
    message.data = data;
    this.emit('message', message, 'updated');
    return message;
  }

  deleteMessage(message: StoredMessage): void {
    this.channel(message.data.channel_id).messages.delete(message.data.id);
    this.emit('message', message, 'deleted');
  }

  /** A new post of a forum, still empty. Its first message takes the post's own id, as on Discord. */
  addPost(
    forum: APIGuildForumChannel,
    title: string,
    owner: APIUser,
    tags: readonly string[],
  ): StoredChannel {
    const created = new Date().toISOString();
    const data: APIPublicThreadChannel = {
      id: this.nextId(),
      type: ChannelType.PublicThread,
      ...(forum.guild_id && { guild_id: forum.guild_id }),
      parent_id: forum.id,
      owner_id: owner.id,
      name: title,
      applied_tags: [...tags],
      last_message_id: null,
      rate_limit_per_user: 0,
      message_count: 0,
      member_count: 1,
      total_message_sent: 0,
      thread_metadata: {
        archived: false,
        locked: false,
        auto_archive_duration: ThreadAutoArchiveDuration.ThreeDays,
        archive_timestamp: created,
        create_timestamp: created,
      },
    };
    const channel: StoredChannel = { data, messages: new Map() };
    this.#channels.set(data.id, channel);
    this.emit('channel', channel, 'created');
    return channel;
  }

  updateChannel(channel: StoredChannel, data: APIChannel): void {
    channel.data = data;
    this.emit('channel', channel, 'updated');
  }

  deleteChannel(channel: StoredChannel): void {
    this.#channels.delete(channel.data.id);
    this.emit('channel', channel, 'deleted');
  }
}

/** A channel knows its latest message; a post counts those after its first. */
function noteMessage(channel: StoredChannel, id: string): void {
  const { data } = channel;
  if (!('last_message_id' in data)) return;
  channel.data = { ...data, last_message_id: id };
  if (data.type !== ChannelType.PublicThread || id === data.id) return;
  const [count = 0, total = 0] = [data.message_count, data.total_message_sent];
  channel.data = { ...data, last_message_id: id, message_count: count + 1, total_message_sent: total + 1 };
}

export function isDm(channel: APIChannel): boolean {
  return channel.type === ChannelType.DM;
}
