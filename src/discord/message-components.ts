import { ComponentType, type Message } from 'discord.js';
import type { Button, Row } from './shown.ts';

/** The ids of all buttons and menus under a message. */
export function customIdsIn({ components }: Message): string[] {
  const all = components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
  return all.flatMap(({ customId }) => customId ?? []);
}

/** What stands under a message, with a button in the place of those whose custom_ids are meant. */
export function withReplaced(
  { components }: Message,
  isMeant: (customId: string) => boolean,
  by: Button,
): Row[] {
  const rows = components.map((row) => row.toJSON()) as Row[];
  return rows.map((row) => ({
    ...row,
    components: row.components.map((each) => (isMeant(each.custom_id) ? by : each)),
  }));
}
