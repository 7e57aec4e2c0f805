import { describe, expect, it } from 'vitest';
import { timeExpressions } from '../../src/answers/time-expressions.ts';
import { processorTime } from '../processor-time.ts';

/** A Thursday. */
const DAY = '2021-06-17';

/** The times told, as "side from..to", "from" alone for a day of its own; "?" for one that can't be known. */
function told(sentence: string, day: string | null = DAY): string[] {
  return timeExpressions(sentence, day).map(({ when }) => {
    if (!when) return '?';
    const period = when.from === when.to ? when.from : `${when.from}..${when.to}`;
    return when.side === 'in' ? period : `${when.side} ${period}`;
  });
}

const words = (sentence: string) =>
  timeExpressions(sentence, DAY).map(({ span }) => sentence.slice(span.start, span.end));

describe('a time in an article', () => {
  it.each([
    ['The dam was opened on 5 May 1987.', '1987-05-05'],
    ['The dam was opened in May 1987.', '1987-05-01..1987-05-31'],
    ['The dam was opened in 1987.', '1987-01-01..1987-12-31'],
    ['Fish have been gone since the late 1990s.', 'since 1990-01-01..1999-12-31'],
    ['He ran the mill from 2007 to 2013.', '2007-01-01..2013-12-31'],
    ['She took office in February of last year.', '2020-02-01..2020-02-29'],
  ])('that is a date is that date: %s', (sentence, period) => {
    expect(told(sentence)).toEqual([period]);
  });

  it.each([
    ['The valves failed yesterday.', '2021-06-16'],
    ['The valves failed on Tuesday.', '2021-06-15'],
    ['The valves failed on Thursday.', '2021-06-17'],
    ['The valves failed last week.', '2021-06-07..2021-06-13'],
    ['The valves will be tested next week.', '2021-06-21..2021-06-27'],
    ['The valves failed last December.', '2020-12-01..2020-12-31'],
    ['The valves failed in December.', '2020-12-01..2020-12-31'],
    ['The valves failed on Nov. 8.', '2020-11-08'],
    ['The valves will be tested on July 5.', '2021-07-05'],
    ['The valves failed last year.', '2020-01-01..2020-12-31'],
    ['The valves failed two months ago.', '2021-04-01..2021-04-30'],
    ['The valves failed earlier this month.', '2021-06-01..2021-06-17'],
    ['They have leaked over the past three years.', '2018-06-17..2021-06-17'],
    ['The valves failed over the weekend.', '2021-06-12..2021-06-13'],
  ])('counts from the day of the article: %s', (sentence, period) => {
    expect(told(sentence)).toEqual([period]);
  });

  it('lies behind where the sentence tells of the past, and ahead where it tells of what will be', () => {
    expect(told('The council met on Monday.')).toEqual(['2021-06-14']);
    expect(told('The council will meet on Monday.')).toEqual(['2021-06-21']);
    expect(told('"We will meet by Monday," said the mayor.')).toEqual(['until 2021-06-21']);
    expect(told('The mayor said on Monday that the dam will be closed.')).toEqual(['2021-06-14']);
  });

  it('is on the side that the words before it say', () => {
    expect(told('Nothing will move before July 5.')).toEqual(['before 2021-07-05']);
    expect(told('The gates were shut after 5 May 1987.')).toEqual(['after 1987-05-05']);
    expect(told('The gates will be shut until Monday.')).toEqual(['until 2021-06-21']);
  });

  it('is as vague as it was told', () => {
    expect(told('The mill burned a few years ago.')).toEqual(['before 2021-06-17']);
    expect(told('The owner recently sold the mill.')).toEqual(['before 2021-06-17']);
    expect(told('The council had earlier refused.')).toEqual(['before 2021-06-17']);
  });

  it('that counts from another time than the day of the article stays unknown', () => {
    for (const time of ['the next day', 'two weeks later', 'that night', 'the following month']) {
      expect(told(`The gates were opened ${time}.`)).toEqual(['?']);
    }
  });

  it('that needs the day of the article stays unknown where the article tells none', () => {
    expect(told('The valves failed on Friday.', null)).toEqual(['?']);
    expect(told('The valves failed last week.', null)).toEqual(['?']);
    expect(told('The valves failed on January 21.', null)).toEqual(['?']);
    expect(told('The valves failed on 21 January 2020.', null)).toEqual(['2020-01-21']);
    expect(told('The valves failed in 2008.', null)).toEqual(['2008-01-01..2008-12-31']);
  });

  it('is told by its own words, a preposition that dates it among them', () => {
    expect(words('The valves failed on Tuesday, and nobody came.')).toEqual(['on Tuesday']);
    expect(words('Earlier it rained; earlier this month it snowed in 2019 and 2020.')).toContain(
      'earlier this month',
    );
    expect(words('It flooded in 2001 and 2002.')).toEqual(['in 2001', '2002']);
  });

  it('is no name, no habit, no length and no amount', () => {
    for (const sentence of [
      'Prime Minister May may march.',
      'The meeting of 90 minutes lasted for two years, it seemed.',
      'The 2012 nominee read The Sun and the Sunday Times.',
      'Trains run on Saturday nights.',
      'She sold 2,008 lamps and 1999 chairs.',
      'Nobody had won for the first time in eight years.',
    ]) {
      expect([sentence, told(sentence)]).toEqual([sentence, []]);
    }
  });

  it('is looked for in tables and noise at no cost', () => {
    for (const part of ['Jan. 1 to ', 'two weeks ', '2001-', 'last ', 'in ', 'Monday, ']) {
      const seconds = processorTime(() => timeExpressions(part.repeat(2_000), DAY));
      expect(seconds, part).toBeLessThan(0.5);
    }
  });
});
