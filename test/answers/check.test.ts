import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/answers/message-text.ts';
import { markedStretches } from '../../src/answers/quotation-marks.ts';
import { processorTime } from '../processor-time.ts';
import { bridge } from './libraries.ts';

function checked(message: string) {
  const answer = bridge.check({ message });
  if (answer.kind !== 'check') throw new Error(`a check was expected, not ${answer.kind}`);
  return answer;
}

/** Each quotation of a message: verdict, on whom it is pinned, its words. */
const verdicts = (message: string) =>
  checked(message).checked.map(({ answer, pin, words }) => [answer.verdict, pin, words]);

/** The verdict and the pin of a message with one quotation. */
function verdict(message: string): readonly [string, string | null] {
  const [first, ...more] = checked(message).checked;
  expect(more).toEqual([]);
  return [first?.answer.verdict ?? 'none', first?.pin ?? null];
}

const TRUE = 'I have fished here for fifty years and nobody asked me';

describe('a quotation is found', () => {
  it.each([
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
    ['« ', ' »'],
    ['»', '«'],
    ['”', '”'],
    ['‘', '’'],
    ["'", "'"],
    ['“', '"'],
    ['「', '」'],
  ])('between %s and %s', (open, close) => {
    expect(verdicts(`lol ${open}${TRUE}${close}, right`)).toEqual([['verbatim', null, TRUE]]);
  });

  it.each([
    ['bold', `**"${TRUE}"**`],
    ['bold inside', `"I have **fished** here for fifty years and nobody asked me"`],
    ['a spoiler', `||"${TRUE}"||`],
    ['code', `\`"${TRUE}"\``],
    ['a heading', `## "${TRUE}"`],
    ['a list', `- "${TRUE}"`],
    ['a link', `["${TRUE}"](https://example.org/a?b="c")`],
    ['beside a mention, an emoji and an address', `<@1> "${TRUE}" <:wow:22> https://example.org/it's`],
    ['escaped stars', `"I have fished here \\*for\\* fifty years and nobody asked me"`],
  ])('in markdown: %s', (_, message) => {
    expect(verdict(message)[0]).toBe('verbatim');
  });

  it('in a block, with its lines taken together', () => {
    const lines = '> I have fished here\n> for fifty years\n> and nobody asked me';
    expect(verdict(lines)[0]).toBe('verbatim');
    expect(verdict('>>> I have fished here for fifty years\nand nobody asked me')[0]).toBe('verbatim');
  });

  it('in a block of several quotations, line by line', () => {
    const block = '> We expect to find more\n> We shall build it anew with gold and silver';
    expect(verdicts(block).map(([one]) => one)).toEqual(['verbatim', 'not-in-sources']);
  });

  it('that its writer forgot to close', () => {
    expect(verdict(`Finch said "${TRUE}`)).toEqual(['verbatim', 'Finch']);
  });

  it('over two paragraphs, each opened and only the last one closed', () => {
    const [first, second] = checked('"We expect to find more\n\n"Our drivers were told nothing"').checked;
    expect([first?.answer.verdict, second?.answer.verdict]).toEqual(['verbatim', 'verbatim']);
  });

  it('parted by the one who said it', () => {
    const parted = '"This is serious," said Mark Ellis, "but it is not a collapse waiting to happen."';
    expect(verdict(parted)).toEqual(['verbatim', 'Mark Ellis']);
  });

  it('without quotation marks, where somebody is said to have said it', () => {
    expect(verdict('Yesterday Dana Ellis said that the bridge would not reopen before June.')).toEqual([
      'reported',
      'Dana Ellis',
    ]);
    expect(verdict('Rosa Delgado said that the detour adds 25 minutes to every trip')[0]).toBe('altered');
  });
});

describe('what is no quotation', () => {
  it.each([
    ['apostrophes', "The workers' rights aren't theirs, it's the '90s again"],
    ['inches', `He is 6'2" tall and the desk is 30" wide`],
    ['a question', 'Did Dana Ellis say that the bridge is closed?'],
    ['plain talk', 'who is coming tonight'],
  ])('%s', (_, message) => {
    expect(checked(message)).toMatchObject({ checked: [], small: 0, isBlank: false });
  });

  it('is counted where it stands in quotation marks: titles, a word that somebody keeps away from', () => {
    const message = `The "experts" read "The Great Gatsby" and say "${TRUE}"`;
    expect(checked(message)).toMatchObject({ checked: [{ words: TRUE }], small: 2 });
  });

  it('but a word or two that are pinned on somebody are looked up', () => {
    expect(verdict('Solberg called it "a scandal"')).toEqual(['verbatim', 'Solberg']);
    expect(verdict('Okafor called it "serious"')[0]).toBe('somebody-else');
  });

  it.each([[''], ['<:wow:22>'], ['https://example.org/picture.png'], ['** ** || ||']])(
    'blank: %j',
    (message) => {
      expect(checked(message)).toMatchObject({ checked: [], isBlank: true });
    },
  );
});

