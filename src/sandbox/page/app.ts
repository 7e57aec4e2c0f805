import type { APIApplicationCommand, APIMessage, Locale } from 'discord-api-types/v10';
import type { Action, PersonName, Place, ToPage } from '../protocol.ts';
import { type Answer, Connection, type News } from './connection.ts';
import { ChannelType } from './discord.ts';
import { guildIdOf, type View, viewFrom } from './view.ts';

/** A form that the bot wants filled in. */
export type OpenModal = Extract<ToPage, { readonly type: 'modal' }>;

/** Something that came to nothing: shown in the channel to whoever did it, and kept nowhere else. */
export interface Failure {
  readonly channelId: string;
  /** What was done: a command's name, or null for a button or a menu. */
  readonly command: string | null;
  readonly text: string;
  readonly at: string;
}

/** How long "X is typing…" stays up, in milliseconds; Discord's own clients take ten seconds too. */
const TYPING_MS = 10_000;
const PERSON_KEY = 'person';

/** Everything that the page shows, and what can be done about it. Whoever changes it calls `changed`. */
export class App {
  state: View | null = null;
  connected = false;
  /** The channel in view. */
  placeId: string | null = null;
  modal: OpenModal | null = null;
  failures: readonly Failure[] = [];
  /** The message whose menu is open. */
  menuFor: string | null = null;
  /** Whether the channel list covers the screen, on a phone. */
  sidebarOpen = false;
  /** Who is typing, by channel. */
  readonly typing = new Map<string, string>();

  /** The place that was open last, by server. */
  private readonly lastPlace = new Map<string, string>();
  private readonly dismissed = new Set<string>();
  readonly changed: () => void;
  private readonly connection: Connection;

  constructor(changed: () => void) {
    this.changed = changed;
    const person: PersonName = sessionStorage.getItem(PERSON_KEY) === 'moderator' ? 'moderator' : 'member';
    this.connection = new Connection(
      person,
      (news) => this.hear(news),
      (open) => {
        this.connected = open;
        changed();
      },
    );
  }

  get place(): Place | null {
    const place = this.state?.places.find(({ channel }) => channel.id === this.placeId);
    return place ? { ...place, messages: place.messages.filter(({ id }) => !this.dismissed.has(id)) } : null;
  }

  get commands(): readonly APIApplicationCommand[] {
    return this.place?.commands ?? [];
  }

  /** Opens a place, and with it its server; direct messages are open beside whichever server it was. */
  open(placeId: string): void {
    this.placeId = placeId;
    this.enter(this.place);
    this.sidebarOpen = false;
    this.menuFor = null;
    this.changed();
  }

  /** Opens a server where one last was in it, else in its text channel. */
  openGuild(guildId: string): void {
    const places = this.state?.places.filter((place) => guildIdOf(place) === guildId) ?? [];
    const last = places.find(({ channel }) => channel.id === this.lastPlace.get(guildId));
    const place = last ?? places.find(({ channel }) => channel.type === ChannelType.Text);
    if (place) this.open(place.channel.id);
  }

  become(person: PersonName): void {
    sessionStorage.setItem(PERSON_KEY, person);
    this.failures = [];
    this.modal = null;
    this.menuFor = null;
    this.connection.as(person);
  }

  speak(of: 'me' | 'server', locale: Locale): void {
    const { state } = this;
    if (state) this.connection.speak(of === 'me' ? of : { guildId: state.guild.id }, locale);
  }

  act(action: Action): Promise<Answer> {
    return this.connection.act(action);
  }

  /** Does something and shows what came of it in its channel. `command` names it, where it is a command. */
  async do(action: Action & { readonly channelId: string }, command: string | null = null): Promise<void> {
    this.show(await this.act(action), action.channelId, command);
  }

  /** Opens the form that an answer asks for, or tells in the channel what came to nothing. */
  show(answer: Answer, channelId: string, command: string | null): void {
    if (answer.type === 'modal') this.modal = answer;
    if (answer.type === 'failed') {
      const failure = { channelId, command, text: answer.message, at: new Date().toISOString() };
      this.failures = [...this.failures, failure];
    }
    this.changed();
  }

  /** Takes a private reply or a failure out of sight, on this page alone. */
  dismiss(what: APIMessage | Failure): void {
    if ('command' in what) this.failures = this.failures.filter((failure) => failure !== what);
    else this.dismissed.add(what.id);
    this.changed();
  }

  private hear(news: News): void {
    switch (news.type) {
      case 'state':
        this.state = viewFrom(news, this.state?.guild.id ?? null);
        if (!this.place) this.openGuild(this.state?.guild.id ?? '');
        break;
      case 'bot':
        if (this.state) this.state = { ...this.state, bot: { ...this.state.bot, online: news.online } };
        break;
      case 'commands':
        this.changePlace(news.channelId, (place) => ({ ...place, commands: news.commands }));
        break;
      case 'channel':
        this.putPlace(news.place);
        break;
      case 'channelDeleted':
        this.removePlace(news.channelId);
        break;
      case 'message':
        this.typing.delete(news.message.channel_id);
        this.putMessage(news.message);
        break;
      case 'messageDeleted':
        this.removeMessage(news.channelId, news.messageId);
        break;
      case 'typing':
        this.showTyping(news.channelId, news.userId);
        break;
    }
    this.changed();
  }

  private enter(place: Place | null): void {
    const guildId = place && guildIdOf(place);
    if (!this.state || !place || guildId === null) return;
    this.lastPlace.set(guildId, place.channel.id);
    this.state = viewFrom(this.state, guildId);
  }

  private setPlaces(change: (places: readonly Place[]) => readonly Place[]): void {
    if (this.state) this.state = { ...this.state, places: change(this.state.places) };
  }

  private changePlace(id: string, change: (place: Place) => Place): void {
    this.setPlaces((places) => places.map((place) => (place.channel.id === id ? change(place) : place)));
  }

  private putPlace(place: Place): void {
    const known = this.state?.places.some(({ channel }) => channel.id === place.channel.id);
    if (known) this.changePlace(place.channel.id, () => place);
    else this.setPlaces((places) => [...places, place]);
  }

  private removePlace(id: string): void {
    this.setPlaces((places) => places.filter(({ channel }) => channel.id !== id));
    if (this.placeId === id) this.openGuild(this.state?.guild.id ?? '');
  }

  private putMessage(message: APIMessage): void {
    this.changePlace(message.channel_id, (place) => {
      const known = place.messages.some(({ id }) => id === message.id);
      const messages = known
        ? place.messages.map((each) => (each.id === message.id ? message : each))
        : [...place.messages, message];
      return { ...place, messages };
    });
  }

  private removeMessage(channelId: string, messageId: string): void {
    this.changePlace(channelId, (place) => ({
      ...place,
      messages: place.messages.filter(({ id }) => id !== messageId),
    }));
  }

  private showTyping(channelId: string, userId: string): void {
    this.typing.set(channelId, userId);
    setTimeout(() => {
      this.typing.delete(channelId);
      this.changed();
    }, TYPING_MS);
  }
}
