import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openLink } from '../../src/storage/postgres-link.ts';
import { keptLog } from '../discord/log.ts';

/** PostgreSQL's refusal of a connection, by its protocol: a letter, a length, fields that each end with a zero. */
function refusal(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C53300\0Msorry, too many clients already\0\0');
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

it('a database that refuses connections is asked again after longer and longer pauses', async () => {
  let attempts = 0;
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      attempts += 1;
      socket.end(refusal());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const link = openLink(
    { connectionString: `postgres://bot@127.0.0.1:${port}/record`, connectionTimeoutMillis: 1_000 },
    keptLog().log,
  );
  link.follow({ changed: () => undefined, connected: () => undefined });
  await wait(1_000);
  // At once, and then 100, 200 and 400 ms after the one before.
  expect(attempts).toBeGreaterThan(0);
  expect(attempts).toBeLessThanOrEqual(4);
  expect(link.isAway()).toBe(true);
  await link.close();
  server.close();
});
