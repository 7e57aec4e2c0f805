import type { IncomingMessage, Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { Duplex } from 'node:stream';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { type WebSocket, WebSocketServer } from 'ws';
import type { RestFaults } from './faults.ts';
import type { Files } from './files.ts';
import type { Api } from './rest/context.ts';
import { meetFaults } from './rest/faulty.ts';

/** Nobody but this machine reaches the sandbox. */
const HOST = '127.0.0.1';
/** The largest message that a WebSocket takes, in bytes: a few files of 10 MiB in base64. */
const MAX_SOCKET_MESSAGE = 48 * 1024 * 1024;

/** The built page. Resolved by package.json's "imports", so that sources and build find the same one. */
const PAGE = dirname(createRequire(import.meta.url).resolve('#page/index.html'));

export interface Services {
  readonly api: Api;
  readonly files: Files;
  readonly faults: RestFaults;
  /** A bot on the gateway. */
  gateway(socket: WebSocket): void;
  /** A page in a browser. */
  page(socket: WebSocket): void;
}

export interface Listening {
  readonly port: number;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/** The port is taken, or may not be had. */
class PortError extends Error {
  override readonly name = 'PortError';
}

/**
 * Listens on loopback for everything that the sandbox serves.
 * @param port 0 takes any free one
 * @throws PortError whose message names the setting to change
 */
export async function listen(port: number, services: Services): Promise<Listening> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  // A page of another site may have its name point here (DNS rebinding): its requests still bear that name.
  app.use(async (c, next) => (isLocal(c.req.header('host')) ? await next() : c.text('Forbidden', 403)));
  app.route('/api/v10', services.api);
  app.use('/attachments/*', meetFaults(services.faults));
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = services.files.get(c.req.param('id'));
    if (!file) return c.text('Not found', 404);
    return c.body(file.bytes.slice().buffer, 200, {
      'Content-Type': file.attachment.content_type ?? 'application/octet-stream',
      // An uploaded page or drawing must not run as part of the sandbox's.
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
    });
  });
  app.get('*', serveStatic({ root: PAGE }));

  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const sockets = acceptSockets(server, services);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(port, error)));
    server.listen(port, HOST, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closed;
    },
  };
}

function acceptSockets(server: Server, { gateway, page }: Services): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_SOCKET_MESSAGE });
  // discord.js adds the slash.
  const served = new Map([
    ['/gateway', gateway],
    ['/gateway/', gateway],
    ['/page', page],
  ]);
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Whoever connects may go at any moment.
    socket.on('error', () => socket.destroy());
    const serve = served.get((request.url ?? '').split('?')[0] ?? '');
    if (!serve || !isLocal(request.headers.host) || (serve === page && !isOwnPage(request))) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, serve);
  });
  return sockets;
}

function isLocal(host: string | undefined): boolean {
  return /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host ?? '');
}

/** Browsers send the Origin of the page that opens a WebSocket and open one to anywhere: only our own may. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  return headers.origin === `http://${headers.host}`;
}

function portError(port: number, error: NodeJS.ErrnoException): PortError {
  const reasons: Partial<Record<string, string>> = {
    EADDRINUSE: `port ${port} is taken`,
    EACCES: `port ${port} is not allowed`,
  };
  const reason = reasons[error.code ?? ''] ?? error.message;
  return new PortError(
    `The sandbox can't listen: ${reason}. Set SANDBOX_PORT to another port (0 takes any free one).`,
  );
}
