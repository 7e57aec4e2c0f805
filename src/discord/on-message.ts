import { MessageFlags } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Answers } from '../answers/answers.ts';
import type { MessageCommand } from './command.ts';
import type { PlainKey } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';
import { render } from './render.ts';
import { replyPage } from './reply.ts';

/**
 * What all commands on a message do alike: have its text looked up, and answer whoever asked, and nobody else, so that
 * a moderator can look into a message without a word to the channel. An answer without an address, of which no further
 * page could be asked for, comes as several messages where it takes more than one.
 *
 * @param ask has the text looked up; or names the message that says what is missing.
 */
export function onMessage(
  ask: (answers: Answers, message: string) => Answer | PlainKey,
): Pick<MessageCommand, 'execute'> {
  return {
    async execute(interaction, { answers }) {
      const language = theirLanguage(interaction);
      const answer = ask(answers, interaction.targetMessage.content);
      const flags = MessageFlags.Ephemeral;
      if (typeof answer === 'string') {
        await interaction.reply({ content: language.say(answer), flags });
        return;
      }
      const audience = { isPublic: false, feedback: false, language };
      const page = (at: number) =>
        ({ ...replyPage({ answer, page: at, asked: null }, audience), flags }) as const;
      await interaction.reply(page(1));
      const pages = answer.ref === null ? render(answer, () => undefined, language).length : 1;
      for (let at = 2; at <= pages; at += 1) await interaction.followUp(page(at));
    },
  };
}
