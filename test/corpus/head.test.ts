import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

const BODY =
  'The two ministers met for an hour on Friday.\n\nNeither side gave ground, both of them said afterwards.';
const read = (raw: string, file = 'talks.txt') => readArticle(file, raw);
const head = (...lines: string[]) => read([...lines, BODY].join('\n\n')).head;
const words = ({ text, paragraphs }: Article) => paragraphs.map(({ start, end }) => text.slice(start, end));

describe('the headline', () => {
  it('is the first line', () => {
    expect(head('Ministers meet for an hour').headline).toBe('Ministers meet for an hour');
  });

  it('is the heading of a Markdown file', () => {
    expect(read(`# Ministers *meet* for an hour\n\n${BODY}`, 'talks.md').head.headline).toBe(
      'Ministers meet for an hour',
    );
  });

  it('may be labelled', () => {
    expect(head('Title: Ministers meet for an hour', 'Source: The Daily').headline).toBe(
      'Ministers meet for an hour',
    );
  });

  it('may be as short as the paper’s name between it and the date', () => {
    expect(head('Bridge talks', 'The Post', '2023-03-04')).toMatchObject({
      headline: 'Bridge talks',
      publisher: 'The Post',
      published: { date: '2023-03-04' },
    });
    expect(head('Bridge talks', 'The Evening Post', '2023-03-04')).toMatchObject({
      headline: 'Bridge talks',
      publisher: 'The Evening Post',
    });
  });

  it('may end with an abbreviation, a question mark, or a full stop behind capitals', () => {
    expect(head('No deal in sight, says U.S.').headline).toBe('No deal in sight, says U.S.');
    expect(head('Is a deal in sight?').headline).toBe('Is a deal in sight?');
    expect(head('No Deal In Sight After Talks.').headline).toBe('No Deal In Sight After Talks.');
  });

  it('may end with a full stop before a dateline', () => {
    const article = read(`The ministers met for an hour.\n\nLIMA (AP) — ${BODY}`);
    expect(article.head).toMatchObject({
      headline: 'The ministers met for an hour.',
      dateline: { place: 'LIMA' },
    });
    expect(words(article)).toHaveLength(2);
  });

  it('stands behind the name of the page’s section', () => {
    const article = read(`World\n\nMinisters meet for an hour\n\nBy Jane Doe\n\n${BODY}`);
    expect(article.head.headline).toBe('Ministers meet for an hour');
    expect(words(article)).toHaveLength(2);
  });

  it('is the file’s name where the text begins at once', () => {
    const article = read(BODY, 'talks-on-friday.txt');
    expect(article.head.headline).toBe('talks-on-friday');
    expect(words(article)).toHaveLength(2);
  });

  it('is no paragraph, however often the page repeats it', () => {
    const article = read(
      `Ministers meet for an hour\n\nMinisters meet for an hour\n\n${BODY}\n\nMinisters meet for an hour`,
    );
    expect(words(article)).toHaveLength(2);
  });
});

describe('the publisher behind a headline', () => {
  it.each([
    ['Ministers meet for an hour | The Daily Gazette', 'The Daily Gazette'],
    ['Ministers meet for an hour - BBC News', 'BBC News'],
    ['Ministers meet for an hour – Reuters', 'Reuters'],
    ['Ministers meet for an hour — The Guardian', 'The Guardian'],
    ['Ministers meet for an hour | World | The Guardian', 'The Guardian'],
    ['Ministers meet for an hour - example.com', 'example.com'],
  ])('is taken off "%s"', (line, publisher) => {
    expect(head(line)).toMatchObject({ headline: 'Ministers meet for an hour', publisher });
  });

  it('is taken off without spaces where a source line names it', () => {
    expect(head('Ministers meet in Aix-en-Provence-Gazette', 'Source: Gazette')).toMatchObject({
      headline: 'Ministers meet in Aix-en-Provence',
      publisher: 'Gazette',
    });
  });

  it('is taken off without spaces where the repeated headline lacks it', () => {
    expect(head('Ministers meet for an hour-Gazette', 'Ministers meet for an hour')).toMatchObject({
      headline: 'Ministers meet for an hour',
      publisher: 'Gazette',
    });
    expect(head('Ministers meet for an hour', 'Ministers meet for an hour - Gazette')).toMatchObject({
      headline: 'Ministers meet for an hour',
      publisher: 'Gazette',
    });
  });

  it('is not seen in a hyphenated end', () => {
    expect(head('Both sides agree to a stand-off')).toMatchObject({
      headline: 'Both sides agree to a stand-off',
      publisher: null,
    });
    expect(head('Talks end the Russia-Ukraine')).toMatchObject({
      headline: 'Talks end the Russia-Ukraine',
      publisher: null,
    });
  });

  it('is not seen in the speaker of a headline', () => {
    const article = read(
      `No deal in sight - Smith\n\nForeign Minister Jane Smith saw no deal on Friday.\n\n${BODY}`,
    );
    expect(article.head).toMatchObject({ headline: 'No deal in sight - Smith', publisher: null });
  });

  it('yields to what the head says', () => {
    expect(head('Ministers meet for an hour | Yahoo News', 'Source: Associated Press').publisher).toBe(
      'Associated Press',
    );
  });
});

