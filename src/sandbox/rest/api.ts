import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { applicationRoutes } from './applications.ts';
import { channelRoutes } from './channels.ts';
import type { Api, RefusedCall, RestContext } from './context.ts';
import { meetFaults } from './faulty.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { RateLimits } from './rate-limits.ts';
import { threadRoutes } from './threads.ts';
import { webhookRoutes } from './webhooks.ts';

/** What the routes below `/api/v10` are called by, without it. */
const VERSION = '/api/v10';
/** The token of an interaction is the password of these. */
const WITHOUT_AUTHORIZATION = /^\/(interactions|webhooks)\//;

/** REST v10, as far as a discord.js bot of slash commands uses it. */
export function createApi(context: RestContext): Api {
  const api: Api = new Hono<{ Bindings: HttpBindings }>();
  const limits = new RateLimits();

  api.use(meetFaults(context.faults, VERSION));

  api.use(async (c, next) => {
    const path = c.req.path.slice(VERSION.length);
    if (!WITHOUT_AUTHORIZATION.test(path) && c.req.header('authorization') !== `Bot ${context.token}`) {
      throw new Refusal(0);
    }
    const { headers, retryAfter } = limits.count(c.req.method, path);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (retryAfter === null) return await next();
    context.refused(refusedCall(c, 429, 0, 'You are being rate limited.'));
    return c.json({ message: 'You are being rate limited.', retry_after: retryAfter, global: false }, 429);
  });

  api.use(async (c, next) => {
    if (isAbroad(context.world, c.req.path.slice(VERSION.length))) throw new Refusal(50001);
    await next();
  });

  guildRoutes(api, context);
  applicationRoutes(api, context);
  interactionRoutes(api, context);
  webhookRoutes(api, context);
  channelRoutes(api, context);
  threadRoutes(api, context);

  api.all('*', (c) => {
    context.refused(refusedCall(c, 404, 0, '404: Not Found'));
    return c.json({ message: '404: Not Found', code: 0 }, 404);
  });
  api.onError((error, c) => {
    if (!(error instanceof Refusal)) {
      context.refused(refusedCall(c, 500, 0, String(error)));
      return c.json({ message: '500: Internal Server Error', code: 0 }, 500);
    }
    const faults = error.faults.map(({ path, message }) => `${path.join('.')}: ${message}`);
    context.refused(refusedCall(c, error.status, error.code, error.message, faults));
    return c.json(error.toJSON(), error.status as 400);
  });
  return api;
}

/** Whether a call is about a guild that the bot is no member of, or a channel or commands in it. */
function isAbroad(world: World, path: string): boolean {
  const strange = world.guilds.filter(({ hasBot }) => !hasBot);
  const [, kind, id] = path.split('/');
  const guildId = kind === 'guilds' ? id : /^\/applications\/\d+\/guilds\/(\d+)/.exec(path)?.[1];
  return strange.some(
    (guild) =>
      guild.data.id === guildId ||
      (kind === 'channels' && world.channelsOf(guild).some(({ data }) => data.id === id)),
  );
}

function refusedCall(
  c: Context,
  status: number,
  code: number,
  message: string,
  faults: string[] = [],
): RefusedCall {
  // Interaction tokens stay out of records.
  const path = c.req.path.slice(VERSION.length).replace(/^(\/(?:interactions|webhooks)\/\d+)\/[^/]+/, '$1/…');
  return { method: c.req.method, path, status, code, message, faults };
}
