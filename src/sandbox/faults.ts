import type { RefusalCode } from './refusal.ts';

/** Something going wrong with a REST call, or with the download of a file. */
export type RestFault =
  /** An answer with this status instead of the right one; `retryAfter` in seconds goes with a 429, or is missing. */
  | { readonly status: number; readonly retryAfter?: number }
  /** A call of the API is refused with one of Discord's codes, such as 50013, and not carried out. */
  | { readonly refusal: RefusalCode }
  /** The connection is cut before the call is carried out, or after it, so that the answer is lost. */
  | { readonly drop: 'before' | 'after' }
  /** Nothing for so many milliseconds, then the call goes on. */
  | { readonly silence: number };

/** Which calls a fault hits; what is left out matches every call. */
export interface Aim {
  readonly method?: string;
  /** Tested on the path after `/api/v10`, or on the whole path of a file: `/attachments/…`. */
  readonly path?: RegExp;
}

interface Planned {
  readonly fault: RestFault;
  readonly aim: Aim;
  left: number;
}

/** Faults to come, in the order in which they were planned. */
export class RestFaults {
  readonly #planned: Planned[] = [];

  /** The next `times` calls that match meet the fault. */
  plan(fault: RestFault, times: number, aim: Aim = {}): void {
    this.#planned.push({ fault, aim, left: times });
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** The fault that this call meets, used up by one. */
  take(method: string, path: string): RestFault | null {
    const hit = this.#planned.find(
      ({ aim, left }) => left > 0 && (aim.method ?? method) === method && (aim.path?.test(path) ?? true),
    );
    if (!hit) return null;
    hit.left -= 1;
    return hit.fault;
  }
}
