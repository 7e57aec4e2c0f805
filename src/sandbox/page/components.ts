import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMessage,
  APIMessageComponentEmoji,
  APISelectMenuComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from './app.ts';
import { ButtonStyle, ComponentType } from './discord.ts';
import { launchIcon } from './icons.ts';
import { channels, people, roles } from './mentionables.ts';
import '@skyra/discord-components-core/discord-action-row.js';

/**
 * The buttons and menus under a message. They are the browser's own elements: those of the component library
 * can't be reached or read out by keyboard and screen reader.
 */
export function components(message: APIMessage, app: App): unknown {
  const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
  return rows.map(
    (row: APIActionRowComponent<APIComponentInMessageActionRow>) =>
      html`<discord-action-row slot="components">
        ${row.components.map((each) =>
          each.type === ComponentType.Button ? button(each, message, app) : select(each, message, app),
        )}
      </discord-action-row>`,
  );
}

const STYLES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function button(shown: APIButtonComponent, message: APIMessage, app: App): unknown {
  if (shown.style === ButtonStyle.Premium) return nothing;
  const label = html`${emoji(shown.emoji, shown.label)}${shown.label}`;
  if (shown.style === ButtonStyle.Link) {
    return html`<a class="button secondary" href=${shown.url} target="_blank" rel="noopener noreferrer"
      >${label}${launchIcon}</a>`;
  }
  const { custom_id: customId } = shown;
  return html`<button type="button" class="button ${STYLES[shown.style] ?? 'secondary'}" ?disabled=${shown.disabled}
    @click=${(event: Event) =>
      busyWhile(event, () =>
        app.do({ type: 'press', channelId: message.channel_id, messageId: message.id, customId }),
      )}
    >${label}</button>`;
}

/** Beside words it is decoration; alone it is the button's name. */
function emoji(shown: APIMessageComponentEmoji | undefined, words: string | undefined): unknown {
  return shown?.name ? html`<span aria-hidden=${words ? 'true' : 'false'}>${shown.name}</span>` : nothing;
}

/** Until the bot has answered, the button or menu shows that it is at work and doesn't act twice. */
async function busyWhile({ currentTarget }: Event, work: () => Promise<unknown>): Promise<void> {
  const element = currentTarget as HTMLElement;
  if (element.ariaBusy === 'true') return;
  element.ariaBusy = 'true';
  await work();
  element.ariaBusy = null;
}

/** One choice of a select menu. */
export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly selected?: boolean | undefined;
}

/** What a select menu offers: its own options, or the people, channels or roles of the server. */
export function choicesOf(menu: APISelectMenuComponent, app: App): readonly Choice[] {
  const { state } = app;
  switch (menu.type) {
    case ComponentType.StringSelect:
      return menu.options.map((option) => ({
        label: [option.emoji?.name, option.label].filter(Boolean).join(' '),
        value: option.value,
        description: option.description,
        selected: option.default,
      }));
    case ComponentType.UserSelect:
      return people(state);
    case ComponentType.RoleSelect:
      return roles(state);
    case ComponentType.MentionableSelect:
      return [...people(state), ...roles(state)];
    default:
      return channels(state, menu.channel_types);
  }
}

function select(menu: APISelectMenuComponent, message: APIMessage, app: App): TemplateResult {
  const choices = choicesOf(menu, app);
  const multiple = (menu.max_values ?? 1) > 1;
  const chosen = (event: Event) => {
    const values = [...(event.currentTarget as HTMLSelectElement).selectedOptions].map(({ value }) => value);
    if (values.length < (menu.min_values ?? 1)) return;
    const { channel_id: channelId, id: messageId } = message;
    void busyWhile(event, () =>
      app.do({ type: 'select', channelId, messageId, customId: menu.custom_id, values }),
    );
  };
  const label = menu.placeholder ?? 'Make a selection';
  return html`<select class="select" aria-label=${label} ?multiple=${multiple} ?disabled=${menu.disabled} @change=${chosen}>
    ${multiple ? nothing : html`<option value="" disabled hidden ?selected=${!choices.some((choice) => choice.selected)}>${label}</option>`}
    ${choices.map(option)}
  </select>`;
}

/** A choice with what explains it, as far as a browser's own list can show that. */
export function option({ label, value, description, selected }: Choice): TemplateResult {
  return html`<option value=${value} ?selected=${selected}>${description ? `${label} — ${description}` : label}</option>`;
}
