import { describe, expect, it } from 'vitest';
import { atOnce, inSlices, type Steps } from '../src/steps.ts';

function* counting(to: number, wait: () => void = () => undefined): Steps<number> {
  let count = 0;
  for (; count < to; count += 1) {
    wait();
    yield;
  }
  return count;
}

function* failing(): Steps<number> {
  yield;
  throw new Error('no way on');
}

/** Takes the processor for so many milliseconds. */
function busy(ms: number): void {
  const until = performance.now() + ms;
  let now = 0;
  while (now < until) now = performance.now();
}

describe('work in steps', () => {
  it('comes to the same at once and in slices', async () => {
    expect(atOnce(counting(1_000))).toBe(1_000);
    expect(await inSlices(counting(1_000))).toBe(1_000);
  });

  it('in slices gives timers their turn before it is done', async () => {
    const order: string[] = [];
    setTimeout(() => order.push('timer'), 5);
    await inSlices(counting(40, () => busy(2))).then(() => order.push('done'));
    expect(order).toEqual(['timer', 'done']);
  });

  it('that fails tells whoever waits for it', async () => {
    expect(() => atOnce(failing())).toThrow('no way on');
    await expect(inSlices(failing())).rejects.toThrow('no way on');
  });
});
