import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What lies between the bot and its database, and can be cut. */
export interface Cable {
  /** The database's address through it. */
  readonly url: string;
  /** Ends every connection and takes no other. */
  cut(): void;
  /** Ends a connection as soon as it has carried these words to the database: what that answers never arrives. */
  cutAfter(words: string): void;
  /** Lets nothing through any more, without a word to either side: as where a machine is gone. */
  freeze(): void;
  mend(): void;
  close(): Promise<void>;
}

/** @param url the address of a database */
export async function layCable(url: string): Promise<Cable> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'frozen' = 'whole';
  let last: string | null = null;

  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    keep(near);
    // As if it were on its way.
    if (state === 'frozen') return;
    const far = connect(Number(port), hostname);
    keep(far);
    near.pipe(far);
    far.pipe(near);
    near.on('data', (bytes) => {
      if (last !== null && bytes.includes(last)) near.destroy();
    });
    // What is on its way arrives.
    near.on('close', () => far.end());
    far.on('close', () => near.destroy());
  });

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  }
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: through.href,
    cut() {
      state = 'cut';
      endAll();
    },
    cutAfter(words) {
      last = words;
    },
    freeze() {
      state = 'frozen';
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend() {
      state = 'whole';
      last = null;
      // What was frozen never comes to life again: a connection that was forgotten on the way doesn't.
      endAll();
    },
    async close() {
      endAll();
      server.close();
      await once(server, 'close');
    },
  };
}
