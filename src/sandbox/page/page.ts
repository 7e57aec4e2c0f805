import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../protocol.ts';
import type { App } from './app.ts';
import { channelView } from './channel.ts';
import type { Composer } from './composer.ts';
import { ChannelType } from './discord.ts';
import { forumView } from './forum.ts';
import { backIcon, forumIcon, hashIcon, menuIcon } from './icons.ts';
import { modalView } from './modal.ts';
import { SIDEBAR_BUTTON_ID, showSidebar, sidebar } from './sidebar.ts';
import { tagsView } from './tags.ts';
import { placeName, type View } from './view.ts';

/** The whole page. */
export function pageView(app: App, composer: Composer): TemplateResult {
  const { state, place } = app;
  if (!state || !place) return html`<p class="waiting" role="status">Connecting to the sandbox…</p>`;
  return html`
    <div class="layout">
      ${sidebar(state, app)}
      ${app.sidebarOpen ? html`<div class="scrim" @click=${() => showSidebar(app, false)}></div>` : nothing}
      <main ?inert=${app.sidebarOpen}>
        ${header(place, state, app)}
        ${notice(state, app)}
        ${place.channel.type === ChannelType.Forum ? forumView(place, app) : channelView(place, app, composer)}
      </main>
    </div>
    ${app.modal ? modalView(app.modal, app) : nothing}`;
}

function header(place: Place, state: View, app: App): TemplateResult {
  const { channel } = place;
  const parent = state.places.find((each) => 'parent_id' in channel && each.channel.id === channel.parent_id);
  return html`<header class="channel-header">
    <button type="button" id=${SIDEBAR_BUTTON_ID} class="icon-button only-narrow" aria-label="Open the channel list" aria-expanded=${app.sidebarOpen}
      @click=${() => showSidebar(app, true)}>${menuIcon}</button>
    ${
      parent && channel.type === ChannelType.PublicThread
        ? html`<button type="button" class="icon-button" aria-label="Back to ${placeName(parent)}" @click=${() => app.open(parent.channel.id)}>${backIcon}</button>`
        : nothing
    }
    ${channel.type === ChannelType.Text ? hashIcon : channel.type === ChannelType.DM ? nothing : forumIcon}
    <h1>${channel.type === ChannelType.Text ? channel.name : placeName(place)}</h1>
    ${tagsView(place, state)}
    ${'topic' in channel && channel.topic ? html`<p class="topic">${channel.topic}</p>` : nothing}
  </header>`;
}

/** What is not as it should be: no server, or no bot in it. */
function notice(state: View, { connected, place }: App): unknown {
  if (!connected)
    return html`<p class="notice" role="status">The sandbox is not running. This page comes back when it is.</p>`;
  if (!state.guild.hasBot && place?.channel.type !== ChannelType.DM)
    return html`<p class="notice" role="status">The bot is not in this server. Who manages the server can add it.</p>`;
  if (!state.bot.online) return html`<p class="notice" role="status">The bot is offline.</p>`;
  return nothing;
}
