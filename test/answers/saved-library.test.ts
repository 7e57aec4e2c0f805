import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangedError, type ChangingAnswers, openAnswers } from '../../src/answers/create-answers.ts';
import { SavedLibrary } from '../../src/answers/saved-library.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridgeArticles, meetingArticles } from './libraries.ts';
import { type Typed, told } from './told.ts';

const LETTER = readArticle(
  'letter.md',
  `# Readers’ letters

**Ida Marsh** of Hartwell asked why the ferries were “empty all week”. Mayor Marsh said she had seen none in the U.S. or in São Tomé, не було жодного, can´t be 1,905.5 😀.

“Nobody rows to work,” said Ruth Ida Marsh, a teacher. “Half a pair \ud83d is no letter, and half-“quoted” words are none.” The toll is 4 euros, the mayor’s office said.`,
);
/** Two with the same words and another headline, and one with words of its own only. */
const OTHERS = [
  ['one.txt', 'Ferries sink\n\n“We saw two ferries sink,” said Jane Doe, a harbour master.'],
  ['two.txt', 'Ferries rise\n\n“We saw two ferries sink,” said Jane Doe, a harbour master.'],
  ['three.txt', 'Xylophones\n\nZithers zonk quuxly. “Zonk, zonk,” said the zitherist Zed Zimmer of Zwolle.'],
].map(([file = '', text = '']) => readArticle(file, text));
const POOL: readonly Article[] = [LETTER, ...bridgeArticles, ...meetingArticles, ...OTHERS];

const TYPED: Typed = {
  values: ['m', 'marsh', 'minster', 'Bridge', 'zonk', 'ferr'],
  questions: [
    'Why is the bridge closed?',
    'wat did the mayer say about the ferries',
    'When did the talks end?',
    'Who zonked?',
  ],
  topics: ['bridge', 'ferries'],
  messages: ['He said “the bridge is closed all week” and “we seek no conflict”.'],
};

/** The parts as they are when all have been written down. */
const written = (answers: ChangingAnswers): Uint8Array[] =>
  Array.from(answers.parts(), (part) => Uint8Array.from(part));

const some = fc.shuffledSubarray([...POOL], { minLength: 1 });
/** Articles have ids of their own, as a folder and a server see to. */
const distinct = some.map((articles) => [...new Map(articles.map((one) => [one.id, one])).values()]);
const sets = fc.array(distinct, { minLength: 1, maxLength: 3 });

describe('a library that was saved', () => {
  it('answers as one opened afresh, whatever came and went before it was saved, since then, and later', {
    timeout: 120_000,
  }, async () => {
    const expected = async (articles: readonly Article[]) => told(await openAnswers(articles), TYPED);
    await fc.assert(
      fc.asyncProperty(sets, sets, async (before, after) => {
        const [first = [], ...changes] = before;
        const answers = await openAnswers(first);
        for (const articles of changes) await answers.change(articles);
        const saved = new SavedLibrary(written(answers));
        const [next = [], ...later] = after;
        const loaded = await openAnswers(next, undefined, saved);
        expect(told(loaded, TYPED)).toEqual(await expected(next));
        for (const articles of later) {
          await loaded.change(articles);
          expect(told(loaded, TYPED)).toEqual(await expected(articles));
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is saved again as it was', async () => {
    const parts = written(await openAnswers(POOL.slice(1)));
    const loaded = await openAnswers(
      POOL.slice(1),
      undefined,
      new SavedLibrary(parts.map((part) => part.slice())),
    );
    expect(written(loaded)).toEqual(parts);
  });

  it('counts for nothing where another version of the bot saved it', async () => {
    const parts = written(await openAnswers(POOL.slice(1)));
    const saved = new SavedLibrary([Buffer.from('another version'), ...parts.slice(1)]);
    const answers = await openAnswers(POOL.slice(1), undefined, saved);
    expect(saved.isWhole).toBe(false);
    expect(told(answers, TYPED)).toEqual(told(await openAnswers(POOL.slice(1)), TYPED));
  });

  it('is not told whole where its articles change while it is saved', async () => {
    const answers = await openAnswers(POOL.slice(1));
    const parts = answers.parts();
    parts.next();
    const change = answers.change(POOL.slice(2));
    expect(() => parts.next()).toThrow(ChangedError);
    expect(() => [...answers.parts()]).toThrow(ChangedError);
    await change;
    expect(written(answers).length).toBeGreaterThan(0);
  });
});
