import { type Client, Events, type RepliableInteraction } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { type Bot, closeCodeOf, join, startSandbox } from './bot.ts';

const ACT = { name: 'act', description: 'Do something', integrationTypes: [0, 1] };

let sandbox: Sandbox;
let bots: Bot[] = [];
afterEach(async () => {
  for (const { client } of bots) await client.destroy();
  await sandbox.close();
  bots = [];
});

/** A sandbox with a process of a bot for each of two shards; each says which shard it is. */
async function open(options: Partial<SandboxOptions> = {}): Promise<Client<true>[]> {
  sandbox = await startSandbox({ shards: 2, ...options });
  for (const shard of [0, 1]) {
    const says = async (interaction: unknown) =>
      (interaction as RepliableInteraction).reply(`shard ${shard}`);
    bots.push(await join(sandbox, [ACT], says, { shards: [shard], shardCount: 2 }));
  }
  return bots.map(({ client }) => client);
}

const inNewsroom = async () => (await sandbox.member.run('/act')).content;
const inPressClub = async () =>
  (await sandbox.member.run('/act', {}, { channel: sandbox.pressClub.text })).content;
const names = ({ guilds }: Client) =>
  guilds.cache.filter(({ available }) => available).map(({ name }) => name);

describe('of two shards', () => {
  test('each has one of the servers, and the first has the direct messages', async () => {
    const [first, second] = await open();
    expect(first && names(first)).toEqual(['The Newsroom']);
    expect(second && names(second)).toEqual(['The Press Club']);
    expect(await inNewsroom()).toBe('shard 0');
    expect(await inPressClub()).toBe('shard 1');
    const { member } = sandbox;
    expect((await member.run('/act', {}, { channel: member.dm })).content).toBe('shard 0');
  });

  test('the first takes what people bring along into servers that the bot is not in', async () => {
    await open({ userInstalled: true });
    expect(await inPressClub()).toBe('shard 0');
  });

  test('one is away while the other goes on, and misses nothing', async () => {
    const [, second] = await open();
    const resumed = new Promise((resolve) => second?.once(Events.ShardResume, resolve));
    sandbox.gateway.cut(1);
    expect(await inNewsroom()).toBe('shard 0');
    expect(await inPressClub()).toBe('shard 1');
    await resumed;
    expect(sandbox.gateway.shards).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test('one leaves, and its server finds the bot offline', async () => {
    const [, second] = await open();
    await second?.destroy();
    await expect(inPressClub()).rejects.toMatchObject({ reason: 'offline' });
    expect(await inNewsroom()).toBe('shard 0');
  });

  test('one hands a server over to the other', async () => {
    const [first, second] = await open();
    const lost = new Promise((resolve) => second?.once(Events.GuildUnavailable, resolve));
    sandbox.gateway.deal(sandbox.pressClub.guildId, 0);
    expect(await inPressClub()).toBe('shard 0');
    await lost;
    expect(first && names(first)).toEqual(['The Newsroom', 'The Press Club']);
    expect(second && names(second)).toEqual([]);
  });
});

test('one process may run all the shards that are recommended', async () => {
  sandbox = await startSandbox({ shards: 2 });
  const bot = await join(sandbox, [ACT], async () => undefined, { shards: 'auto' });
  bots.push(bot);
  expect(bot.client.ws.shards.size).toBe(2);
  expect(names(bot.client)).toEqual(['The Newsroom', 'The Press Club']);
});

test('the gateway says how many shards and starts there may be', async () => {
  sandbox = await startSandbox({ shards: 4, maxConcurrency: 2 });
  const ask = async () => {
    const headers = { authorization: `Bot ${sandbox.token}` };
    return (await fetch(`${sandbox.restUrl}/v10/gateway/bot`, { headers })).json();
  };
  const limits = { total: 1000, max_concurrency: 2 };
  expect(await ask()).toMatchObject({ shards: 4, session_start_limit: { ...limits, remaining: 1000 } });
  bots.push(await join(sandbox, [], async () => undefined));
  expect(await ask()).toMatchObject({ session_start_limit: { ...limits, remaining: 999 } });
});

describe('the gateway closes', () => {
  const identify = (shard?: unknown) =>
    closeCodeOf(sandbox.restUrl, { token: sandbox.token, intents: 1, properties: {}, shard });

  test.each([[[2, 2]], [[-1, 2]], [[0, 0]], [[0.5, 2]], [['0', 2]], [[0]], [{}], [0]])(
    'with 4010 on a shard that there can not be: %j',
    async (shard) => {
      sandbox = await startSandbox();
      expect(await identify(shard)).toBe(4010);
    },
  );

  test('with 4011 on too few shards, where more are required', async () => {
    sandbox = await startSandbox({ shards: 2, shardingRequired: true });
    expect(await identify()).toBe(4011);
    expect(await identify([0, 1])).toBe(4011);
    bots.push(await join(sandbox, [], async () => undefined, { shards: [1], shardCount: 2 }));
  });
});
