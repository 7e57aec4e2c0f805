import { type AttachmentPayload, ComponentType, MessageFlags } from 'discord.js';
import { Passage } from '../corpus/passage.ts';
import { type CardText, drawCard, wordsOf } from '../pictures/card.ts';
import type { Quotation } from '../quotations/quotation.ts';
import { isPrivate, isTheirs } from './audience.ts';
import { citationOf, sayingOf } from './citation.ts';
import { lengthOf } from './clip.ts';
import type { ComponentKind } from './command.ts';
import type { Language, PlainKey } from './messages/language.ts';
import { publicLanguage, theirLanguage } from './messages/languages.ts';
import { tell } from './reply.ts';
import { cardShareButton, deleteButton } from './reply-buttons.ts';
import type { Row } from './shown.ts';

/** Discord's limit for what describes a picture to those who don't see it, in code points. */
export const MAX_ALT_TEXT = 1_024;

/** `Quotation.id`. */
export const QUOTATION_ID = /^[a-z0-9]{6}-[a-z0-9]{1,8}$/;

/** A reply that is a picture. */
export interface CardReply {
  readonly files: readonly AttachmentPayload[];
  readonly components: readonly Row[];
}

/**
 * Draws a quotation as a picture: for everybody where whoever asked for a public answer wants it, else for whoever
 * wants it alone. An id that nobody was given leads to the same words as one of articles that have changed.
 */
export const showCard: ComponentKind = (state, picked) => {
  const id = picked ?? state;
  if (!QUOTATION_ID.test(id)) return null;
  return async (use, { answers, settings }) => {
    const isPublic = isTheirs(use) && !isPrivate(use);
    const language = isPublic ? publicLanguage(use, settings) : theirLanguage(use);
    const card = await cardOf(answers.quotation(id), isPublic, language);
    if (typeof card === 'string') return tell(use, theirLanguage(use).say(card));
    await use.reply({ ...card, ...(!isPublic && { flags: MessageFlags.Ephemeral }) });
  };
};

/** @returns the message that says why not, where there is no card. */
export async function cardOf(
  quotation: Quotation | null,
  isPublic: boolean,
  language: Language,
): Promise<CardReply | PlainKey> {
  if (quotation === null) return 'changedArticles';
  const text = textOf(quotation, language);
  const description = altTextOf(text);
  if (lengthOf(description) > MAX_ALT_TEXT) return 'card.too-long';
  const drawn = await drawCard(text);
  if ('refused' in drawn) return `card.${drawn.refused}`;
  const below = isPublic ? deleteButton(language) : cardShareButton(quotation.id, language);
  return {
    files: [{ attachment: drawn, name: 'card.png', description }],
    components: [{ type: ComponentType.ActionRow, components: [below] }],
  };
}

function textOf(quotation: Quotation, language: Language): CardText {
  const { article, pieces } = quotation;
  const { speakers, cue, kind } = sayingOf(quotation, language);
  const quoted = Passage.of(article, { start: pieces[0].start, end: (pieces.at(-1) ?? pieces[0]).end });
  return {
    words: wordsOf(quotation),
    quoted: quotation.kind !== 'indirect',
    speaker: language.all(speakers),
    manner: [...(cue === null ? [] : [cue]), kind].join(' · '),
    ...citationOf(quoted, language),
  };
}

/** All that stands on a card, the words whole. */
function altTextOf({ words, quoted, speaker, manner, ...citation }: CardText): string {
  const { publisher, headline, date, paragraph } = citation;
  const said = quoted ? `“${words}”` : words;
  return `${said} — ${speaker}, ${manner}. ${[publisher, headline, date, paragraph].join(' · ')}`;
}
