import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Numbering } from '../../src/search/numbering.ts';
import { keyOf } from '../../src/search/word-key.ts';

/** Short and long, of ASCII and not. */
const WORD = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab19'), maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'aé.☃'), maxLength: 12 }),
);

test('each word keeps a number of its own as long as it is used', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(WORD, fc.boolean()), { maxLength: 600 }), (changes) => {
      const numbering = new Numbering();
      const uses = new Map<string, { number: number; count: number }>();
      for (const [word, isAdded] of changes) {
        const known = uses.get(word);
        if (isAdded) {
          const text = `of ${word.replaceAll('a', 'A')}.`;
          const end = 3 + word.length;
          const { head, tail } = keyOf(text, 3, end);
          const number = numbering.addFrom(text, 3, end, head, tail);
          if (known) expect(number).toBe(known.number);
          uses.set(word, { number, count: (known?.count ?? 0) + 1 });
        } else if (known) {
          expect(numbering.remove(known.number)).toBe(known.count === 1);
          if (known.count === 1) uses.delete(word);
          else uses.set(word, { ...known, count: known.count - 1 });
        }
      }
      expect(new Set([...uses.values()].map(({ number }) => number)).size).toBe(uses.size);
      for (const [word] of changes) expect(numbering.find(word)).toBe(uses.get(word)?.number);
      for (const [word, { number, count }] of uses) {
        expect([numbering.wordAt(number), numbering.countOf(number)]).toEqual([word, count]);
      }
    }),
  );
});
