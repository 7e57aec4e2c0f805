import {
  type APIPublicThreadChannel,
  ChannelType,
  PermissionFlagsBits,
  type RESTPatchAPIChannelJSONBody,
} from 'discord-api-types/v10';
import { permissionsOf } from '../permissions.ts';
import { Refusal, refuseIfAny } from '../refusal.ts';
import { required } from '../strict/faults.ts';
import { schemaFaults } from '../strict/schemas.ts';
import type { StoredChannel, World } from '../world.ts';
import { readObject } from './body.ts';
import type { Api, RestContext } from './context.ts';

/** Changes to the posts of forums. */
export function threadRoutes(api: Api, { world }: RestContext): void {
  api.patch('/channels/:id', async (c) => {
    const channel = world.channel(c.req.param('id'));
    const body: RESTPatchAPIChannelJSONBody = await readObject(c);
    const { data } = channel;
    if (data.type !== ChannelType.PublicThread) throw new Refusal(50024);
    refuseIfAny(await schemaFaults('UpdateThreadRequestPartial', body));
    if (body.name?.trim() === '') throw new Refusal(50035, [required(['name'])]);
    refuseWithoutPermission(world, data, body);
    if (data.thread_metadata?.archived && body.archived !== false) throw new Refusal(50083);
    refuseUnknownTags(world, data, body.applied_tags);
    return c.json(change(world, channel, data, body));
  });
}

/** Who opened a post may change it; only Manage Threads locks it. */
function refuseWithoutPermission(
  world: World,
  thread: APIPublicThreadChannel,
  { locked }: RESTPatchAPIChannelJSONBody,
): void {
  const { bot } = world.cast;
  const held = permissionsOf(world.guildOf(thread), bot.id);
  if (held & PermissionFlagsBits.ManageThreads) return;
  if (thread.owner_id !== bot.id || locked !== undefined) throw new Refusal(50013);
}

function refuseUnknownTags(
  world: World,
  thread: APIPublicThreadChannel,
  tags: readonly string[] | undefined,
): void {
  const forum = world.channel(thread.parent_id ?? '').data;
  const known = forum.type === ChannelType.GuildForum ? forum.available_tags.map(({ id }) => id) : [];
  if (tags?.some((tag) => !known.includes(tag))) throw new Refusal(10087);
}

function change(
  world: World,
  channel: StoredChannel,
  thread: APIPublicThreadChannel,
  { name, applied_tags, archived, locked }: RESTPatchAPIChannelJSONBody,
): APIPublicThreadChannel {
  const metadata = thread.thread_metadata;
  const changed: APIPublicThreadChannel = {
    ...thread,
    ...(name && { name: name.trim() }),
    ...(applied_tags && { applied_tags }),
    ...(metadata && {
      thread_metadata: {
        ...metadata,
        archived: archived ?? metadata.archived,
        locked: locked ?? metadata.locked,
      },
    }),
  };
  world.updateChannel(channel, changed);
  return changed;
}
