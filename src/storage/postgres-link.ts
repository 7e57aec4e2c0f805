import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { describeError, type Log } from '../log.ts';
import type { PeerListener, Peers } from './peers.ts';

const CHANNEL = 'on_the_record';
/** How often the connection is tried: one that was cut without a word is found so. */
const HEARTBEAT_MS = 5_000;
/** The pause before another attempt to connect, doubled after each that fails. */
const PAUSE_MS = { first: 100, longest: 2_000 };

/** A connection on which a process hears of the others' changes, and by which it knows whether the database is there. */
export interface PostgresLink extends Peers {
  /** Whether it wasn't there when it was last tried. */
  isAway(): boolean;
  /** Something failed as if it were away: it counts as away until it has been tried. */
  doubt(): void;
}

export function openLink(config: pg.ClientConfig, log: Log): PostgresLink {
  let away = false;
  let closed = false;
  let nap = new AbortController();
  let following: Promise<void> = Promise.resolve();

  /** Until it is over or something happens. */
  async function sleep(ms: number): Promise<void> {
    nap = new AbortController();
    await wait(ms, undefined, { signal: nap.signal, ref: false }).catch(() => undefined);
  }

  /** Listens until the connection is lost, or was never made. @throws what went wrong */
  async function listen(listener: PeerListener, isConnected: () => void): Promise<void> {
    const client = new pg.Client(config);
    let lost: Error | null = null;
    const lose = (error: Error) => {
      if (lost) return;
      lost = error;
      nap.abort();
    };
    client.on('error', lose);
    client.on('end', () => lose(new Error('the database ended the connection')));
    client.on('notification', ({ payload = '' }) => {
      const [guildId = '', version] = payload.split(' ');
      listener.changed(guildId, Number(version));
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (closed) return;
      isConnected();
      listener.connected();
      while (!lost) {
        await sleep(HEARTBEAT_MS);
        if (closed) return;
        await client.query('SELECT 1');
        isConnected();
      }
      throw lost;
    } finally {
      // Its end, when that comes, isn't to cut short the pause before the next attempt.
      lose(new Error('it is given up'));
      // Not awaited: a database that is away never says goodbye.
      void client.end();
    }
  }

  async function follow(listener: PeerListener): Promise<void> {
    let pause = PAUSE_MS.first;
    let isLogged = false;
    const connected = () => {
      away = false;
      pause = PAUSE_MS.first;
      if (isLogged) log.info('the database is back');
      isLogged = false;
    };
    while (!closed) {
      try {
        await listen(listener, connected);
      } catch (error) {
        away = true;
        if (!isLogged) log.warn(describeError(error), 'the database is away');
        isLogged = true;
        await sleep(pause);
        pause = Math.min(2 * pause, PAUSE_MS.longest);
      }
    }
  }

  return {
    isAway: () => away,
    doubt() {
      away = true;
      nap.abort();
    },
    async tell(transaction, guildId, version) {
      await sql`SELECT pg_notify(${CHANNEL}, ${`${guildId} ${version}`})`.execute(transaction);
    },
    follow(listener) {
      following = follow(listener);
    },
    async close() {
      closed = true;
      nap.abort();
      await following;
    },
  };
}
