import type { Client } from 'discord.js';
import type { Log } from '../log.ts';

/** How often the clock is looked at, and how far back it must have gone to be set right here. */
const LOOK_MS = 1_000;
const JUMP_MS = 1_000;

/**
 * discord.js reckons by the clock until when Discord's rate limits last: where the clock is set back by hours, requests
 * would wait, or be given up, for as long. This forgets the limits then; Discord tells of them anew.
 * @returns what ends it
 */
export function watchClock({ rest }: Pick<Client, 'rest'>, log: Log): () => void {
  /** How much the clock is ahead of the time that passes. */
  const ahead = () => Date.now() - performance.now();
  let before = ahead();
  const timer = setInterval(() => {
    const back = before - ahead();
    before -= back;
    if (back < JUMP_MS) return;
    log.warn({ seconds: Math.round(back / 1_000) }, 'the clock was set back');
    rest.globalReset = -1;
    rest.handlers.clear();
  }, LOOK_MS).unref();
  return () => clearInterval(timer);
}
