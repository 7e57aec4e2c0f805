import fc from 'fast-check';
import { describe, it } from 'vitest';
import { READERS } from './promises.ts';

/** A million of each are run by `npm run fuzz`. */
const RUNS = { numRuns: 300 };

describe('whatever is fed to it', () => {
  it.each([
    ['the reader of articles finds paragraphs and sentences in order, or no prose', 'article'],
    ['the finder of quotations finds them inside of their statements', 'quotations'],
    ['the reader of what is typed takes no more out of it than is in it', 'query'],
    ['the reader of times finds them in their sentence', 'times'],
    ['the escaper of markdown has it shown as the words themselves', 'markdown'],
    ['the parser of custom_ids reads what would be written the same, or nothing', 'custom-id'],
    ['the reader of attachments gives articles within its bounds, or a word for why not', 'attachment'],
  ])('%s', (_, name) => {
    const reader = READERS[name];
    if (!reader) throw new Error(name);
    fc.assert(
      fc.property(reader.inputs, (input) => reader.read(input)()),
      RUNS,
    );
  });
});
