import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sweep, sweepHourly } from '../../src/servers/sweep.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const [ONE, OTHER, NONE] = ['100000000000000001', '100000000000000002', '100000000000000003'];
const ANN = '300000000000000001';

let storage: Storage;
beforeEach(async () => {
  storage = await openStorage(null, keptLog().log);
  for (const server of [ONE, OTHER, NONE])
    storage.unanswered.note(server, { command: 'ask', question: 'Why?' });
  await storage.settings.change(OTHER, { keepUnanswered: 7 }, ANN);
  await storage.settings.change(NONE, { keepUnanswered: 0 }, ANN);
});
afterEach(async () => {
  vi.useRealTimers();
  await storage.close();
});

const left = () => storage.unanswered.servers();

describe('what was asked in vain', () => {
  it.each([
    ['at once where a server keeps none', 1, [ONE, OTHER]],
    ['as long as a server has set', 7 * DAY - HOUR, [ONE, OTHER]],
    ['no longer than that', 7 * DAY + HOUR, [ONE]],
    ['90 days where a server has set nothing', 90 * DAY - HOUR, [ONE]],
    ['no longer than 90 days', 90 * DAY + HOUR, []],
  ])('is kept %s', async (_, later, servers) => {
    await sweep(storage, Date.now() + later);
    expect([...(await left())].sort()).toEqual(servers);
  });
});

describe('a member’s vote on an answer', () => {
  it('counts once for a day', async () => {
    const vote = () =>
      storage.feedback.vote({ guildId: ONE, command: 'ask', question: 'Why?' }, 'helpful', 'reply:ann');
    await vote();
    await sweep(storage, Date.now() + DAY - HOUR);
    await vote();
    expect(await storage.feedback.total(ONE)).toEqual({ helpful: 1, unhelpful: 0 });
    await sweep(storage, Date.now() + DAY + HOUR);
    await vote();
    expect(await storage.feedback.total(ONE)).toEqual({ helpful: 2, unhelpful: 0 });
  });
});

describe('sweeping', () => {
  it('happens at the start and every hour, until it is ended', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const look = vi.spyOn(storage.unanswered, 'servers');
    const stop = sweepHourly(storage, keptLog().log);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3 * HOUR);
    expect(look).toHaveBeenCalledTimes(4);
    stop();
    vi.advanceTimersByTime(3 * HOUR);
    expect(look).toHaveBeenCalledTimes(4);
  });

  it('that fails is logged, and happens again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { log, lines } = keptLog();
    const look = vi.spyOn(storage.unanswered, 'servers').mockRejectedValueOnce(new Error('away'));
    const stop = sweepHourly(storage, log);
    await vi.waitFor(() => expect(lines).toMatchObject([{ level: 50, message: 'away' }]), 10_000);
    vi.advanceTimersByTime(HOUR);
    expect(look).toHaveBeenCalledTimes(2);
    stop();
  });

  it('has ended only when it is through, so that nothing is closed under it', async () => {
    const last = vi.spyOn(storage.drafts, 'sweep');
    await sweepHourly(storage, keptLog().log)();
    expect(last).toHaveBeenCalledTimes(1);
  });
});
