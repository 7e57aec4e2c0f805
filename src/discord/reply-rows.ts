import { ComponentType } from 'discord.js';
import { cardButtons, cardMenu } from './card-buttons.ts';
import { parseComponentId } from './custom-id.ts';
import { FEEDBACK, feedbackButtons } from './feedback-buttons.ts';
import {
  contextButtons,
  contextMenu,
  deleteButtons,
  nearestMenu,
  shareButtons,
  turnButtons,
} from './reply-buttons.ts';
import type { Button, Menu, Row, Shown } from './shown.ts';

/** Discord's limit for the buttons of a row. */
const MAX_IN_ROW = 5;

/** What leads to other pages has a row of its own, so that it stays where it is while one reads on. */
const PAGING = [turnButtons];
/** The others, in the order in which they stand. */
const ACTIONS = [contextButtons, cardButtons, shareButtons, deleteButtons, feedbackOffer];
/** Menus take a row each. */
const MENUS = [contextMenu, cardMenu, nearestMenu];

/** The rows of buttons and menus under a page of an answer. Everything that they need to work is in their ids. */
export function rowsUnder(shown: Shown): readonly Row[] {
  return [
    ...[PAGING, ACTIONS].flatMap((offers) => inRows(offers.flatMap((offer) => offer(shown)))),
    ...MENUS.map((offer) => offer(shown)).flatMap((menu) => (menu ? inRows([menu]) : [])),
  ];
}

function inRows(components: readonly (Button | Menu)[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < components.length; at += MAX_IN_ROW) {
    rows.push({ type: ComponentType.ActionRow, components: components.slice(at, at + MAX_IN_ROW) });
  }
  return rows;
}

function feedbackOffer(shown: Shown): readonly Button[] {
  const { asked, answer, isPublic, feedback } = shown;
  if (!asked) return kept(shown, FEEDBACK);
  if (!isPublic || !feedback || answer.kind === 'unknown') return [];
  return feedbackButtons(asked.command, Object.values(asked.options).join(' · '));
}

/** Buttons whose state nobody knows any more stay as they were. */
function kept({ before }: Shown, kind: string): readonly Button[] {
  return before.filter(({ custom_id }) => parseComponentId(custom_id)?.kind === kind);
}
