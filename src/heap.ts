import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * How far the heap may grow beyond what was alive, in percent, until old objects are collected. By itself V8 lets one as
 * small as the bot's grow to a multiple: after a thousand answers it takes some 20 MB more of what nobody needs any more,
 * for a twentieth less of processor time.
 */
const GROWTH = 30;
/**
 * Bytes of the part for new objects once the bot answers, half of which is in use at a time. V8 would double it to 33 MB,
 * which saves hardly any processor time; with the 2 MB that do for the start an answer takes a fifth more.
 */
const NEW_OBJECTS = 16_000_000;

/** How many sets of articles are being opened for which the heap may grow. */
let large = 0;
/** Whether the part for new objects may grow. */
let isNewGrowing = false;

/**
 * Before any chunk is loaded: V8 takes only code that was compiled under the same flags. One that no longer knew a flag
 * would say so on standard error, and go on.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${large > 0 ? 0 : GROWTH}`);
  setFlagsFromString(`--semi-space-growth-factor=${large > 0 || isNewGrowing ? 2 : 1}`);
}

/**
 * When all chunks are loaded: the part for new objects grows as far as answering needs it, and again after a quiet hour, in
 * which V8 makes it small.
 */
export function letNewGrow(): void {
  const observer = new PerformanceObserver(() => {
    const mayGrow = newObjects() < NEW_OBJECTS;
    if (mayGrow === isNewGrowing) return;
    isNewGrowing = mayGrow;
    keepHeapSmall();
  });
  observer.observe({ entryTypes: ['gc'] });
  isNewGrowing = true;
  keepHeapSmall();
}

/**
 * What is done while the heap may grow as V8 would have it: where hundreds of megabytes are made that are all kept,
 * looking through them again and again for what nobody needs takes a fifth of the time. A chunk that is first loaded
 * meanwhile is compiled anew.
 */
export async function whileHeapGrows<T>(work: () => Promise<T>): Promise<T> {
  large += 1;
  keepHeapSmall();
  try {
    return await work();
  } finally {
    large -= 1;
    keepHeapSmall();
  }
}

function newObjects(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
}
