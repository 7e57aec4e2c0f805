import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Indexed, PassageIndex } from '../../src/search/passage-index.ts';
import { QuotationIndex } from '../../src/search/quotation-index.ts';
import { passages } from './corpus.ts';

/** A question of each sort: plain, misspelt, with a word like one of the texts', rare and common words. */
const QUESTIONS = [
  'Who cut the ribbon of the bridge?',
  'wat did sorensn tell reportrs',
  'Will dock workers strike in July or in June?',
  'How long was the harbor shut by the storm?',
  'Which museum is free for kids?',
  'Adler',
];

/** Edits of a corpus: a passage of it added (again, perhaps), one with another's words under its id, one removed. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'change', 'remove'),
    at: fc.nat(passages.length - 1),
    words: fc.nat(passages.length - 1),
  }),
  { maxLength: 30 },
);
type Edit = { kind: string; at: number; words: number };

const at = (place: number): Indexed => passages[place] as Indexed;
const edited = ({ kind, at: place, words }: Edit): Indexed =>
  kind === 'change' ? { ...at(words), id: at(place).id } : at(place);

/** What is there after the edits, by id. */
function left(changes: readonly Edit[]): Map<string, Indexed> {
  const texts = new Map<string, Indexed>();
  for (const edit of changes) {
    if (edit.kind === 'remove') texts.delete(at(edit.at).id);
    else texts.set(at(edit.at).id, edited(edit));
  }
  return texts;
}

/** All that an index says, to the last decimal. */
const answersOf = (index: PassageIndex) =>
  QUESTIONS.map((question) => index.search(question, passages.length));
const foundBy = (index: QuotationIndex) =>
  ['closd the prot for thre days', 'will not strike', 'the', 'declined comment to on'].map((fragment) =>
    index.find(fragment, passages.length),
  );

describe('after any adding, changing and removing', () => {
  test('questions are answered as by an index made afresh', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const index = new PassageIndex();
        for (const edit of changes) {
          if (edit.kind === 'remove') index.remove(at(edit.at).id);
          else index.add(edited(edit));
        }
        expect(answersOf(index)).toEqual(answersOf(PassageIndex.of(left(changes).values())));
      }),
      { numRuns: 40 },
    );
  });

  test('fragments are found as by an index made afresh', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const index = new QuotationIndex();
        for (const edit of changes) {
          if (edit.kind === 'remove') index.remove(at(edit.at).id);
          else index.add(edited(edit));
        }
        expect(foundBy(index)).toEqual(foundBy(QuotationIndex.of(left(changes).values())));
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which passages came makes no difference, not even between two alike', () => {
    const twins = [...passages, ...passages.map((passage) => ({ ...passage, id: `${passage.id} again` }))];
    expect(answersOf(PassageIndex.of(twins))).toEqual(answersOf(PassageIndex.of(twins.toReversed())));
  });
});
