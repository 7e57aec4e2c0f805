import {
  type APIChannel,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
} from 'discord-api-types/v10';
import { shardOf } from '../snowflakes.ts';
import { type Change, isDm, type StoredChannel, type StoredMessage, type World } from '../world.ts';
import type { Session } from './session.ts';

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

/** Tells sessions what happens in the world, each what its intents ask for. */
export function watchWorld(world: World, sessions: () => Iterable<Session>): void {
  const guildId = world.cast.guild.id;
  const tell = (dm: boolean, intent: number, say: (session: Session) => void) => {
    if (!dm && world.userInstalled) return;
    for (const session of sessions()) {
      const [id, shards] = session.shard;
      const serves = id === (dm ? 0 : shardOf(guildId, shards));
      if (serves && session.intents & intent) say(session);
    }
  };

  world.on('message', (message, change) => {
    // Private replies never pass over the gateway.
    if (message.visibleTo !== null) return;
    const channel = world.channel(message.data.channel_id).data;
    const dm = isDm(channel);
    tell(dm, dm ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages, (session) => {
      session.dispatch(MESSAGE_EVENTS[change], messageEvent(world, session, message, change, channel));
    });
  });

  world.on('guild', () => {
    const { guild } = world.cast;
    tell(false, GatewayIntentBits.Guilds, (session) =>
      session.dispatch(GatewayDispatchEvents.GuildUpdate, guild),
    );
  });

  world.on('channel', ({ data }: StoredChannel, change) => {
    const isThread = data.type === ChannelType.PublicThread;
    const event = (isThread ? THREAD_EVENTS : CHANNEL_EVENTS)[change];
    const created = isThread && change === 'created' ? { newly_created: true } : {};
    tell(isDm(data), GatewayIntentBits.Guilds, (session) => session.dispatch(event, { ...data, ...created }));
  });
}

function messageEvent(
  world: World,
  session: Session,
  message: StoredMessage,
  change: Change,
  channel: APIChannel,
) {
  const { guild, bot } = world.cast;
  const dm = isDm(channel);
  const { data } = message;
  const where = dm ? {} : { guild_id: guild.id };
  if (change === 'deleted') return { id: data.id, channel_id: data.channel_id, ...where };
  const author = world.members.find(({ user }) => user.id === data.author.id);
  const { user: _, ...member } = author ?? { user: null };
  const event = { ...data, ...where, channel_type: channel.type, ...(!dm && author && { member }) };
  const readable =
    dm ||
    data.author.id === bot.id ||
    data.mentions.some(({ id }) => id === bot.id) ||
    (session.intents & GatewayIntentBits.MessageContent) !== 0;
  // Without the privileged intent what people write arrives empty.
  return readable ? event : { ...event, content: '', embeds: [], attachments: [], components: [] };
}
