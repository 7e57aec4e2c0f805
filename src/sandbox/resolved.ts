import { type APIInteractionDataResolved, type APIMessage, ChannelType } from 'discord-api-types/v10';
import { permissionsOf } from './permissions.ts';
import type { UploadedFile } from './protocol.ts';
import { isDm, type World } from './world.ts';

/** What the ids in an interaction stand for. Each function below adds to it and gives the id, or null where there is none. */
export interface Resolved extends APIInteractionDataResolved {
  messages?: Record<string, APIMessage>;
}

export function resolveMember(world: World, id: unknown, into: Resolved): string | null {
  const member = world.members.find(({ user }) => user.id === id);
  if (!member) return null;
  const { user, deaf: _, mute: __, ...rest } = member;
  const permissions = permissionsOf(world.cast.guild, member).toString();
  into.users = { ...into.users, [user.id]: user };
  into.members = { ...into.members, [user.id]: { ...rest, permissions } };
  return user.id;
}

export function resolveRole(world: World, id: unknown, into: Resolved): string | null {
  const role = world.cast.guild.roles.find((each) => each.id === id);
  if (!role) return null;
  into.roles = { ...into.roles, [role.id]: role };
  return role.id;
}

export function resolveChannel(world: World, id: unknown, into: Resolved): string | null {
  const channel = world.channels.map(({ data }) => data).find((each) => each.id === id && !isDm(each));
  if (!channel) return null;
  const { type, name } = channel;
  const permissions = permissionsOf(world.cast.guild, world.cast.botMember).toString();
  const parent = 'parent_id' in channel ? channel.parent_id : null;
  const thread =
    channel.type === ChannelType.PublicThread ? { thread_metadata: channel.thread_metadata } : {};
  const partial = { id: channel.id, type, name, permissions, parent_id: parent, ...thread };
  into.channels = { ...into.channels, [channel.id]: partial } as NonNullable<Resolved['channels']>;
  return channel.id;
}

/** Takes a file in and gives its attachment's id. @throws Refusal 40005 for one that is too large */
export function resolveFile(world: World, file: UploadedFile, channelId: string, into: Resolved): string {
  const attachment = world.files.add(fromUpload(file), channelId);
  into.attachments = { ...into.attachments, [attachment.id]: attachment };
  return attachment.id;
}

export function fromUpload({ name, type, base64 }: UploadedFile) {
  return { name, type, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