describe('labelled lines', () => {
  it('are read in any case and order', () => {
    const article = read(
      `Ministers meet\nSOURCE: The Daily\neditor: J. Roe\nAuthor: Jane Doe\nPublished: January 22, 2022\nURL: https://example.org/a?b=1\n\n${BODY}`,
    );
    expect(article.head).toEqual({
      headline: 'Ministers meet',
      publisher: 'The Daily',
      editor: 'J. Roe',
      author: 'Jane Doe',
      published: { date: '2022-01-22', time: null },
      dateline: null,
      url: 'https://example.org/a?b=1',
    });
    expect(words(article)).toHaveLength(2);
  });

  it('may stand on one line', () => {
    expect(head('Ministers meet', 'Source: The Daily | 2022-01-22 00:59:15 | Editor: roe')).toMatchObject({
      publisher: 'The Daily',
      editor: 'roe',
      published: { date: '2022-01-22', time: '00:59:15' },
    });
    expect(head('Ministers meet', 'Source: The Daily Editor: roe')).toMatchObject({
      publisher: 'The Daily',
      editor: 'roe',
    });
  });

  it('may stand below the body', () => {
    const article = read(`Ministers meet for an hour\n\n${BODY}\n\nSource: The Daily\n\nEditor: roe`);
    expect(article.head).toMatchObject({ publisher: 'The Daily', editor: 'roe' });
    expect(words(article)).toHaveLength(2);
  });

  it('that say nothing leave it unknown', () => {
    expect(head('Ministers meet', 'Source: unknown', 'Author: N/A')).toMatchObject({
      publisher: null,
      author: null,
    });
  });

  it('in the midst of the body are the body’s', () => {
    const article = read(
      `Ministers meet for an hour\n\n${BODY}\n\nSource: the ministry.\n\n${BODY.replaceAll('hour', 'day')}`,
    );
    expect(article.head.publisher).toBeNull();
    expect(article.text).toContain('Source: the ministry.');
  });

  it('with an address for a source tell the link, and its host for want of a name', () => {
    expect(head('Ministers meet', 'Source: https://www.example.org/news/1')).toMatchObject({
      publisher: 'example.org',
      url: 'https://www.example.org/news/1',
    });
  });

  it.each(['javascript:alert(1)', 'not a link', 'https://user:pass@example.org/', 'ftp://example.org'])(
    'never link to %s',
    (url) => {
      expect(head('Ministers meet', `URL: ${url}`).url).toBeNull();
    },
  );
});

describe('bylines', () => {
  it.each([
    ['By Jane Doe', 'Jane Doe'],
    ['BY JANE DOE', 'JANE DOE'],
    ['by Jane Doe and Jean-Luc O’Neill', 'Jane Doe and Jean-Luc O’Neill'],
    ['By Jane Doe in London', 'Jane Doe in London'],
    ['Written by J. R. Doe', 'J. R. Doe'],
    ['By María José van der Berg', 'María José van der Berg'],
  ])('%s', (line, author) => {
    const article = read(`Ministers meet for an hour\n\n${line}\n\n${BODY}`);
    expect(article.head.author).toBe(author);
    expect(words(article)).toHaveLength(2);
  });

  it('may carry the date', () => {
    expect(head('Ministers meet', 'By Jane Doe, Jan. 22, 2022')).toMatchObject({
      author: 'Jane Doe',
      published: { date: '2022-01-22', time: null },
    });
  });

  it('are no sentences that begin with "By"', () => {
    const sentence = 'By Friday evening both ministers had left the city.';
    expect(words(read(`Ministers meet for an hour\n\n${sentence}\n\n${BODY}`))[0]).toBe(sentence);
  });

  it('may be credits below the body', () => {
    const credits = '(Reporting by Jane Doe in London; additional reporting by Jim Poe; Editing by John Roe)';
    const article = read(`Ministers meet for an hour\n\n${BODY}\n\n${credits}`);
    expect(article.head).toMatchObject({ author: 'Jane Doe in London', editor: 'John Roe' });
    expect(words(article)).toHaveLength(2);
  });
});

