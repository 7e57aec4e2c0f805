import {
  type APIApplicationCommand,
  type APIChannel,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import type { Actor } from './cast.ts';
import { InteractionFailed } from './interactions.ts';
import { permissionsOf } from './permissions.ts';
import { isDm, type StoredMessage, type World } from './world.ts';

/** Whether somebody may look into a channel: direct messages are between two. */
export function canSee(actor: Actor, channel: APIChannel): boolean {
  return !isDm(channel) || channel.id === actor.dm.id;
}

/** Whether somebody sees a message: a private reply is for one. */
export function sees(world: World, actor: Actor, { data, visibleTo }: StoredMessage): boolean {
  if (visibleTo !== null && visibleTo !== actor.user.id) return false;
  const channel = world.channels.find((each) => each.data.id === data.channel_id);
  return channel !== undefined && canSee(actor, channel.data);
}

/** A channel that somebody sees. @throws InteractionFailed `unknown` */
export function visibleChannel(world: World, actor: Actor, id: string): APIChannel {
  const channel = world.channels.find(({ data }) => data.id === id)?.data;
  if (channel && canSee(actor, channel)) return channel;
  throw new InteractionFailed('unknown', 'There is no such channel');
}

/** A message that somebody sees. @throws InteractionFailed `unknown` */
export function visibleMessage(world: World, actor: Actor, channelId: string, id: string): StoredMessage {
  const channel = visibleChannel(world, actor, channelId);
  const message = world.channel(channel.id).messages.get(id);
  if (message && sees(world, actor, message)) return message;
  throw new InteractionFailed('unknown', 'The message is gone');
}

/** The commands that somebody may use in a channel. */
export function usableCommands(
  world: World,
  actor: Actor,
  channel: APIChannel,
): readonly APIApplicationCommand[] {
  const guild = world.guildOf(channel);
  if (guild && !guild.hasBot && !world.userInstalled) return [];
  const context = guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  const usable = world.commands.usable(guild?.data.id ?? '', context, permissionsOf(guild, actor.user.id));
  const { userInstalled } = world;
  const type = userInstalled
    ? ApplicationIntegrationType.UserInstall
    : ApplicationIntegrationType.GuildInstall;
  // Direct messages with the bot are open to whoever has it from either side.
  return guild ? usable.filter((each) => each.integration_types?.includes(type) ?? true) : usable;
}
