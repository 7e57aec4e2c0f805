import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { bridge, bridgeArticles, meeting } from './libraries.ts';

function entries(answer: Answer) {
  return answer.kind === 'passages' ? answer.entries : [];
}

describe('/summary', () => {
  it.each([
    ['short', 3],
    ['medium', 6],
    ['long', 12],
  ] as const)('of %s length has at most %i sentences', (length, most) => {
    const count = entries(bridge.summary({ length })).length;
    expect(count).toBeGreaterThan(most / 2);
    expect(count).toBeLessThanOrEqual(most);
  });

  it('hears every source once there is room', () => {
    const heard = new Set(
      entries(bridge.summary({ length: 'medium' })).map(({ passage }) => passage.article),
    );
    expect(heard).toEqual(new Set(bridgeArticles));
  });

  it('tells the event in the order of publication', () => {
    const dates = entries(bridge.summary({ length: 'long' })).map(
      ({ passage }) => passage.article.head.published?.date ?? '',
    );
    expect(dates).toEqual([...dates].sort());
  });

  it("doesn't say one thing twice", () => {
    const said = entries(meeting.summary({ length: 'long' })).map(({ passage }) => passage.text);
    expect(new Set(said).size).toBe(said.length);
  });

  it('of a person tells what they said', () => {
    const answer = bridge.summary({ of: 'governor Okafor', length: 'medium' });
    expect(answer).toMatchObject({ kind: 'passages', about: { kind: 'speaker' } });
    for (const { quotation } of entries(answer)) expect(quotation?.speaker?.name).toBe('Paul Okafor');
  });

  it('of an article keeps to it', () => {
    const answer = bridge.summary({ of: 'Northern Wire', length: 'short' });
    for (const { passage } of entries(answer)) expect(passage.article.head.publisher).toBe('Northern Wire');
  });

  it('of a topic tells what bears on it', () => {
    const answer = bridge.summary({ of: 'feries', length: 'medium' });
    expect(answer).toMatchObject({ kind: 'passages', about: { kind: 'topic' } });
    for (const { passage } of entries(answer)) expect(passage.text).toMatch(/ferr/i);
  });

  it('of what nobody wrote about says so', () => {
    expect(bridge.summary({ of: 'bananas', length: 'short' })).toMatchObject({
      kind: 'unknown',
      unknown: { option: 'of' },
    });
  });
});
