import {
  ApplicationIntegrationType,
  type BaseInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { ComponentUse } from './command.ts';
import { customIdsIn } from './message-components.ts';
import { posterOf } from './post-buttons.ts';

/**
 * The server that has added the bot; null outside of servers, and where a member uses it as an app of their own: nobody
 * there could see or change what it keeps.
 */
export function serverOf({
  guildId,
  authorizingIntegrationOwners: owners,
}: Pick<BaseInteraction, 'guildId' | 'authorizingIntegrationOwners'>): string | null {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const isMembersOwn = owners[UserInstall] !== undefined && owners[GuildInstall] === undefined;
  return isMembersOwn ? null : guildId;
}

/** The server that they are in, where they may manage it: the only one whose settings they change. */
export function managedServerOf(interaction: BaseInteraction): string | null {
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ? serverOf(interaction) : null;
}

/** Whether only one person sees the message that was used. */
export function isPrivate({ message }: ComponentUse): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** Whether they asked for this reply. One that doesn't tell who did is everybody's. */
export function isTheirs(use: ComponentUse): boolean {
  return [null, use.user.id].includes(askerOf(use));
}

/** Whether they may take this reply away: who asked for it may, and who may take away anybody's messages there. */
export function mayDelete(use: ComponentUse): boolean {
  return (
    askerOf(use) === use.user.id || (use.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false)
  );
}

/**
 * Whose command or button the message came of: Discord itself says so, so nobody can pretend to be it. Or whose forum
 * post it answers: that, the bot's own buttons say.
 */
function askerOf({ message }: ComponentUse): string | null {
  return message.interactionMetadata?.user.id ?? posterOf(customIdsIn(message));
}

/** Whether what they have the bot post is for everybody: a server can keep its members' own apps from posting. */
export function mayPost({ authorizingIntegrationOwners, memberPermissions }: ComponentUse): boolean {
  const isServers = authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return isServers || (memberPermissions?.has(PermissionFlagsBits.UseExternalApps) ?? true);
}
