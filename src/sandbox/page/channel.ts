import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Place } from '../protocol.ts';
import type { App } from './app.ts';
import type { Composer } from './composer.ts';
import { composerView } from './composer-view.ts';
import { ChannelType } from './discord.ts';
import { failureView, messageView } from './message.ts';
import { avatar, displayName, memberOf } from './people.ts';
import { placeName } from './view.ts';
import '@skyra/discord-components-core/discord-messages.js';

/** A place to talk in: its messages and the composer. */
export function channelView(place: Place, app: App, composer: Composer): TemplateResult {
  const { messages, channel } = place;
  const name = placeName(place);
  return html`
    <div class="log" id="log" role="log" aria-label="Messages in ${name}" tabindex="0">
      <discord-messages no-background>
        ${welcome(place, app)}
        ${repeat(
          messages,
          ({ id }) => id,
          (message, index) => {
            const previous = messages[index - 1];
            const { state, menuFor, commands } = app;
            const seen = [message, previous, menuFor === message.id, commands, state?.me, state?.guild];
            return guard(seen, () => messageView(message, previous, app));
          },
        )}
        ${app.failures.filter(({ channelId }) => channelId === channel.id).map((failure) => failureView(failure, app))}
      </discord-messages>
    </div>
    <div class="below">
      ${composerView(composer, channel.type === ChannelType.PublicThread ? 'this post' : name)}
      <p class="typing" aria-live="polite">${typing(place, app)}</p>
    </div>`;
}

/** The beginning of a channel, with what to try first. */
function welcome(place: Place, { state }: App): unknown {
  const { type } = place.channel;
  if (type === ChannelType.PublicThread || !state) return nothing;
  const bot = state.bot.user;
  return html`<section class="welcome">
    <img src=${avatar(bot)} alt="" />
    <h2>Welcome to ${placeName(place)}</h2>
    <p>This is a small Discord on your own machine, and ${displayName(bot, state)} is in it.
      Type <kbd>/</kbd> to see what it can do.</p>
  </section>`;
}

function typing(place: Place, { typing: who, state }: App): unknown {
  const user = memberOf(who.get(place.channel.id) ?? '', state)?.user;
  return user ? html`<strong>${displayName(user, state)}</strong> is typing…` : nothing;
}
