import { ChannelType } from 'discord-api-types/v10';
import type { World } from '../world.ts';
import type { Session } from './session.ts';

/** The READY event. `serves`: whether the guild belongs to this session's shard. */
export function ready(world: World, session: Session, url: string, serves: boolean) {
  const { bot, applicationId, guild } = world.cast;
  return {
    v: 10,
    user: bot,
    session_id: session.id,
    resume_gateway_url: url,
    shard: session.shard,
    application: { id: applicationId, flags: 0 },
    guilds: serves ? [{ id: guild.id, unavailable: true }] : [],
    session_type: 'normal',
    private_channels: [],
    presences: [],
    relationships: [],
  };
}

/** The GUILD_CREATE event: the guild with everything in it. */
export function guildCreate(world: World) {
  const { guild, botMember } = world.cast;
  const inGuild = world.channels.map(({ data }) => data).filter(({ type }) => type !== ChannelType.DM);
  return {
    ...guild,
    joined_at: botMember.joined_at,
    large: false,
    unavailable: false,
    member_count: world.members.length,
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
