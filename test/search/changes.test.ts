import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../src/search/lexicon.ts';
import { type Indexed, PassageIndex } from '../../src/search/passage-index.ts';
import { QuotationIndex } from '../../src/search/quotation-index.ts';
import { Reading } from '../../src/search/reading.ts';
import { TextWords } from '../../src/search/text-words.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { words } from '../../src/search/words.ts';
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

describe('an index that shares its words with others', () => {
  const strangers = passages.map(({ id, text }) => ({
    id,
    text: `${text} Sorenson harbors striking adlers`,
    sentences: [],
  }));

  test('answers as if it had them alone', () => {
    const lexicon = new Lexicon();
    const [index, quotations] = [new PassageIndex(lexicon), new QuotationIndex(lexicon)];
    const other = new PassageIndex(lexicon);
    for (const [n, passage] of passages.entries()) {
      if (n % 2 === 0) other.add(strangers[n] as Indexed);
      index.add(passage);
      quotations.add(passage);
      if (n % 2 === 1) other.add(strangers[n] as Indexed);
    }
    expect(answersOf(index)).toEqual(answersOf(PassageIndex.of(passages)));
    expect(foundBy(quotations)).toEqual(foundBy(QuotationIndex.of(passages)));
    for (const { id } of strangers) other.remove(id);
    expect(answersOf(index)).toEqual(answersOf(PassageIndex.of(passages)));
  });

  test('leaves no word behind', () => {
    const lexicon = new Lexicon();
    const [index, quotations] = [new PassageIndex(lexicon), new QuotationIndex(lexicon)];
    for (const passage of passages) {
      index.add(passage);
      quotations.add(passage);
    }
    expect(lexicon.find('bridge')).toBeDefined();
    for (const { id } of passages) {
      index.remove(id);
      quotations.remove(id);
    }
    const held = passages
      .flatMap(({ text }) => words(text))
      .filter(({ folded }) => lexicon.find(folded) !== undefined);
    expect(held).toEqual([]);
  });
});

describe('stretches of one text, read once', () => {
  const [first, ...others] = passages;
  const text = passages.map((passage) => passage.text).join('\n\n');

  test('are found like texts that were read by themselves', () => {
    let [start, firstSentence] = [0, 0];
    const placed = passages.map((passage) => {
      const sentences =
        passage.sentences.length > 0 ? passage.sentences : [{ start: 0, end: passage.text.length }];
      const stretch = {
        start,
        end: start + passage.text.length,
        firstSentence,
        endSentence: firstSentence + sentences.length,
      };
      const moved = sentences.map((sentence) => ({
        start: sentence.start + start,
        end: sentence.end + start,
      }));
      [start, firstSentence] = [stretch.end + 2, stretch.endSentence];
      return { id: passage.id, stretch, moved };
    });
    const index = new PassageIndex();
    const tokens = tokensOf(text);
    const whole = TextWords.of(
      text,
      placed.flatMap(({ moved }) => moved),
      index.vocabulary.lexicon,
      tokens,
    );
    for (const { id, stretch } of placed) {
      const range = tokens.within(stretch);
      if (range) index.enter(new Reading(id, whole, { ...stretch, ...range }));
    }
    expect(answersOf(index)).toEqual(answersOf(PassageIndex.of(passages)));
    for (const { id } of others) index.remove(id);
    expect(answersOf(index)).toEqual(answersOf(PassageIndex.of(first ? [first] : [])));
  });

  test('begin and end between words', () => {
    const tokens = tokensOf('He can’t say so');
    const sentence = { start: 0, end: 15 };
    expect(tokens.within(sentence)).toEqual({ from: 0, to: 4 });
    expect(tokens.within({ start: 3, end: 8 })).toEqual({ from: 1, to: 2 });
    expect(tokens.within({ start: 5, end: 12 })).toBeNull();
    expect(tokens.within({ start: 3, end: 6 })).toBeNull();
    expect(tokens.within({ start: 2, end: 3 })).toEqual({ from: 1, to: 1 });
  });
});
