import type { GuildState, Place, State } from '../protocol.ts';
import { ChannelType } from './discord.ts';

/** All that the page was told, as it looks from within one server. */
export interface View extends State {
  readonly guild: GuildState;
}

/** The state from within the server of that id; the first one where it is none. */
export function viewFrom(state: State, guildId: string | null): View | null {
  const guild = state.guilds.find(({ id }) => id === guildId) ?? state.guilds[0];
  return guild ? { ...state, guild } : null;
}

/** The server of a place; null for direct messages. */
export function guildIdOf({ channel }: Place): string | null {
  return 'guild_id' in channel ? (channel.guild_id ?? null) : null;
}

/** The channels and posts of the server. */
export function placesHere({ places, guild }: View): readonly Place[] {
  return places.filter((place) => guildIdOf(place) === guild.id);
}

/** A channel's name as one reads it: "#general", "Ada's question", "@On the Record". */
export function placeName({ channel }: Place): string {
  if (channel.type === ChannelType.Text) return `#${channel.name ?? ''}`;
  if (channel.type === ChannelType.DM) return `@${channel.recipients?.[0]?.username ?? 'bot'}`;
  return channel.name ?? '';
}
