import { setImmediate as turn } from 'node:timers/promises';

/** Work that pauses between its parts, so that it may be done at once or in slices. */
export type Steps<T> = Generator<void, T, void>;

/** How long work goes on before whatever else waits has its turn, in milliseconds: an answer waits no longer for it. */
const SLICE_MS = 10;

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Lets timers, sockets and other work have a turn between slices. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await turn();
  }
}
