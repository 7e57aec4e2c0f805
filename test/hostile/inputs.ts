import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { PIECES, REPORTS } from './pieces.ts';

/** Most copies of a piece: enough for a square to show, and rare enough that a million inputs are run in minutes. */
const MOST_COPIES = 2_000;

const piece = fc.constantFrom(...PIECES);

/** Pieces in any order, as they stand or in words. */
const mixed = fc
  .tuple(fc.array(piece, { maxLength: 40 }), fc.constantFrom('', ' ', ' ', '\n', '. '))
  .map(([pieces, between]) => pieces.join(between));

/** A piece or two over and over, and something behind them that ends it otherwise. */
const repeated = fc
  .tuple(piece, piece, fc.integer({ min: 2, max: MOST_COPIES }), piece)
  .map(([one, other, copies, end]) => (one + other).repeat(copies) + end);

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** A change at some place, given as a share of the text's length so that it fits any. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(piece, fc.constant('')),
  again: fc.boolean(),
});

/** Reports broken at some places, and perhaps broken off. */
const broken = fc
  .tuple(fc.constantFrom(...REPORTS), fc.array(change, { minLength: 1, maxLength: 6 }))
  .map(([report, changes]) => changes.reduce(changed, report));

function changed(
  text: string,
  { at, length, put, again }: { at: number; length: number; put: string; again: boolean },
): string {
  const from = Math.floor(at * text.length);
  const taken = text.slice(from, from + length);
  return text.slice(0, from) + put + (again ? taken + taken : '') + text.slice(from + length);
}

/** Texts made for harm: most of them short, some of tens of thousands of characters. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 750, arbitrary: mixed },
  { weight: 100, arbitrary: broken },
  { weight: 147, arbitrary: anything },
  { weight: 3, arbitrary: repeated },
);

/** The same, and none longer than what a member can type or a name can hold. */
export const hostileLines: fc.Arbitrary<string> = fc.oneof(
  { weight: 70, arbitrary: mixed },
  { weight: 25, arbitrary: anything },
  { weight: 5, arbitrary: repeated.map((text) => text.slice(0, 300)) },
);

/** The state of a button: what the bot writes there, broken. */
const states = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'page',
        'context',
        'card',
        'passage',
        'share',
        'mean',
        'feedback',
        'library',
        'setting',
      ),
      fc.constantFrom(
        ':1:s/jane-doe/',
        ':a/abc123/1-2',
        ':quote:speaker:{"text":"a"}',
        ':add:',
        ':list:1',
        ':1:l',
        ':',
      ),
      piece,
    )
    .map(([kind, state, put]) => `${kind}${state}${put}`),
  fc.stringMatching(/^[a-z-]{1,21}:[a-z0-9:/.{}",-]{0,101}$/),
);

/** custom_ids that somebody forged. */
export const forgedIds: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: states },
  { weight: 1, arbitrary: hostileLines },
);

/** Bytes as a string of characters up to U+00FF. */
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const utf8 = (text: string): string => latin(Buffer.from(text));

const zips = fc
  .tuple(fc.array(fc.tuple(hostileLines, mixed), { maxLength: 4 }), fc.constantFrom(0, 6, 9))
  .map(([files, level]) => {
    const named = files.map(([name, text], at) => [`${name.slice(0, 60)}${at}.txt`, strToU8(text)] as const);
    return latin(zipSync(Object.fromEntries(named), { level: level as 0 | 6 | 9 }));
  });

/** Files as they are uploaded: the name on the first line, and its bytes, one character each, below. */
export const hostileFiles: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 1, arbitrary: hostileLines }, { weight: 3, arbitrary: fc.constant('a') }),
    fc.oneof(
      { weight: 60, arbitrary: fc.tuple(fc.constantFrom('.txt', '.md'), hostileTexts.map(utf8)) },
      { weight: 25, arbitrary: fc.tuple(fc.constant('.zip'), zips) },
      { weight: 10, arbitrary: fc.tuple(fc.constant('.html'), hostileTexts.map(utf8)) },
      { weight: 5, arbitrary: fc.tuple(fc.constantFrom('.txt', '.zip', '.TXT', '.doc'), anything) },
    ),
    fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
      maxLength: 3,
    }),
    fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 8 }),
  )
  .map(([base, [ending, content], flips, end]) => {
    const bytes = Buffer.from(content, 'latin1');
    for (const { at, byte } of flips) if (bytes.length > 0) bytes[Math.floor(at * (bytes.length - 1))] = byte;
    return `${base.replaceAll('\n', ' ')}${ending}\n${latin(end === null ? bytes : bytes.subarray(0, end * bytes.length))}`;
  });
