import { PermissionFlagsBits } from 'discord-api-types/v10';
import { EVERYBODY, type Guild, membersOf } from './guild.ts';

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/**
 * What somebody may do, as a bit set. Channels here overwrite nothing; who is no member, such as a bot that came with
 * one of its users, may what everybody may.
 * @param guild null: in direct messages
 */
export function permissionsOf(guild: Guild | null, userId: string): bigint {
  if (!guild) return EVERYBODY;
  const roles = membersOf(guild).find(({ user }) => user.id === userId)?.roles ?? [];
  const held = guild.data.roles
    .filter((role) => role.id === guild.data.id || roles.includes(role.id))
    .reduce((bits, role) => bits | BigInt(role.permissions), 0n);
  return (held & PermissionFlagsBits.Administrator) === 0n ? held : ALL;
}

/**
 * Whether permissions suffice for a command.
 * @param wanted the command's `default_member_permissions`: null asks for nothing, "0" for an administrator.
 */
export function mayUse(held: bigint, wanted: string | null | undefined): boolean {
  if (wanted === null || wanted === undefined) return true;
  const bits = BigInt(wanted);
  if (bits === 0n) return (held & PermissionFlagsBits.Administrator) !== 0n;
  return (held & bits) === bits;
}
