import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTurnId, turnId } from '../../src/discord/custom-id.ts';

const refs = fc.string({ unit: fc.constantFrom(...'abz019.:/-'), minLength: 1, maxLength: 80 });
const turns = fc.record({ page: fc.integer({ min: 1, max: 999_999 }), ref: refs });

describe('the custom_id of a page button', () => {
  it('holds all that the button needs, within 100 characters', () => {
    fc.assert(
      fc.property(turns, (turn) => {
        expect(turnId(turn).length).toBeLessThanOrEqual(100);
        expect(parseTurnId(turnId(turn))).toEqual(turn);
      }),
    );
  });

  it.each([
    '',
    'page',
    'page:1',
    'page:1:',
    'page:0:a',
    'page:-1:a',
    'page:1.5:a',
    'page:9999999:a',
    'page:1:A',
    'page:1:a b',
    'page:1:a\n',
    'share:1:a',
    ' page:1:a',
    `page:1:${'a'.repeat(81)}`,
    'page:1:a\u0000',
  ])('is not %j', (forged) => {
    expect(parseTurnId(forged)).toBeNull();
  });
});
