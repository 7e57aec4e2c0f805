import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { idOf, NoTextError, readArticle } from '../../src/corpus/read-article.ts';
import { processorTime } from '../processor-time.ts';

const read = (raw: string, file = 'talks.txt') => readArticle(file, raw);
const words = ({ text, paragraphs }: Article) => paragraphs.map(({ start, end }) => text.slice(start, end));

const FIRST =
  'The two ministers met for an hour on Friday, and neither of them gave any ground in the dispute.';
const SHORT = 'Nobody was surprised.';
const SECOND =
  '“We heard each other out,” the first of them said afterwards. “That is all that I can tell you today.”';
const THIRD =
  'The talks go on next week in another city, according to both of the delegations that took part.';
const BODY = [FIRST, SHORT, SECOND, THIRD];
const HEADLINE = 'Ministers meet for an hour';

describe('a body that stands twice', () => {
  const once = (raw: string) => expect(words(read(raw))).toEqual(BODY);

  it('after blank lines', () => once([HEADLINE, ...BODY, '', '', ...BODY].join('\n\n')));
  it('with the headline before each copy', () => once([HEADLINE, ...BODY, HEADLINE, ...BODY].join('\n\n')));
  it('with the whole head before each copy', () => {
    const file = [HEADLINE, 'Source: The Daily', '2022-01-22 00:59:15', ...BODY].join('\n\n');
    const article = read(`${file}\n\n${file}`);
    expect(words(article)).toEqual(BODY);
    expect(article.head).toMatchObject({ publisher: 'The Daily', published: { date: '2022-01-22' } });
  });
  it('three times', () => once([HEADLINE, ...BODY, ...BODY, ...BODY].join('\n\n')));
  it('with other white space in the second copy', () =>
    once([HEADLINE, ...BODY, ...BODY.map((unit) => unit.replaceAll(' ', ' \u00A0'))].join('\n\n')));
  it('with other quotation marks in the second copy', () =>
    once([HEADLINE, ...BODY, ...BODY.map((unit) => unit.replace(/[“”]/g, '"'))].join('\n\n')));
  it('with the second copy cut off after a paragraph', () =>
    once([HEADLINE, ...BODY, FIRST, SHORT].join('\n\n')));
  it('with the second copy cut off in a word', () => {
    once([HEADLINE, ...BODY, ...BODY].join('\n\n').slice(0, -30));
    once([HEADLINE, ...BODY, `${FIRST.slice(0, 55)}…`].join('\n\n'));
  });
  it('with the second copy beginning on the line that the first ends on', () => {
    once([HEADLINE, FIRST, SHORT, SECOND, `${THIRD} ${FIRST}`, SHORT, SECOND, THIRD].join('\n\n'));
    once([HEADLINE, FIRST, SHORT, SECOND, `${THIRD}${FIRST}`, SHORT, SECOND, THIRD].join('\n\n'));
  });
  it('with the joint between two quotation marks', () => {
    const file = [HEADLINE, SECOND, FIRST, `${SECOND}${SECOND}`, FIRST, SECOND].join('\n\n');
    expect(words(read(file))).toEqual([SECOND, FIRST]);
  });
  it('with a line of the page between the copies, and another paragraph in one of them', () => {
    once([HEADLINE, ...BODY, 'Read also: Talks fail', FIRST, SHORT, THIRD].join('\n\n'));
  });
});

describe('what is said twice on purpose', () => {
  it('stays: a short sentence', () => {
    const body = [FIRST, SHORT, SECOND, SHORT, THIRD];
    expect(words(read([HEADLINE, ...body].join('\n\n')))).toEqual(body);
  });

  it('stays: the same words within other paragraphs', () => {
    const body = [FIRST, `${SHORT} ${FIRST}`, THIRD];
    expect(words(read([HEADLINE, ...body].join('\n\n')))).toEqual(body);
  });
});

