import type { APIGuildMember, APIUser } from 'discord-api-types/v10';
import type { View } from './view.ts';

/** Anybody's name as the server shows it. */
export function displayName(user: APIUser, state: View | null): string {
  return memberOf(user.id, state)?.nick ?? user.global_name ?? user.username;
}

/** The colour of somebody's highest coloured role, as CSS; empty where they have none. */
export function roleColour(user: APIUser, state: View | null): string {
  const roles = new Set(memberOf(user.id, state)?.roles);
  const coloured = (state?.guild.roles ?? []).filter((role) => roles.has(role.id) && role.color !== 0);
  const highest = coloured.toSorted((a, b) => b.position - a.position)[0];
  return highest ? cssColour(highest.color) : '';
}

export function memberOf(userId: string, state: View | null): APIGuildMember | undefined {
  return state?.guild.members.find((member) => member.user.id === userId);
}

/** Discord's colours are numbers 0xRRGGBB. */
export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}

/** Background colours of people's pictures: dark enough for a white letter (contrast of 4.5 and more). */
const BACKGROUNDS = ['#4752c4', '#24803f', '#a12d6b', '#8a5a00', '#146f7a'];

/**
 * A picture as a data: address, for nothing is fetched from Discord's servers: the first letter of a name on a
 * colour of its own, or the bot's sign.
 */
export function avatar(user: APIUser): string {
  const sign = user.bot
    ? '<path d="M9 12h5v6.5c0 3-1.7 5-5 5.5v-2.6c1.4-.4 2.1-1.3 2.2-2.9H9zm8.5 0h5v6.5c0 3-1.7 5-5 5.5v-2.6c1.4-.4 2.1-1.3 2.2-2.9h-2.2z" fill="#fff"/>'
    : `<text x="16" y="21.5" font-family="sans-serif" font-size="15" font-weight="600" fill="#fff" text-anchor="middle">${initial(user)}</text>`;
  const background = user.bot ? '#b3261e' : colourOf(user.username);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${background}"/>${sign}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The same for a name each time, whatever ids the sandbox gave out. */
function colourOf(name: string): string {
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return BACKGROUNDS[sum % BACKGROUNDS.length] ?? '';
}

/** One letter or digit: nothing of a name can break out of the picture. */
function initial(user: APIUser): string {
  const first = /[\p{L}\p{N}]/u.exec(user.global_name ?? user.username)?.[0];
  return first?.toUpperCase() ?? '?';
}
