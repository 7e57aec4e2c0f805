import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler, Next } from 'hono';
import type { RestFault, RestFaults } from '../faults.ts';
import { Refusal } from '../refusal.ts';

type Bindings = { Bindings: HttpBindings };

/** Lets calls meet the faults that are planned for them. @param root what their paths are told without */
export function meetFaults(faults: RestFaults, root = ''): MiddlewareHandler<Bindings> {
  return async (c, next) => {
    const fault = faults.take(c.req.method, c.req.path.slice(root.length));
    return fault ? await meet(c, fault, next) : await next();
  };
}

async function meet(c: Context<Bindings>, fault: RestFault, next: Next) {
  if ('status' in fault) {
    const { status, retryAfter } = fault;
    if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter));
    const body =
      status === 429
        ? { message: 'You are being rate limited.', retry_after: retryAfter, global: false }
        : { message: `${status}: fault on purpose`, code: 0 };
    return c.json(body, status as 500);
  }
  if ('refusal' in fault) throw new Refusal(fault.refusal);
  if ('silence' in fault) {
    await new Promise((over) => setTimeout(over, fault.silence));
    return await next();
  }
  if (fault.drop === 'after') await next();
  c.env.incoming.socket.resetAndDestroy();
  return c.body(null, 204);
}
