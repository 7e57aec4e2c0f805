import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { App } from './app.ts';
import { CommandType, MessageFlag } from './discord.ts';
import { moreIcon } from './icons.ts';
import { shownName } from './shown.ts';

/** The "…" of a message, and behind it what can be done with that message. */
export function messageMenu(message: APIMessage, app: App): TemplateResult {
  const open = app.menuFor === message.id;
  const toggle = (to: boolean) => {
    app.menuFor = to ? message.id : null;
    app.changed();
  };
  return html`<div slot="reactions" class="message-actions" @keydown=${(event: KeyboardEvent) => onKey(event, toggle)}
      @focusout=${(event: FocusEvent) => closeOutside(event, toggle)}>
    <button type="button" class="icon-button more" aria-label="More" aria-haspopup="menu" aria-expanded=${open}
      @click=${() => toggle(!open)}>${moreIcon}</button>
    ${open ? menu(message, app, () => toggle(false)) : nothing}
  </div>`;
}

function menu(message: APIMessage, app: App, close: () => void): TemplateResult {
  // Discord offers no commands on a private reply: nobody but its reader could know of it.
  const isPrivate = ((message.flags ?? 0) & MessageFlag.Ephemeral) !== 0;
  const commands = isPrivate ? [] : app.commands.filter(({ type }) => type === CommandType.Message);
  const run = (command: string) => {
    close();
    const { channel_id: channelId, id: messageId } = message;
    void app.do({ type: 'runOnMessage', channelId, messageId, command }, command);
  };
  const copy = () => {
    close();
    void navigator.clipboard.writeText(textOf(message));
  };
  return html`<div class="menu" role="menu" aria-label="Message" ${ref(focusFirst)}>
    ${
      commands.length === 0
        ? nothing
        : html`<div class="menu-group" role="group" aria-label="Apps">
            <div class="menu-heading" aria-hidden="true">Apps</div>
            ${commands.map((command) => item(shownName(command), () => run(command.name)))}
          </div>`
    }
    ${item('Copy Text', copy)}
  </div>`;
}

/** An open menu has the focus on its first line. */
function focusFirst(element?: Element): void {
  queueMicrotask(() => element?.querySelector<HTMLElement>('[role=menuitem]')?.focus());
}

function item(label: string, choose: () => void): TemplateResult {
  return html`<button type="button" role="menuitem" class="menu-item" @click=${choose}>${label}</button>`;
}

function textOf(message: APIMessage): string {
  const embeds = message.embeds.flatMap(({ title, description }) => [title, description]);
  return [message.content, ...embeds].filter(Boolean).join('\n');
}

/** Arrow keys walk through the menu, Escape closes it. */
function onKey(event: KeyboardEvent, toggle: (to: boolean) => void): void {
  const holder = event.currentTarget as HTMLElement;
  const items = [...holder.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(event.target as HTMLElement);
  if (event.key === 'Escape') {
    toggle(false);
    holder.querySelector('button')?.focus();
  } else if (event.key === 'ArrowDown') {
    items[(at + 1) % items.length]?.focus();
  } else if (event.key === 'ArrowUp') {
    items.at(at <= 0 ? -1 : at - 1)?.focus();
  } else {
    return;
  }
  event.preventDefault();
}

function closeOutside({ currentTarget, relatedTarget }: FocusEvent, toggle: (to: boolean) => void): void {
  if (currentTarget instanceof HTMLElement && currentTarget.contains(relatedTarget as Node | null)) return;
  if (currentTarget instanceof HTMLElement && currentTarget.querySelector('[role=menu]'))
    setTimeout(() => toggle(false));
}
