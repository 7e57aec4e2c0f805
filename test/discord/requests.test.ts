import type { RESTOptions } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withRepeats } from '../../src/discord/requests.ts';

type MakeRequest = RESTOptions['makeRequest'];

const CALLBACK = 'https://discord.example/api/v10/interactions/1/token/callback?with_response=false';
const FOLLOW_UP = 'https://discord.example/api/v10/webhooks/1/token';
const COMMANDS = 'https://discord.example/api/v10/applications/1/commands';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const lost = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const acknowledged = () => Response.json({ code: 40060, message: 'already' }, { status: 400 });
const done = () => new Response(null, { status: 204 });

/** Makes one request of which the attempts come to these, one after another. @returns its status or error, and the attempts */
async function make(
  url: string,
  ...outcomes: (() => Response | Error)[]
): Promise<[result: unknown, attempts: number]> {
  let attempts = 0;
  const request = (async () => {
    const outcome = (outcomes[attempts++] ?? done)();
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }) as unknown as MakeRequest;
  const result = withRepeats(request)(url, { method: 'POST' }).then(
    ({ status }) => status,
    (error: Error) => error.message,
  );
  await vi.advanceTimersByTimeAsync(60_000);
  return [await result, attempts];
}

describe('a first response', () => {
  it('is tried again after a fault', async () => {
    expect(await make(CALLBACK, lost)).toEqual([204, 2]);
    expect(await make(CALLBACK, () => new Response('', { status: 503 }))).toEqual([204, 2]);
  });

  it('passes for given where an earlier attempt was carried out, and its answer lost', async () => {
    expect(await make(CALLBACK, lost, acknowledged)).toEqual([200, 2]);
  });

  it('that was given by somebody else is refused', async () => {
    expect(await make(CALLBACK, acknowledged)).toEqual([400, 1]);
  });

  it('that is refused for another reason after a fault keeps the reason', async () => {
    const invalid = () => Response.json({ code: 50035 }, { status: 400 });
    expect(await make(CALLBACK, lost, invalid)).toEqual([400, 2]);
  });

  it('is given up on before Discord’s three seconds have passed', async () => {
    vi.useRealTimers();
    const started = performance.now();
    let last = 0;
    const request: MakeRequest = async () => {
      last = performance.now() - started;
      throw lost();
    };
    await expect(withRepeats(request)(CALLBACK, { method: 'POST' })).rejects.toThrow('ECONNRESET');
    expect(last).toBeLessThan(3_000);
  });
});

describe('a request', () => {
  it('is tried again also where the answer to the first attempt begins with a fault and never ends', async () => {
    let attempts = 0;
    const request = (async (_: string, { signal }: { signal: AbortSignal }) => {
      attempts += 1;
      if (attempts > 1) return done();
      const endless = new ReadableStream({
        start: (body) => signal.addEventListener('abort', () => body.error(signal.reason)),
      });
      return new Response(endless, { status: 503 });
    }) as unknown as MakeRequest;
    const made = withRepeats(request)(CALLBACK, { method: 'POST' });
    await vi.advanceTimersByTimeAsync(1_400);
    expect((await made).status).toBe(204);
    expect(attempts).toBe(2);
  });
});

describe('a message that follows', () => {
  it('is not sent again where it may have been posted', async () => {
    expect(await make(FOLLOW_UP, lost)).toEqual(['read ECONNRESET', 1]);
  });

  it('is sent again where it can’t have been', async () => {
    expect(await make(FOLLOW_UP, refused)).toEqual([204, 2]);
  });
});

describe('many requests', () => {
  /** Requests that go on until they are let go, or given up on, which is nobody's concern. */
  function hanging() {
    const under: { url: string; finish: () => void; signal: AbortSignal | null | undefined }[] = [];
    const request = ((url: string, { signal }: { signal?: AbortSignal | null }) =>
      new Promise((resolve, reject) => {
        under.push({ url, finish: () => resolve(done()), signal });
        signal?.addEventListener('abort', () => reject(signal.reason));
      })) as unknown as MakeRequest;
    const repeated = withRepeats(request);
    const make = (url: string) => {
      const made = repeated(url, { method: 'POST' });
      made.catch(() => undefined);
      return made;
    };
    return { under, make };
  }

  it('are made a hundred at a time, first responses before all others', async () => {
    const { under, make } = hanging();
    for (let n = 0; n < 100; n += 1) void make(COMMANDS);
    await vi.advanceTimersByTimeAsync(0);
    void make(COMMANDS);
    void make(CALLBACK);
    await vi.advanceTimersByTimeAsync(0);
    expect(under).toHaveLength(100);
    under[0]?.finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(under.slice(100).map(({ url }) => url)).toEqual([CALLBACK]);
  });

  it('are not cut off and repeated because they are many', async () => {
    for (const [count, isCut] of [
      [1, true],
      [50, false],
    ] as const) {
      const { under, make } = hanging();
      for (let n = 0; n < count; n += 1) void make(CALLBACK);
      await vi.advanceTimersByTimeAsync(1_400);
      expect(under[0]?.signal?.aborted).toBe(isCut);
    }
  });

  it('are tried again as often as anything else, however long they waited for their turn', async () => {
    const { under, make } = hanging();
    for (let n = 0; n < 100; n += 1) void make(COMMANDS);
    await vi.advanceTimersByTimeAsync(0);
    const waited = make(CALLBACK);
    await vi.advanceTimersByTimeAsync(2_500);
    for (const { finish } of under) finish();
    await vi.advanceTimersByTimeAsync(1_400);
    const later = () => under.slice(100).map(({ url }) => url);
    await vi.waitFor(() => expect(later()).toEqual([CALLBACK, CALLBACK]), { timeout: 10_000 });
    under.at(-1)?.finish();
    expect(await waited).toMatchObject({ status: 204 });
  });
});
