import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
/** No test leaves anything under way, or a fault that would hit the next one. */
afterEach(async () => {
  stage.sandbox.restFaults.clear();
  await vi.waitFor(() => expect(underWay()).toEqual([]), { timeout: 15_000 });
}, 20_000);
afterAll(() => stage.close());

const ask = () => stage.sandbox.member.run('/ask', { question: 'Who met in Geneva?' });
const CALLBACK = { method: 'POST', path: /^\/interactions\/.*\/callback$/ };

/** The interactions that were asked and have no outcome yet. */
function underWay(): unknown[] {
  const done = new Set(
    stage.log.filter(({ outcome }) => outcome !== undefined).map(({ interaction }) => interaction),
  );
  return stage.log.flatMap(({ msg, interaction }) =>
    msg === 'asked' && !done.has(interaction) ? [interaction] : [],
  );
}

/** What the bot logged while something went on. */
async function logOf(doing: () => Promise<unknown>): Promise<readonly Record<string, unknown>[]> {
  const before = stage.log.length;
  await doing();
  return stage.log.slice(before);
}

async function expectToAnswer(): Promise<void> {
  await vi.waitFor(async () => expect((await ask()).embeds.length).toBeGreaterThan(0), {
    timeout: 10_000,
    interval: 100,
  });
}

describe('the bot answers again after', () => {
  it.each<[string, (gateway: Stage['sandbox']['gateway']) => void]>([
    ['a cut connection', (gateway) => gateway.cut()],
    ['a close that can be resumed', (gateway) => gateway.close(4000)],
    ['a session that timed out', (gateway) => gateway.close(4009)],
    ['being asked to reconnect', (gateway) => gateway.askToReconnect()],
    ['a resumable invalid session', (gateway) => gateway.invalidate(true)],
    ['an invalid session', (gateway) => gateway.invalidate(false)],
  ])(
    '%s',
    async (_, fault) => {
      fault(stage.sandbox.gateway);
      await stage.sandbox.botOnline();
      await expectToAnswer();
    },
    20_000,
  );
});

describe('a reply that Discord’s API fails to take', () => {
  it('is tried again after a fault of the server', async () => {
    stage.sandbox.restFaults.plan({ status: 502 }, 1, CALLBACK);
    expect((await ask()).embeds.length).toBeGreaterThan(0);
  });

  it('is tried again after a short rate limit', async () => {
    stage.sandbox.restFaults.plan({ status: 429, retryAfter: 0.2 }, 1, CALLBACK);
    expect((await ask()).embeds.length).toBeGreaterThan(0);
  });

  it('is given up on after a long one, and the next is answered', async () => {
    stage.sandbox.restFaults.plan({ status: 429, retryAfter: 60 }, 2, CALLBACK);
    const log = await logOf(() => expect(ask()).rejects.toThrow(/did not respond/));
    expect(log).toContainEqual(expect.objectContaining({ level: 50, outcome: 'failed' }));
    await expectToAnswer();
  });

  it('is only logged where the first was carried out and its answer lost', async () => {
    stage.sandbox.restFaults.plan({ drop: 'after' }, 1, CALLBACK);
    expect((await ask()).embeds.length).toBeGreaterThan(0);
    await expectToAnswer();
  });

  it('is only logged where Discord says nothing until it is too late', async () => {
    stage.sandbox.restFaults.plan({ silence: 10_000 }, 1, CALLBACK);
    const log = await logOf(async () => {
      await expect(ask()).rejects.toThrow(/did not respond/);
      await vi.waitFor(() => expect(stage.log.at(-1)).toHaveProperty('outcome'), { timeout: 5_000 });
    });
    expect(log).toContainEqual(expect.objectContaining({ level: 40, outcome: 'too late', code: 10062 }));
    await expectToAnswer();
  });

  it('leaves the bot answering where it keeps failing', async () => {
    stage.sandbox.restFaults.plan({ status: 500 }, 20, CALLBACK);
    await expect(ask()).rejects.toThrow(/did not respond/);
    stage.sandbox.restFaults.clear();
    await expectToAnswer();
  });
});

it('an interaction that is delivered twice is answered once', async () => {
  stage.sandbox.gateway.duplicateInteractions(1);
  const secondReplies = () => stage.sandbox.refusals.filter(({ code }) => code === 40060).length;
  const before = secondReplies();
  const log = await logOf(async () => {
    await ask();
    await vi.waitFor(() => expect(stage.log.at(-1)).toMatchObject({ outcome: 'answered' }));
  });
  expect(log.map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['repeated', 'answered']));
  expect(secondReplies()).toBe(before);
});

it('a hundred interactions at once are all answered', async () => {
  const replies = await Promise.all(Array.from({ length: 100 }, () => stage.sandbox.member.run('/sources')));
  expect(new Set(replies.map(({ id }) => id)).size).toBe(100);
});

it('no token is ever in the log', async () => {
  stage.sandbox.restFaults.plan({ status: 400 }, 1, CALLBACK);
  const log = await logOf(async () => {
    await ask().catch(() => null);
    await vi.waitFor(() => expect(stage.log.at(-1)).toHaveProperty('errorId'));
  });
  expect(JSON.stringify(log)).toMatch(/\/interactions\/\d+\/…\/callback|"outcome":"failed"/);
  expect(JSON.stringify(stage.log)).not.toContain(stage.sandbox.token);
  expect(JSON.stringify(stage.log)).not.toMatch(/\/interactions\/\d+\/[\w-]{20}/);
});
