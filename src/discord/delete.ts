import { mayDelete } from './audience.ts';
import type { ComponentKind } from './command.ts';
import type { PlainKey } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';
import { isPoster } from './post-buttons.ts';
import { tell } from './reply.ts';

/**
 * Takes a reply away. It goes through the interaction, not through the channel: that works in direct messages too, and
 * where the bot is no member.
 */
export const deleteReply: ComponentKind = (state) => (state === '' ? deletion('notYours') : null);

/** The same with the answer to a forum post: for whoever opened that. */
export const dismissReply: ComponentKind = (state) => (isPoster(state) ? deletion('forum.notYours') : null);

function deletion(refusal: PlainKey): ReturnType<ComponentKind> {
  return async (use) => {
    if (!mayDelete(use)) return tell(use, theirLanguage(use).say(refusal));
    await use.deferUpdate();
    await use.deleteReply();
  };
}
