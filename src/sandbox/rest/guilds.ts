import { ChannelType } from 'discord-api-types/v10';
import { membersOf } from '../guild.ts';
import { Refusal } from '../refusal.ts';
import { readObject } from './body.ts';
import type { Api, RestContext } from './context.ts';

/** The gateway's address, users and the guilds. */
export function guildRoutes(api: Api, { world, gateway }: RestContext): void {
  const { bot } = world.cast;

  api.get('/gateway', (c) => c.json({ url: gateway.info().url }));
  api.get('/gateway/bot', (c) => c.json(gateway.info()));

  api.get('/users/@me', (c) => c.json(bot));
  api.get('/users/@me/guilds', (c) => {
    const guilds = world.guilds.filter(({ hasBot }) => hasBot);
    return c.json(guilds.map(({ data: { id, name } }) => ({ id, name, owner: false, features: [] })));
  });
  api.delete('/users/@me/guilds/:id', (c) => {
    world.setBotIn(world.guild(c.req.param('id')), false);
    return c.body(null, 204);
  });
  api.get('/users/:id', (c) => {
    const user = world.users.find(({ id }) => id === c.req.param('id'));
    if (!user) throw new Refusal(10013);
    return c.json(user);
  });
  api.post('/users/@me/channels', async (c) => {
    const { recipient_id: recipient } = await readObject(c);
    const actor = world.actors.find(({ user }) => user.id === recipient);
    if (!actor) throw new Refusal(10013);
    return c.json(actor.dm);
  });

  const channelsOf = (id: string) => world.channelsOf(world.guild(id)).map(({ data }) => data);
  api.get('/guilds/:id', (c) => c.json(world.guild(c.req.param('id')).data));
  api.get('/guilds/:id/channels', (c) =>
    c.json(channelsOf(c.req.param('id')).filter(({ type }) => type !== ChannelType.PublicThread)),
  );
  api.get('/guilds/:id/threads/active', (c) => {
    const threads = channelsOf(c.req.param('id')).filter(({ type }) => type === ChannelType.PublicThread);
    return c.json({ threads, members: [] });
  });
  api.get('/guilds/:id/roles', (c) => c.json(world.guild(c.req.param('id')).data.roles));
  api.get('/guilds/:id/members/:user', (c) => {
    const { id, user } = c.req.param();
    const member = membersOf(world.guild(id)).find((each) => each.user.id === user);
    if (!member) throw new Refusal(10007);
    return c.json(member);
  });
}
