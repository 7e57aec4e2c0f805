import { type APIInteractionDataResolved, type APIMessage, ChannelType } from 'discord-api-types/v10';
import type { Actor } from './cast.ts';
import { ATTACHMENT_SIZE_LIMIT } from './files.ts';
import { membersOf } from './guild.ts';
import { InteractionFailed } from './interactions.ts';
import { permissionsOf } from './permissions.ts';
import type { UploadedFile } from './protocol.ts';
import type { World } from './world.ts';

/** Where something is done, and by whom: only what is there can be named. */
export interface Spot {
  readonly world: World;
  readonly actor: Actor;
  readonly channelId: string;
}

/** What the ids in an interaction stand for. Each function below adds to it and gives the id, or null where there is none. */
export interface Resolved extends APIInteractionDataResolved {
  messages?: Record<string, APIMessage>;
}

/** A member of the guild; in direct messages one of the two. */
export function resolveUser({ world, actor, channelId }: Spot, id: unknown, into: Resolved): string | null {
  const guild = world.guildAt(channelId);
  const there = guild ? membersOf(guild).map(({ user }) => user) : [world.cast.bot, actor.user];
  const user = there.find((each) => each.id === id);
  if (!user) return null;
  into.users = { ...into.users, [user.id]: user };
  const member = guild && membersOf(guild).find((each) => each.user === user);
  if (!member) return user.id;
  const { user: _, deaf: __, mute: ___, ...rest } = member;
  const permissions = permissionsOf(guild, user.id).toString();
  into.members = { ...into.members, [user.id]: { ...rest, permissions } };
  return user.id;
}

export function resolveRole({ world, channelId }: Spot, id: unknown, into: Resolved): string | null {
  const role = world.guildAt(channelId)?.data.roles.find((each) => each.id === id);
  if (!role) return null;
  into.roles = { ...into.roles, [role.id]: role };
  return role.id;
}

export function resolveChannel(
  { world, actor, channelId }: Spot,
  id: unknown,
  into: Resolved,
): string | null {
  const guild = world.guildAt(channelId);
  const there = guild ? world.channelsOf(guild).map(({ data }) => data) : [];
  const channel = there.find((each) => each.id === id);
  if (!channel) return null;
  const { type, name } = channel;
  // What who asks may do there, not what the bot may.
  const permissions = permissionsOf(guild, actor.user.id).toString();
  const parent = 'parent_id' in channel ? channel.parent_id : null;
  const thread =
    channel.type === ChannelType.PublicThread ? { thread_metadata: channel.thread_metadata } : {};
  const partial = { id: channel.id, type, name, permissions, parent_id: parent, ...thread };
  into.channels = { ...into.channels, [channel.id]: partial } as NonNullable<Resolved['channels']>;
  return channel.id;
}

/** Takes a file in and gives its attachment's id. @throws InteractionFailed `invalid` for one that is too large */
export function resolveFile({ world, channelId }: Spot, file: UploadedFile, into: Resolved): string {
  const taken = fromUpload(file);
  if (taken.bytes.length > ATTACHMENT_SIZE_LIMIT)
    throw new InteractionFailed('invalid', `The file ${file.name} is too large: at most 10 MiB`);
  const attachment = world.files.add(taken, channelId);
  into.attachments = { ...into.attachments, [attachment.id]: attachment };
  return attachment.id;
}

export function fromUpload({ name, type, base64 }: UploadedFile) {
  return { name, type, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
