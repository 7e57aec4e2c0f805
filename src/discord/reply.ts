import {
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  ComponentType,
  type Message,
  MessageFlags,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { ComponentUse } from './command.ts';
import type { Language } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { hasTypedHeading, render } from './render.ts';
import { type Asked, type Row, rowsUnder, type Shown } from './reply-rows.ts';

/** The page of an answer that is wanted. One past the end is the last one. */
export interface Wanted {
  readonly answer: Answer;
  /** From 1. */
  readonly page: number;
  /** Null where only the answer is known any more. */
  readonly asked: Asked | null;
}

/** Whom a page is shown to. */
interface Audience {
  readonly isPublic: boolean;
  /** Whether the server wants to know if it helped; what is shown in a message's place keeps what that has. */
  readonly feedback: boolean;
  readonly language: Language;
}

/** The part of a reply that changes when its page is turned. */
export interface ReplyPage {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
}

/**
 * One page of an answer, with all that stands under it.
 * @param before the buttons of the message that it takes the place of
 */
export function replyPage(
  { answer, page, asked }: Wanted,
  audience: Audience,
  before: Shown['before'] = [],
): ReplyPage {
  const rendered = render(answer, (option) => asked?.options[option], audience.language);
  const pages = rendered.length;
  const at = Math.min(page, pages);
  const { embeds, passages } = rendered[at - 1] ?? rendered[0];
  const shown = { ...audience, answer, asked, page: at, pages, passages, before };
  return { embeds, components: rowsUnder(shown) };
}

/** Shows a page in the place of the message that was used, to whoever asked for that; anybody else gets it alone. */
export async function showInPlace(use: ComponentUse, wanted: Wanted): Promise<void> {
  const inPlace = isTheirs(use);
  const isPublic = inPlace && !isPrivate(use);
  const language = (isPublic ? publicLanguage : theirLanguage)(use);
  const { embeds, components } = replyPage(
    wanted,
    { isPublic, language, feedback: false },
    inPlace ? buttonsOf(use.message) : [],
  );
  const shown = { embeds: wanted.asked ? embeds : withHeading(embeds, wanted.answer, use), components };
  if (inPlace) await use.update(shown);
  else await use.reply({ ...shown, flags: MessageFlags.Ephemeral });
}

function buttonsOf({ components }: Message): APIButtonComponentWithCustomId[] {
  const rows = components.map((row) => row.toJSON());
  return rows.flatMap((row) =>
    row.type === ComponentType.ActionRow
      ? row.components.filter((each) => each.type === ComponentType.Button && 'custom_id' in each)
      : [],
  ) as APIButtonComponentWithCustomId[];
}

/** Tells one thing to whoever used a component, and to nobody else. */
export async function tell(use: ComponentUse, content: string): Promise<void> {
  await use.reply({ content, flags: MessageFlags.Ephemeral });
}

/** What somebody typed stands in the heading, which only the message knows any more. It is shown as it stands there. */
function withHeading(embeds: readonly APIEmbed[], answer: Answer, { message }: ComponentUse): APIEmbed[] {
  const [first, ...rest] = embeds;
  const title = message.embeds[0]?.title;
  return first && title && hasTypedHeading(answer) ? [{ ...first, title }, ...rest] : [...embeds];
}

function isPrivate({ message }: ComponentUse): boolean {
  return message.flags.has(MessageFlags.Ephemeral);
}

/** Whether they asked for this reply: Discord itself says who did. One that doesn't tell is everybody's. */
function isTheirs({ message, user }: ComponentUse): boolean {
  const asker = message.interactionMetadata?.user;
  return !asker || asker.id === user.id;
}