describe('front matter', () => {
  it('is read whatever the case and the names of its keys', () => {
    const article = read(
      [
        '---',
        'Headline: "Ministers: \\"no deal\\""',
        'site_name: The Daily',
        'byline: By Jane Doe',
        'editor: roe',
        'datePublished: 2022-01-22T00:59:15+08:00',
        'canonical: https://example.org/talks',
        'tags:',
        '  - talks',
        '  - ministers',
        'draft: false',
        '---',
        '',
        BODY,
      ].join('\n'),
      'talks.md',
    );
    expect(article.head).toEqual({
      headline: 'Ministers: "no deal"',
      publisher: 'The Daily',
      editor: 'roe',
      author: 'Jane Doe',
      published: { date: '2022-01-22', time: '00:59:15' },
      dateline: null,
      url: 'https://example.org/talks',
    });
    expect(words(article)).toHaveLength(2);
  });

  it('reads lists of authors', () => {
    const file = (authors: string) => `---\ntitle: Talks\n${authors}\n---\n${BODY}`;
    expect(read(file('authors: [Jane Doe, "John Roe"]')).head.author).toBe('Jane Doe, John Roe');
    expect(read(file('authors:\n  - Jane Doe\n  - John Roe')).head.author).toBe('Jane Doe, John Roe');
  });

  it('goes before what the text below says, and its title isn’t counted when repeated there', () => {
    const article = read(
      `---\ntitle: Ministers meet\nsource: The Daily\n---\n# Ministers meet\n\nSource: Other\n\n${BODY}`,
      'a.md',
    );
    expect(article.head).toMatchObject({ headline: 'Ministers meet', publisher: 'The Daily' });
    expect(words(article)).toHaveLength(2);
  });

  it('may be TOML', () => {
    const article = read(
      `+++\ntitle = "Ministers meet"\ndate = 2022-01-22T00:59:15Z\n+++\n\n${BODY}`,
      'a.md',
    );
    expect(article.head).toMatchObject({ headline: 'Ministers meet', published: { date: '2022-01-22' } });
    expect(words(article)).toHaveLength(2);
  });

  it('is not a rule between paragraphs', () => {
    const article = read(`---\n\n${BODY}\n\n---\n\nThe talks go on next week, they said.`);
    expect(words(article)).toHaveLength(3);
  });
});

describe('the dateline', () => {
  it.each([
    ['GENEVA, Jan. 21 (Xinhua) -- The', 'GENEVA', 'Jan. 21', 'Xinhua'],
    ['LONDON (Reuters) - The', 'LONDON', null, 'Reuters'],
    ['LONDON, Jan 21 (Reuters) - The', 'LONDON', 'Jan 21', 'Reuters'],
    ['WASHINGTON — The', 'WASHINGTON', null, null],
    ['WASHINGTON—The', 'WASHINGTON', null, null],
    ['KYIV, Ukraine (AP) — The', 'KYIV, Ukraine', null, 'AP'],
    ['KYIV, Ukraine — “The', 'KYIV, Ukraine', null, null],
    ['NEW YORK (AP) — The', 'NEW YORK', null, 'AP'],
    ['ST. LOUIS (AP) — The', 'ST. LOUIS', null, 'AP'],
    ['RIO DE JANEIRO, 21 January (AFP) - The', 'RIO DE JANEIRO', '21 January', 'AFP'],
    ['MOSCOW, January 21. /TASS/. The', 'MOSCOW', 'January 21', 'TASS'],
    ['Moscow (AFP) - The', 'Moscow', null, 'AFP'],
  ])('%s', (opening, place, day, agency) => {
    const article = read(`Ministers meet for an hour\n\n${opening} two ministers met on Friday.\n\n${BODY}`);
    expect(article.head.dateline).toEqual({ place, day, agency });
    expect(article.text.startsWith(opening)).toBe(true);
    expect(article.head.publisher).toBe(agency);
  });

  it.each([
    'BREAKING — The two ministers met on Friday.',
    'NATO — The alliance met on Friday.',
    'The plan (OSCE) — The one of Friday — was dropped.',
    'On Friday, Jan. 21 — The day of the talks — it rained.',
    'A long-awaited meeting - The first - took place.',
    'He left - Then he came back.',
    'U.S. - The country is not alone.',
  ])('is not seen in "%s"', (paragraph) => {
    expect(read(`Ministers meet for an hour\n\n${paragraph}\n\n${BODY}`).head.dateline).toBeNull();
  });

  it('may name the agency alone', () => {
    const article = read(`Ministers meet for an hour\n\n(Reuters) - The ministers met on Friday.\n\n${BODY}`);
    expect(article.head).toMatchObject({ dateline: null, publisher: 'Reuters' });
  });
});

