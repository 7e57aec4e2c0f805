import { setTimeout as wait } from 'node:timers/promises';
import { describeError, type Log } from './log.ts';

/** Closes something that was opened. */
export type Closer = () => Promise<void>;

/**
 * Closes one after another. What can't be closed is logged and keeps none of the others open.
 * @param most milliseconds that all of them may take together; whatever hangs is left then
 */
export async function closeAll(closers: readonly Closer[], most: number, log: Log): Promise<void> {
  const all = async () => {
    for (const close of closers) {
      await close().catch((error) => log.error(describeError(error), 'something could not be closed'));
    }
  };
  // The timer keeps the process until then: one that ran out of things to do would end as if all were well.
  await Promise.race([all(), wait(most)]);
}
