import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { ComponentType } from './discord.ts';
import { channels, people, roles } from './mentionables.ts';
import type { View } from './view.ts';

/** One choice of a select menu. */
export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  /** Whether it is picked from the start. */
  readonly selected?: boolean | undefined;
}

/** What a select menu offers: its own options, or the people, channels or roles of the server. */
export function choicesOf(menu: APISelectMenuComponent, state: View | null): readonly Choice[] {
  if (menu.type === ComponentType.StringSelect) {
    return menu.options.map((option) => ({
      label: [option.emoji?.name, option.label].filter(Boolean).join(' '),
      value: option.value,
      description: option.description,
      selected: option.default,
    }));
  }
  const preset = menu.default_values?.map(({ id }) => id as string) ?? [];
  return offered(menu, state).map(({ label, value }) => ({
    label,
    value,
    selected: preset.includes(value),
  }));
}

function offered(menu: APISelectMenuComponent, state: View | null) {
  switch (menu.type) {
    case ComponentType.UserSelect:
      return people(state);
    case ComponentType.RoleSelect:
      return roles(state);
    case ComponentType.ChannelSelect:
      return channels(state, menu.channel_types);
    default:
      return [...people(state), ...roles(state)];
  }
}
