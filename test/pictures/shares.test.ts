import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../src/pictures/shares.ts';
import type { Quotation, Speaker } from '../../src/quotations/quotation.ts';
import { articleOf } from '../discord/articles.ts';

const speaker = (name: string): Speaker => ({
  id: name,
  name,
  aliases: [],
  descriptions: [],
  kind: 'person',
});
const source = (publisher: string | null) => articleOf([['Words.']], { publisher });

/** Said so often in that source by that speaker. */
function said(times: number, article: Quotation['article'], by: Speaker | null, alsoBy: Speaker[] = []) {
  const quotation: Quotation = {
    id: 'abc123-0',
    kind: 'direct',
    article,
    pieces: [{ start: 0, end: 5 }],
    statement: { start: 0, end: 6 },
    cue: null,
    mention: null,
    speaker: by,
    alsoBy,
  };
  return Array<Quotation>(times).fill(quotation);
}

const [ada, bo] = [speaker('Ada'), speaker('Bo')];
const [daily, wire] = [source('The Daily'), source('The Wire')];

describe('who is quoted where', () => {
  it('counts by speaker and publisher, the most first', () => {
    const shares = sharesOf([...said(1, daily, ada), ...said(3, wire, ada), ...said(5, wire, bo)]);
    expect(shares.sources).toEqual(['The Wire', 'The Daily']);
    expect(shares.speakers.map(({ speaker: { name }, counts }) => [name, counts])).toEqual([
      ['Bo', [5, 0]],
      ['Ada', [3, 1]],
    ]);
    expect([shares.moreSources, shares.moreSpeakers]).toEqual([0, { speakers: 0, quotations: 0 }]);
  });

  it('counts what two said together for both, and what nobody is named for, for nobody', () => {
    const shares = sharesOf([...said(2, daily, ada, [bo]), ...said(4, wire, null)]);
    expect(shares.sources).toEqual(['The Daily']);
    expect(shares.speakers.map(({ counts }) => counts)).toEqual([[2], [2]]);
  });

  it('takes the articles of one publisher together, and those without one', () => {
    const shares = sharesOf([
      ...said(1, daily, ada),
      ...said(1, source('The Daily'), ada),
      ...said(1, source(null), ada),
      ...said(2, source(null), ada),
    ]);
    expect(shares.sources).toEqual([null, 'The Daily']);
    expect(shares.speakers[0]?.counts).toEqual([3, 2]);
  });

  it('shows the most quoted, and tells how much that leaves out', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      said(20 - index, daily, speaker(`Speaker ${index}`)),
    );
    const shares = sharesOf(many.flat());
    const shown = shares.speakers.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
    expect(shares.moreSpeakers.speakers).toBe(12 - shares.speakers.length);
    expect(shown + shares.moreSpeakers.quotations).toBe(many.flat().length);
  });

  it('counts sources beyond the first few together', () => {
    const many = Array.from({ length: 9 }, (_, index) => said(9 - index, source(`Paper ${index}`), ada));
    const shares = sharesOf(many.flat());
    expect(shares.moreSources).toBe(9 - shares.sources.length);
    expect(shares.speakers[0]?.counts.length).toBe(shares.sources.length + 1);
    expect(shares.speakers[0]?.counts.reduce((sum, count) => sum + count, 0)).toBe(many.flat().length);
  });

  it('has nobody to show where nobody is quoted', () => {
    expect(sharesOf([])).toMatchObject({ sources: [], speakers: [] });
  });
});
