import { ChannelType } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';
import { readObject } from './body.ts';
import type { Api, RestContext } from './context.ts';

/** The gateway's address, users and the guild. */
export function guildRoutes(api: Api, { world, gatewayUrl }: RestContext): void {
  const { bot, guild } = world.cast;

  api.get('/gateway', (c) => c.json({ url: gatewayUrl() }));
  api.get('/gateway/bot', (c) =>
    c.json({
      url: gatewayUrl(),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    }),
  );

  const userOf = (id: string) => {
    const member = world.members.find(({ user }) => user.id === id);
    if (!member) throw new Refusal(10013);
    return member.user;
  };
  api.get('/users/@me', (c) => c.json(bot));
  api.get('/users/@me/guilds', (c) =>
    c.json([{ id: guild.id, name: guild.name, owner: false, features: [] }]),
  );
  api.get('/users/:id', (c) => c.json(userOf(c.req.param('id'))));
  api.post('/users/@me/channels', async (c) => {
    const { recipient_id: recipient } = await readObject(c);
    const actor = world.actors.find(({ user }) => user.id === recipient);
    if (!actor) throw new Refusal(10013);
    return c.json(actor.dm);
  });

  const refuseOthers = (id: string) => {
    if (id !== guild.id) throw new Refusal(10004);
  };
  api.get('/guilds/:id', (c) => {
    refuseOthers(c.req.param('id'));
    return c.json(guild);
  });
  api.get('/guilds/:id/channels', (c) => {
    refuseOthers(c.req.param('id'));
    const hidden: readonly number[] = [ChannelType.DM, ChannelType.PublicThread];
    return c.json(world.channels.map(({ data }) => data).filter(({ type }) => !hidden.includes(type)));
  });
  api.get('/guilds/:id/roles', (c) => {
    refuseOthers(c.req.param('id'));
    return c.json(guild.roles);
  });
  api.get('/guilds/:id/members/:user', (c) => {
    refuseOthers(c.req.param('id'));
    const member = world.members.find(({ user }) => user.id === c.req.param('user'));
    if (!member) throw new Refusal(10007);
    return c.json(member);
  });
}
