import { MessageFlags } from 'discord.js';
import { CONTEXT_REF } from '../answers/refs.ts';
import type { ComponentKind } from './command.ts';
import { theirLanguage } from './messages/languages.ts';
import { replyPage, tell } from './reply.ts';

/**
 * Shows a passage where it stands in its article, to whoever wants to see that and to nobody else. The address is the
 * button's, or what was picked in a menu.
 */
export const showContext: ComponentKind = (state, picked) => {
  const ref = picked ?? state;
  if (!CONTEXT_REF.test(ref)) return null;
  return async (use, { answers }) => {
    const language = theirLanguage(use);
    const answer = answers.again(ref);
    if (answer === null) return tell(use, language.say('changedArticles'));
    const page = replyPage(
      { answer, page: null, asked: null },
      { isPublic: false, feedback: false, language },
    );
    await use.reply({ ...page, flags: MessageFlags.Ephemeral });
  };
};
