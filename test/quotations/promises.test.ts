import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotations/attribute.ts';
import { readSayings } from '../../src/quotations/read-sayings.ts';
import { processorTime } from '../processor-time.ts';
import { article, said } from './article.ts';

/** Text of the things that quotations are made of, in any order. */
const newsLike = fc
  .array(
    fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      ' ',
      ' ',
      ' ',
      '. ',
      ', ',
      ': ',
      '(',
      ')',
      '—',
      '\n\n',
      'said',
      'he',
      'She',
      'Smith',
      'Anna Berg',
      'the minister',
      'that',
      'told',
      'and',
      'according to',
      'who',
      'of',
      'U.S.',
      '5',
      'talks',
    ),
    { minLength: 1, maxLength: 80 },
  )
  .map((parts) => `Some words of prose stand here, enough for an article.\n\n${parts.join('')}`);

describe('whatever an article holds', () => {
  it('every quotation lies in its article, in order, inside its statement', () => {
    fc.assert(
      fc.property(newsLike, (text) => {
        const one = article(text);
        for (const { pieces, statement, cue, mention, article: own } of attribute([one]).quotations) {
          expect(own).toBe(one);
          let last = statement.start;
          for (const { start, end } of pieces) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(statement.end);
          for (const span of [cue, mention]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(statement.start);
            expect(span.end).toBeLessThanOrEqual(statement.end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every speaker has an id of its own, fit for a button', () => {
    fc.assert(
      fc.property(newsLike, newsLike, (one, two) => {
        const { speakers, quotations } = attribute([article(one), article(two)]);
        for (const { id } of speakers) expect(id).toMatch(/^[a-z0-9-]{1,32}$/);
        expect(new Set(speakers.map(({ id }) => id)).size).toBe(speakers.length);
        for (const { speaker } of quotations) if (speaker) expect(speakers).toContain(speaker);
      }),
      { numRuns: 100 },
    );
  });
});

/** The length, in characters, of the texts whose costs are compared: enough for a square to show. */
const LENGTH = 100_000;
/** Two texts are read in turns, at least and at most so often each: of the first time V8 compiles what it runs. */
const RUNS = { least: 2, most: 15 };

const filled = (unit: (n: number) => string): string => {
  const units: string[] = [];
  for (let n = 0, length = 0; length < LENGTH; n++) {
    units.push(unit(n));
    length += unit(n).length;
  }
  return units.join('');
};

/** Seconds of the processor to read a text of these paragraphs. */
const cost = (paragraphs: readonly string[]): number => {
  const text = paragraphs.join('\n');
  let start = 0;
  const spans = paragraphs.map(({ length }) => {
    const span = { start, end: start + length };
    start += length + 1;
    return span;
  });
  return processorTime(() => readSayings(text, spans));
};

/** Paragraphs as news articles have them, three to six sentences each, with all kinds of sayings. */
const ORDINARY = filled(
  (n) =>
    `Mayor Anna Berg${n % 7} said on Monday that the bridge over the river would be closed until May. ` +
    `“We can’t take the risk,” she told reporters after a meeting with Senator Paul Stone of Ohio. ` +
    `Engineers found cracks in two of its pillars last week, and ${n} cars cross it every day. ` +
    `According to Stone, the state has set aside “a good deal of money” for a new one.\n`,
)
  .trim()
  .split('\n');

/**
 * How many times as much as another a text costs, by the best time of each: what else the machine does only adds. As
 * that shrinks with every turn, they are read until the answer is below `most`, or too often to hope for it.
 */
function timesAsMuch(paragraphs: readonly string[], others: readonly string[], most: number): number {
  let [best, bestOther] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 1; run <= RUNS.most; run++) {
    bestOther = Math.min(bestOther, cost(others));
    best = Math.min(best, cost(paragraphs));
    if (run >= RUNS.least && best < most * bestOther) break;
  }
  return best / bestOther;
}

/** How many times as much as an article a text may cost for its length: most cost less than one, and a busy machine adds. */
const NO_MORE = 1.4;

describe('a text of 100,000 characters costs no more than articles of that length', () => {
  it.each<[string, (n: number) => string]>([
    ['straight marks', () => '"'],
    ['opening marks', () => '“'],
    ['closing marks', () => '”'],
    ['marks that open and close nothing', () => '“”'],
    ['marks that never match', () => '“a" "b '],
    ['quotations within quotations', () => '“he said “so'],
    ['unclosed quotations', () => '“we are here and we go on with words '],
    ['single quotation marks', () => "'a ‘b’ "],
    ['apostrophes', () => '’'],
    ['dashes', () => '— '],
    ['colons', () => ':'],
    ['words without a full stop', () => 'talks were held in the town hall and then '],
    ['sayings without a full stop', () => 'he said that she said “x” '],
    ['short sayings', () => '“Yes,” said Smith. '],
    ['a verb of saying', () => 'said '],
    ['names', (n) => `Anna B${n.toString(36)} `],
    ['one name', () => 'Smith’s '],
    ['parentheses', () => '(a) ('],
    ['commas', () => 'Smith, '],
    ['prepositions', () => 'of the '],
    ['one word', () => 'a'],
    ['tags that never end', () => '<a '],
    ['low and high marks', () => '„a“ '],
    ['double and single marks', () => '“‘'],
    ['quotations of one word', () => 'Smith’s “a” '],
    ['sentences of two words', () => 'He said. '],
    ['names of places', () => 'Smith of '],
    ['appositions', () => 'Smith, a doctor, '],
    ['participles', () => 'with Smith saying '],
    ['warnings of warnings', () => 'Smith’s warning of '],
    [
      'quotations in a sentence without an end',
      () => 'and Anna Berg told us of “a plan” on Monday that he said he had ',
    ],
  ])('of nothing but %s in one paragraph', (_, unit) => {
    expect(timesAsMuch([filled(unit)], ORDINARY, NO_MORE)).toBeLessThan(NO_MORE);
  });

  it.each(['a', '“', '“a', '“a”', 'said “a', 'A Smith', ':', 'Smith: “a'])('of lines of “%s”', (line) => {
    const lines = Array.from({ length: LENGTH / (line.length + 1) }, () => line);
    expect(timesAsMuch(lines, ORDINARY, NO_MORE)).toBeLessThan(NO_MORE);
  });
});

describe('what is no prose', () => {
  it('undoes nothing of what stands in other paragraphs', () => {
    const jumble = '“a” '.repeat(2_000);
    expect(said('“It rained,” Anna Berg said.', jumble, '“It snowed,” Paul Stone said.')).toEqual(
      expect.arrayContaining([
        'direct | Anna Berg | said | It rained,',
        'direct | Paul Stone | said | It snowed,',
      ]),
    );
  });

  it('is not what a long paragraph of talk is', () => {
    const talk = Array.from(
      { length: 200 },
      (_, n) => `“It rained ${n} days in the hills,” Anna Berg said after the meeting.`,
    );
    expect(said(talk.join(' '))).toHaveLength(200);
  });

  it('is not what a long interview of short answers is', () => {
    const lines = Array.from({ length: 250 }, (_, n) => `Berg said that it rained ${n} days.`);
    expect(said(...lines)).toHaveLength(250);
  });
});
