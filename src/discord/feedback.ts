import type { ComponentKind } from './command.ts';
import { parseFeedback } from './feedback-buttons.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';

/** Counts 👍 and 👎, by question and server. */
export const countFeedback: ComponentKind = (state) => {
  const ballot = parseFeedback(state);
  if (!ballot) return null;
  const { vote, ...asked } = ballot;
  return async (use, { settings, storage }) => {
    const { guildId, message, user } = use;
    const language = theirLanguage(use);
    if (guildId === null || !settings.feedback) {
      await tell(use, language.say('feedbackOff'));
      return;
    }
    await storage.feedback.vote({ guildId, ...asked }, vote, `${message.id}:${user.id}`);
    await tell(use, language.say('feedbackThanks'));
  };
};
