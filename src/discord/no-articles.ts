import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Desk } from './command.ts';
import { commandMention } from './command-mention.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';

/**
 * Whether there is nothing to answer from, as in a server without articles of its own that left the others out. Then
 * whoever asks is told, and what can be done.
 */
export async function lacksArticles(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  { own, settings, commandIds }: Desk,
): Promise<boolean> {
  if (settings.shipped || own.length > 0) return false;
  const command = commandMention(['library', 'add'], commandIds);
  const content = theirLanguage(interaction).say('noArticles', { command });
  await tell(interaction, content);
  return true;
}
