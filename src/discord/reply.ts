import {
  type APIEmbed,
  ComponentType,
  type InteractionReplyOptions,
  type Message,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import { Memo } from '../memo.ts';
import { isPrivate, isTheirs } from './audience.ts';
import type { ComponentUse, Desk } from './command.ts';
import type { Language } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import type { Page } from './pages.ts';
import { posterOf } from './post-buttons.ts';
import { hasTypedHeading, render } from './render.ts';
import { rowsUnder } from './reply-rows.ts';
import type { Asked, Button, Row, Shown } from './shown.ts';

/** The page of an answer that is wanted. */
export interface Wanted {
  readonly answer: Answer;
  /** From 1; one past the end is the last one. Null: the one with the passage that the answer marks. */
  readonly page: number | null;
  /** Null where only the answer is known any more. */
  readonly asked: Asked | null;
  /** What the reply was headed by so far, where what was asked isn't known any more: it may be what somebody typed. */
  readonly heading?: string | null;
}

/** Whom a page is shown to. */
interface Audience {
  readonly isPublic: boolean;
  /** Whether the server wants to know if it helped. */
  readonly feedback: boolean;
  readonly language: Language;
  /** Who opened the forum post that it answers, where it answers one. */
  readonly poster?: string | null;
}

/** The part of a reply that changes when its page is turned. */
export interface ReplyPage {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
}

/** Answers whose pages are remembered for those who turn them, one page at a time: some 1 MB. */
const MOST_TURNED = 50;
const rendered = new Memo<Answer, readonly [Page, ...Page[]]>(MOST_TURNED);

/** Replies that are remembered, to what is asked again: as many as answers are, some 2 MB. */
const MOST_REPLIES = 200;
const replies = new Memo<Answer, ReplyPage>(MOST_REPLIES);

/** The first page of the answer to what was asked, with all that stands under it. */
export function firstPage(answer: Answer, asked: Asked, audience: Audience): ReplyPage {
  const { language, isPublic, feedback } = audience;
  const key = JSON.stringify([language.tag, isPublic, feedback, asked]);
  return replies.of(answer, key, () => replyPage({ answer, page: 1, asked }, audience));
}

/**
 * One page of an answer, with all that stands under it.
 * @param before the buttons of the message that it takes the place of
 */
export function replyPage(
  { answer, page, asked, heading = null }: Wanted,
  audience: Audience,
  before: Shown['before'] = [],
): ReplyPage {
  const { language } = audience;
  const pages = asked
    ? render(answer, (option) => asked.options[option], language)
    : rendered.of(answer, language.tag, () => render(answer, () => undefined, language));
  const at = Math.min(page ?? markedPage(answer, pages), pages.length);
  const { embeds, passages } = pages[at - 1] ?? pages[0];
  const shown = { poster: null, ...audience, answer, asked, page: at, pages: pages.length, passages, before };
  const headed = heading !== null && hasTypedHeading(answer);
  return { embeds: headed ? withHeading(embeds, heading) : embeds, components: rowsUnder(shown) };
}

/** The first page, from 1, that shows some of what the answer marks; the first one where it marks nothing. */
function markedPage(answer: Answer, pages: readonly Page[]): number {
  const about = answer.kind === 'passages' ? answer.about : null;
  const marked = about?.kind === 'article' ? about.marked : undefined;
  return (
    1 +
    Math.max(
      0,
      pages.findIndex(({ passages }) => passages.some((one) => marked && marked.start < one.end)),
    )
  );
}

/** Shows a page in the place of the message that was used, to whoever asked for that; anybody else gets it alone. */
export async function showInPlace(use: ComponentUse, { settings }: Desk, wanted: Wanted): Promise<void> {
  const inPlace = isTheirs(use);
  const isPublic = inPlace && !isPrivate(use);
  const language = isPublic ? publicLanguage(use, settings) : theirLanguage(use);
  const before = inPlace ? buttonsOf(use.message) : [];
  const poster = posterOf(before.map(({ custom_id }) => custom_id));
  const page = replyPage(wanted, { isPublic, language, feedback: settings.feedback, poster }, before);
  if (inPlace) await use.update(page);
  else await use.reply({ ...page, flags: MessageFlags.Ephemeral });
}

function buttonsOf({ components }: Message): Button[] {
  const rows = components.map((row) => row.toJSON());
  return rows.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.filter((each) => each.type === ComponentType.Button && 'custom_id' in each)
      : [],
  ) as Button[];
}

/** Tells one thing to whoever used a command or a component, and to nobody else. */
export async function tell(use: RepliableInteraction, content: string): Promise<void> {
  await replyAlone(use, { content });
}

/**
 * Replies to whoever used a command or a component, and to nobody else. An answer that was promised to everybody can't
 * become private: the promise is deleted, and what follows is the first reply (discord-api-docs#2739).
 */
export async function replyAlone(
  use: RepliableInteraction,
  reply: Pick<InteractionReplyOptions, 'content' | 'embeds' | 'components' | 'files'>,
): Promise<void> {
  const alone = { ...reply, flags: MessageFlags.Ephemeral } as const;
  if (!use.isCommand?.() || !use.deferred) await use.reply(alone);
  else if (use.ephemeral) await use.editReply(reply);
  else {
    await use.deleteReply();
    await use.followUp(alone);
  }
}

function withHeading([first, ...rest]: readonly APIEmbed[], title: string): APIEmbed[] {
  return first ? [{ ...first, title }, ...rest] : rest;
}

/** The heading of the message that was used. */
export function headingOf({ message }: ComponentUse): string | null {
  return message.embeds[0]?.title ?? null;
}
