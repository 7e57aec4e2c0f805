import { describeError, type Log } from '../log.ts';
import type { Storage } from '../storage/storage.ts';

const MS_OF_DAY = 86_400_000;
/**
 * How late what has had its time may be deleted: until then it isn't shown any more. A machine that slept goes on with
 * the rest of the hour when it wakes.
 */
const EVERY_MS = 3_600_000;
/** Claims of forum posts, which are answered in their first minutes, are kept for so long. */
const CLAIMS_MS = MS_OF_DAY;
/** Votes on answers: few are changed after that, and a later one counts anew. */
const BALLOTS_MS = MS_OF_DAY;

/** From when on what was asked in vain is kept, where that is kept for so many days. Milliseconds since 1970. */
export function keptFrom(days: number, now = Date.now()): number {
  return now - days * MS_OF_DAY;
}

/** Deletes what has had its time: at once, and every hour. @returns what ends it, once it is through with what it is at */
export function sweepHourly(storage: Storage, log: Log): () => Promise<void> {
  let sweeping = Promise.resolve();
  const doSweep = () => {
    sweeping = sweep(storage).catch((error) =>
      log.error(describeError(error), 'what is kept could not be swept'),
    );
  };
  doSweep();
  const timer = setInterval(doSweep, EVERY_MS).unref();
  return () => {
    clearInterval(timer);
    return sweeping;
  };
}

/** @param now milliseconds since 1970 */
export async function sweep(
  {
    unanswered,
    settings,
    posts,
    coolDowns,
    drafts,
    feedback,
  }: Pick<Storage, 'unanswered' | 'settings' | 'posts' | 'coolDowns' | 'drafts' | 'feedback'>,
  now = Date.now(),
): Promise<void> {
  for (const guildId of await unanswered.servers()) {
    await unanswered.expire(guildId, keptFrom(settings.of(guildId).keepUnanswered, now));
  }
  await posts.sweep(now - CLAIMS_MS);
  await coolDowns.sweep();
  await drafts.sweep();
  await feedback.sweep(now - BALLOTS_MS);
}
