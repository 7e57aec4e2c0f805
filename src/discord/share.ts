import { type InteractionReplyOptions, type Message, MessageFlags } from 'discord.js';
import { describeError } from '../log.ts';
import { isPrivate, mayPost } from './audience.ts';
import { type CardReply, cardOf, QUOTATION_ID } from './card.ts';
import { chartsFor } from './chart.ts';
import type { ComponentKind, ComponentUse, Desk } from './command.ts';
import { parseComponentId, parseTurn, type Turn } from './custom-id.ts';
import { withReplaced } from './message-components.ts';
import type { Language, PlainKey } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { headingOf, type ReplyPage, replyPage, tell } from './reply.ts';
import { deleteButton, SHARE, sharedButton } from './reply-buttons.ts';
import { isAnswerLost } from './requests.ts';
import type { Button, Row } from './shown.ts';

/** How many messages are remembered as shared: presses on one come within moments of each other. */
const REMEMBERED = 1_000;
/** Messages that were shared last, or are being shared: a second press on one shares nothing more. */
const shares = new Map<string, 'sharing' | 'shared'>();

/** Posts a private answer or card for everybody, with who shared it. */
export const shareAnswer: ComponentKind = (state) => {
  const make = makerOf(state);
  if (!make) return null;
  return async (use, desk) => {
    if (!isPrivate(use)) return tell(use, theirLanguage(use).say('staleButton'));
    if (!mayPost(use)) return tell(use, theirLanguage(use).say('cannotShare'));
    const { id } = use.message;
    const before = shares.get(id);
    if (before) {
      await (before === 'shared' ? use.update({ components: markedShared(use) }) : use.deferUpdate());
      return;
    }
    shares.set(id, 'sharing');
    try {
      const isShared = await share(use, await make(use, desk), desk);
      if (isShared) shares.set(id, 'shared');
    } finally {
      if (shares.get(id) === 'sharing') shares.delete(id);
      const [oldest] = shares.keys();
      if (shares.size > REMEMBERED && oldest !== undefined) shares.delete(oldest);
    }
  };
};

/** What everybody is to see. */
type PublicReply = CardReply | (ReplyPage & Partial<Pick<CardReply, 'files'>>);

/** Makes it in the language of everybody there; or names the message that says why it can't be made. */
type Maker = (use: ComponentUse, desk: Desk) => Promise<PublicReply | PlainKey>;

function makerOf(state: string): Maker | null {
  const turn = parseTurn(state);
  if (turn) return (use, desk) => pageAgain(use, desk, turn);
  if (QUOTATION_ID.test(state))
    return (use, { answers, settings }) =>
      cardOf(answers.quotation(state), true, publicLanguage(use, settings));
  return state === '' ? async (use, { settings }) => copied(use, publicLanguage(use, settings)) : null;
}

/** @returns whether everybody sees it now */
async function share(use: ComponentUse, reply: PublicReply | PlainKey, desk: Desk): Promise<boolean> {
  if (typeof reply === 'string') {
    await tell(use, theirLanguage(use).say(reply));
    return false;
  }
  await use.deferUpdate();
  const shared = await post(use, { ...reply, ...address(use, publicLanguage(use, desk.settings)) }, desk);
  if (shared === null) return false;
  if (shared.flags.has(MessageFlags.Ephemeral)) {
    // Discord made it private without a word, for a reason that the permissions don't tell.
    const content = theirLanguage(use).say('cannotShare');
    await use.editReply({ message: shared, content, embeds: [], components: [], attachments: [] });
    return false;
  }
  // It is there for everybody to see: where the button can't be changed, nothing has failed that anybody needs to be told.
  await use.editReply({ components: markedShared(use) }).catch((error) => {
    desk.log.warn(
      { interaction: use.id, ...describeError(error) },
      'an answer was shared, and its button is as before',
    );
  });
  return true;
}

/** Null where Discord's answer was lost: it may be posted or not, and whoever pressed the button sees which. */
async function post(
  use: ComponentUse,
  message: InteractionReplyOptions,
  { log }: Desk,
): Promise<Message | null> {
  try {
    return await use.followUp(message);
  } catch (error) {
    if (!isAnswerLost(error)) throw error;
    log.warn({ interaction: use.id, ...describeError(error) }, 'it isn’t known whether an answer was shared');
    return null;
  }
}

async function pageAgain(
  use: ComponentUse,
  { answers, settings }: Desk,
  { ref, page }: Turn,
): Promise<PublicReply | PlainKey> {
  const answer = answers.again(ref);
  if (answer === null) return 'changedArticles';
  const language = publicLanguage(use, settings);
  const wanted = { answer, page, asked: null, heading: headingOf(use) };
  return {
    ...replyPage(wanted, { isPublic: true, feedback: false, language }),
    ...(page === 1 && { files: await chartsFor(answer, answers, language) }),
  };
}

/** What has no address to be made again from, as it stands: Discord sends the message along, so it is the bot's own. */
function copied(use: ComponentUse, language: Language): ReplyPage {
  return {
    embeds: use.message.embeds.map((embed) => embed.toJSON()),
    components: withShareReplaced(use, deleteButton(language)),
  };
}

function markedShared(use: ComponentUse): Row[] {
  return withShareReplaced(use, sharedButton(theirLanguage(use)));
}

function withShareReplaced({ message }: ComponentUse, by: Button): Row[] {
  return withReplaced(message, (customId) => parseComponentId(customId)?.kind === SHARE, by);
}

/** "Shared by @one for @another": only the one whom the answer was addressed to is notified. */
function address(
  use: ComponentUse,
  { say }: Language,
): Pick<InteractionReplyOptions, 'content' | 'allowedMentions'> {
  const sharer = `<@${use.user.id}>`;
  // In a private answer stands one mention at most: whom it is for.
  const [mention, member] = /<@(\d+)>/.exec(use.message.content) ?? [];
  return mention && member
    ? { content: say('sharedByFor', { sharer, mention }), allowedMentions: { users: [member] } }
    : { content: say('sharedBy', { sharer }), allowedMentions: { parse: [] } };
}