describe('the page’s own lines', () => {
  it.each([
    'Share this article',
    'Share on Facebook',
    'Facebook | Twitter | WhatsApp',
    'Subscribe to our newsletter',
    'Sign up for our daily briefing',
    'Advertisement',
    'ADVERTISEMENT - SCROLL TO CONTINUE',
    'Story continues below',
    'This website uses cookies to improve your experience.',
    'By continuing to use this site you agree to our use of cookies.',
    'Accept all cookies',
    'Read more: Talks fail again',
    'READ ALSO: Talks fail again',
    'Related articles',
    'Copyright 2022 The Daily. All rights reserved.',
    '© 2022 The Daily',
    'Photo: Jane Doe / The Daily',
    'Photo by Jane Doe/The Daily',
    'Image caption, The ministers at the table',
    '(Photo by Jane Doe/Getty Images)',
    'Follow us on Twitter and Facebook',
    'Follow @thedaily',
    'Click here to subscribe',
    '12 comments',
    '5 min read',
    'Tags: talks, ministers',
    'If you find an error, select it and press Ctrl+Enter',
    '* * *',
    'Loading...',
  ])('are no paragraph: %s', (line) => {
    expect(words(read([HEADLINE, FIRST, line, THIRD, line].join('\n\n')))).toEqual([FIRST, THIRD]);
  });

  it('go with what they stand over', () => {
    const page = [
      HEADLINE,
      'Image caption,',
      'The ministers at the table',
      FIRST,
      THIRD,
      'Related topics',
      'Talks',
      'Ministers',
    ];
    expect(words(read(page.join('\n\n')))).toEqual([FIRST, THIRD]);
  });

  it.each([
    'Share prices fell by three percent on Friday.',
    'Sharing is what they came for, he said.',
    'Subscribers to the plan number a million.',
    'Read more books, she told the children.',
    'Read the statement before you judge it.',
    'Follow us into the future, the minister urged.',
    'Like us, they want peace.',
    'Photos by satellite show smoke over the town.',
    'Video of the talks was shown on Friday evening.',
    'Picture, if you will, two men at a table.',
    'Copyright law was not discussed.',
    'Advertisements were banned there in 2019.',
    'We use cookies in our kitchen every day.',
    'By continuing to fight they lost the vote.',
    'Comments were not allowed.',
    'Tags were torn off the bags.',
    'Watch out for the second round, he warned.',
    'More from the region came on Saturday, all of it bad news.',
    'Trending upwards, the polls give him hope.',
  ])('are not seen in: %s', (sentence) => {
    expect(words(read([HEADLINE, FIRST, sentence, THIRD].join('\n\n')))).toEqual([FIRST, sentence, THIRD]);
  });
});

