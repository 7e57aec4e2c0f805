import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswers, openAnswers } from '../../src/answers/create-answers.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridgeArticles, letter, meetingArticles } from './libraries.ts';
import { TYPED, told } from './told.ts';

/** The same report again, from elsewhere. */
const copied = bridgeArticles
  .slice(0, 1)
  .map((article) => ({ ...readArticle('copy.txt', article.text), id: 'copied' }));
const all: readonly Article[] = [...bridgeArticles, ...meetingArticles, letter, ...copied];

/** Sets of articles, in any order, with the same article once at most. */
const sets = fc.array(fc.shuffledSubarray([...all]), { minLength: 2, maxLength: 4 });

describe('articles that change', () => {
  it('leave answers that are those of a library opened afresh', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sets, async ([first = [], ...rest]) => {
        const answers = await openAnswers(first);
        for (const articles of rest) {
          await answers.change(articles);
          expect(told(answers, TYPED)).toEqual(told(createAnswers(articles), TYPED));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('are answered from until the others are ready, then the others', async () => {
    const answers = await openAnswers(bridgeArticles);
    const before = told(answers, TYPED);
    const changing = answers.change([...bridgeArticles, letter]);
    expect(told(answers, TYPED)).toEqual(before);
    await changing;
    expect(answers.quote({ speaker: 'Ruth Ida Marsh' }).kind).toBe('passages');
  });

  it('are never answered from in part', async () => {
    const [other] = bridgeArticles as [Article];
    const answers = await openAnswers([letter, other]);
    /** Whether the letter is there: by what is said in it, and by what is suggested. */
    const told = () => [
      answers.quotations.some(({ article }) => article === letter),
      answers.suggest('source', letter.head.headline)[0]?.value === letter.id,
    ];
    expect(told()).toEqual([true, true]);
    // Time and again, since at first a change takes long enough for others to have their turn in between.
    for (let change = 1; change <= 20; change += 1) {
      const isThere = change % 2 === 0;
      let isOver = false;
      const changing = answers.change(isThere ? [letter, other] : [other]).then(() => {
        isOver = true;
      });
      for (let moment = 1; !isOver; moment += 1) {
        await (moment % 100 === 0 ? turn() : null);
        expect([
          [true, true],
          [false, false],
        ]).toContainEqual(told());
      }
      await changing;
      expect(told()).toEqual([isThere, isThere]);
    }
  });

  it('are taken up one change after another', async () => {
    const answers = await openAnswers(bridgeArticles);
    await Promise.all([answers.change(meetingArticles), answers.change([letter]), answers.change([])]);
    expect(told(answers, TYPED)).toEqual(told(createAnswers([]), TYPED));
  });

  it('that were read again are the same where their text and head are', async () => {
    const answers = await openAnswers([letter]);
    const [quotation] = answers.quotations;
    await answers.change([structuredClone(letter), ...bridgeArticles]);
    expect(answers.quotations).toContain(quotation);
    await answers.change([{ ...letter, head: { ...letter.head, publisher: 'The Hartwell Post' } }]);
    expect(answers.quotations[0]?.article.head.publisher).toBe('The Hartwell Post');
  });

  it('of one id, twice in a set, are no trouble', async () => {
    const edited = { ...letter, text: letter.text.replaceAll('empty', 'packed') };
    const answers = await openAnswers([letter]);
    for (const articles of [[letter, edited], [edited], [edited, letter], [letter]]) {
      await answers.change(articles);
      expect(told(answers, TYPED)).toEqual(told(createAnswers(articles), TYPED));
    }
  });
});
