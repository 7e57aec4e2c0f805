import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  componentId,
  MAX_CUSTOM_ID,
  parseComponentId,
  parseTurn,
  turnState,
} from '../../src/discord/custom-id.ts';

const refs = fc.string({ unit: fc.constantFrom(...'abz019.:/-'), minLength: 1, maxLength: 80 });
const turns = fc.record({ page: fc.integer({ min: 1, max: 999_999 }), ref: refs });

describe('the custom_id of a page button', () => {
  it('holds all that the button needs, within 100 characters', () => {
    fc.assert(
      fc.property(turns, (turn) => {
        const id = componentId('page', turnState(turn));
        expect(id.length).toBeLessThanOrEqual(MAX_CUSTOM_ID);
        expect(parseComponentId(id)).toEqual({ kind: 'page', state: turnState(turn) });
        expect(parseTurn(turnState(turn))).toEqual(turn);
      }),
    );
  });

  it.each([
    '',
    '1',
    '1:',
    '0:a',
    '-1:a',
    '1.5:a',
    '9999999:a',
    '1:A',
    '1:a b',
    '1:a\n',
    ' 1:a',
    `1:${'a'.repeat(81)}`,
    '1:a\u0000',
  ])('does not hold %j', (forged) => {
    expect(parseTurn(forged)).toBeNull();
  });
});

it.each(['', 'page', ':', 'Page:1', ' page:1', `${'k'.repeat(21)}:1`, `page:${'a'.repeat(101)}`])(
  '%j is no custom_id of ours',
  (forged) => {
    expect(parseComponentId(forged)).toBeNull();
  },
);
