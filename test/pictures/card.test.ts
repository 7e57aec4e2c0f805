import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardText, drawCard, wordsOf } from '../../src/pictures/card.ts';
import { articleOf, spanOf } from '../discord/articles.ts';
import { drawn, inkIn, pngSize } from './read-png.ts';

const CARD: CardText = {
  words: 'We agree on every point but one.',
  quoted: true,
  speaker: 'Ada Example',
  manner: 'said · quoted',
  publisher: 'The Daily Example',
  headline: 'Ministers meet in the old town hall',
  date: '4 May 2021',
  paragraph: '¶4',
};

const draw = async (text: Partial<CardText>) => drawn(await drawCard({ ...CARD, ...text }));

describe('the words of a card', () => {
  const article = articleOf([
    ['"We agree," she said, as the rain began. "Nothing else is settled."'],
    ['"Not yet."', '"Soon."'],
  ]);
  const quotation = (...pieces: [string, ...string[]]) => {
    const [first, ...rest] = pieces.map((words) => spanOf(article, words));
    if (!first) throw new Error('no pieces');
    return {
      id: 'abc123-0',
      kind: 'direct' as const,
      article,
      pieces: [first, ...rest] as const,
      statement: first,
      cue: null,
      mention: null,
      speaker: null,
      alsoBy: [],
    };
  };

  it('are the article’s, with "…" where other words part them', () => {
    expect(wordsOf(quotation('We agree,', 'Nothing else is settled.'))).toBe(
      'We agree, … Nothing else is settled.',
    );
  });

  it('run on where nothing but marks stands between them', () => {
    expect(wordsOf(quotation('Not yet.', 'Soon.'))).toBe('Not yet. Soon.');
  });
});

describe('a card', () => {
  it('is a PNG of 1200 × 630', async () => {
    expect(pngSize(await draw({}))).toEqual({ width: 1200, height: 630 });
  });

  it('leaves its margins empty but for the opening mark', async () => {
    const png = await draw({
      words: 'Wide Words Without Wisdom. '.repeat(16).trim(),
      headline: 'W'.repeat(300),
    });
    expect(await inkIn(png, { x: 1126, y: 0, width: 74, height: 630 })).toBe(0);
    expect(await inkIn(png, { x: 0, y: 0, width: 1200, height: 34 })).toBe(0);
    expect(await inkIn(png, { x: 0, y: 606, width: 1200, height: 24 })).toBe(0);
    expect(await inkIn(png, { x: 0, y: 300, width: 100, height: 330 })).toBe(0);
  });

  it('puts only the speaker’s own words between quotation marks', async () => {
    const opening = { x: 40, y: 80, width: 60, height: 340 };
    expect(await inkIn(await draw({ quoted: true }), opening)).toBeGreaterThan(0);
    expect(await inkIn(await draw({ quoted: false }), opening)).toBe(0);
  });

  it('takes what is quoted at some length', async () => {
    expect(
      pngSize(await draw({ words: 'A sentence of some fifty characters is repeated. '.repeat(11) })).width,
    ).toBe(1200);
  });

  it('is refused where the words would be too small to read', async () => {
    const words = 'A sentence of some fifty characters is repeated. ';
    expect(await drawCard({ ...CARD, words: words.repeat(20) })).toEqual({ refused: 'too-long' });
    expect(await drawCard({ ...CARD, words: words.repeat(20_000) })).toEqual({ refused: 'too-long' });
  });

  it.each(['words', 'speaker', 'headline', 'publisher'] as const)(
    'is refused rather than drawn with boxes: %s in Chinese, with an emoji',
    async (part) => {
      expect(await drawCard({ ...CARD, [part]: '我们同意' })).toEqual({ refused: 'script' });
      expect(await drawCard({ ...CARD, [part]: 'We agree 👍' })).toEqual({ refused: 'script' });
    },
  );

  it('is drawn or refused, whatever the words', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (words, speaker, headline) => {
        const card = await drawCard({ ...CARD, words, speaker, headline });
        if (Buffer.isBuffer(card)) expect(pngSize(card)).toEqual({ width: 1200, height: 630 });
        else expect(['too-long', 'script']).toContain(card.refused);
      }),
      { numRuns: 15 },
    );
  });
});
