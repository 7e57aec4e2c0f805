import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchClock } from '../../src/discord/clock.ts';
import { keptLog } from './log.ts';

const HOUR_MS = 3_600_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A REST client that has used up what it may request until a moment from now, by a clock that is watched. */
function watch() {
  const rest = new REST();
  rest.globalReset = Date.now() + 1_000;
  const { log, lines } = keptLog();
  const stop = watchClock({ rest }, log);
  return { rest, lines, stop };
}

it('a clock that is set back lifts the limits that would last for as long', () => {
  const { rest, lines, stop } = watch();
  vi.setSystemTime(Date.now() - HOUR_MS);
  vi.advanceTimersByTime(1_000);
  expect(rest.globalReset).toBeLessThan(Date.now());
  expect(lines).toMatchObject([{ level: 40, msg: 'the clock was set back', seconds: 3_600 }]);
  stop();
});

it('a clock that goes on, or is set ahead, lifts none', () => {
  const { rest, lines, stop } = watch();
  const { globalReset } = rest;
  vi.advanceTimersByTime(5_000);
  vi.setSystemTime(Date.now() + HOUR_MS);
  vi.advanceTimersByTime(5_000);
  expect([rest.globalReset, lines]).toEqual([globalReset, []]);
  stop();
});
