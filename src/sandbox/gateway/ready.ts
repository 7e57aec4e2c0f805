import { ChannelType } from 'discord-api-types/v10';
import { type Guild, membersOf } from '../guild.ts';
import type { World } from '../world.ts';
import type { Session } from './session.ts';

/** The READY event. `guilds`: those that belong to this session's shard. */
export function ready(world: World, session: Session, url: string, guilds: readonly Guild[]) {
  const { bot, applicationId } = world.cast;
  return {
    v: 10,
    user: bot,
    session_id: session.id,
    resume_gateway_url: url,
    shard: session.shard,
    application: { id: applicationId, flags: 0 },
    guilds: guilds.map(({ data }) => ({ id: data.id, unavailable: true })),
    session_type: 'normal',
    private_channels: [],
    presences: [],
    relationships: [],
  };
}

/** The GUILD_CREATE event: a guild with everything in it. */
export function guildCreate(world: World, guild: Guild) {
  const { data, botMember } = guild;
  const inGuild = world.channelsOf(guild).map((channel) => channel.data);
  return {
    ...data,
    joined_at: botMember.joined_at,
    large: false,
    unavailable: false,
    member_count: membersOf(guild).length,
    // Without the privileged members intent a bot sees itself.
    members: [botMember],
    channels: inGuild.filter(({ type }) => type !== ChannelType.PublicThread),
    threads: inGuild.filter(({ type }) => type === ChannelType.PublicThread),
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
