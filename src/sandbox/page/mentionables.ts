import { avatar, displayName } from './people.ts';
import { placeName, placesHere, type View } from './view.ts';

/** Somebody or something of the server that can be picked by its id. */
interface Mentionable {
  readonly label: string;
  readonly value: string;
  readonly detail?: string;
  readonly picture?: string;
}

export function people(state: View | null): readonly Mentionable[] {
  return (state?.guild.members ?? []).map(({ user }) => ({
    label: displayName(user, state),
    value: user.id,
    detail: user.username,
    picture: avatar(user),
  }));
}

export function roles(state: View | null): readonly Mentionable[] {
  return (state?.guild.roles ?? []).map(({ id, name }) => ({
    label: `@${name.replace(/^@/, '')}`,
    value: id,
  }));
}

export function channels(state: View | null, types: readonly number[] | undefined): readonly Mentionable[] {
  const wanted = state
    ? placesHere(state).filter(({ channel }) => !types?.length || types.includes(channel.type))
    : [];
  return wanted.map((place) => ({ label: placeName(place), value: place.channel.id }));
}
