import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIEmbed,
  type ButtonInteraction,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { ButtonKind, Desk } from './command.ts';
import { parseTurnId, type Turn, turnId } from './custom-id.ts';
import type { Language } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { render, type Typed } from './render.ts';

/** The part of a reply that changes when its page is turned. */
export interface PagePayload {
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIActionRowComponent<APIButtonComponentWithCustomId>[];
}

/** One page of an answer, with the buttons that lead on. A page past the end is the last one. */
export function pageOf(answer: Answer, page: number, typed: Typed, language: Language): PagePayload {
  const pages = render(answer, typed, language);
  const shown = Math.min(page, pages.length);
  const embeds = (pages[shown - 1] ?? pages[0]).embeds;
  if (answer.ref === null || pages.length === 1) return { embeds, components: [] };
  return { embeds, components: [turnButtons({ page: shown, ref: answer.ref }, pages.length, language)] };
}

function turnButtons({ page, ref }: Turn, of: number, language: Language): PagePayload['components'][number] {
  const button = (label: string, to: number) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label,
    custom_id: turnId({ page: to, ref }),
    disabled: to < 1 || to > of,
  });
  return {
    type: ComponentType.ActionRow,
    components: [button(language.say('previousPage'), page - 1), button(language.say('nextPage'), page + 1)],
  };
}

/** Turns a page: in place for whoever asked; anybody else gets the page for themselves, and the reply stays. */
export const turnPage: ButtonKind = (customId) => {
  const turn = parseTurnId(customId);
  return turn && ((interaction, desk) => showPage(interaction, desk, turn));
};

async function showPage(interaction: ButtonInteraction, desk: Desk, { page, ref }: Turn): Promise<void> {
  const answer = desk.answers.again(ref);
  if (answer === null) {
    const content = theirLanguage(interaction).say('changedArticles');
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    return;
  }
  const inPlace = isTheirs(interaction);
  const isPublic = inPlace && !interaction.message.flags.has(MessageFlags.Ephemeral);
  const language = (isPublic ? publicLanguage : theirLanguage)(interaction);
  const { embeds, components } = pageOf(answer, page, () => undefined, language);
  const turned = { embeds: withHeading(embeds, interaction.message.embeds[0]?.title), components };
  if (inPlace) await interaction.update(turned);
  else await interaction.reply({ ...turned, flags: MessageFlags.Ephemeral });
}

/** The heading may be what somebody asked, which only the message still knows. It is shown as it stands there. */
function withHeading(embeds: readonly APIEmbed[], title: string | null | undefined): APIEmbed[] {
  const [first, ...rest] = embeds;
  return first && title ? [{ ...first, title }, ...rest] : [...embeds];
}

/** Whether they asked for this reply. A reply that doesn't tell who did is everybody's. */
function isTheirs({ message, user }: ButtonInteraction): boolean {
  const asker = message.interactionMetadata?.user;
  return !asker || asker.id === user.id;
}
