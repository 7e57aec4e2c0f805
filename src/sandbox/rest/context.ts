import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import type { RestFaults } from '../faults.ts';
import type { Gateway } from '../gateway/gateway.ts';
import type { Interactions } from '../interactions.ts';
import type { World } from '../world.ts';

/** A call that was refused: the bot did what Discord doesn't allow. */
export interface RefusedCall {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  /** What was wrong and where, as `embeds.0.title: Must be 256 or fewer in length.` */
  readonly faults: readonly string[];
}

/** What the routes work on. */
export interface RestContext {
  readonly world: World;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly token: string;
  readonly faults: RestFaults;
  /** Called for every call that is refused. */
  refused(call: RefusedCall): void;
}

export type Api = Hono<{ Bindings: HttpBindings }>;
