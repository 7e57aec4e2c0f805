import { describe, expect, it } from 'vitest';
import type { Answers } from '../../src/answers/answers.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { cardOf, MAX_ALT_TEXT } from '../../src/discord/card.ts';
import { chartsFor } from '../../src/discord/chart.ts';
import { lengthOf } from '../../src/discord/clip.ts';
import { english } from '../../src/discord/messages/languages.ts';
import { articleOf } from './articles.ts';

/** What becomes of the first quotation of an article. */
function cardFrom(sentences: readonly string[], head: Parameters<typeof articleOf>[1] = {}) {
  const [quotation] = createAnswers([articleOf([sentences], head)]).quotations;
  if (!quotation) throw new Error('nobody is quoted');
  return cardOf(quotation, true, english);
}

describe('a card', () => {
  it('is described in words: whole, and with its citation', async () => {
    const card = await cardFrom(['"We agree," said Ada Example, as it rained.', 'It rained on.']);
    expect(card).toMatchObject({
      files: [
        {
          name: 'card.png',
          description:
            '“We agree,” — Ada Example, said · quoted. The Daily Example · Ministers meet in the old town hall · 4 May 2021 · ¶1',
        },
      ],
    });
  });

  it('says so where publisher and date aren’t known', async () => {
    const card = await cardFrom(['"We agree," said Ada Example.'], { publisher: null, published: null });
    expect(card).toMatchObject({
      files: [{ description: expect.stringContaining('publisher unknown · Ministers meet') }],
    });
    expect(card).toMatchObject({ files: [{ description: expect.stringContaining('· undated ·') }] });
  });

  it('puts no quotation marks around the article’s own words', async () => {
    const card = await cardFrom(['Ada Example said that both sides would meet again in spring.']);
    expect(card).toMatchObject({
      files: [{ description: expect.stringMatching(/^[^“”]*both sides would meet again in spring — Ada/) }],
    });
  });

  it('shows text as it is: what means something in Discord has no backslash', async () => {
    const card = await cardFrom(['"We *agree*," said Ada Example.'], { headline: 'A_B *and* C' });
    expect(card).toMatchObject({
      files: [{ description: expect.stringMatching(/“We \*agree\*,”.*A_B \*and\* C/) }],
    });
  });

  it('is refused, with the reason, where the words are too many or can’t be drawn', async () => {
    const long = 'We have said so before and will say so again. '.repeat(40).trim();
    expect(await cardFrom([`"${long}" said Ada Example.`])).toBe('card.too-long');
    expect(await cardFrom(['"We agree 我们同意," said Ada Example.'])).toBe('card.script');
    expect(await cardFrom(['"We agree," said Ada Example.'], { headline: '部长会晤' })).toBe('card.script');
  });
});

describe('the chart', () => {
  const chartOf = async (answers: Answers) =>
    chartsFor(answers.summary({ length: 'short' }), answers, english);

  it('is described with its numbers, within Discord’s limit, however long the names', async () => {
    const name = (index: number) =>
      `${'ABCDEFGH'[index]}da ${'Example'.repeat(3)} ${'Longname'.repeat(6)}${'abcdefgh'[index]}`;
    const articles = Array.from({ length: 8 }, (_, paper) =>
      articleOf(
        Array.from({ length: 8 }, (_, index) => [`"We agree on point ${paper}," said ${name(index)}.`]),
        { publisher: `The ${paper}th Newspaper of ${'Longtown'.repeat(6)}` },
      ),
    ).map((article, index) => ({ ...article, id: `abc12${index}` }));
    const [chart] = await chartOf(createAnswers(articles));
    expect(lengthOf(chart?.description ?? '')).toBeLessThanOrEqual(MAX_ALT_TEXT);
    expect(chart?.description).toMatch(/(?:[^,]+ 1, ){4}4 other sources 4\)\.$/);
  });

  it('is not there where nobody is quoted', async () => {
    expect(
      await chartOf(createAnswers([articleOf([['The bridge was closed at noon.', 'It rained.']])])),
    ).toEqual([]);
  });

  it('is not there where a name can’t be drawn, and the summary is', async () => {
    const answers = createAnswers([articleOf([['"We agree," said Ada Example.']], { publisher: '新华社' })]);
    expect(answers.summary({ length: 'short' }).kind).toBe('passages');
    expect(await chartOf(answers)).toEqual([]);
  });

  it('is drawn once for the same articles and language', async () => {
    const answers = createAnswers([articleOf([['"We agree," said Ada Example.']])]);
    const [one] = await chartOf(answers);
    const [other] = await chartOf(answers);
    expect(one).toBeDefined();
    expect(other).toBe(one);
  });
});
