import { type APIApplicationCommand, type APIChannel, Locale } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Gateway } from './gateway/gateway.ts';
import { type Guild, membersOf } from './guild.ts';
import { InteractionFailed } from './interactions.ts';
import { localised } from './localised.ts';
import type { Person } from './person.ts';
import type { Action, FromPage, GuildState, PersonName, Place, State, ToPage } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { type Change, isDm, type StoredChannel, type StoredMessage, type World } from './world.ts';

const LOCALES: readonly unknown[] = Object.values(Locale);

/** Serves one page in a browser: tells it what its person sees and carries out what its person does. */
export function servePage(
  socket: WebSocket,
  world: World,
  gateway: Gateway,
  people: Readonly<Record<PersonName, Person>>,
): void {
  let person: Person | null = null;
  const tell = (message: ToPage) => socket.send(JSON.stringify(message));

  const stop = watch(world, gateway, () => person, tell);
  socket.on('close', stop);
  socket.on('error', () => socket.terminate());
  socket.on('message', (raw) => {
    const message = parse(String(raw));
    if (!message) return socket.close(1003, 'JSON wanted');
    if (message.type === 'as') {
      const chosen = people[message.person];
      if (!chosen) return socket.close(1008, 'No such person');
      person = chosen;
      return tell(stateFor(chosen, world, gateway));
    }
    if (!person) return socket.close(1008, 'Say who you are first');
    if (message.type === 'language') {
      if (!LOCALES.includes(message.locale)) return socket.close(1008, 'No such language');
      return setLanguage(person, world, message);
    }
    const { id, ...action } = message;
    carryOut(person, action as Action, id, tell).catch((error: unknown) => tell(failure(error, id)));
    return;
  });
}

function setLanguage(person: Person, world: World, { of, locale }: FromPage & { type: 'language' }): void {
  if (of === 'me') person.locale = locale;
  else
    for (const guild of world.guilds) if (guild.data.id === of.guildId) world.setGuildLocale(guild, locale);
}

async function carryOut(person: Person, action: Action, to: number, tell: (message: ToPage) => void) {
  if (action.type === 'say' || action.type === 'post') {
    const { data } = person.write(action);
    return tell({ type: 'done', to, messageId: data.id, channelId: data.channel_id });
  }
  if (action.type === 'addBot' || action.type === 'removeBot') {
    person.setBotIn(action.guildId, action.type === 'addBot');
    return tell({ type: 'done', to });
  }
  const interaction = person.start(action);
  await interaction.acknowledged;
  const { original } = interaction;
  if (original) {
    const { id, channel_id } = original.data;
    return tell({ type: 'done', to, messageId: id, channelId: channel_id });
  }
  // Without a message the first response was a form or suggestions, which are there with it.
  const outcome = await interaction.outcome;
  if (outcome.kind === 'choices') return tell({ type: 'suggestions', to, choices: outcome.choices });
  if (outcome.kind === 'modal') {
    return tell({ type: 'modal', to, ...person.opened(interaction, outcome.modal) });
  }
  return tell({ type: 'done', to });
}

function failure(error: unknown, to: number): ToPage {
  if (error instanceof InteractionFailed) {
    return { type: 'failed', to, reason: error.reason, message: error.message };
  }
  // What else goes wrong comes of a message that isn't as the protocol has it.
  const message = error instanceof Refusal ? error.message : 'The page sent something odd';
  return { type: 'failed', to, reason: 'invalid', message };
}

function stateFor(person: Person, world: World, gateway: Gateway): State {
  const { bot } = world.cast;
  return {
    type: 'state',
    me: { person: person.name, user: person.user, locale: person.locale },
    bot: { user: bot, online: gateway.isOnline },
    guilds: world.guilds.map((guild) => guildState(guild, person)),
    places: placesOf(person, world).map((channel) => placeFor(person, channel, world)),
  };
}

function guildState(guild: Guild, person: Person): GuildState {
  const { id, name, preferred_locale: locale, roles } = guild.data;
  const mayManage = person.mayManage(guild);
  return { id, name, locale, roles, members: membersOf(guild), hasBot: guild.hasBot, mayManage };
}

function placesOf(person: Person, world: World): StoredChannel[] {
  return world.channels.filter(({ data }) => person.canSee(data));
}

function placeFor(person: Person, { data, messages }: StoredChannel, world: World): Place {
  const seen = [...messages.values()].filter((message) => person.sees(message));
  // In direct messages the other one is the bot.
  const channel = isDm(data) ? { ...data, recipients: [world.cast.bot] } : data;
  return { channel, messages: seen.map((message) => message.data), commands: commandsFor(person, data) };
}

/** The commands of a channel, in the person's language. */
function commandsFor(person: Person, channel: APIChannel): APIApplicationCommand[] {
  return person.commands(channel).map((command) => localised(command, person.locale));
}

/** Follows the world for whoever `person` is at the time. @returns a function that ends it */
function watch(
  world: World,
  gateway: Gateway,
  person: () => Person | null,
  tell: (message: ToPage) => void,
): () => void {
  const everything = () => {
    const now = person();
    if (now) tell(stateFor(now, world, gateway));
  };
  const listeners = {
    message: (message: StoredMessage, change: Change) => {
      if (!person()?.sees(message)) return;
      const { id: messageId, channel_id: channelId } = message.data;
      tell(
        change === 'deleted'
          ? { type: 'messageDeleted', channelId, messageId }
          : { type: 'message', message: message.data },
      );
    },
    channel: (channel: StoredChannel, change: Change) => {
      const now = person();
      if (!now?.canSee(channel.data)) return;
      if (change === 'deleted') tell({ type: 'channelDeleted', channelId: channel.data.id });
      else tell({ type: 'channel', place: placeFor(now, channel, world) });
    },
    commands: () => {
      const now = person();
      if (!now) return;
      for (const { data } of placesOf(now, world)) {
        tell({ type: 'commands', channelId: data.id, commands: commandsFor(now, data) });
      }
    },
    language: everything,
    membership: everything,
    typing: (channelId: string, userId: string) => {
      if (person()?.canSee(world.channel(channelId).data)) tell({ type: 'typing', channelId, userId });
    },
    bot: (online: boolean) => tell({ type: 'bot', online }),
  };
  const each = Object.entries(listeners) as ['bot', () => void][];
  for (const [event, listener] of each) world.on(event, listener);
  return () => {
    for (const [event, listener] of each) world.off(event, listener);
  };
}

function parse(raw: string): FromPage | null {
  try {
    const message: unknown = JSON.parse(raw);
    return typeof message === 'object' && message !== null && 'type' in message
      ? (message as FromPage)
      : null;
  } catch {
    return null;
  }
}
