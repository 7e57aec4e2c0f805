import {
  type APIDMChannel,
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
import type { PersonName } from './protocol.ts';

/** Somebody at a keyboard. */
export interface Actor {
  readonly name: PersonName;
  readonly user: APIUser;
  readonly member: APIGuildMember & { readonly user: APIUser };
  /** This person's direct messages with the bot, as the bot sees them. */
  readonly dm: APIDMChannel;
  /** The language of this person's client. */
  locale: Locale;
}

/** Who and what is there when the sandbox opens. */
export interface Cast {
  readonly bot: APIUser;
  readonly botMember: APIGuildMember & { readonly user: APIUser };
  readonly applicationId: string;
  readonly member: Actor;
  readonly moderator: Actor;
  readonly guild: APIGuild;
  readonly text: APITextChannel;
  readonly forum: APIGuildForumChannel;
}

/**
 * What everybody may do in a new server, Discord's own defaults as far as they matter to a bot. Mentioning
 * everyone is among them, so a bot that doesn't watch its mentions would ping a whole server here too.
 */
const EVERYBODY =
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

/**
 * @param nextId a source of ids; the guild's comes first, so that it is the oldest thing in it.
 * @param externalApps whether members' own applications may post for everybody
 */
export function createCast(nextId: () => string, externalApps: boolean): Cast {
  const guildId = nextId();
  const everyone = role(guildId, '@everyone', externalApps ? EVERYBODY | UseExternalApps : EVERYBODY, 0);
  const moderators = role(nextId(), 'Moderators', MODERATORS, 2);
  const botRole = { ...role(nextId(), 'On the Record', 0n, 1), managed: true };

  const bot: APIUser = { ...user(nextId(), 'On the Record', 'On the Record'), bot: true, global_name: null };
  const member = actor('member', user(nextId(), 'maya', 'Maya'), [], nextId);
  const moderator = actor('moderator', user(nextId(), 'noor', 'Noor'), [moderators.id], nextId);

  return {
    bot,
    botMember: guildMember(bot, [botRole.id]),
    // An application and its bot user share one id, as Discord's newer ones do.
    applicationId: bot.id,
    member,
    moderator,
    guild: guild(guildId, moderator.user.id, [everyone, botRole, moderators]),
    text: {
      ...inGuild(nextId(), guildId, 'general', 0),
      type: ChannelType.GuildText,
      topic: 'Ask what the articles say',
      last_message_id: null,
      rate_limit_per_user: 0,
    },
    forum: {
      ...inGuild(nextId(), guildId, 'questions', 1),
      type: ChannelType.GuildForum,
      topic: 'One post, one question',
      available_tags: [tag(nextId(), 'Question'), tag(nextId(), 'Quotation'), tag(nextId(), 'Solved')],
      default_reaction_emoji: null,
      default_sort_order: null,
      default_forum_layout: ForumLayoutType.NotSet,
      last_message_id: null,
    },
  };
}

function user(id: string, username: string, globalName: string): APIUser {
  return { id, username, discriminator: '0', global_name: globalName, avatar: null };
}

function actor(name: PersonName, who: APIUser, roles: string[], nextId: () => string): Actor {
  return {
    name,
    user: who,
    member: guildMember(who, roles),
    dm: { id: nextId(), type: ChannelType.DM, name: null, recipients: [who], last_message_id: null },
    locale: Locale.EnglishUS,
  };
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

function guild(id: string, ownerId: string, roles: APIRole[]): APIGuild {
  return {
    id,
    name: 'The Newsroom',
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
