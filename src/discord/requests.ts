import { setTimeout as wait } from 'node:timers/promises';
import { RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';

/** How discord.js has a request made: one attempt. */
type MakeRequest = RESTOptions['makeRequest'];

/** How often and how long something is tried. */
interface Patience {
  /** Milliseconds that an attempt may take. */
  readonly attempt: number;
  /** The pause before the second attempt, doubled before each further one. */
  readonly pause: number;
  /** No attempt begins later than so long after the first one. */
  readonly last: number;
}

/**
 * A first response has 3 s: an attempt gets so little of it that another one still comes in time, and a fault that is over
 * within a second or two costs nobody their answer.
 */
const FIRST_RESPONSE: Patience = { attempt: 1_400, pause: 100, last: 2_000 };
/** Nobody is shown a clock for anything else. */
const OTHER: Patience = { attempt: 3_000, pause: 500, last: 3_600 };
/** What discord.js gives all attempts together: more than they take. */
export const ALL_ATTEMPTS_MS = 10_000;

/** With these no connection was made, so that nothing can have been carried out. */
const NEVER_SENT: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * Repeats requests that a fault of Discord's or of the network let fail. discord.js would do so as well, but at once, only
 * after some faults, and whatever the request does:
 * - A first response is refused with 40060 where an earlier attempt was carried out and only its answer was lost. Then all
 *   is well, and it passes for answered.
 * - A message that follows a response would be posted twice, so it isn't sent again where its answer was lost.
 * - All else comes to the same however often it is done: changes, deletions, and messages with a nonce.
 */
export function withRepeats(request: MakeRequest): MakeRequest {
  return async (url, init) => {
    const isFirst = /\/interactions\/[^/]+\/[^/]+\/callback(\?|$)/.test(url);
    const isMessage = init.method === 'POST' && /\/webhooks\/[^/]+\/[^/]+(\?|$)/.test(url);
    const { attempt, pause, last } = isFirst ? FIRST_RESPONSE : OTHER;
    const started = performance.now();
    for (let failed = 0; ; failed += 1) {
      const nap = pause * 2 ** failed;
      const isLast = () => performance.now() - started + nap > last;
      try {
        const response = await inTime(request, url, init, attempt);
        if (!isPassing(response) || isLast())
          return failed > 0 && isFirst ? await settled(response) : response;
        // The connection is free again only when the answer was read.
        await response.arrayBuffer();
      } catch (error) {
        if ((isMessage && !wasNeverSent(error)) || isLast()) throw error;
      }
      await wait(nap);
    }
  };
}

/** Whether Discord may take the same request a moment later: a 429 that doesn't say when is such a one. */
function isPassing({ status, headers }: ResponseLike): boolean {
  return status >= 500 || (status === 429 && !headers.has('retry-after'));
}

/** @throws AbortError where it takes too long */
async function inTime(
  request: MakeRequest,
  url: string,
  init: Parameters<MakeRequest>[1],
  ms: number,
): Promise<ResponseLike> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    return await request(url, { ...init, signal: late.signal });
  } finally {
    clearTimeout(timer);
  }
}

/** What discord.js is told of the answer to a repeated first response. */
async function settled(response: ResponseLike): Promise<ResponseLike> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  if (response.status !== 400 || !isJson) return response;
  const body = (await response.json()) as { code?: unknown };
  if (body.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return Response.json({});
  // It can be read once only.
  return Response.json(body, { status: 400 });
}

/** Whether a request failed without an answer of Discord's, which may have carried it out. */
export function isAnswerLost(error: unknown): boolean {
  if (!(error instanceof Error) || wasNeverSent(error)) return false;
  // Faults of the network have codes of capitals; Discord's are numbers.
  return error.name === 'AbortError' || ('code' in error && /^[A-Z_]+$/.test(String(error.code)));
}

/** Whether a request failed before anything of it reached Discord. */
function wasNeverSent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NEVER_SENT.includes(error.code);
}
