import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type MessageBody, revise, send } from '../compose.ts';
import { CHANNEL_DEFAULT } from '../mentions.ts';
import { permissionsOf } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { checkMessage } from '../strict/messages.ts';
import type { StoredChannel, StoredMessage } from '../world.ts';
import { readBody } from './body.ts';
import type { Api, RestContext } from './context.ts';

/** Messages a page of GET /channels/:id/messages, unless the call says how many (1–100). */
const MESSAGES_A_PAGE = 50;

/** Above every id: they have 64 bits. */
const LATEST = 2n ** 64n;

/** Channels, and messages outside interactions. */
export function channelRoutes(api: Api, { world }: RestContext): void {
  const { bot } = world.cast;
  /** What the bot sent with a nonce that it wants heeded: for "the past few minutes", Discord says. */
  const sent = new Map<unknown, StoredMessage>();
  const may = (bits: bigint, channelId: string) =>
    (permissionsOf(world.guildAt(channelId), bot.id) & bits) === bits;
  /** @throws Refusal 50013 or 160005 */
  const refuseSending = ({ data }: StoredChannel, body: MessageBody, files: number): void => {
    const isThread = data.type === ChannelType.PublicThread;
    const wanted =
      (isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages) |
      (body.embeds?.length ? PermissionFlagsBits.EmbedLinks : 0n) |
      (files > 0 ? PermissionFlagsBits.AttachFiles : 0n);
    if (!may(wanted, data.id)) throw new Refusal(50013);
    const locked = isThread && data.thread_metadata?.locked;
    if (locked && !may(PermissionFlagsBits.ManageThreads, data.id)) throw new Refusal(160005);
  };
  /** Private replies aren't to be found through their channel. */
  const messageOf = (channelId: string, id: string): StoredMessage => {
    const message = world.message(channelId, id);
    if (message.visibleTo !== null) throw new Refusal(10008);
    return message;
  };

  api.get('/channels/:id', (c) => c.json(world.channel(c.req.param('id')).data));

  api.get('/channels/:id/messages', (c) => {
    const { limit = MESSAGES_A_PAGE, before, after } = c.req.query();
    const count = Math.min(Math.max(Number(limit) || MESSAGES_A_PAGE, 1), 100);
    const bound = (id: string | undefined) => (id !== undefined && /^\d+$/.test(id) ? BigInt(id) : null);
    const [oldest, newest] = [bound(after) ?? 0n, bound(before) ?? LATEST];
    const found = [...world.channel(c.req.param('id')).messages.values()]
      .filter(({ visibleTo }) => visibleTo === null)
      .map(({ data }) => data)
      .filter(({ id }) => BigInt(id) > oldest && BigInt(id) < newest);
    return c.json(found.slice(-count).reverse());
  });

  api.post('/channels/:id/messages', async (c) => {
    const channel = world.channel(c.req.param('id'));
    if (channel.data.type === ChannelType.GuildForum) throw new Refusal(50008);
    const { json, files } = await readBody(c);
    await checkMessage('message', json, files);
    const channelId = channel.data.id;
    const body = json as MessageBody;
    refuseSending(channel, body, files.size);
    const { nonce, enforce_nonce } = json as { nonce?: unknown; enforce_nonce?: unknown };
    const isEnforced = enforce_nonce === true && nonce !== undefined;
    const before = isEnforced ? sent.get(nonce) : undefined;
    if (before) return c.json(before.data);
    const message = send(world, { channelId, author: bot, body, files, mentions: CHANNEL_DEFAULT });
    if (isEnforced) sent.set(nonce, message);
    return c.json(message.data);
  });

  api.get('/channels/:id/messages/:message', (c) => {
    const { id, message } = c.req.param();
    return c.json(messageOf(id, message).data);
  });

  api.patch('/channels/:id/messages/:message', async (c) => {
    const { id, message } = c.req.param();
    const stored = messageOf(id, message);
    if (stored.data.author.id !== bot.id) throw new Refusal(50005);
    const { json, files } = await readBody(c);
    await checkMessage('edit', json, files, stored.data);
    return c.json(revise(world, messageOf(id, message), json as MessageBody, files).data);
  });

  api.delete('/channels/:id/messages/:message', (c) => {
    const { id, message } = c.req.param();
    const stored = messageOf(id, message);
    const own = stored.data.author.id === bot.id;
    if (!own && !may(PermissionFlagsBits.ManageMessages, id)) throw new Refusal(50013);
    world.deleteMessage(stored);
    return c.body(null, 204);
  });

  api.post('/channels/:id/typing', (c) => {
    world.emit('typing', world.channel(c.req.param('id')).data.id, bot.id);
    return c.body(null, 204);
  });
}
