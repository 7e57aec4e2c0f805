import {
  type APIGuild,
  type APIGuildForumChannel,
  type APIGuildMember,
  type APIRole,
  type APITextChannel,
  type APIUser,
  ChannelType,
  ForumLayoutType,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  type GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  PermissionFlagsBits,
  type RoleFlags,
} from 'discord-api-types/v10';
import type { Cast } from './cast.ts';

export type Member = APIGuildMember & { readonly user: APIUser };

/** A server, its people and the channels that it has from the start. */
export interface Guild {
  readonly data: APIGuild;
  readonly text: APITextChannel;
  readonly forum: APIGuildForumChannel;
  readonly botMember: Member;
  /** Whether the bot is a member now. */
  hasBot: boolean;
  /** Everybody but the bot. */
  readonly people: readonly Member[];
}

/**
 * What everybody may do in a new server, Discord's own defaults as far as they matter to a bot. Mentioning
 * everyone is among them, so a bot that doesn't watch its mentions would ping a whole server here too.
 */
export const EVERYBODY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.ChangeNickname;

const { UseExternalApps } = PermissionFlagsBits;
const MODERATORS = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageMessages;

/** What README's link for inviting the bot asks for. */
export const BOT_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ManageThreads;

export interface GuildOptions {
  readonly name: string;
  /** Whether the bot is a member from the start. */
  readonly hasBot: boolean;
  /** What the bot's own role grants it. */
  readonly botPermissions: bigint;
  /** Whether members' own applications may post for everybody. */
  readonly externalApps: boolean;
}

/** A server with the same people as every other here: the moderator moderates it and owns it. */
export function createGuild(id: string, nextId: () => string, cast: Cast, options: GuildOptions): Guild {
  const { name, hasBot, botPermissions, externalApps } = options;
  const { bot, member, moderator } = cast;
  const everyone = role(id, '@everyone', externalApps ? EVERYBODY | UseExternalApps : EVERYBODY, 0);
  const moderators = role(nextId(), 'Moderators', MODERATORS, 2);
  const botRole = { ...role(nextId(), bot.username, botPermissions, 1), managed: true };
  return {
    data: guild(id, name, moderator.user.id, [everyone, botRole, moderators]),
    hasBot,
    botMember: guildMember(bot, [botRole.id]),
    people: [guildMember(member.user, []), guildMember(moderator.user, [moderators.id])],
    text: {
      ...inGuild(nextId(), id, 'general', 0),
      type: ChannelType.GuildText,
      topic: 'Ask what the articles say',
      last_message_id: null,
      rate_limit_per_user: 0,
    },
    forum: {
      ...inGuild(nextId(), id, 'questions', 1),
      type: ChannelType.GuildForum,
      topic:
        'One post, one question: the bot answers where /settings names this forum, if run with FORUM_ANSWERS=true',
      available_tags: [tag(nextId(), 'Question'), tag(nextId(), 'Quotation'), tag(nextId(), 'Solved')],
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: ForumLayoutType.NotSet,
      last_message_id: null,
    },
  };
}

/** Everybody who is a member now, the bot first where it is one. */
export function membersOf({ hasBot, botMember, people }: Guild): readonly Member[] {
  return hasBot ? [botMember, ...people] : people;
}

function guildMember(who: APIUser, roles: string[]): APIGuildMember & { user: APIUser } {
  return {
    user: who,
    nick: null,
    avatar: null,
    banner: null,
    roles,
    joined_at: new Date().toISOString(),
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
  };
}

function role(id: string, name: string, permissions: bigint, position: number): APIRole {
  return {
    id,
    name,
    permissions: permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}

function inGuild(id: string, guildId: string, name: string, position: number) {
  return { id, guild_id: guildId, name, position, parent_id: null, nsfw: false, permission_overwrites: [] };
}

function tag(id: string, name: string) {
  return { id, name, moderated: false, emoji_id: null, emoji_name: null };
}

function guild(id: string, name: string, ownerId: string, roles: APIRole[]): APIGuild {
  return {
    id,
    name,
    owner_id: ownerId,
    roles,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    features: [],
    emojis: [],
    stickers: [],
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
    rules_channel_id: null,
    vanity_url_code: null,
    premium_tier: GuildPremiumTier.None,
    preferred_locale: Locale.EnglishUS,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    hub_type: null,
    safety_alerts_channel_id: null,
    incidents_data: null,
  };
}
