import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';

const seed = (file: string) =>
  readArticle(file, readFileSync(new URL(`../../seeds/${file}`, import.meta.url), 'utf8'));

describe('the article that has its whole body twice', () => {
  const article = seed('000_69096536a188783e.txt');

  it('names its publisher only in its text, and no date at all', () => {
    expect(article.head).toEqual({
      headline: 'Blinken exchanged expectations of the meeting with Lavrov',
      publisher: 'UNN',
      editor: null,
      author: null,
      published: null,
      dateline: null,
      url: null,
    });
  });

  it('has nine paragraphs', () => {
    const openings = article.paragraphs.map(({ start }) => article.text.slice(start, start + 20));
    expect(openings).toEqual([
      'Before the start of ',
      'The Russian minister',
      'Lavrov said he hoped',
      '"You mentioned in on',
      'Anthony Blinken said',
      '"I come from consult',
      'Allies are equally c',
      '"I want to take this',
      'The U.S. State Depar',
    ]);
  });

  it('ends where the first copy does', () => {
    expect(article.text.endsWith('Blinken visited Ukraine and Germany.')).toBe(true);
  });

  it('has two sentences in its first paragraph, for all of "U.S. Secretary"', () => {
    const sentences = article.paragraphs[0]?.sentences.map(({ start, end }) =>
      article.text.slice(start, end),
    );
    expect(sentences).toEqual([
      'Before the start of negotiations in Geneva, U.S. Secretary of State Anthony Blinken and Russian Foreign Minister Sergey Lavrov voiced their expectations of the meeting.',
      'They were different, according to a correspondent of UNN.',
    ]);
  });
});

describe('the article that repeats its headline with the publisher behind it', () => {
  const article = seed('004_834bc0f99797fc30.txt');

  it('has a full head', () => {
    expect(article.head).toEqual({
      headline: 'No breakthrough at Blinken-Lavrov meeting in Geneva',
      publisher: 'Xinhua',
      editor: 'huaxia',
      author: null,
      published: { date: '2022-01-22', time: '00:59:15' },
      dateline: { place: 'GENEVA', day: 'Jan. 21', agency: 'Xinhua' },
      url: null,
    });
  });

  it('has fifteen paragraphs, from the dateline on', () => {
    expect(article.paragraphs).toHaveLength(15);
    expect(article.text.startsWith('GENEVA, Jan. 21 (Xinhua) -- Russian Foreign Minister')).toBe(true);
    expect(article.text.endsWith("towards Russia's neighbors, including Ukraine.")).toBe(true);
  });
});
