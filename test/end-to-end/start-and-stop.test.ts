import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { keptLog } from '../discord/log.ts';
import { brokenDiscord } from './broken-discord.ts';
import { startProgram } from './program.ts';
import { PATIENCE } from './stage.ts';

// Each test starts a process or two, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 40_000 });

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await Sandbox.start({ port: 0, log: keptLog().log });
});
afterAll(() => sandbox.close());

const inSandbox = () => ({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.restUrl });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Expects that the program ends by itself with one line that says why, and no stack. */
async function expectToFail(settings: Record<string, string>, reason: RegExp, lines = 1): Promise<void> {
  const { code, errors } = await startProgram(settings).ended;
  expect(errors.join('\n')).toMatch(reason);
  expect([code, errors.length]).toEqual([1, lines]);
}

// Side by side, since most of them wait for what doesn't come.
describe.concurrent('a start that cannot work ends with one line that says why', () => {
  it('with a token that Discord does not know', () =>
    expectToFail({ ...inSandbox(), DISCORD_TOKEN: 'a.wrong.one' }, /^Discord does not accept DISCORD_TOKEN/));

  it.each([
    [4004, /^Discord does not accept DISCORD_TOKEN.*\(4004\)$/],
    [4014, /^Discord refused the message content intent\..*FORUM_ANSWERS.*\(4014\)$/],
  ])('with a gateway that closes with %i', async (code, reason) => {
    const { url, close } = await brokenDiscord((socket) => socket.close(code));
    await expectToFail({ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: url }, reason);
    close();
  });

  it('without a network', async () => {
    const onto = (url: string, reason: RegExp) =>
      expectToFail({ DISCORD_TOKEN: 'a.b.c', DISCORD_API_URL: url }, reason);
    await Promise.all([
      onto('http://127.0.0.1:1/api', /^http:\/\/127\.0\.0\.1:1\/api can't be reached \(ECONNREFUSED\)\.$/),
      onto(
        'http://nowhere.invalid/api',
        /^http:\/\/nowhere\.invalid\/api can't be reached \((?:ENOTFOUND|EAI_AGAIN)\)\.$/,
      ),
    ]);
  });

  it('without articles', () =>
    expectToFail({ ...inSandbox(), ARTICLES_DIR: 'no-such-folder' }, /ARTICLES_DIR/));

  it('with settings that make no sense, each of them named', () =>
    expectToFail(
      { DISCORD_GUILD_ID: 'my server', SANDBOX_PORT: 'x' },
      /DISCORD_GUILD_ID[\s\S]*SANDBOX_PORT/,
      2,
    ));

  it('with a database that can’t be reached, whose password nobody reads', () =>
    expectToFail(
      { ...inSandbox(), DATABASE_URL: 'postgres://bot:secret@127.0.0.1:1/record' },
      /^the database 127\.0\.0\.1:1\/record \(DATABASE_URL\) can't be reached: connect ECONNREFUSED 127\.0\.0\.1:1$/,
    ));

  it('in a server that the bot is not in', () =>
    expectToFail({ ...inSandbox(), DISCORD_GUILD_ID: '123456789012345678' }, /DISCORD_GUILD_ID/));
});

describe('without a token', () => {
  it('the sandbox starts with the bot in it, and says where', async () => {
    const program = startProgram({ SANDBOX_PORT: '0' });
    const line = await program.says(/Try the bot at/);
    const [address = ''] = line.match(/http:\/\/127\.0\.0\.1:\d+\//) ?? [];
    // The page is built apart and has a test of its own. Here it is enough that somebody answers.
    expect((await fetch(address)).status).toBeGreaterThan(0);
    program.send('SIGINT');
    expect(await program.ended).toMatchObject({ code: 0, errors: [] });
  });
});

describe('with a token', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'the bot answers, and stops cleanly within 5 s on %s',
    async (signal) => {
      const program = startProgram(inSandbox());
      await program.says(/"msg":"ready"/);
      const reply = await sandbox.member.run('/sources');
      expect(reply.embeds.length).toBe(1);
      const asked = performance.now();
      program.send(signal);
      expect(await program.ended).toMatchObject({ code: 0, errors: [] });
      expect(performance.now() - asked).toBeLessThan(5_000);
    },
  );

  it('the bot tells whether it is well and what it has done, where that is asked for', async () => {
    const port = await freePort();
    const program = startProgram({ ...inSandbox(), HEALTH_PORT: String(port) });
    await program.says(/"msg":"ready"/);
    await sandbox.member.run('/sources');
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    await vi.waitFor(async () => expect((await get('/healthz')).status).toBe(200), PATIENCE);
    // An answer is counted once Discord has taken it, which is after whoever asked has it.
    await vi.waitFor(async () => {
      const counted = 'on_the_record_interactions_total{command="sources",outcome="answered"} 1';
      expect(await (await get('/metrics')).text()).toContain(counted);
    }, PATIENCE);
    program.send('SIGTERM');
    expect(await program.ended).toMatchObject({ code: 0, errors: [] });
  });

  it('ends with one line when Discord shuts it out later', async () => {
    const program = startProgram(inSandbox());
    await program.says(/"msg":"ready"/);
    sandbox.gateway.close(4004);
    const { code, errors } = await program.ended;
    expect([code, errors]).toEqual([1, [expect.stringMatching(/DISCORD_TOKEN.*\(4004\)$/)]]);
  });
});
