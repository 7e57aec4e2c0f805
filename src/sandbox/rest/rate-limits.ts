import { now } from '../clock.ts';

/** How many calls of a kind Discord takes in a time; it publishes no figures, these are what it has been seen to send. */
interface Limit {
  readonly bucket: string;
  readonly methods: readonly string[];
  /** Its groups tell the buckets apart: a channel's, a webhook's. */
  readonly path: RegExp;
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
}

const LIMITS: readonly Limit[] = [
  {
    bucket: 'webhook',
    methods: ['POST', 'GET', 'PATCH', 'DELETE'],
    path: /^\/webhooks\/\d+\/([^/]+)/,
    limit: 5,
    window: 2_000,
  },
  { bucket: 'send', methods: ['POST'], path: /^\/channels\/(\d+)\/messages$/, limit: 5, window: 5_000 },
  { bucket: 'edit', methods: ['PATCH'], path: /^\/channels\/(\d+)\/messages\//, limit: 5, window: 5_000 },
  { bucket: 'delete', methods: ['DELETE'], path: /^\/channels\/(\d+)\/messages\//, limit: 5, window: 1_000 },
  {
    bucket: 'commands',
    methods: ['POST', 'PUT', 'PATCH', 'DELETE'],
    path: /^\/applications\/\d+\/(?:guilds\/(\d+)\/)?commands/,
    limit: 5,
    window: 20_000,
  },
];

/** Windows beyond this many are looked through for those that are over. */
const MANY_WINDOWS = 1_000;

interface Window {
  remaining: number;
  readonly until: number;
}

export interface RateLimit {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, where the call is one too many. */
  readonly retryAfter: number | null;
}

/** Counts calls. First responses to interactions are free, as they are on Discord. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();

  count(method: string, path: string, at = now()): RateLimit {
    for (const { bucket, methods, path: pattern, limit, window } of LIMITS) {
      const found = methods.includes(method) ? pattern.exec(path) : null;
      if (found) return this.#countIn(`${bucket}-${method}`, found[1] ?? '', limit, window, at);
    }
    return { headers: {}, retryAfter: null };
  }

  #countIn(bucket: string, of: string, limit: number, length: number, at: number): RateLimit {
    const key = `${bucket} ${of}`;
    let window = this.#windows.get(key);
    if (!window || window.until <= at) {
      this.#sweep(at);
      window = { remaining: limit, until: at + length };
      this.#windows.set(key, window);
    }
    const left = (window.until - at) / 1000;
    const tooMany = window.remaining === 0;
    if (!tooMany) window.remaining -= 1;
    const headers = {
      'X-RateLimit-Bucket': bucket,
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(window.remaining),
      'X-RateLimit-Reset': (window.until / 1000).toFixed(3),
      'X-RateLimit-Reset-After': left.toFixed(3),
      ...(tooMany && { 'X-RateLimit-Scope': 'user', 'Retry-After': String(Math.ceil(left)) }),
    };
    return { headers, retryAfter: tooMany ? left : null };
  }

  #sweep(at: number): void {
    if (this.#windows.size < MANY_WINDOWS) return;
    for (const [key, { until }] of this.#windows) if (until <= at) this.#windows.delete(key);
  }
}
