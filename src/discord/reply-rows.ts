import { ComponentType } from 'discord.js';
import { cardButtons } from './card-buttons.ts';
import { parseComponentId } from './custom-id.ts';
import { FEEDBACK, feedbackButtons } from './feedback-buttons.ts';
import { passageMenu } from './passage-menu.ts';
import { postButtons } from './post-buttons.ts';
import { contextButtons, deleteButtons, nearestMenu, shareButtons, turnButtons } from './reply-buttons.ts';
import type { Button, Menu, Row, Shown } from './shown.ts';

/** Discord's limit for the buttons of a row. */
const MAX_IN_ROW = 5;

/** What stands under a page, behind what leads to other pages: in this order. */
const ACTIONS = [postButtons, contextButtons, cardButtons, shareButtons, deleteButtons, feedbackOffer];
/** Menus take a row each. */
const MENUS = [passageMenu, nearestMenu];

/** The rows of buttons and menus under a page of an answer. Everything that they need to work is in their ids. */
export function rowsUnder(shown: Shown): readonly Row[] {
  const paging = turnButtons(shown);
  const actions = ACTIONS.flatMap((offer) => offer(shown));
  const isOneRow = paging.length + actions.length <= MAX_IN_ROW;
  return [
    ...(isOneRow ? inRows([...paging, ...actions]) : [...inRows(paging), ...inRows(actions)]),
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
  if (!isPublic || !feedback) return [];
  if (!asked) return kept(shown, FEEDBACK);
  if (answer.kind === 'unknown') return [];
  return feedbackButtons(asked.command, Object.values(asked.options).join(' · '));
}

/** Buttons whose state nobody knows any more stay as they were. */
function kept({ before }: Shown, kind: string): readonly Button[] {
  return before.filter(({ custom_id }) => parseComponentId(custom_id)?.kind === kind);
}
