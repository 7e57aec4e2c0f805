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
import { choicesOf } from './choices.ts';
import { ButtonStyle, ComponentType } from './discord.ts';
import { launchIcon } from './icons.ts';
import '@skyra/discord-components-core/discord-action-row.js';
import './select-menu.ts';

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

function select(menu: APISelectMenuComponent, message: APIMessage, app: App): TemplateResult {
  const { channel_id: channelId, id: messageId } = message;
  const picked = (event: CustomEvent<readonly string[]>) =>
    busyWhile(event, () =>
      app.do({ type: 'select', channelId, messageId, customId: menu.custom_id, values: event.detail }),
    );
  return html`<select-menu .label=${menu.placeholder ?? 'Make a selection'} .choices=${choicesOf(menu, app.state)}
    .least=${menu.min_values ?? 1} .most=${menu.max_values ?? 1} .disabled=${menu.disabled ?? false}
    @picked=${picked}></select-menu>`;
}
