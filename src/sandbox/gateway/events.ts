import {
  type APIChannel,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord-api-types/v10';
import { type Guild, membersOf } from '../guild.ts';
import type { Change, StoredChannel, StoredMessage, World } from '../world.ts';
import { guildCreate } from './ready.ts';
import type { Session } from './session.ts';
import type { Sharding } from './sharding.ts';

const MESSAGE_EVENTS = {
  created: GatewayDispatchEvents.MessageCreate,
  updated: GatewayDispatchEvents.MessageUpdate,
  deleted: GatewayDispatchEvents.MessageDelete,
} as const;

const THREAD_EVENTS = {
  created: GatewayDispatchEvents.ThreadCreate,
  updated: GatewayDispatchEvents.ThreadUpdate,
  deleted: GatewayDispatchEvents.ThreadDelete,
} as const;

const CHANNEL_EVENTS = {
  created: GatewayDispatchEvents.ChannelCreate,
  updated: GatewayDispatchEvents.ChannelUpdate,
  deleted: GatewayDispatchEvents.ChannelDelete,
} as const;

/** Tells sessions what happens in the world, each what its shard serves and its intents ask for. */
export function watchWorld(world: World, sharding: Sharding, sessions: () => Iterable<Session>): void {
  const tell = (guild: Guild | null, intent: number, say: (session: Session) => void) => {
    if (guild && !guild.hasBot) return;
    for (const session of sessions()) {
      if (sharding.serves(session, guild) && session.intents & intent) say(session);
    }
  };

  world.on('message', (message, change) => {
    // Private replies never pass over the gateway.
    if (message.visibleTo !== null) return;
    const channel = world.channel(message.data.channel_id).data;
    const guild = world.guildOf(channel);
    tell(guild, guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages, (session) => {
      session.dispatch(MESSAGE_EVENTS[change], messageEvent(world, session, message, change, guild, channel));
    });
  });

  world.on('guild', (guild) => {
    tell(guild, GatewayIntentBits.Guilds, (session) =>
      session.dispatch(GatewayDispatchEvents.GuildUpdate, guild.data),
    );
  });

  world.on('membership', (guild) => {
    for (const session of sessions()) {
      if (!sharding.owns(session, guild) || !(session.intents & GatewayIntentBits.Guilds)) continue;
      if (guild.hasBot) session.dispatch(GatewayDispatchEvents.GuildCreate, guildCreate(world, guild));
      else session.dispatch(GatewayDispatchEvents.GuildDelete, { id: guild.data.id });
    }
  });

  world.on('channel', ({ data }: StoredChannel, change) => {
    const isThread = data.type === ChannelType.PublicThread;
    const event = (isThread ? THREAD_EVENTS : CHANNEL_EVENTS)[change];
    const created = isThread && change === 'created' ? { newly_created: true } : {};
    tell(world.guildOf(data), GatewayIntentBits.Guilds, (session) =>
      session.dispatch(event, { ...data, ...created }),
    );
  });
}

function messageEvent(
  world: World,
  session: Session,
  message: StoredMessage,
  change: Change,
  guild: Guild | null,
  channel: APIChannel,
) {
  const { bot } = world.cast;
  const { data } = message;
  const where = guild && { guild_id: guild.data.id };
  if (change === 'deleted') return { id: data.id, channel_id: data.channel_id, ...where };
  const author = guild && membersOf(guild).find(({ user }) => user.id === data.author.id);
  const { user: _, ...member } = author ?? { user: null };
  const event = { ...data, ...where, channel_type: channel.type, ...(author && { member }) };
  const readable =
    !guild ||
    data.author.id === bot.id ||
    data.mentions.some(({ id }) => id === bot.id) ||
    (session.intents & GatewayIntentBits.MessageContent) !== 0;
  // Without the privileged intent what people write arrives empty.
  return readable ? event : { ...event, content: '', embeds: [], attachments: [], components: [] };
}
