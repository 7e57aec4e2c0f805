import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShardState } from '../../src/discord/watchdog.ts';
import { type Health, serveHealth } from '../../src/health/health.ts';
import { PATIENCE, setStage } from '../end-to-end/stage.ts';

const HERE = { port: 0, host: '127.0.0.1' };
const ready = (id: number, silence = 0): ShardState => ({ id, status: 'Ready', silence });

let health: Health;
afterEach(() => health.close());

const get = (path: string) => fetch(`http://127.0.0.1:${health.port}${path}`);
async function healthz(): Promise<[status: number, body: unknown]> {
  const response = await get('/healthz');
  return [response.status, await response.json()];
}

describe('/healthz', () => {
  it('is 503 until the bot has joined Discord', async () => {
    health = await serveHealth(HERE);
    expect(await healthz()).toEqual([503, { ok: false, reason: 'starting', shards: [] }]);
  });

  it('is 200 where every connection is ready and acknowledges heartbeats', async () => {
    health = await serveHealth(HERE);
    health.watch(() => [ready(0, 41), ready(1)]);
    expect(await healthz()).toEqual([200, { ok: true, shards: [ready(0, 41), ready(1)] }]);
  });

  it.each<[string, ShardState]>([
    ['shard 1 is not connected (Resuming)', { id: 1, status: 'Resuming', silence: 2 }],
    ['shard 1 acknowledges no heartbeats', ready(1, 120)],
  ])('is 503 with the reason: %s', async (reason, shard) => {
    health = await serveHealth(HERE);
    health.watch(() => [ready(0), shard]);
    expect(await healthz()).toEqual([503, { ok: false, reason, shards: [ready(0), shard] }]);
  });
});

it('serves nothing else', async () => {
  health = await serveHealth(HERE);
  expect((await get('/')).status).toBe(404);
});

it('that can’t have its port stops the start with the setting’s name', async () => {
  health = await serveHealth(HERE);
  await expect(serveHealth({ ...HERE, port: health.port })).rejects.toThrow(
    `HEALTH_PORT ${health.port} on 127.0.0.1 (HEALTH_HOST) can't be had: EADDRINUSE`,
  );
});

it('follows a bot through a conversation and a fault, and names nobody', async () => {
  health = await serveHealth(HERE);
  const stage = await setStage({ tally: health.tally }, { timing: { firstResponse: 30_000 } });
  health.watch(stage.bot.shards);
  const { sandbox } = stage;

  expect((await healthz())[0]).toBe(200);
  await sandbox.member.run('/ask', { question: 'Who met in Geneva?' });
  await sandbox.member.run('/ask', { question: 'What is the best recipe for chocolate cake?' });
  const answer = await sandbox.member.run('/timeline');
  await sandbox.member.press(answer, 'Delete');
  // It is counted once Discord has taken the answer, which the member may have before.
  const text = await vi.waitFor(async () => {
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('on_the_record_interactions_total{command="component",outcome="answered"} 1');
    return metrics;
  }, PATIENCE);
  expect(text).toContain('on_the_record_interactions_total{command="ask",outcome="answered"} 2');
  expect(text).toContain('on_the_record_answer_seconds_count{command="timeline"} 1');
  expect(text).toContain('on_the_record_abstentions_total{command="ask"} 1');
  expect(text).toContain('on_the_record_gateway_ready{shard="0"} 1');
  expect(text).toMatch(/on_the_record_gateway_silence_seconds\{shard="0"\} \d/);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  for (const secret of [sandbox.guildId, sandbox.member.user.id, answer.id, 'chocolate', sandbox.token]) {
    expect(text).not.toContain(secret);
  }

  sandbox.gateway.keepOut();
  sandbox.gateway.cut();
  await vi.waitFor(async () => {
    const [status, body] = await healthz();
    expect([status, body]).toEqual([
      503,
      expect.objectContaining({ reason: expect.stringMatching(/^shard 0 is not/) }),
    ]);
  }, PATIENCE);
  expect(await (await get('/metrics')).text()).toContain('on_the_record_gateway_ready{shard="0"} 0');

  sandbox.gateway.letIn();
  await vi.waitFor(async () => expect((await healthz())[0]).toBe(200), PATIENCE);
  await stage.close();
});
