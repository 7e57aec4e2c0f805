import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Answer } from '../answers/answer.ts';
import type { Passage } from '../corpus/passage.ts';
import { componentId, parseComponentId, turnState } from './custom-id.ts';
import { FEEDBACK, feedbackButtons } from './feedback-buttons.ts';
import type { Language } from './messages/language.ts';

/** Discord's limit for the buttons of a row. */
const MAX_IN_ROW = 5;

/** What a command was asked: its name and the text options given, trimmed. */
export interface Asked {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** One page of an answer, as it is about to be shown. */
export interface Shown {
  readonly answer: Answer;
  /** What was asked; null where only the answer is known any more, as when a page is turned. */
  readonly asked: Asked | null;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** The passages on this page, in order. */
  readonly passages: readonly Passage[];
  /** Whether everybody there sees it. */
  readonly isPublic: boolean;
  /** Whether the server wants to know if it helped. */
  readonly feedback: boolean;
  readonly language: Language;
  /** The buttons of the message that this page takes the place of; none where it is a new one. */
  readonly before: readonly APIButtonComponentWithCustomId[];
}

export type Row = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

/** The buttons of one kind that belong under a page: often none. */
type Offer = (shown: Shown) => readonly APIButtonComponentWithCustomId[];

/** What leads to other pages has a row of its own, so that it stays where it is while one reads on. */
const PAGING: readonly Offer[] = [turnButtons];
/** The others, in the order in which they stand. */
const ACTIONS: readonly Offer[] = [feedbackOffer];

/** The rows of buttons under a page of an answer. Everything that they need to work is in their ids. */
export function rowsUnder(shown: Shown): readonly Row[] {
  return [PAGING, ACTIONS].flatMap((offers) => inRows(offers.flatMap((offer) => offer(shown))));
}

/** A kind of button whose state nobody knows any more stays as it was. */
export function kept({ before }: Shown, kind: string): readonly APIButtonComponentWithCustomId[] {
  return before.filter(({ custom_id }) => parseComponentId(custom_id)?.kind === kind);
}

function inRows(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += MAX_IN_ROW) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + MAX_IN_ROW) });
  }
  return rows;
}

/** A button in the manner of all of them. */
function button(
  kind: string,
  state: string,
  label: string,
  disabled = false,
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: componentId(kind, state),
    ...(disabled && { disabled }),
  };
}

function turnButtons({ answer: { ref }, page, pages, language }: Shown): APIButtonComponentWithCustomId[] {
  if (ref === null || pages === 1) return [];
  const turn = (label: string, to: number) =>
    button('page', turnState({ page: to, ref }), label, to < 1 || to > pages);
  return [turn(language.say('previousPage'), page - 1), turn(language.say('nextPage'), page + 1)];
}

function feedbackOffer(shown: Shown): readonly APIButtonComponentWithCustomId[] {
  const { asked, answer, isPublic, feedback } = shown;
  if (!asked) return kept(shown, FEEDBACK);
  if (!isPublic || !feedback || answer.kind === 'unknown') return [];
  return feedbackButtons(asked.command, Object.values(asked.options).join(' · '));
}
