import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BotSettings } from '../../../src/bot.ts';
import { createClient } from '../../../src/discord/client.ts';
import { connect, leave, shutOut } from '../../../src/discord/connect.ts';
import { watchGateway } from '../../../src/discord/watchdog.ts';
import type { Gateway } from '../../../src/sandbox/gateway/gateway.ts';
import { Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox.ts';
import { keptLog } from '../../discord/log.ts';
import { PATIENCE, type Stage, setStage } from '../stage.ts';
import { ask, expectOneAnswer } from './ask.ts';

// Bots are started, on a busy machine too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** So soon after a fault is over the bot must have answered again. */
const SOON_MS = 5_000;
/** Discord lets a bot identify once in so long, so that discord.js waits. */
const IDENTIFY_MS = 5_000;

/** Here it counts what becomes of a question, not whether a busy machine is quick: nobody's patience ends. */
const UNHURRIED = { timing: { firstResponse: 30_000 } };

/** @throws where it takes longer than is promised */
async function expectSoon(answered: () => Promise<void>): Promise<void> {
  const over = performance.now();
  await answered();
  expect(performance.now() - over).toBeLessThan(SOON_MS);
}

/** A bot for the tests of a block. */
function aStage(settings: Partial<BotSettings>, options: Partial<SandboxOptions>): () => Stage {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(settings, options);
  });
  afterAll(() => stage.close());
  return () => stage;
}

/** Waits until the log has a line that it had not before. */
async function logged({ log }: Stage, since: number, line: object): Promise<void> {
  await vi.waitFor(() => expect(log.slice(since)).toContainEqual(expect.objectContaining(line)), PATIENCE);
}

describe('what is asked while the connection is lost is answered once, after', () => {
  const stage = aStage({}, UNHURRIED);

  it.each<[string, (gateway: Gateway) => void]>([
    ['a cut', (gateway) => gateway.cut()],
    ['op 7, being asked to reconnect', (gateway) => gateway.askToReconnect()],
    ['close code 4000', (gateway) => gateway.close(4000)],
  ])('%s', async (_, fault) => {
    const since = stage().log.length;
    fault(stage().sandbox.gateway);
    const during = ask(stage());
    await expectSoon(() => expectOneAnswer(stage(), during));
    await logged(stage(), since, { msg: 'connected again' });
    await expectOneAnswer(stage(), ask(stage()));
  });

  it('op 9, an invalid session that can be resumed', async () => {
    stage().sandbox.gateway.invalidate(true);
    const during = ask(stage());
    await expectSoon(() => expectOneAnswer(stage(), during));
  });
});

describe('what is asked while the connection is dead is answered once', () => {
  const stage = aStage({}, { timing: { ...UNHURRIED.timing, heartbeat: 600 } });

  it('after the heartbeats that were missed', async () => {
    const since = stage().log.length;
    stage().sandbox.gateway.goSilent();
    const during = ask(stage());
    await logged(stage(), since, { msg: 'connection lost, reconnecting' });
    await expectSoon(async () => {
      await expectOneAnswer(stage(), during);
      await expectOneAnswer(stage(), ask(stage()));
    });
  });
});

describe('where the session is lost as well the log says so, and the next question is answered, after', () => {
  // A connection for each test: none has to wait until the bot may identify again.
  const stage = aStage({ shards: 'auto' }, { ...UNHURRIED, shards: 3 });
  beforeAll(() => wait(IDENTIFY_MS));

  it.each<[string, shard: number, (gateway: Gateway, shard: number) => void]>([
    ['op 9, an invalid session', 0, (gateway, shard) => gateway.invalidate(false, shard)],
    ['close code 4008, too many payloads', 1, (gateway, shard) => gateway.close(4008, shard)],
    ['close code 4009, a session that timed out', 2, (gateway, shard) => gateway.close(4009, shard)],
  ])('%s', async (_, shard, fault) => {
    const { gateway, guildId } = stage().sandbox;
    gateway.deal(guildId, shard);
    await expectOneAnswer(stage(), ask(stage()));
    const since = stage().log.length;
    fault(gateway, shard);
    await expectSoon(async () => {
      await logged(stage(), since, { level: 40, shard, msg: expect.stringMatching(/in a new session/) });
      await expectOneAnswer(stage(), ask(stage()));
    });
  });
});

describe('where going on is useless, the bot says why in one line:', () => {
  const join = async (options: Partial<SandboxOptions> = {}) => {
    const sandbox = await Sandbox.start({ port: 0, log: keptLog().log, ...options });
    const at = { apiUrl: sandbox.restUrl, shards: null, forumAnswers: false };
    return { sandbox, client: createClient(at, keptLog().log) };
  };

  it('close code 4004, once what was asked before is answered', async () => {
    const stage = await setStage({}, UNHURRIED);
    const before = ask(stage);
    await logged(stage, 0, { interaction: before.id });
    stage.sandbox.gateway.close(4004);
    expect((await stage.bot.shutOut).message).toMatch(/^Discord does not accept DISCORD_TOKEN.*\(4004\)$/);
    await stage.bot.stop();
    await expectOneAnswer(stage, before);
    await stage.close();
  });

  it('close code 4014', async () => {
    const { sandbox, client } = await join();
    const out = shutOut(client);
    await connect(client, sandbox.token);
    sandbox.gateway.close(4014);
    expect((await out).message).toMatch(/^Discord refused the message content intent.*\(4014\)$/);
    await leave(client);
    await sandbox.close();
  });

  it('all starts of the day used up', async () => {
    const { sandbox, client } = await join();
    sandbox.gateway.useUpIdentifies();
    await expect(connect(client, sandbox.token)).rejects.toThrow(
      /^Not enough sessions remaining .*resets at/,
    );
    await sandbox.close();
  });

  it('a gateway that takes the connection and lets nobody in, though it acknowledges heartbeats', async () => {
    const { sandbox, client } = await join({ timing: { heartbeat: 100 } });
    await connect(client, sandbox.token);
    const watchdog = watchGateway(client, 50, 2_000);
    sandbox.gateway.keepOut();
    sandbox.gateway.cut();
    expect((await watchdog.dead).message).toMatch(
      /^Discord's gateway has shown no sign of life on shard 0 for 2 s \((Resuming|Identifying|Connecting)\)/,
    );
    watchdog.stop();
    await leave(client);
    await sandbox.close();
  });
});
