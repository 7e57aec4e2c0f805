import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchAttachment } from '../../src/servers/download.ts';

/** 100 MB of nothing, packed to a thousandth. */
const BOMB = gzipSync(Buffer.alloc(100_000_000));
const TEXT = 'The harbour of Westport reopened on Monday.';

describe('an attachment', () => {
  let server: Server;
  let origin: string;
  let asked: string[];
  /** Bytes that were sent of what has no end. */
  let sent: number;

  beforeEach(async () => {
    asked = [];
    sent = 0;
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/moved') response.writeHead(302, { location: '/harbour.txt' }).end();
      else if (request.url === '/gone') response.writeHead(404).end('gone');
      else if (request.url === '/cut')
        response.writeHead(200, { 'content-length': 1_000 }).write('x', () => request.destroy());
      else if (request.url === '/endless') {
        const timer = setInterval(() => {
          sent += 1_000;
          response.write('x'.repeat(1_000));
        }, 1);
        response.on('close', () => clearInterval(timer));
      } else if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB);
      else response.end(TEXT);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const fetched = async (url: string, most = 1_000) => {
    const bytes = await fetchAttachment(url, `${origin}/api`, most);
    return typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString();
  };

  it('comes from the host of the REST API', async () => {
    expect(await fetched(`${origin}/attachments/1/2/harbour.txt?ex=1`)).toBe(TEXT);
  });

  it.each([
    ['another host', 'https://example.org/harbour.txt'],
    ['another port', 'http://127.0.0.1:1/harbour.txt'],
    ['a host that begins like Discord’s', 'https://cdn.discordapp.com.example.org/harbour.txt'],
    ['Discord’s host as a user’s name', 'https://cdn.discordapp.com@example.org/harbour.txt'],
    ['Discord’s host without encryption', 'http://cdn.discordapp.com/harbour.txt'],
    ['a file of this machine', 'file:///etc/passwd'],
    ['no address', 'harbour'],
  ])('is not fetched from %s', async (_, url) => {
    expect(await fetched(url)).toBe('unreachable');
    expect(asked).toEqual([]);
  });

  it('is not looked for where a redirect leads', async () => {
    expect(await fetched(`${origin}/moved`)).toBe('unreachable');
    expect(asked).toEqual(['/moved']);
  });

  it('that is gone, or breaks off, could not be had', async () => {
    expect(await fetched(`${origin}/gone`)).toBe('unreachable');
    expect(await fetched(`${origin}/cut`)).toBe('unreachable');
  });

  it('is read no further than it may be large, whatever is said of its size', async () => {
    expect(await fetched(`${origin}/endless`, 20_000)).toBe('too-large');
    expect(sent).toBeLessThan(1_000_000);
  });

  it('that was packed on the way is unpacked no further than it may be large', async () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetched(`${origin}/bomb`, 20_000)).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});
