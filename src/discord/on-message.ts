import { type MessageContextMenuCommandInteraction, MessageFlags } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Answers } from '../answers/answers.ts';
import type { MessageCommand } from './command.ts';
import { mustWait } from './cool-down.ts';
import type { Language, PlainKey } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';
import { lacksArticles } from './no-articles.ts';
import { render } from './render.ts';
import { type ReplyPage, replyPage } from './reply.ts';

/**
 * A longer message, in UTF-16 units, may hold dozens of quotations, which take seconds in a large collection: that it is
 * being looked at is said at once.
 */
const LONGEST_AT_ONCE = 1_000;

type Asked = MessageContextMenuCommandInteraction;
type Said = Partial<ReplyPage> & { readonly content?: string };

/**
 * What all commands on a message do alike: have its text looked up, and answer whoever asked, and nobody else, so that
 * a moderator can look into a message without a word to the channel.
 *
 * @param ask has the text looked up; or names the message that says what is missing.
 */
export function onMessage(
  ask: (answers: Answers, message: string) => Answer | PlainKey,
): Pick<MessageCommand, 'execute'> {
  return {
    async execute(interaction, desk) {
      if ((await lacksArticles(interaction, desk)) || (await mustWait(interaction, desk))) return;
      const { content } = interaction.targetMessage;
      const isLong = content.length > LONGEST_AT_ONCE;
      if (isLong) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      const answer = ask(desk.answers, content);
      const language = theirLanguage(interaction);
      const [first = {}, ...more]: Said[] =
        typeof answer === 'string' ? [{ content: language.say(answer) }] : pagesOf(answer, language);
      await respond(interaction, first);
      for (const page of more) await interaction.followUp({ ...page, flags: MessageFlags.Ephemeral });
    },
  };
}

/** An answer without an address, of which no further page could be asked for, comes whole, in several messages if need be. */
function pagesOf(answer: Answer, language: Language): ReplyPage[] {
  const count = answer.ref === null ? render(answer, () => undefined, language).length : 1;
  const audience = { isPublic: false, feedback: false, language };
  return Array.from({ length: count }, (_, at) => replyPage({ answer, page: at + 1, asked: null }, audience));
}

async function respond(interaction: Asked, reply: Said): Promise<void> {
  if (interaction.deferred) await interaction.editReply(reply);
  else await interaction.reply({ ...reply, flags: MessageFlags.Ephemeral });
}
