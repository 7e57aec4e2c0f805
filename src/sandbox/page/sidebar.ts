import type { Locale } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { GuildState, PersonName, Place } from '../protocol.ts';
import type { App } from './app.ts';
import { ChannelType, LOCALES } from './discord.ts';
import { postsOf } from './forum.ts';
import { addIcon, closeIcon, forumIcon, hashIcon, moonIcon, sunIcon } from './icons.ts';
import { avatar, displayName } from './people.ts';
import { currentTheme, switchTheme } from './theme.ts';
import { placesHere, type View } from './view.ts';

/** The button that opens the channel list, in the channel's header. */
export const SIDEBAR_BUTTON_ID = 'open-sidebar';
const CLOSE_BUTTON_ID = 'close-sidebar';

/** The server's channels, and who one is in it. */
export function sidebar(state: View, app: App): TemplateResult {
  const { guild } = state;
  const ofType = (type: number) => placesHere(state).filter(({ channel }) => channel.type === type);
  const direct = state.places.filter(({ channel }) => channel.type === ChannelType.DM);
  return html`<nav class="sidebar ${app.sidebarOpen ? 'open' : ''}" aria-label="Servers and channels"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && app.sidebarOpen && showSidebar(app, false)}>
    <ul class="rail" aria-label="Servers">${state.guilds.map((each) => server(each, guild, app))}</ul>
    <div class="server">
      <strong>${guild.name}</strong>
      <button type="button" id=${CLOSE_BUTTON_ID} class="icon-button only-narrow" aria-label="Close the channel list" @click=${() => showSidebar(app, false)}>${closeIcon}</button>
    </div>
    <div class="channels">
      ${guild.mayManage ? membership(state, app) : nothing}
      <h2>Text channels</h2>
      <ul>${ofType(ChannelType.Text).map((place) => entry(place, hashIcon, app))}</ul>
      <h2>Forums</h2>
      <ul>${ofType(ChannelType.Forum).map((forum) => [
        entry(forum, forumIcon, app),
        ...postsOf(forum, app).map((post) => entry(post, nothing, app)),
      ])}</ul>
      ${
        direct.length === 0
          ? nothing
          : html`<h2>Direct messages</h2>
            <ul>${direct.map((place) => directEntry(place, state, app))}</ul>`
      }
    </div>
    ${panel(state, app)}
  </nav>`;
}

/** Opens or closes the channel list of a narrow window; the focus goes along. */
export function showSidebar(app: App, open: boolean): void {
  app.sidebarOpen = open;
  app.changed();
  queueMicrotask(() => document.getElementById(open ? CLOSE_BUTTON_ID : SIDEBAR_BUTTON_ID)?.focus());
}

/** A server of the rail, by the first letters of its name, as Discord shows one without a picture. */
function server({ id, name }: GuildState, here: GuildState, app: App): TemplateResult {
  const initials = name.split(' ').map((word) => word[0]);
  return html`<li><button type="button" class="rail-server" aria-label=${name} title=${name}
    aria-current=${id === here.id ? 'true' : 'false'} @click=${() => app.openGuild(id)}>${initials}</button></li>`;
}

/** Who manages the server adds the bot to it and removes it. */
function membership({ guild }: View, app: App): TemplateResult {
  const type = guild.hasBot ? 'removeBot' : 'addBot';
  const label = guild.hasBot ? 'Remove the bot' : 'Add the bot';
  return html`<button type="button" class="channel membership" @click=${() => app.act({ type, guildId: guild.id })}>
    ${guild.hasBot ? closeIcon : addIcon}<span>${label}</span></button>`;
}

function entry(place: Place, icon: unknown, app: App): TemplateResult {
  const here = place.channel.id === app.placeId;
  return html`<li><button type="button" class="channel ${icon === nothing ? 'thread' : ''}" aria-current=${here ? 'page' : 'false'}
    @click=${() => app.open(place.channel.id)}>${icon}<span>${place.channel.name}</span></button></li>`;
}

function directEntry(place: Place, state: View, app: App): TemplateResult {
  const { user, online } = state.bot;
  return html`<li><button type="button" class="channel" aria-current=${place.channel.id === app.placeId ? 'page' : 'false'}
    @click=${() => app.open(place.channel.id)}>
      <img src=${avatar(user)} alt="" /><span>${displayName(user, state)}</span>
      <span class="presence ${online ? 'online' : ''}" title=${online ? 'Online' : 'Offline'}></span>
    </button></li>`;
}

const PEOPLE: readonly PersonName[] = ['member', 'moderator'];

/** Who one is, the switch to be the other, the languages, and the switch between light and dark. */
function panel(state: View, app: App): TemplateResult {
  const { user, person } = state.me;
  const other = currentTheme() === 'light' ? 'dark' : 'light';
  return html`<div class="panel">
    <div class="me">
      <img src=${avatar(user)} alt="" />
      <span class="me-name"><strong>${displayName(user, state)}</strong><small>${user.username}</small></span>
      <button type="button" class="icon-button" aria-label="Change to the ${other} theme" @click=${() => {
        switchTheme();
        app.changed();
      }}>${other === 'light' ? sunIcon : moonIcon}</button>
    </div>
    <div class="people" role="group" aria-label="Act as">
      ${PEOPLE.map(
        (each) =>
          html`<button type="button" aria-pressed=${each === person} @click=${() => app.become(each)}>${each}</button>`,
      )}
    </div>
    <div class="languages">
      ${languageMenu('Your language', state.me.locale, (locale) => app.speak('me', locale))}
      ${languageMenu('Server’s language', state.guild.locale, (locale) => app.speak('server', locale))}
    </div>
  </div>`;
}

function languageMenu(label: string, current: Locale, choose: (locale: Locale) => void): TemplateResult {
  return html`<label>${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Locale)}>
      ${LOCALES.map((locale) => html`<option value=${locale} ?selected=${locale === current}>${languageName(locale)}</option>`)}
    </select>
  </label>`;
}

/** A language's name in itself. */
function languageName(locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;
}