describe('a quotation is pinned on whom the message names', () => {
  it.each([
    ['Walter Finch: "…"'],
    ['**Walter Finch**: "…"'],
    ['Walter Finch said "…"'],
    ['As Walter Finch put it, "…"'],
    ['According to Walter Finch, "…".'],
    ['In the words of Walter Finch: "…"'],
    ['"…", said Walter Finch.'],
    ['"…" Walter Finch said'],
    ['"…" - Walter Finch'],
    ['"…"\n— Walter Finch'],
    ['"…" (Walter Finch)'],
    ['> …\n— Walter Finch'],
    ['> …\n> - Walter Finch'],
    ['Walter Finch said:\n> …'],
    ['Walter Finch said:\n- "…"'],
    ['Walter Finch was angry and said "…", I hear'],
  ])('%s', (form) => {
    expect(verdict(form.replace('…', TRUE))).toEqual(['verbatim', 'Walter Finch']);
    const name = 'Rosa Delgado';
    expect(verdict(form.replace('…', TRUE).replace('Walter Finch', name))).toEqual(['somebody-else', name]);
  });

  it('each of several on its own', () => {
    const message =
      'Finch says “nobody asked me”. But Delgado: «Our drivers were told everything»; and "a scandal years in the making" - Okafor';
    expect(verdicts(message)).toEqual([
      ['verbatim', 'Finch', 'nobody asked me'],
      ['altered', 'Delgado', 'Our drivers were told everything'],
      ['somebody-else', 'Okafor', 'a scandal years in the making'],
    ]);
  });

  it('and those that go on, on the same', () => {
    const message =
      '"There is no sign that any part of the bridge has fallen," said Whitlock. "We expect to find more," she added.';
    expect(verdicts(message).map(([, pin]) => pin)).toEqual(['Whitlock', 'Whitlock']);
  });

  it('those of a list, on the one who stands above it', () => {
    const message = 'Dana Ellis said:\n- "It will not reopen before the summer."\n- "We expect to find more"';
    expect(verdicts(message).map(([one, pin]) => [one, pin])).toEqual([
      ['verbatim', 'Dana Ellis'],
      ['somebody-else', 'Dana Ellis'],
    ]);
  });
});

it('as many as a message has room for are checked, and those past sixty are counted', () => {
  const message = Array.from({ length: 70 }, (_, at) => `"We expect to find ${at} more"`).join('\n');
  const answer = checked(message);
  expect([answer.checked.length, answer.beyond]).toEqual([60, 10]);
});

it('a long block is judged in parts, so that an invention at its end is seen', () => {
  const long = Array.from(
    { length: 12 },
    () => 'We closed the bridge because nobody should have to wonder whether it will hold.',
  );
  const all = verdicts(`> ${[...long, 'We shall rebuild it with gold and silver from the moon.'].join(' ')}`);
  expect(all.length).toBeGreaterThan(1);
});

describe('whatever a message holds', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          ...`" “ ” „ « » ‘ ’ ' > >>> ** __ || \` \\ [ ]( ) <@1> - — : , . \n \n\n Ellis said that Finch: we expect to find more`.split(
            / /,
          ),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...'"“”„«»‘’\'> \n*_|`a.,:'), { maxLength: 200 }).map((marks) => marks.join('')),
  );

  it('stretches between marks lie in the text, in order, and hold words', () => {
    fc.assert(
      fc.property(anything, (message) => {
        for (const { text } of readMessage(message)) {
          let from = 0;
          for (const { words, whole } of markedStretches(text)) {
            expect(whole.start).toBeGreaterThanOrEqual(from);
            expect(whole.start).toBeLessThanOrEqual(words.start);
            expect(words.end).toBeLessThanOrEqual(whole.end);
            expect(whole.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(words.start, words.end)).toMatch(/[\p{L}\p{N}]/u);
            from = whole.end;
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('it is checked, and its source sought', () => {
    fc.assert(
      fc.property(anything, (message) => {
        for (const { words, answer } of checked(message).checked) {
          expect(words).toMatch(/[\p{L}\p{N}]/u);
          expect(answer.kind).toBe('verdict');
        }
        expect(['passages', 'nothing']).toContain(bridge.findSource({ message }).kind);
      }),
      { numRuns: 300 },
    );
  });

  it('marks are paired in time linear in the message: a hundred thousand of any take as long as their length does', () => {
    for (const unit of ['"', '“', '”', '„«', "'a ", '"a ', 's’ ', '(“', '“a” ', '"\n']) {
      const text = unit.repeat(100_000 / unit.length);
      expect(
        processorTime(() => markedStretches(text)),
        unit,
      ).toBeLessThan(2);
    }
  });
});