describe('paragraphs', () => {
  it('may be lines without blank ones between', () => {
    expect(words(read([HEADLINE, ...BODY].join('\n')))).toEqual(BODY);
  });

  it('are joined where the file is wrapped at a column', () => {
    const wrapped = [
      HEADLINE,
      'By Jane Doe',
      '',
      'The two ministers met for an hour on Friday, and neither of',
      'them gave any ground in the dispute.',
      'Nobody was surprised.',
      '',
      '“We heard each other out,” the first of them said afterwards.',
      '“That is all that I can tell you today.”',
      '',
      'The talks go on next week in another city, according to both',
      'of the delegations that took part.',
    ].join('\n');
    expect(words(read(wrapped))).toEqual(BODY);
  });

  it('keep the hyphen of a word parted at a column', () => {
    const wrapped = [
      HEADLINE,
      '',
      'They came to the city by the lake for an hour in order to de-',
      'escalate, and to see what the other side had to say about the',
      'proposals that had been sent to it in the middle of December.',
    ].join('\n');
    expect(words(read(wrapped))[0]).toContain('in order to de-escalate, and to see what');
  });

  it('are joined where lines of uneven length are parted by blank ones', () => {
    const wrapped = [
      'Ministers meet for an hour, and neither of them gives ground',
      'The Daily',
      '2022-01-21',
      '',
      'The two ministers met for an hour on Friday, and neither',
      'of them gave any ground in the dispute. They had taken a de-',
      'tour around the lake on their way to the first meeting.',
      'Nobody in either of the delegations was surprised at that.',
      '',
      '“We heard each other out, and that is all that I can',
      'tell you today,” the first of them said to Jane',
      'Doe of The Daily, who had waited at the door.',
      '',
      'The talks go on next week in another city.',
    ].join('\n');
    const article = read(wrapped);
    expect(article.head.headline).toBe('Ministers meet for an hour, and neither of them gives ground');
    expect(words(article)).toEqual([
      'The two ministers met for an hour on Friday, and neither of them gave any ground in the dispute. They had taken a de-tour around the lake on their way to the first meeting. Nobody in either of the delegations was surprised at that.',
      '“We heard each other out, and that is all that I can tell you today,” the first of them said to Jane Doe of The Daily, who had waited at the door.',
      'The talks go on next week in another city.',
    ]);
  });

  it('are not joined in a list of short lines', () => {
    const list = ['They agreed on:', 'an hour', 'a table', 'two chairs', 'no statement at all.'];
    expect(words(read([HEADLINE, '', FIRST, '', ...list].join('\n')))).toEqual([FIRST, ...list]);
  });

  it('are numbered from 1 and parted by one blank line', () => {
    const article = read([HEADLINE, ...BODY].join('\n\n\n\n'));
    expect(article.paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(article.text).toBe(BODY.join('\n\n'));
  });
});

describe('Markdown', () => {
  it('shows its plain words', () => {
    const article = read(
      [
        '# Ministers [meet](https://example.org) for *an hour*',
        '',
        '![The table](table.jpg)',
        '',
        'The **two** [ministers](https://example.org/a_b) met in _Paris_, see [the list][1] or <https://example.org/x>.',
        '',
        '> “We heard each other out,” said snake_case_name \\*twice\\*.',
        '',
        '## What comes next',
        '',
        '- The talks go on 2 * 3 = 6 times.',
        '',
        '[1]: https://example.org/list',
      ].join('\n'),
      'talks.MD',
    );
    expect(article.head.headline).toBe(HEADLINE);
    expect(words(article)).toEqual([
      'The two ministers met in Paris, see the list or https://example.org/x.',
      '“We heard each other out,” said snake_case_name *twice*.',
      'The talks go on 2 * 3 = 6 times.',
    ]);
  });

  it('shows a table’s rows as their cells, in their own words', () => {
    const article = read(
      [
        '# The ministers met for an hour',
        '',
        'The ministers told reporters that they would meet again in March.',
        '',
        '| Place | Date of the talks | Result |',
        '|:------|:-----------------:|-------:|',
        '| Paris | 3 March \\| 4 March | **None** was reached there. |',
        '| Rome  |                   | |',
        '',
        'The talks in Paris went on for two days and ended without a result.',
      ].join('\n'),
      'talks.md',
    );
    expect(words(article)).toEqual([
      'The ministers told reporters that they would meet again in March.',
      'Place · Date of the talks · Result',
      'Paris · 3 March | 4 March · None was reached there.',
      'Rome',
      'The talks in Paris went on for two days and ended without a result.',
    ]);
  });
});

describe('a file without an article', () => {
  it.each([
    ['empty', '', 'it is empty'],
    ['white space', ' \n\u00A0\n', 'it is empty'],
    ['front matter alone', '---\ntitle: Talks\n---\n', 'it holds no paragraph of prose'],
    ['the page’s lines alone', 'Share this article\n\nAdvertisement', 'it holds no paragraph of prose'],
    ['a letter', 'x', 'it holds no paragraph of prose'],
    ['a headline alone', 'Ministers meet', 'it holds no paragraph of prose'],
    ['a list of words', 'Menu\n\nWorld\n\nSports\n\nWeather', 'it holds no paragraph of prose'],
  ])('(%s) is refused with the reason', (_, raw, reason) => {
    expect(() => read(raw)).toThrow(new NoTextError(reason));
  });
});

describe('an article’s id', () => {
  it('is six of [a-z0-9], the same for the same text and another for another', () => {
    const article = read([HEADLINE, ...BODY].join('\n\n'));
    expect(article.id).toMatch(/^[a-z0-9]{6}$/);
    expect(read([`${HEADLINE} | The Daily`, ...BODY].join('\r\n\r\n'), 'other.txt').id).toBe(article.id);
    expect(read([HEADLINE, ...BODY, SHORT].join('\n\n')).id).not.toBe(article.id);
    expect(idOf(article.text, 1)).not.toBe(article.id);
  });
});

describe('whatever the file', () => {
  const pieces = fc.oneof(
    fc.constantFrom(
      FIRST,
      SECOND,
      THIRD,
      SHORT,
      HEADLINE,
      '---',
      '# ',
      'Source: ',
      'By ',
      '2022-02-31',
      '\n',
      '\n\n',
    ),
    fc.constantFrom(
      'GENEVA (AP) — ',
      '[',
      '](',
      ')',
      '**',
      '_',
      '&amp;',
      '\0',
      '"',
      '”',
      'title: x',
      '> ',
      ' | ',
      ' - Times',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const files = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it('nothing but its own error is thrown, and an article’s parts are in order, apart and within it', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('a.txt', 'a.md'), (raw, file) => {
        let article: Article;
        try {
          article = readArticle(file, raw);
        } catch (error) {
          expect(error).toBeInstanceOf(NoTextError);
          return;
        }
        const { text, paragraphs, head } = article;
        expect(words(article).join('\n\n')).toBe(text);
        expect(head.headline).not.toBe('');
        for (const [at, { number, start, end, sentences }] of paragraphs.entries()) {
          expect(number).toBe(at + 1);
          let reached = start;
          for (const sentence of sentences) {
            expect(text.slice(reached, sentence.start).trim()).toBe('');
            expect(sentence.end).toBeGreaterThan(sentence.start);
            reached = sentence.end;
          }
          expect(reached).toBe(end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'a',
    'a b. ',
    'Source: ',
    '[',
    '[a](',
    '![',
    '**',
    '*a ',
    '> ',
    'A-',
    'A, ',
    '|',
    ' - A',
    'By A ',
    '"a" ',
    'Aa ',
    '# ',
    '---\n',
    'a\n',
    'a b c d e.\n',
    'label: x\n',
  ])('a file of %j and nothing else is read in a moment', (piece) => {
    const raw = piece.repeat(Math.ceil(200_000 / piece.length));
    const seconds = processorTime(() => {
      try {
        readArticle('a.md', raw);
      } catch (error) {
        expect(error).toBeInstanceOf(NoTextError);
      }
    });
    // Measured at most 0.6 s; one quadratic step anywhere takes far longer.
    expect(seconds).toBeLessThan(5);
  });
});
