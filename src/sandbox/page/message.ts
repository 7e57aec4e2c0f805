import type { APIMessage, APIMessageInteraction } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { App, Failure } from './app.ts';
import { attachments } from './attachments.ts';
import { components } from './components.ts';
import { MessageFlag } from './discord.ts';
import { embed } from './embed.ts';
import { eyeIcon, warningIcon } from './icons.ts';
import { markdown } from './markdown.ts';
import { messageMenu } from './message-menu.ts';
import { avatar, displayName, roleColour } from './people.ts';
import { messageTime } from './time.ts';
import '@skyra/discord-components-core/discord-command.js';
import '@skyra/discord-components-core/discord-message.js';
import '@skyra/discord-components-core/discord-reply.js';

/** Messages of one author within this time stand under one name, in milliseconds, as in Discord's clients. */
const TOGETHER_MS = 7 * 60_000;

/** One message. `previous` is the one above it. */
export function messageView(message: APIMessage, previous: APIMessage | undefined, app: App): TemplateResult {
  const { state } = app;
  const { author } = message;
  const flags = message.flags ?? 0;
  const isPrivate = (flags & MessageFlag.Ephemeral) !== 0;
  return html`<discord-message
    class="message ${isPrivate ? 'private' : ''}"
    role="article"
    aria-label="${displayName(author, state)}, ${messageTime(message.timestamp)}"
    data-message=${message.id}
    author=${displayName(author, state)}
    avatar=${avatar(author)}
    role-color=${ifDefined(roleColour(author, state) || undefined)}
    timestamp=${messageTime(message.timestamp)}
    ?bot=${author.bot}
    ?edited=${message.edited_timestamp !== null && (flags & MessageFlag.Loading) === 0}
    ?highlight=${message.mention_everyone || message.mentions.some(({ id }) => id === state?.me.user.id)}
    ?message-body-only=${continues(message, previous)}
  >
    ${usedCommand(message, app)}
    ${repliedTo(message, app)}
    ${
      flags & MessageFlag.Loading
        ? html`<span class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${displayName(author, state)} is thinking…</span>`
        : markdown(message.content, state)
    }
    ${attachments(message)}
    ${message.embeds.map((each) => embed(each, state))}
    ${components(message, app)}
    ${isPrivate ? privateNote(() => app.dismiss(message)) : nothing}
    ${messageMenu(message, app)}
  </discord-message>`;
}

function continues(message: APIMessage, previous: APIMessage | undefined): boolean {
  if (!previous || previous.author.id !== message.author.id) return false;
  if (message.interaction_metadata || message.referenced_message) return false;
  if ((message.flags ?? 0) & MessageFlag.Ephemeral || (previous.flags ?? 0) & MessageFlag.Ephemeral)
    return false;
  return Date.parse(message.timestamp) - Date.parse(previous.timestamp) < TOGETHER_MS;
}

/** The line over a reply: "Ada used /ask". */
function usedCommand(message: APIMessage, app: App): unknown {
  const { interaction_metadata: asked } = message;
  const { interaction } = message as { interaction?: APIMessageInteraction };
  if (!asked || !interaction || message.referenced_message) return nothing;
  const target = 'target_message_id' in asked ? asked.target_message_id : undefined;
  const on = app.place?.messages.find(({ id }) => id === target);
  return commandHeader(interaction.name, asked.user, app, on);
}

function commandHeader(
  command: string,
  user: APIMessage['author'],
  app: App,
  on: APIMessage | undefined,
): TemplateResult {
  const { state } = app;
  return html`<discord-command
    slot="reply"
    class="used"
    type=${on ? 'message_command' : 'slash_command'}
    author=${displayName(user, state)}
    avatar=${avatar(user)}
    role-color=${ifDefined(roleColour(user, state) || undefined)}
    command=${command}
    context-user-name=${ifDefined(on && displayName(on.author, state))}
    context-user-image=${ifDefined(on && avatar(on.author))}
    context-message-reply=${ifDefined(on?.content)}
  ></discord-command>`;
}

function repliedTo(message: APIMessage, { state }: App): unknown {
  const to = message.referenced_message;
  if (!to) return nothing;
  return html`<discord-reply slot="reply" author=${displayName(to.author, state)} avatar=${avatar(to.author)}
    role-color=${ifDefined(roleColour(to.author, state) || undefined)} ?bot=${to.author.bot}
    >${to.content || 'Click to see the attachment'}</discord-reply>`;
}

/** The library has this line too, but its link can't be reached by keyboard. */
function privateNote(dismiss: () => void): TemplateResult {
  return html`<p slot="thread" class="private-note">${eyeIcon} Only you can see this •
    <button type="button" class="link-button" @click=${dismiss}>Dismiss message</button></p>`;
}

/** What came to nothing, where Discord's client shows it: in the channel, for whoever did it. */
export function failureView(failure: Failure, app: App): TemplateResult {
  const { state } = app;
  const bot = state?.bot.user;
  return html`<discord-message
    class="message private"
    role="alert"
    author=${bot ? displayName(bot, state) : 'Sandbox'}
    avatar=${ifDefined(bot && avatar(bot))}
    timestamp=${messageTime(failure.at)}
    bot
  >
    ${failure.command !== null && state ? commandHeader(failure.command, state.me.user, app, undefined) : nothing}
    <span class="failure">${warningIcon} ${failure.text}</span>
    ${privateNote(() => app.dismiss(failure))}
  </discord-message>`;
}
