import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/corpus/dates.ts';

describe('a time of publication', () => {
  it.each([
    ['2022-01-22 00:59:15', '2022-01-22', '00:59:15'],
    ['2022-01-22', '2022-01-22', null],
    ['2022-01-22T00:59:15Z', '2022-01-22', '00:59:15'],
    ['2022-01-22T00:59:15.123+08:00', '2022-01-22', '00:59:15'],
    ['2022/1/2 9:05', '2022-01-02', '09:05'],
    ['January 22, 2022', '2022-01-22', null],
    ['22 January 2022', '2022-01-22', null],
    ['22nd of January 2022', '2022-01-22', null],
    ['22-Jan-2022', '2022-01-22', null],
    ['Jan. 22, 2022 10:05 a.m. EST', '2022-01-22', '10:05'],
    ['Jan. 22, 2022, 12:05 a.m.', '2022-01-22', '00:05'],
    ['Jan. 22, 2022, 12 p.m. ET', '2022-01-22', '12:00'],
    ['Updated 9:30 PM ET, Sat January 22, 2022', '2022-01-22', '21:30'],
    ['Published: Saturday, 22 January 2022 at 10:05 GMT', '2022-01-22', '10:05'],
    ['Sat 22 Jan 2022 10.05 GMT', '2022-01-22', '10:05'],
    ['Fri, 21 Jan 2022 22:59:15 GMT', '2022-01-21', '22:59:15'],
    ['Last updated on Sept 1, 2021 | 18:00 (GMT+3)', '2021-09-01', '18:00'],
    ['22.01.2022 10:05', '2022-01-22', '10:05'],
    ['01/22/2022', '2022-01-22', null],
    ['22/01/2022', '2022-01-22', null],
    ['03/03/2022', '2022-03-03', null],
    ['29 February 2024', '2024-02-29', null],
    ['21. Januar 2022', '2022-01-21', null],
    ['1. August 2022, 10:05', '2022-08-01', '10:05'],
    ['3. März 2022', '2022-03-03', null],
    ['1er janvier 2022', '2022-01-01', null],
    ['15 août 2022', '2022-08-15', null],
    ['21 de enero de 2022', '2022-01-21', null],
    ['21 января 2022 г.', '2022-01-21', null],
    ['21 січня 2022 року', '2022-01-21', null],
    ['9 ТРАВНЯ 2022', '2022-05-09', null],
  ])('%s', (text, date, time) => {
    expect(readTime(text)).toMatchObject({ published: { date, time }, rest: '' });
  });

  it.each([
    ['03/04/2022', 'the day or the month may be first'],
    ['2022-02-31', 'February has no 31st'],
    ['31 June 2022', 'June has no 31st'],
    ['31. Juni 2022', 'neither in German'],
    ['29 February 2023', 'no leap year'],
    ['2022-13-01', 'no 13th month'],
    ['January 22', 'no year'],
    ['2 hours ago', 'nobody knows from when'],
    ['Yesterday at 10:05', 'nobody knows from when'],
  ])('%s is unknown: %s', (text) => {
    expect(readTime(text)).toMatchObject({ published: null, rest: '' });
  });

  it('without a possible time of day is a day', () => {
    expect(readTime('2022-01-22 25:61')?.published).toEqual({ date: '2022-01-22', time: null });
    expect(readTime('Jan. 22, 2022 13:05 p.m.')?.published).toEqual({ date: '2022-01-22', time: null });
  });

  it('is not seen where there is none', () => {
    for (const text of [
      '',
      'Talks fail',
      '1,234 people',
      'Version 1.2.3',
      'May 2022 be better',
      '192.168.10.2022',
    ]) {
      expect(readTime(text)).toBeNull();
    }
  });

  it('leaves what else the text says', () => {
    expect(readTime('The talks of January 22, 2022 failed')?.rest).not.toBe('');
  });

  it('is a day of the calendar, whatever the text', () => {
    const texts = fc
      .array(
        fc.oneof(
          fc.constantFrom('-', '/', ' ', ':', 'Jan', 'May ', 'p.m.', ',', 'T', '20', '22', '31'),
          fc.nat(2100),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const published = readTime(text)?.published;
        if (!published) return;
        expect(new Date(`${published.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(published.date);
        if (published.time !== null) expect(published.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/);
      }),
    );
  });
});
