import { describe, expect, it } from 'vitest';
import { Memo } from '../src/memo.ts';

describe('what is remembered of objects', () => {
  it('is made once for each key of each', () => {
    const memo = new Memo<object, string>(10);
    const [one, other] = [{}, {}];
    let made = 0;
    const ask = (owner: object, key: string) =>
      memo.of(owner, key, () => {
        made += 1;
        return `${key}${made}`;
      });
    expect([ask(one, 'a'), ask(one, 'a'), ask(one, 'b'), ask(other, 'a')]).toEqual(['a1', 'a1', 'b2', 'a3']);
  });

  it('may be nothing', () => {
    const memo = new Memo<object, undefined>(10);
    const owner = {};
    let made = 0;
    const ask = () =>
      memo.of(owner, 'a', () => {
        made += 1;
      });
    ask();
    ask();
    expect(made).toBe(1);
  });

  it('is so much in all: the oldest is made anew', () => {
    const memo = new Memo<object, number>(3);
    const owners = [{}, {}];
    let made = 0;
    const ask = (n: number) =>
      memo.of(owners[n % 2] as object, `${n}`, () => {
        made += 1;
        return made;
      });
    expect([0, 1, 2, 3].map(ask)).toEqual([1, 2, 3, 4]);
    expect([3, 2, 1].map(ask)).toEqual([4, 3, 2]);
    expect(ask(0)).toBe(5);
    expect([2, 3, 0].map(ask)).toEqual([3, 4, 5]);
    expect(ask(1)).toBe(6);
  });
});
