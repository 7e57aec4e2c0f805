import { EventEmitter } from 'node:events';
import {
  type APIChannel,
  type APIGuildMember,
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
  /** The guild itself changed. */
  guild: [];
  /** Somebody's client or the server got another language. */
  language: [];
  typing: [channelId: string, userId: string];
  /** The bot came (true) or went. */
  bot: [online: boolean];
}

/**
 * When the server, its people and its places began, in milliseconds since 1970. It is always the same time, so that they
 * have the same ids in every sandbox, and what a bot keeps about a server is still that server's after a restart.
 */
const FOUNDED = Date.UTC(2022, 0, 1);

/** All that there is: people, places, messages, files, commands. Whoever cares for changes listens to it. */
export class World extends EventEmitter<WorldEvents> {
  readonly nextId = createSnowflakes();
  readonly cast: Cast;
  readonly files = new Files(this.nextId);
  readonly commands = new CommandRegistry(this);
  /** Whether the application was added to its users instead of the guild: the bot is no member there then. */
  readonly userInstalled: boolean;
  readonly #channels = new Map<string, StoredChannel>();

  /** @param externalApps whether members' own applications may post for everybody in the guild */
  constructor({ userInstalled = false, externalApps = true } = {}) {
    super();
    this.userInstalled = userInstalled;
    this.cast = createCast(
      createSnowflakes(() => FOUNDED),
      externalApps,
    );
    // Each socket of the page and each person listens: no leak, however many.
    this.setMaxListeners(0);
    const { text, forum, member, moderator } = this.cast;
    for (const data of [text, forum, member.dm, moderator.dm]) {
      this.#channels.set(data.id, { data, messages: new Map() });
    }
  }

  /** Sets the language of somebody's client. */
  setLocale(actor: Actor, locale: Locale): void {
    actor.locale = locale;
    this.emit('language');
  }

  /** Sets the language of the guild. */
  setGuildLocale(locale: Locale): void {
    this.cast.guild.preferred_locale = locale;
    this.emit('guild');
    this.emit('language');
  }

  get actors(): readonly Actor[] {
    return [this.cast.member, this.cast.moderator];
  }

  /** Everybody in the guild, the bot too. */
  get members(): readonly (APIGuildMember & { user: APIUser })[] {
    return [this.cast.botMember, ...this.actors.map((actor) => actor.member)];
  }

  get channels(): readonly StoredChannel[] {
    return [...this.#channels.values()];
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
    if (message.visibleTo === null && 'last_message_id' in channel.data) {
      channel.data = { ...channel.data, last_message_id: message.data.id };
    }
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

  /** A new post of the forum, still empty. Its first message takes the post's own id, as on Discord. */
  addPost(title: string, owner: APIUser, tags: readonly string[]): StoredChannel {
    const { forum, guild } = this.cast;
    const created = new Date().toISOString();
    const data: APIPublicThreadChannel = {
      id: this.nextId(),
      type: ChannelType.PublicThread,
      guild_id: guild.id,
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

export function isDm(channel: APIChannel): boolean {
  return channel.type === ChannelType.DM;
}
