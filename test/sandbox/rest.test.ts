import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { eventually, refusalOf, type Stage, setStage } from './bot.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({}, { rest: { retries: 3, timeout: 500 } });
  stage.handle = async (interaction) => interaction.reply('here');
});
afterEach(() => stage.sandbox.restFaults.clear());
afterAll(() => stage.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stage.sandbox.restUrl}/v10${path}`, { headers });

describe('a call', () => {
  test('needs the bot token', async () => {
    const response = await get('/users/@me', { authorization: 'Bot nobody' });
    expect([response.status, await response.json()]).toEqual([
      401,
      { message: '401: Unauthorized', code: 0 },
    ]);
  });

  test('to something that there is not is refused and written down', async () => {
    const before = stage.sandbox.refusals.length;
    expect((await get('/nowhere', { authorization: `Bot ${stage.sandbox.token}` })).status).toBe(404);
    expect(stage.sandbox.refusals.slice(before)).toMatchObject([
      { method: 'GET', path: '/nowhere', status: 404 },
    ]);
  });

  test('names the gateway on this machine', async () => {
    const gateway = (await stage.client.rest.get('/gateway/bot')) as { url: string; shards: number };
    expect(gateway.url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/gateway$/);
    expect(gateway.shards).toBe(1);
  });

  test('of unknown channels, messages, users, members and servers is told so', async () => {
    const { rest } = stage.client;
    const { text, guildId } = stage.sandbox;
    expect(await refusalOf(rest.get('/channels/123'))).toBe(10003);
    expect(await refusalOf(rest.get(`/channels/${text.id}/messages/123`))).toBe(10008);
    expect(await refusalOf(rest.get('/users/123'))).toBe(10013);
    expect(await refusalOf(rest.get(`/guilds/${guildId}/members/123`))).toBe(10007);
    expect(await refusalOf(rest.get('/guilds/123'))).toBe(10004);
    expect(await refusalOf(rest.get('/webhooks/1/unknown/messages/@original'))).toBe(10015);
  });

  test('is counted: five messages in five seconds and channel', async () => {
    const path = `/channels/${stage.sandbox.member.dm.id}/messages`;
    const headers = { authorization: `Bot ${stage.sandbox.token}` };
    const send = () => fetch(`${stage.sandbox.restUrl}/v10${path}`, { method: 'POST', headers, body: '{}' });
    const first = await send();
    expect(first.headers.get('x-ratelimit-limit')).toBe('5');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
    for (let n = 0; n < 4; n++) await send();
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const body = (await refused.json()) as { retry_after: number; global: boolean };
    expect(body.retry_after).toBeGreaterThan(0);
    expect(body.global).toBe(false);
  });
});

describe("the bot's messages", () => {
  test('are sent, read, changed and deleted', async () => {
    const channel = await stage.client.channels.fetch(stage.sandbox.text.id);
    if (!channel?.isSendable()) throw new Error('The channel takes messages');
    const sent = await channel.send({
      content: 'one',
      files: [{ attachment: Buffer.from('x'), name: 'x.txt' }],
    });
    const edited = await sent.edit({ content: 'two', attachments: [] });
    expect([edited.content, edited.attachments.size]).toEqual(['two', 0]);
    expect((await channel.messages.fetch({ limit: 1 })).first()?.content).toBe('two');
    await sent.delete();
    expect(await refusalOf(channel.messages.fetch({ message: sent.id, force: true }))).toBe(10008);
  });

  test('are read a page at a time, newest first', async () => {
    const { member, text } = stage.sandbox;
    const [first, second, third] = ['1', '2', '3'].map((words) => member.say(words));
    const page = async (query: string) =>
      ((await stage.client.rest.get(`/channels/${text.id}/messages?${query}`)) as { id: string }[]).map(
        ({ id }) => id,
      );
    expect(await page('limit=2')).toEqual([third?.id, second?.id]);
    expect(await page(`limit=1&before=${third?.id}`)).toEqual([second?.id]);
    expect(await page(`after=${first?.id}`)).toEqual([third?.id, second?.id]);
    expect((await page('limit=x&before=y')).length).toBeGreaterThan(2);
  });

  test('are its own: those of members it may neither change nor delete', async () => {
    const { id, channel_id } = stage.sandbox.member.say('mine');
    const path = `/channels/${channel_id}/messages/${id}` as const;
    expect(await refusalOf(stage.client.rest.patch(path, { body: { content: 'x' } }))).toBe(50005);
    expect(await refusalOf(stage.client.rest.delete(path))).toBe(50013);
  });

  test("don't go into a forum without a post", async () => {
    const path = `/channels/${stage.sandbox.forum.id}/messages` as const;
    expect(await refusalOf(stage.client.rest.post(path, { body: { content: 'x' } }))).toBe(50008);
  });
});

describe('faults that are asked for', () => {
  const ask = async () => (await stage.sandbox.member.run('/act')).content;
  const callback = { path: /^\/interactions\// };

  test.each([500, 502])('a %i, twice: discord.js tries again', async (status) => {
    stage.sandbox.restFaults.plan({ status }, 2, callback);
    expect(await ask()).toBe('here');
  });

  test('a 429 with the time to wait', async () => {
    stage.sandbox.restFaults.plan({ status: 429, retryAfter: 0.2 }, 1, callback);
    expect(await ask()).toBe('here');
  });

  test('a connection that is cut before the call is carried out', async () => {
    stage.sandbox.restFaults.plan({ drop: 'before' }, 1, callback);
    expect(await ask()).toBe('here');
  });

  test.each([
    ['a connection that is cut after it: the reply is there', { drop: 'after' as const }],
    ['silence beyond the patience of the bot: the call is carried out late', { silence: 800 }],
  ])('%s, and the other try is refused', async (_, fault) => {
    const { refusals } = stage.sandbox;
    const before = refusals.length;
    stage.sandbox.restFaults.plan(fault, 1, callback);
    expect(await ask()).toBe('here');
    await eventually(() => refusals.length > before);
    expect(refusals.slice(before).map(({ code }) => code)).toEqual([40060]);
  });

  test('of one kind of call only', async () => {
    stage.sandbox.restFaults.plan({ status: 500 }, 1, { method: 'GET', path: /^\/users/ });
    expect(await ask()).toBe('here');
    expect((await get('/users/@me')).status).toBe(500);
    expect((await get('/users/@me')).status).toBe(401);
  });
});
