import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer, Entry } from '../../src/answers/answer.ts';
import type { When } from '../../src/answers/when.ts';
import type { Article } from '../../src/corpus/article.ts';
import { Passage } from '../../src/corpus/passage.ts';
import { english, spoken, theirLanguage } from '../../src/discord/messages/languages.ts';
import { render } from '../../src/discord/render.ts';
import { articleOf, spanOf } from './articles.ts';

const herald = articleOf([['Three divers went down on Friday.', 'Nobody cheered.']], {
  publisher: 'Morning Herald',
  headline: 'Divers at work',
});
const star = articleOf([['Five divers went down.']], { publisher: 'Evening Star', headline: 'Red lake' });

function entry(article: Article, words: string, ...bold: string[]): Entry {
  return {
    passage: Passage.of(article, spanOf(article, words)),
    bold: bold.map((one) => spanOf(article, one)),
    quotation: null,
  };
}

type Comparison = Answer & { kind: 'comparison' };

const compared = (more: Partial<Comparison>): Comparison => ({
  kind: 'comparison',
  about: { kind: 'topic' },
  moments: [],
  only: [],
  ref: 'c/t/divers',
  ...more,
});

const texts = (answer: Answer) =>
  render(answer, (option) => (option === 'topic' ? 'divers' : undefined), english).flatMap(({ embeds }) =>
    embeds.map(({ title = '', description = '' }) => `${title}\n${description}`.trim()),
  );

describe('a comparison', () => {
  const moment = [
    entry(herald, 'Three divers went down on Friday.', 'Three', 'on Friday'),
    entry(star, 'Five divers went down.', 'Five'),
  ] as const;

  it('has each source’s words under its name, one below the other in one card', () => {
    expect(texts(compared({ moments: [moment] }))).toEqual([
      [
        'divers',
        '**Bold**: what the other source doesn’t say here. Another spelling of a word isn’t marked.',
        '',
        '**Morning Herald**',
        '> **Three** divers went down **on Friday**.',
        '-# Morning Herald · Divers at work · 4 May 2021 · ¶1',
        '',
        '**Evening Star**',
        '> **Five** divers went down.',
        '-# Evening Star · Red lake · 4 May 2021 · ¶1',
      ].join('\n'),
    ]);
  });

  it('says where sources use the same words', () => {
    const again = articleOf([['Five divers went down.']], { publisher: 'Copy', headline: 'Same' });
    const same = [entry(star, 'Five divers went down.'), entry(again, 'Five divers went down.')] as const;
    expect(texts(compared({ moments: [same] }))[0]).toContain('*In the same words:*\n**Evening Star**\n');
  });

  it('says where only one source has anything, and names it', () => {
    const answer = compared({ only: [{ article: herald, entries: [entry(herald, 'Nobody cheered.')] }] });
    expect(texts(answer)[0]).toContain(
      'Only one source has anything on this: Morning Herald.\n\n**Only in Morning Herald**\n> Nobody cheered.',
    );
  });

  it('tells two articles of one publisher apart by their headlines', () => {
    const evening = { ...star, head: { ...star.head, publisher: 'Morning Herald' } };
    const both = [moment[0], entry(evening, 'Five divers went down.')] as const;
    const [text = ''] = texts(compared({ moments: [both] }));
    expect(text).toMatch(/\*\*Morning Herald · Divers at work\*\*[\s\S]*\*\*Morning Herald · Red lake\*\*/);
  });
});

describe('a timeline', () => {
  const heading = (when: When, language = english) => {
    const told = [entry(herald, 'Three divers went down on Friday.', 'on Friday')] as const;
    const answer: Answer = {
      kind: 'timeline',
      moments: [{ when, entries: told }],
      undated: [],
      ref: 'when',
    };
    const [page] = render(answer, () => undefined, language);
    return /^\*\*([^*]+)\*\*$/m.exec(page.embeds[0]?.description ?? '')?.[1];
  };

  it.each([
    ['21 January 2022', 'in', '2022-01-21', '2022-01-21'],
    ['January 2022', 'in', '2022-01-01', '2022-01-31'],
    ['24 – 30 January 2022', 'in', '2022-01-24', '2022-01-30'],
    ['2008', 'in', '2008-01-01', '2008-12-31'],
    ['2007–2013', 'in', '2007-01-01', '2013-12-31'],
    ['Since the 1990s', 'since', '1990-01-01', '1999-12-31'],
    ['Before February 2020', 'before', '2020-02-01', '2020-02-29'],
    ['After 21 January 2022', 'after', '2022-01-21', '2022-01-21'],
    ['Until 2008', 'until', '2008-01-01', '2008-12-31'],
  ] as const)('calls a time no more exact than it is: %s', (text, side, from, to) => {
    expect(heading({ side, from, to })?.replaceAll(/[\u2009\u202f]/g, ' ')).toBe(text);
  });

  it('tells the time in every language', () => {
    const when = { side: 'since', from: '1990-01-01', to: '1999-12-31' } as const;
    const headings = spoken.map((language) => heading(when, language));
    expect(new Set(headings).size).toBe(spoken.length);
    for (const one of headings) expect(one).toMatch(/1990/);
  });

  it('begins no list with a day that its language writes first', () => {
    const day = { side: 'in', from: '2022-01-21', to: '2022-01-21' } as const;
    const german = theirLanguage({ locale: Locale.German });
    expect(heading(day, german)).toBe('21\\. Januar 2022');
  });

  it('ends with what can’t be dated', () => {
    const undated = [entry(herald, 'Three divers went down on Friday.', 'on Friday')];
    const answer: Answer = { kind: 'timeline', moments: [], undated, ref: 'when' };
    expect(texts(answer)[0]).toMatch(/\*\*The article doesn’t tell when exactly\*\*\n> Three divers/);
  });
});
