import { type APIEmbed, ButtonStyle, type InteractionReplyOptions } from 'discord.js';
import type { Held } from '../storage/held.ts';
import { managedServerOf } from './audience.ts';
import type { ComponentKind, Desk } from './command.ts';
import { commandMention } from './command-mention.ts';
import { forModerators } from './for-moderators.ts';
import { colours } from './looks.ts';
import type { Language } from './messages/language.ts';
import { theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';
import { button, row } from './reply-buttons.ts';

const DELETE_EVERYTHING = 'delete-everything';
const GUILD_ID = /^\d{17,20}$/;

/** Asks whether all that is kept about a server is to be deleted, and says what that is. */
export function askDeletion(
  guildId: string,
  held: Held,
  { commandIds }: Pick<Desk, 'commandIds'>,
  language: Language,
): Pick<InteractionReplyOptions, 'embeds' | 'components'> {
  const confirm = button(DELETE_EVERYTHING, guildId, language.say('deletion.confirm'));
  const cancel = button('delete', '', language.say('deletion.cancel'));
  return {
    embeds: [deletionEmbed(held, commandMention(['library', 'export'], commandIds), language)],
    components: [row({ ...confirm, style: ButtonStyle.Danger }, cancel)],
  };
}

function deletionEmbed(
  { articles, changes, votes, unanswered }: Held,
  command: string,
  { say }: Language,
): APIEmbed {
  const goes = [
    ...(articles > 0 ? [say('deletion.articles', { count: articles })] : []),
    say('deletion.settings', { count: changes }),
    ...(votes > 0 ? [say('deletion.votes', { count: votes })] : []),
    ...(unanswered > 0 ? [say('deletion.unanswered', { count: unanswered })] : []),
    say('deletion.rest'),
  ];
  return {
    title: say('deletion.title'),
    description: [
      say('deletion.goes'),
      goes.map((each) => `- ${each}`).join('\n'),
      ...(articles > 0 ? [say('deletion.export', { command })] : []),
      say('deletion.note'),
    ].join('\n\n'),
    color: colours.verdict['not-in-sources'],
  };
}

/** Deletes all that is kept about the server that the button was made for. None of it comes back: managers alone. */
export const deleteEverything: ComponentKind = (state) => {
  if (!GUILD_ID.test(state)) return null;
  return forModerators(async (use, { storage, log }, guildId) => {
    const { say } = theirLanguage(use);
    if (state !== guildId) return tell(use, say('staleButton'));
    if (managedServerOf(use) === null) return tell(use, say('settings.notAllowed'));
    await use.deferUpdate();
    await storage.forget(guildId);
    log.info({ guildId, memberId: use.user.id }, 'everything about a server was deleted');
    await use.editReply({ content: say('deletion.done'), embeds: [], components: [] });
  });
};
