import {
  type APIInteraction,
  type APIMessage,
  type APIMessageInteraction,
  type APIMessageInteractionMetadata,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Actor } from './cast.ts';
import { ATTACHMENT_SIZE_LIMIT } from './files.ts';
import type { Guild } from './guild.ts';
import type { Act, Interaction } from './interactions.ts';
import { permissionsOf } from './permissions.ts';
import type { StoredMessage, World } from './world.ts';

/**
 * Whether a reply to somebody is for them alone: where the bot asks for that, and where the guild keeps what its
 * members' own applications post from everybody else.
 * @param flags what the bot asks for
 */
export function isForOne(world: World, { channelId, actor }: Act, flags: number): boolean {
  const guild = world.guildAt(channelId);
  const external = world.userInstalled && guild !== null;
  const held = permissionsOf(guild, actor.user.id);
  const hushed = external && (held & PermissionFlagsBits.UseExternalApps) === 0n;
  return hushed || (flags & MessageFlags.Ephemeral) !== 0;
}

/** What a reply says of the interaction that it answers. */
export function replyHead(world: World, { act, id }: Interaction): Partial<APIMessage> {
  const { user } = act.actor;
  const metadata = metadataOf(world, { act, id });
  if (act.type !== InteractionType.ApplicationCommand) {
    if (!act.on) return { interaction_metadata: metadata };
    const reference = { message_id: act.on.data.id, channel_id: act.channelId };
    return { interaction_metadata: metadata, type: MessageType.Reply, message_reference: reference };
  }
  const named: APIMessageInteraction = { id, type: act.type, name: act.name ?? '', user };
  const onTarget = (act.data as { target_id?: string }).target_id !== undefined;
  return {
    interaction_metadata: metadata,
    interaction: named,
    type: onTarget ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand,
  };
}

/** Whose interaction a message came of. @param original the first response, for what follows it */
export function metadataOf(
  world: World,
  { act, id }: Pick<Interaction, 'act' | 'id'>,
  original: StoredMessage | null = null,
): APIMessageInteractionMetadata {
  return {
    id,
    type: act.type,
    user: act.actor.user,
    authorizing_integration_owners: ownersOf(world, act),
    ...(original && { original_response_message_id: original.data.id }),
    ...(act.on && { interacted_message_id: act.on.data.id }),
  } as APIMessageInteractionMetadata;
}

/** The INTERACTION_CREATE event, in a guild or in direct messages. */
export function interactionPayload(world: World, { id, token, act }: Interaction): APIInteraction {
  const { bot, applicationId } = world.cast;
  const { actor, channelId } = act;
  const channel = world.channel(channelId).data;
  const guild = world.guildOf(channel);
  const permissions = permissionsOf(guild, actor.user.id).toString();
  return {
    id,
    token,
    application_id: applicationId,
    version: 1,
    type: act.type,
    data: act.data,
    channel_id: channelId,
    channel: guild ? { ...channel, permissions } : channel,
    ...(guild
      ? inGuild(guild, actor, permissions)
      : { user: actor.user, context: InteractionContextType.BotDM }),
    ...(act.on && { message: act.on.data }),
    app_permissions: permissionsOf(guild, bot.id).toString(),
    locale: actor.locale,
    entitlements: [],
    authorizing_integration_owners: ownersOf(world, act),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
  } as unknown as APIInteraction;
}

function inGuild({ data, people }: Guild, { user }: Actor, permissions: string) {
  const { id, preferred_locale: locale, features } = data;
  return {
    member: { ...people.find((each) => each.user.id === user.id), permissions },
    guild_id: id,
    guild: { id, locale, features },
    guild_locale: locale,
    context: InteractionContextType.Guild,
  };
}

/** By whom the application was installed: its user, or the guild, or "0" in direct messages. */
function ownersOf(world: World, { channelId, actor }: Act) {
  if (world.userInstalled) return { [ApplicationIntegrationType.UserInstall]: actor.user.id };
  return { [ApplicationIntegrationType.GuildInstall]: world.guildAt(channelId)?.data.id ?? '0' };
}
