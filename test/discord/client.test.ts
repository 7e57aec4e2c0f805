import { GatewayIntentBits, IntentsBitField } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { ConnectionError, connect } from '../../src/discord/connect.ts';
import { brokenDiscord } from '../end-to-end/broken-discord.ts';
import { keptLog } from './log.ts';

const settings = { apiUrl: null, shards: null, forumAnswers: false };
const clientAt = (apiUrl: string | null) => createClient({ ...settings, apiUrl }, keptLog().log);

describe('the client', () => {
  it('asks Discord for servers alone, and pings nobody', () => {
    const { options } = clientAt(null);
    expect(new IntentsBitField(options.intents).bitfield).toBe(GatewayIntentBits.Guilds);
    expect(options.allowedMentions).toEqual({ parse: [], repliedUser: false });
  });

  it('asks for what is said in channels only where forum posts are answered', () => {
    const { options } = createClient({ ...settings, forumAnswers: true }, keptLog().log);
    const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;
    expect(new IntentsBitField(options.intents).bitfield).toBe(Guilds | GuildMessages | MessageContent);
  });

  it.each([
    [null, 'https://discord.com/api'],
    ['http://proxy.example:8080/api', 'http://proxy.example:8080/api'],
    ['http://proxy.example/api/', 'http://proxy.example/api'],
    ['http://proxy.example/api/v10', 'http://proxy.example/api'],
  ])('given %s talks to %s', (given, base) => {
    expect(clientAt(given).options.rest?.api).toBe(base);
  });

  it('survives an error event', () => {
    const { log, lines } = keptLog();
    createClient(settings, log).emit('error', new Error('out of the blue'));
    expect(lines).toMatchObject([{ level: 50, message: 'out of the blue' }]);
  });

  it('says once that the connection is lost, however often it is tried anew', () => {
    const { log, lines } = keptLog();
    const client = createClient(settings, log);
    for (let n = 0; n < 5; n += 1) client.emit('shardReconnecting', 0);
    client.emit('shardResume', 0, 0);
    expect(lines.map((line) => line['msg'])).toEqual(['connection lost, reconnecting', 'connected again']);
  });
});

describe('requests', () => {
  it('go their own way, whatever the fetch() of Node.js puts in the place of what a process shares', async () => {
    const shared = Symbol.for('undici.globalDispatcher.1');
    const before = Reflect.get(globalThis, shared);
    const dispatch = vi.fn();
    const discord = await brokenDiscord(() => undefined);
    const { rest } = clientAt(discord.url);
    rest.setToken('a.b.c');
    try {
      Reflect.set(globalThis, shared, { dispatch });
      await rest.get('/channels/123456789012345678');
      expect(dispatch).not.toHaveBeenCalled();
    } finally {
      Reflect.set(globalThis, shared, before);
      discord.close();
    }
  });
});

describe('joining Discord', () => {
  it('is given up on where the gateway says nothing', async () => {
    let reached: () => void = () => undefined;
    const isReached = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const mute = await brokenDiscord(() => reached());
    const joining = connect(clientAt(mute.url), 'a.b.c', 1_000);
    await expect(joining).rejects.toThrow(ConnectionError);
    await expect(joining).rejects.toThrow(/its gateway does not answer\.$/);
    // A connection that is cut while it is being made is an error of nobody's.
    await isReached;
    mute.close();
  });
});

describe('the 50 requests a second that Discord allows', () => {
  it('are for requests of the bot itself, not for what follows a first response', async () => {
    const discord = await brokenDiscord(() => undefined);
    const { rest } = clientAt(discord.url);
    rest.setToken('a.b.c');
    await rest.get('/channels/123456789012345678');
    expect(rest.globalRemaining).toBe(49);
    for (let n = 0; n < 60; n += 1) {
      await rest.patch(`/webhooks/123456789012345678/token-${n}/messages/@original`, { body: {} });
    }
    expect(rest.globalRemaining).toBeGreaterThanOrEqual(49);
    discord.close();
  });
});
