import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tally } from '../discord/tally.ts';
import type { ShardState } from '../discord/watchdog.ts';
import { createMetrics } from './metrics.ts';

/** A connection acknowledges a heartbeat every 41 s: after two of them without a sign something is amiss. */
const MAX_SILENCE_S = 90;

/** The port can't be had. The message is one line that names the setting. */
class HealthError extends Error {
  override readonly name = 'HealthError';
}

/** Tells whether the bot is well, and what it has done, by HTTP. */
export interface Health {
  readonly port: number;
  readonly tally: Tally;
  /** From now on the bot is as well as its connections are; until then it is starting. */
  watch(shards: () => readonly ShardState[]): void;
  close(): Promise<void>;
}

/**
 * Serves `/healthz` (200, or 503 with the reason) and `/metrics` (for Prometheus).
 * @param port 0 takes any free one
 * @throws HealthError where the port can't be had
 */
export async function serveHealth({ port, host }: { port: number; host: string }): Promise<Health> {
  let shards: () => readonly ShardState[] = () => [];
  const metrics = createMetrics(() => shards());
  const server = createServer(async ({ url }, response) => {
    const path = url?.split('?')[0];
    if (path === '/metrics') {
      response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
    } else if (path === '/healthz') {
      const state = stateOf(shards());
      response.writeHead(state.ok ? 200 : 503, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      });
      response.end(`${JSON.stringify(state)}\n`);
    } else {
      response.writeHead(404).end();
    }
  });
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    tally: metrics.tally,
    watch(these) {
      shards = these;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface State {
  readonly ok: boolean;
  readonly reason?: string;
  readonly shards: readonly ShardState[];
}

function stateOf(shards: readonly ShardState[]): State {
  const reasons = shards.flatMap(({ id, status, silence }) => {
    if (status !== 'Ready') return [`shard ${id} is not connected (${status})`];
    return silence > MAX_SILENCE_S ? [`shard ${id} acknowledges no heartbeats`] : [];
  });
  if (shards.length === 0) reasons.push('starting');
  return reasons.length === 0 ? { ok: true, shards } : { ok: false, reason: reasons.join('; '), shards };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new HealthError(
          `HEALTH_PORT ${port} on ${host} (HEALTH_HOST) can't be had: ${error.code ?? error.message}`,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}
