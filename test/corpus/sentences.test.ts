import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.ts';
import { processorTime } from '../processor-time.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** "|" stands where a sentence ends; the spaces before and behind it tell whether the text has a space there. */
const texts = [
  'He met U.S. Secretary of State Smith. | They talked.',
  'The talks are in the U.S. | The plan is old.',
  'The talks on Jan. 21 failed. | Nobody knew why.',
  'It began in Jan. | The end came later.',
  'J. K. Rowling wrote it. | We read it.',
  'John F. Kennedy spoke. | He left.',
  'J.K. Rowling wrote it.',
  'Prices rose 3.5 percent. | Wages fell 0.2 percent.',
  'He is No. 5 in the list. | She is No. 1.',
  `Will it work? | No. | It won't.`,
  'They meet at 10 a.m. Friday in Paris.',
  'They left at 10 a.m. | Police said so.',
  'They left at 9 p.m. EST and came back.',
  'The call was at 10 a.m. Moscow time on Monday.',
  'Mr. Smith met Mrs. Jones. | Dr. Brown was there.',
  'It was Smith vs. Jones again.',
  'In Roe v. Wade the court ruled. | That changed.',
  'We hope for answers... | This is a critical moment.',
  'Well... we shall see. | Perhaps.',
  'Well… Russia is big.',
  '“Stop. | Go.” he said. | Then he left.',
  '"Really?" he asked. | She nodded.',
  '"Really?" Smith asked. | She nodded.',
  '“Never!” Foreign Minister Jane Smith shouted at reporters. | He left.',
  '"Who knows?" | Smith said that he did not.',
  'He called it "frank and substantive." | "This was not negotiation," he said.',
  'They "stand ready to meet on either path." | He confirmed it.',
  'He left. | (He came back later.) | Then he slept.',
  'Ann Lefort (c. 1455–1536) taught here (lit. "the ford"). | Her son (b. 1490 in Lille) did too.',
  'The plan (see below) failed. | It did.',
  'She works for Apple Inc. in California. | He works for Dell Inc. | The firms are rivals.',
  'Sen. Ted Cruz (R-Texas) and Rep. Ann Lee, D-Calif., agreed. | Gov. Newsom did not.',
  'The Rev. Martin Luther King Jr. spoke. | He was brave.',
  'Martin Luther King Jr. Day is in January.',
  'He lives on Main St. | The house is old.',
  'He was born in St. Petersburg. | She was not.',
  'It costs $5. | $10 is too much.',
  'It costs $5.50 at www.example.com. | See it there.',
  'He moved to Washington, D.C. | In 2010 he left.',
  'He moved to Washington, D.C., in 2010.',
  'She has a Ph.D. in physics. | He has none.',
  'The vote was 52-48. | 10 senators were away.',
  'Use tools, e.g. hammers, i.e. heavy things. | Done.',
  '1. The first point. | It is short.',
  'Did you see it?! | Yes!',
  '“Did you see it?” | “Yes.”',
  'The Sept. 11 attacks changed it. | Gen. Colin Powell knew.',
  'Lt. Gen. H. R. McMaster came. | So did Col. Smith.',
  'It was called “Who Is Next?” and it sold well.',
  'The minister left.|The crowd stayed.',
  'He said: "We left."|The crowd stayed.',
  'eBay grew. | iPhone sales fell. | eBay is big.',
  'Vitamin C. | The doctor said so.',
  'It was Plan B. | He liked it.',
  `'It is over,' he said. | 'We won.' | They cheered.`,
  'The firm, Smith & Co., failed. | Its owner fled.',
  'He said, “I can’t . . . I won’t.” | Then he left.',
  'The group said it would [...] Russia had no comment.',
  'The U.N. Security Council met. | The E.U. did not.',
  'The report (U.N. Doc. A/5) is out. | Read it.',
  'He ran 5 km. | Then he slept.',
  'He said “the U.S. will act.” | Smith disagreed.',
  'We got $1.5 million vs. $2 million. | Good.',
  'The company is in the U.K. | It employs 50.',
  'Approx. 5 people came. | Some left.',
  'He came, etc. | She left.',
  'Members of al-Qaida et al. were there.',
  '“What now?” the minister asked. | “What next?”',
  '"Yes." | "No." | "Maybe."',
];

describe('a text is split as a reader would', () => {
  it.each(texts)('%s', (marked) => {
    const text = marked.replaceAll(' | ', ' ').replaceAll('|', '');
    expect(split(text)).toEqual(marked.split('|').map((sentence) => sentence.trim()));
  });
});

describe('a text of several lines', () => {
  it('ends a sentence with each line', () => {
    expect(split('A headline\n\nThe first sentence. The second\nThe third.')).toEqual([
      'A headline',
      'The first sentence.',
      'The second',
      'The third.',
    ]);
  });

  it('is split within the stretch asked for, in offsets into the whole', () => {
    const text = 'One. Two. Three. Four.';
    const spans = splitSentences(text, { start: 5, end: 16 });
    expect(spans).toEqual([
      { start: 5, end: 9 },
      { start: 10, end: 16 },
    ]);
  });

  it('of white space alone has no sentence', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n\t\n ')).toEqual([]);
  });
});

describe('whatever the text', () => {
  /** Text with far more stops, marks and abbreviations than chance would make. */
  const broken = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '.',
          '"',
          '“',
          '”',
          "'",
          '...',
          '…',
          '?',
          '!',
          ' ',
          ' ',
          '\n',
          '(',
          ')',
          'U.S.',
          'Mr.',
          'No.',
          '5',
        ),
        fc.constantFrom('The', 'Lee', 'said', 'a.m.', 'Friday', 'J.', '。', '$', '1.'),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
    )
    .map((parts) => parts.join(''));

  it('the sentences are in order, apart, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(broken, (text) => {
        let reached = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(reached, start).trim()).toBe('');
          const sentence = text.slice(start, end);
          expect(sentence).toBe(sentence.trim());
          reached = end;
        }
        expect(text.slice(reached).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['letters without a stop', 'a'],
    ['full stops', '.'],
    ['stops with spaces', '. '],
    ['quotation marks', '"'],
    ['stops and closing marks', '."'],
    ['questions asked by nobody', '?" A'],
    ['spaces', ' '],
    ['opening brackets', '. ('],
    ['initials', 'A. '],
    ['line breaks', '\n'],
    ['one endless word of initials', 'A.'],
  ])('a megabyte of %s takes no longer per byte than prose', (_, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    // Measured at most 0.4 s; one quadratic step anywhere takes minutes.
    expect(processorTime(() => splitSentences(text))).toBeLessThan(5);
  });
});
