import { type APIGuild, type APIGuildMember, PermissionFlagsBits } from 'discord-api-types/v10';

const ALL = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What somebody may do in a guild, as a bit set. Channels here overwrite nothing. */
export function permissionsOf(guild: APIGuild, member: APIGuildMember): bigint {
  const held = guild.roles
    .filter((role) => role.id === guild.id || member.roles.includes(role.id))
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
