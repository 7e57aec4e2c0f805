import { type InteractionReplyOptions, MessageFlags } from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { isPrivate } from './audience.ts';
import type { ComponentKind, ComponentUse, Desk } from './command.ts';
import { parseComponentId, parseTurn, type Turn } from './custom-id.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { headingOf, type ReplyPage, replyPage, tell } from './reply.ts';
import { deleteButton, SHARE, sharedButton } from './reply-buttons.ts';
import type { Button, Row } from './shown.ts';

/** Messages that are being shared: a second press before the first is answered shares nothing more. */
const underWay = new Set<string>();

/** Posts a private answer for everybody, with who shared it. */
export const shareAnswer: ComponentKind = (state) => {
  const turn = parseTurn(state);
  if (!turn && state !== '') return null;
  return async (use, desk) => {
    if (!isPrivate(use)) return tell(use, theirLanguage(use).say('staleButton'));
    if (underWay.has(use.message.id)) {
      await use.deferUpdate();
      return;
    }
    underWay.add(use.message.id);
    try {
      await share(use, desk, turn);
    } finally {
      underWay.delete(use.message.id);
    }
  };
};

async function share(use: ComponentUse, { answers }: Desk, turn: Turn | null): Promise<void> {
  const answer = turn && answers.again(turn.ref);
  if (turn && !answer) return tell(use, theirLanguage(use).say('changedArticles'));
  const page = turn && answer ? madeAgain(use, answer, turn.page) : copied(use);
  await use.deferUpdate();
  const shared = await use.followUp({ ...page, ...address(use) });
  if (shared.flags.has(MessageFlags.Ephemeral)) {
    // Where a server wants no app of its members to post, Discord makes it private without a word.
    const content = theirLanguage(use).say('cannotShare');
    await use.editReply({ message: shared, content, embeds: [], components: [] });
  } else {
    await use.editReply({ components: withShareReplaced(use, sharedButton(theirLanguage(use))) });
  }
}

/** The page in the language of everybody there. */
function madeAgain(use: ComponentUse, answer: Answer, page: number): ReplyPage {
  const wanted = { answer, page, asked: null, heading: headingOf(use) };
  return replyPage(wanted, { isPublic: true, feedback: false, language: publicLanguage(use) });
}

/** What has no address to be made again from, as it stands: Discord sends the message along, so it is the bot's own. */
function copied(use: ComponentUse): ReplyPage {
  return {
    embeds: use.message.embeds.map((embed) => embed.toJSON()),
    components: withShareReplaced(use, deleteButton(publicLanguage(use))),
  };
}

function withShareReplaced({ message }: ComponentUse, by: Button): Row[] {
  const rows = message.components.map((row) => row.toJSON()) as Row[];
  return rows.map((row) => ({
    ...row,
    components: row.components.map((each) => (parseComponentId(each.custom_id)?.kind === SHARE ? by : each)),
  }));
}

/** "Shared by @one for @another": only the one whom the answer was addressed to is notified. */
function address(use: ComponentUse): Pick<InteractionReplyOptions, 'content' | 'allowedMentions'> {
  const { say } = publicLanguage(use);
  const sharer = `<@${use.user.id}>`;
  // In a private answer stands one mention at most: whom it is for.
  const [mention, member] = /<@(\d+)>/.exec(use.message.content) ?? [];
  return mention && member
    ? { content: say('sharedByFor', { sharer, mention }), allowedMentions: { users: [member] } }
    : { content: say('sharedBy', { sharer }), allowedMentions: { parse: [] } };
}
