import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAnswers, openAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { PassageIndex } from '../../src/search/passage-index.ts';

const PLACES = ['Avonby', 'Brackwell', 'Corrin', 'Dunmere', 'Ellsworth', 'Farrow', 'Glenholt', 'Harstead'];
const THINGS = ['bridge', 'school', 'library', 'harbour', 'market', 'theatre', 'station', 'museum'];
const DEEDS = ['closed', 'opened', 'repaired', 'attacked', 'bought', 'praised', 'rejected', 'visited'];

/** Sixty reports of five paragraphs each, no two of which are the same. */
const articles = Array.from({ length: 60 }, (_, n) => {
  const place = PLACES[n % PLACES.length];
  const paragraphs = Array.from({ length: 5 }, (_, at) => {
    const thing = THINGS[(n + at) % THINGS.length];
    const deed = DEEDS[(n * 3 + at) % DEEDS.length];
    return `The ${thing} in ${place} was ${deed} on day ${n * 5 + at} after a vote of the council. "We waited for it," said Mayor Jane Smith.`;
  });
  return readArticle(`${n}.txt`, [`Report ${n} from ${place}`, ...paragraphs].join('\n\n'));
});
const answers = createAnswers(articles);

/** Wordings of a question, its words' synonyms once more, and what quotations say. */
const MOST_SEARCHES = 12;

afterEach(() => vi.restoreAllMocks());

describe('a question to many articles', () => {
  it.each([
    ['that they answer', 'When was the bridge in Avonby closed?'],
    ['in words that they lack', 'Why did the government assault, purchase and reject the big theater?'],
    ['about what they never tell', 'How many elephants did the emperor of Zanzibar donate to the orchestra?'],
    [
      'full of words that have many others',
      'attack reply meet say big kill buy begin end help show make '.repeat(8),
    ],
    ['of one name over and over', 'Smith Smith Smith '.repeat(300)],
    ['full of slips', 'Whne wsa teh brigde in Avnoby clsoed adn reopnd aftr teh vtoe of teh concil?'],
  ])('%s is searched for a dozen times at most', (_, question) => {
    const search = vi.spyOn(PassageIndex.prototype, 'search');
    answers.ask({ question });
    expect(search.mock.calls.length).toBeGreaterThan(0);
    expect(search.mock.calls.length).toBeLessThanOrEqual(MOST_SEARCHES);
  });

  it('of nothing but small words is not searched for', () => {
    const search = vi.spyOn(PassageIndex.prototype, 'search');
    const { kind } = answers.ask({ question: 'the of and to in '.repeat(400) });
    expect(kind).toBe('nothing');
    expect(search).not.toHaveBeenCalled();
  });

  it('is not searched for again while it is asked again', () => {
    const question = 'Which museum was praised in Glenholt?';
    answers.ask({ question });
    const search = vi.spyOn(PassageIndex.prototype, 'search');
    answers.ask({ question });
    expect(search).not.toHaveBeenCalled();
  });
});

describe('a paragraph without end', () => {
  it.each([
    'Smith’s lawyer Jane Doe ',
    'Smith, who did not attend, ',
    'his lawyer, ',
    'Smith. His lawyer came. ',
  ])('of "%s" over and over is read once for its names', (unit) => {
    const endless = createAnswers([
      readArticle('endless.txt', `Title\n\n${unit.repeat(400_000 / unit.length)}`),
    ]);
    const before = process.cpuUsage().user;
    for (const question of ['Who is Smith’s lawyer?', 'Who did not attend?']) endless.ask({ question });
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(1.5);
  });
});

describe('what was asked before', () => {
  it('is answered with the answer that it had, until the articles change', async () => {
    const changing = await openAnswers(articles.slice(0, 3));
    const ask = () => changing.compare({ topic: 'bridge' });
    const first = ask();
    expect(ask()).toBe(first);
    await changing.change(articles.slice(0, 4));
    expect(ask()).not.toBe(first);
    expect(ask()).toEqual(createAnswers(articles.slice(0, 4)).compare({ topic: 'bridge' }));
  });
});