describe('a publisher named in the text alone', () => {
  it.each([
    ['They differed, according to a correspondent of Newsline.', 'Newsline'],
    ['They differed, a correspondent of the Daily Post reports.', 'Daily Post'],
    ['“We differ,” he told our correspondent for Radio Nine.', 'Radio Nine'],
    ['Newsline’s correspondent reported from the talks.', 'Newsline'],
    ['They differed, according to the Newsline correspondent.', 'Newsline'],
  ])('%s', (paragraph, publisher) => {
    expect(read(`Ministers meet for an hour\n\n${paragraph}\n\n${BODY}`).head.publisher).toBe(publisher);
  });

  it.each([
    '“We differ,” he told Newsline.',
    'They differed, Newsline reported, citing officials.',
    'They differed, our correspondent reports.',
    'A correspondent of Newsline was arrested on Friday.',
    'Former Newsline correspondent Jane Doe was there.',
  ])('is not guessed from "%s"', (paragraph) => {
    expect(read(`Ministers meet for an hour\n\n${paragraph}\n\n${BODY}`).head.publisher).toBeNull();
  });
});

describe('lines between headline and body', () => {
  it('are kept as a paragraph where they are a sentence', () => {
    const article = read(
      `Ministers meet\n\nThe two sides stay far apart on every point.\n\nBy Jane Doe\n\n${BODY}`,
    );
    expect(words(article)[0]).toBe('The two sides stay far apart on every point.');
    expect(article.head.author).toBe('Jane Doe');
  });
});

describe('a head as pages have it', () => {
  const page = (...lines: string[]) => read([...lines, BODY].join('\n\n'));

  it('with section, glued time, reading time and role', () => {
    const article = page(
      'January 21, 20223:10 AM UTC',
      'Last Updated 5 hours ago',
      'World',
      'Ministers meet for an hour',
      'By Jane Doe',
      'Diplomatic correspondent, Paris',
      '4 minute read',
    );
    expect(article.head).toMatchObject({
      headline: 'Ministers meet for an hour',
      author: 'Jane Doe',
      published: { date: '2022-01-21', time: '03:10' },
    });
    expect(words(article)).toHaveLength(2);
  });

  it('with labels and values on lines of their own', () => {
    const article = page(
      'Ministers meet for an hour',
      'Published',
      '21 January 2022',
      'Source:',
      'The Daily',
      'Text:',
    );
    expect(article.head).toMatchObject({ publisher: 'The Daily', published: { date: '2022-01-21' } });
    expect(words(article)).toHaveLength(2);
  });

  it('with the paper in or below the byline', () => {
    expect(page('Ministers meet for an hour', 'By Jane Doe, BBC News').head).toMatchObject({
      author: 'Jane Doe',
      publisher: 'BBC News',
    });
    expect(
      page('Ministers meet for an hour', 'By JANE DOE and JOHN ROE', 'Associated Press').head,
    ).toMatchObject({
      author: 'JANE DOE and JOHN ROE',
      publisher: 'Associated Press',
    });
    expect(page('Ministers meet for an hour', 'By Jane Doe, John Roe').head).toMatchObject({
      author: 'Jane Doe, John Roe',
      publisher: null,
    });
  });

  it('with an unclear date before a clear one', () => {
    expect(
      page('Ministers meet for an hour', 'Date: 03/04/2022', 'Published: 3 April 2022').head.published,
    ).toEqual({
      date: '2022-04-03',
      time: null,
    });
  });

  it('as HTML', () => {
    const article = read(
      `<html><head><title>Ministers meet | The Daily</title><script>var a = "1 < 2";</script></head>
      <body><h1>Ministers meet</h1><p class="byline">By Jane Doe</p>${BODY.replace(/^.*$/gm, '<p>$&</p>')}</body></html>`,
    );
    expect(article.head).toMatchObject({
      headline: 'Ministers meet',
      publisher: 'The Daily',
      author: 'Jane Doe',
    });
    expect(article.text).toBe(BODY);
  });

  it('never takes the days of a chronicle for the day of publication', () => {
    const article = read(
      'How the talks came about\n\nJanuary 20, 2022\n\nThe ministers flew in late.\n\nJanuary 21, 2022\n\nThe ministers met at last.',
    );
    expect(article.head.published).toBeNull();
    expect(words(article)).toHaveLength(4);
  });

  it('takes no sentence of the body for its own', () => {
    const body = [
      'The minister came on January 21, 2022.',
      'By then the others had left.',
      'The source: a broken pipe.',
      'Date of the next talks: unknown.',
    ];
    expect(words(read(['Ministers meet for an hour', ...body].join('\n\n')))).toEqual(body);
  });
});
