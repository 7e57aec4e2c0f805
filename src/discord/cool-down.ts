import {
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
  TimestampStyles,
  time,
} from 'discord.js';
import type { Desk } from './command.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';

/** Whoever has one of these moderates: as with Discord's own slow mode, they don't wait. */
const MODERATORS = [PermissionFlagsBits.ManageGuild, PermissionFlagsBits.ManageMessages];

/**
 * Begins a member's cool-down where the server has set one and none is running; tells them alone when they may ask
 * again where one is.
 * @returns whether they have to wait, and have been told so
 */
export async function mustWait(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { settings: { coolDown }, storage }: Desk,
): Promise<boolean> {
  const { guildId, user, memberPermissions, createdTimestamp } = interaction;
  if (coolDown === 0 || guildId === null || memberPermissions?.any(MODERATORS)) return false;
  const left = await storage.coolDowns.begin(guildId, user.id, coolDown);
  if (left === 0) return false;
  // By Discord's clock, which is nearer to the member's than this machine's may be.
  const when = time(Math.ceil((createdTimestamp + left) / 1_000), TimestampStyles.RelativeTime);
  const content = theirLanguage(interaction).say('coolDown', { when });
  await tell(interaction, content);
  return true;
}
