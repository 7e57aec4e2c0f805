import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChangedError, type ChangingAnswers, openAnswers } from '../../src/answers/create-answers.ts';
import { SavedLibrary } from '../../src/answers/saved-library.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridgeArticles, letter, meetingArticles } from './libraries.ts';
import { TYPED, type Typed, told } from './told.ts';

/** One with words of its own only, one with half a pair of surrogates, and two with the same words and another headline. */
const [ZITHERS, HALF, SINKING, RISING] = [
  [
    'zithers.txt',
    'Xylophones\n\nZithers zonk quuxly. “Zonk, zonk,” said the zitherist Zed Zimmer of Zwolle.',
  ],
  [
    'half.txt',
    'Half a pair\n\nHalf a pair \ud83d is no letter, and half-“quoted” words are none, Ida Marsh said.',
  ],
  ['sinking.txt', 'Ferries sink\n\n“We saw two ferries sink,” said Jane Doe, a harbour master.'],
  ['rising.txt', 'Ferries rise\n\n“We saw two ferries sink,” said Jane Doe, a harbour master.'],
].map(([file = '', text = '']) => readArticle(file, text)) as [Article, Article, Article, Article];
/** Each with an id of its own, as a folder and a server see to. */
const LIBRARY: readonly Article[] = [letter, ...bridgeArticles, ...meetingArticles, HALF, SINKING, ZITHERS];

/** Something for each index: two libraries are told all of it again and again. */
const typed: Typed = {
  values: ['m', 'marsh', 'minster', 'zonk', 'ferr'],
  questions: ['wat did the mayer say about the ferries', 'Who zonked?'],
  topics: ['ferries'],
  messages: TYPED.messages.slice(0, 1),
};

/** The parts as they are when all have been written down. */
const written = (answers: ChangingAnswers): Uint8Array[] =>
  Array.from(answers.parts(), (part) => Uint8Array.from(part));

const some = fc.shuffledSubarray([...LIBRARY, RISING], { minLength: 1 });
const distinct = some.map((articles) => [...new Map(articles.map((one) => [one.id, one])).values()]);
const sets = fc.array(distinct, { minLength: 1, maxLength: 3 });

describe('a library that was saved', () => {
  it('answers as one opened afresh, whatever came and went before it was saved, since then, and later', {
    timeout: 120_000,
  }, async () => {
    const expected = async (articles: readonly Article[]) => told(await openAnswers(articles), typed);
    await fc.assert(
      fc.asyncProperty(sets, sets, fc.boolean(), async (before, after, isAskedMeanwhile) => {
        const [first = [], ...changes] = before;
        const answers = await openAnswers(first);
        for (const articles of changes) await answers.change(articles);
        const saved = new SavedLibrary(written(answers));
        const [next = [], ...later] = after;
        const loaded = await openAnswers(next, undefined, saved);
        if (isAskedMeanwhile) expect(told(loaded, typed)).toEqual(await expected(next));
        for (const articles of later) {
          await loaded.change(articles);
          if (isAskedMeanwhile) expect(told(loaded, typed)).toEqual(await expected(articles));
        }
        expect(told(loaded, typed)).toEqual(await expected(later.at(-1) ?? next));
      }),
      { numRuns: 8 },
    );
  });

  it('is saved again as it was', async () => {
    const parts = written(await openAnswers(LIBRARY));
    const saved = new SavedLibrary(parts.map((part) => part.slice()));
    const loaded = await openAnswers(LIBRARY, undefined, saved);
    expect(saved.isWhole).toBe(true);
    const again = written(loaded);
    expect(again.map(({ length }) => length)).toEqual(parts.map(({ length }) => length));
    expect(Buffer.concat(again).equals(Buffer.concat(parts))).toBe(true);
  });

  it('holds no word of an article that went before it was saved', async () => {
    const answers = await openAnswers(LIBRARY);
    const own = ['xylophone', 'quuxly', 'zitherist', 'zimmer'];
    const found = () => {
      const parts = written(answers).map((part) => Buffer.from(part));
      const texts = parts.flatMap((part) => [part.toString('latin1'), part.toString('utf16le')]);
      return own.filter((word) => texts.some((text) => text.toLowerCase().includes(word)));
    };
    expect(found()).toEqual(own);
    await answers.change(LIBRARY.filter((article) => article !== ZITHERS));
    expect(found()).toEqual([]);
  });

  it('counts for nothing where another version of the bot saved it', async () => {
    const parts = written(await openAnswers(LIBRARY));
    const saved = new SavedLibrary([Buffer.from('another version'), ...parts.slice(1)]);
    const answers = await openAnswers(LIBRARY, undefined, saved);
    expect(saved.isWhole).toBe(false);
    expect(told(answers, typed)).toEqual(told(await openAnswers(LIBRARY), typed));
  });

  it('is not told whole where its articles change while it is saved', async () => {
    const answers = await openAnswers(LIBRARY);
    const parts = answers.parts();
    parts.next();
    const change = answers.change(LIBRARY.slice(1));
    expect(() => parts.next()).toThrow(ChangedError);
    expect(() => [...answers.parts()]).toThrow(ChangedError);
    await change;
    expect(written(answers).length).toBeGreaterThan(0);
  });
});
