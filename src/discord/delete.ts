import { mayDelete } from './audience.ts';
import type { ComponentKind } from './command.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';

/**
 * Takes a reply away. It goes through the interaction, not through the channel: that works in direct messages too, and
 * where the bot is no member.
 */
export const deleteReply: ComponentKind = (state) => {
  if (state !== '') return null;
  return async (use) => {
    if (!mayDelete(use)) return tell(use, theirLanguage(use).say('notYours'));
    await use.deferUpdate();
    await use.deleteReply();
  };
};
