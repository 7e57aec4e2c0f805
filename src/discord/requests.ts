import { setTimeout as wait } from 'node:timers/promises';
import { RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';

/** How discord.js has a request made: one attempt. */
type MakeRequest = RESTOptions['makeRequest'];

/** How often and how long something is tried. */
interface Patience {
  /** Milliseconds that an attempt may take. */
  readonly attempt: number;
  /** Milliseconds before the second attempt, the third and so on. */
  readonly pauses: readonly number[];
  /** No attempt begins later than so many milliseconds after the first one. */
  readonly last: number;
}

/**
 * A first response has 3 s: an attempt gets so little of it that another one still comes in time, and a fault that is over
 * within a second or two costs nobody their answer.
 */
const FIRST_RESPONSE: Patience = { attempt: 1_400, pauses: [100, 200, 400, 800], last: 2_000 };
/** Other messages have time, though somebody may be looking at "thinking …". */
const MESSAGE: Patience = { attempt: 3_000, pauses: [500, 1_000], last: 4_000 };
/** Nobody waits for anything else, such as the registration of commands. */
const OTHER: Patience = { attempt: 10_000, pauses: [500], last: 11_000 };
/** How long an attempt may take where many are under way. */
const LONGEST_ATTEMPT_MS = 15_000;
/** What discord.js gives all attempts together: more than they take. */
export const ALL_ATTEMPTS_MS = 60_000;

/**
 * Requests that are under way at once. Each has a connection of its own, and a thousand of them, made in the same moment,
 * would be later than a hundred that are used again and again.
 */
const MOST_AT_ONCE = 100;
/** Among more than so many one is slow because there are many: to cut it off and repeat it would only make it slower. */
const FEW = 10;

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
  const gate = createGate(MOST_AT_ONCE);
  return async (url, init) => {
    const isFirst = /\/interactions\/[^/]+\/[^/]+\/callback(\?|$)/.test(url);
    const isMessage = /\/(webhooks|channels)\//.test(url);
    // Messages in channels have a nonce.
    const isFollowUp = init.method === 'POST' && url.includes('/webhooks/');
    const { attempt, pauses, last } = isFirst ? FIRST_RESPONSE : isMessage ? MESSAGE : OTHER;
    let started = 0;
    for (let failed = 0; ; failed += 1) {
      const nap = pauses[failed] ?? Number.POSITIVE_INFINITY;
      const isLast = () => performance.now() - started + nap > last;
      await gate.enter(isFirst);
      // To wait for one's turn is no attempt: who had to is tried as often as anybody else.
      if (failed === 0) started = performance.now();
      const { signal, done } = cutOff(attempt, () => gate.inside > FEW);
      try {
        const response = await request(url, { ...init, signal });
        if (!isPassing(response) || isLast())
          return failed > 0 && isFirst ? await settled(response) : response;
        // The connection is free again only when the answer was read.
        await response.arrayBuffer();
      } catch (error) {
        if ((isFollowUp && !wasNeverSent(error)) || isLast()) throw error;
      } finally {
        done();
        gate.leave();
      }
      await wait(nap);
    }
  };
}

/** Lets so many through at once, and those in a hurry before the others. */
function createGate(most: number) {
  const [hurried, others]: [(() => void)[], (() => void)[]] = [[], []];
  let free = most;
  return {
    get inside() {
      return most - free;
    },
    async enter(inHurry: boolean): Promise<void> {
      if (free === 0) return new Promise((resolve) => (inHurry ? hurried : others).push(resolve));
      free -= 1;
    },
    leave(): void {
      const next = hurried.shift() ?? others.shift();
      if (next) next();
      else free += 1;
    },
  };
}

/** Whether Discord may take the same request a moment later: a 429 that doesn't say when is such a one. */
function isPassing({ status, headers }: ResponseLike): boolean {
  return status >= 500 || (status === 429 && !headers.has('retry-after'));
}

/** Ends an attempt that takes too long. @param isBusy whether that may be because many are under way */
function cutOff(ms: number, isBusy: () => boolean): { readonly signal: AbortSignal; done(): void } {
  const late = new AbortController();
  const abort = () => late.abort();
  let timer = setTimeout(() => {
    if (isBusy()) timer = setTimeout(abort, LONGEST_ATTEMPT_MS - ms);
    else abort();
  }, ms);
  return { signal: late.signal, done: () => clearTimeout(timer) };
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
