import { describe, expect, it } from 'vitest';
import type { Answer, Entry } from '../../src/answers/answer.ts';
import { createAnswers } from '../../src/answers/create-answers.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridge } from './libraries.ts';

const DATED = `Pumps to return

Source: Morning Herald

2021-06-17

HARBOUR, June 16 (Herald) -- The pumps failed on Tuesday, the mayor said.

They were built in 1987. New ones will come next week.

A ferry sank two days later.`;

const OTHER = `Harbour without pumps

Source: Evening Star

2021-06-18

Pumps at the harbour failed on 15 June 2021, engineers said.`;

const UNDATED = `Old pumps

Source: The Gazette

The pumps had been repaired on January 21.`;

const timelineOf = (...texts: string[]) =>
  createAnswers(texts.map((text, n) => readArticle(`${n}.txt`, text))).timeline();

function timeline(answer: Answer) {
  if (answer.kind !== 'timeline') throw new Error(`no timeline but ${answer.kind}`);
  return answer;
}

const times = (answer: Answer) => timeline(answer).moments.map(({ when: { from, to } }) => [from, to]);

const boldOf = ({ passage: { article }, bold }: Entry) =>
  bold.map(({ start, end }) => article.text.slice(start, end));

describe('/timeline', () => {
  it('is in the order of time, whatever the order of telling', () => {
    expect(times(timelineOf(DATED))).toEqual([
      ['1987-01-01', '1987-12-31'],
      ['2021-06-15', '2021-06-15'],
      ['2021-06-21', '2021-06-27'],
    ]);
    const starts = times(bridge.timeline()).map(([from]) => from ?? '');
    expect(starts).toEqual([...starts].sort());
  });

  it('has the words that tell the time in bold, and not the dateline', () => {
    const bold = timeline(timelineOf(DATED)).moments.flatMap(({ entries }) => entries.flatMap(boldOf));
    expect(bold).toEqual(['in 1987', 'on Tuesday', 'next week']);
  });

  it('counts from the day of the dateline rather than of publication', () => {
    const late =
      'Rain\n\nSource: X\n\n2022-01-01\n\nLIMA, Dec. 31 (Agency) -- It rained today, and it was cold.';
    expect(times(timelineOf(late))).toEqual([['2021-12-31', '2021-12-31']]);
  });

  it('shows what two sources tell of one day under one date', () => {
    const [, day] = timeline(timelineOf(DATED, OTHER)).moments;
    expect(day?.entries.map(({ passage }) => passage.article.head.publisher)).toEqual([
      'Morning Herald',
      'Evening Star',
    ]);
  });

  it('lists apart what tells a time that can’t be known', () => {
    const { moments, undated } = timeline(timelineOf(DATED, UNDATED));
    expect(undated.flatMap(boldOf)).toEqual(['January 21', 'two days later']);
    expect(moments.length).toBe(3);
  });

  it('of articles that tell no time has nothing', () => {
    expect(timelineOf('Calm\n\nNothing happened at all, and nobody minded it.')).toMatchObject({
      kind: 'nothing',
    });
  });

  it('can be asked for again', () => {
    const { ref } = bridge.timeline();
    expect(ref && bridge.again(ref)).toEqual(bridge.timeline());
  });
});
