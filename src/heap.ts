import { setFlagsFromString } from 'node:v8';

/**
 * How far the heap may grow beyond what was alive, in percent, until old objects are collected. By itself V8 lets one as
 * small as the bot's grow to a multiple: after a thousand answers it takes some 20 MB more of what nobody needs any more,
 * for a twentieth less of processor time.
 */
const GROWTH = 30;

/**
 * Before any chunk is loaded: V8 takes only code that was compiled under the same flags. One that no longer knew this flag
 * would say so on standard error, and go on.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

/**
 * What is done while the heap may grow as V8 would have it: where hundreds of megabytes are made that are all kept,
 * looking through them again and again for what nobody needs takes a fifth of the time. A chunk that is first loaded
 * meanwhile is compiled anew.
 */
export async function whileHeapGrows<T>(work: () => Promise<T>): Promise<T> {
  growing += 1;
  setFlagsFromString('--heap-growing-percent=0');
  try {
    return await work();
  } finally {
    growing -= 1;
    if (growing === 0) keepHeapSmall();
  }
}

let growing = 0;
