import type { APIRole, APIUser } from 'discord-api-types/v10';

/** `allowed_mentions` of a message, and what stands for it where a bot sends none. */
export interface AllowedMentions {
  readonly parse?: readonly string[] | null;
  readonly users?: readonly string[] | null;
  readonly roles?: readonly string[] | null;
  readonly replied_user?: boolean | null;
}

/** Where a message in a channel says nothing of mentions, everything that it mentions pings. */
export const CHANNEL_DEFAULT: AllowedMentions = { parse: ['users', 'roles', 'everyone'], replied_user: true };
/** Replies to interactions ping users only, unless they say more. */
export const INTERACTION_DEFAULT: AllowedMentions = { parse: ['users'] };

/** Who a text mentions and who of them it pings. */
export interface Mentions {
  /** Users that the text names and that Discord resolves, whether pinged or not. */
  readonly users: readonly APIUser[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
  /** Ids of the users that get a notification. */
  readonly pinged: readonly string[];
}

/** The roles and members of the guild in which a text is written. */
interface There {
  readonly roles: readonly APIRole[];
  readonly members: readonly { readonly user: APIUser; readonly roles: readonly string[] }[];
}

/**
 * Reads a message's text as Discord does when it looks for mentions.
 * @param text content, or the text displays of a message of components; embeds never ping.
 * @param repliedTo the author of the message that this one replies to.
 */
export function readMentions(
  text: string,
  allowed: AllowedMentions,
  { roles: allRoles, members }: There,
  repliedTo: APIUser | null = null,
): Mentions {
  const plain = withoutCode(text);
  const parse = new Set(allowed.parse ?? []);
  const userIds = new Set(Array.from(plain.matchAll(/<@!?(\d{17,20})>/g), (found) => found[1]));
  const roleIds = new Set(Array.from(plain.matchAll(/<@&(\d{17,20})>/g), (found) => found[1]));

  const users = members.map(({ user }) => user).filter(({ id }) => userIds.has(id));
  const roles = allRoles.map(({ id }) => id).filter((id) => roleIds.has(id));
  const everyone = parse.has('everyone') && /@(everyone|here)\b/.test(plain);

  const pinged = new Set<string>();
  for (const { id } of users) if (parse.has('users') || allowed.users?.includes(id)) pinged.add(id);
  const pingedRoles = roles.filter((id) => parse.has('roles') || allowed.roles?.includes(id));
  for (const { user, roles: held } of members) {
    if (user.bot) continue;
    if (everyone || held.some((id) => pingedRoles.includes(id))) pinged.add(user.id);
  }
  if (repliedTo && allowed.replied_user) {
    pinged.add(repliedTo.id);
    if (!userIds.has(repliedTo.id)) users.push(repliedTo);
  }
  return { users, roles, everyone, pinged: [...pinged] };
}

/** The text without its code spans and code blocks, in which a mention is only letters. */
function withoutCode(text: string): string {
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('`', at);
    if (open < 0) break;
    let end = open;
    while (text[end] === '`') end++;
    const fence = text.slice(open, end);
    const close = text.indexOf(fence, end);
    // An unclosed fence is a plain character.
    plain += close < 0 ? text.slice(at, end) : text.slice(at, open);
    at = close < 0 ? end : close + fence.length;
  }
  return plain + text.slice(at);
}
