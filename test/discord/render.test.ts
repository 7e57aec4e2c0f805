import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type Entry, type Suggestion, VERDICTS } from '../../src/answers/answer.ts';
import { Passage } from '../../src/corpus/passage.ts';
import { english, spoken } from '../../src/discord/messages/languages.ts';
import { render } from '../../src/discord/render.ts';
import type { Quotation } from '../../src/quotations/quotation.ts';
import { articleOf, spanOf } from './articles.ts';
import { hostileAnswers, hostilePassages, hostileWords } from './hostile-answers.ts';
import { expectWithinLimits } from './limits.ts';
import { shown, shownQuotations } from './shown.ts';

const nothingTyped = () => undefined;

const descriptions = (answer: Answer) =>
  render(answer, nothingTyped, english).flatMap((page) =>
    page.embeds.map((embed) => embed.description ?? ''),
  );

/** The words alone: white space at the ends of pieces is not shown, and cuts are marked with "…". */
const wordsOf = (text: string) => text.replace(/[\s…]+/g, '');

/** How long a word gets where a page must be parsed: the parser takes its time. */
const WORD = 30;
/** And how often it is tried. */
const RUNS = { numRuns: 30 };

describe('whatever the articles hold and whatever is typed', () => {
  it('every page is within every limit of Discord, in every language', () => {
    fc.assert(
      fc.property(
        hostileAnswers(2_000),
        hostileWords,
        fc.constantFrom(...spoken),
        (answer, typed, language) => {
          for (const page of render(answer, () => typed, language)) expectWithinLimits(page);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('every passage shows word for word as published, and all of it where there are pages', () => {
    fc.assert(
      fc.property(hostilePassages(WORD), (answer) => {
        fc.pre(answer.ref !== null);
        const quotations = descriptions(answer).flatMap(shownQuotations);
        const { text } = answer.entries[0].passage.article;
        for (const quotation of quotations) {
          expect(wordsOf(text)).toContain(wordsOf(quotation.text));
          expect(quotation.styles.filter((style) => style !== 'strong')).toEqual([]);
        }
        const published = answer.entries.map((entry) => entry.passage.text).join('');
        expect(wordsOf(quotations.map((quotation) => quotation.text).join(''))).toBe(wordsOf(published));
      }),
      RUNS,
    );
  });

  it('nothing shows as a mention, a heading, a spoiler, code or a link that is not ours', () => {
    fc.assert(
      fc.property(
        hostileAnswers(WORD),
        hostileWords,
        fc.constantFrom(...spoken),
        (answer, typed, language) => {
          for (const { title = '', description = '' } of render(answer, () => typed, language).flatMap(
            (page) => page.embeds,
          )) {
            expect(shown(title).styles).toEqual([]);
            const ours = new Set(['blockQuote', 'strong', 'link', 'strikethrough', 'inlineCode', 'subtext']);
            // Only what heads words that two sources share is emphasised.
            const others = description.replaceAll(`*${language.say('sameWords')}*`, '');
            expect(shown(others).styles.filter((style) => !ours.has(style))).toEqual([]);
          }
        },
      ),
      RUNS,
    );
  });
});

const article = articleOf([
  ['Talks began on Monday.', 'Ada Moss, the mayor, said the bridge would be rebuilt.'],
  ['"We will not wait for another winter," Moss said.', 'Nobody else spoke.'],
]);

const entry = (words: string, more: Partial<Entry> = {}): Entry => ({
  passage: Passage.of(article, spanOf(article, words)),
  bold: [],
  quotation: null,
  ...more,
});

const quotation: Quotation = {
  id: 'abc123-1',
  kind: 'direct',
  article,
  pieces: [spanOf(article, 'We will not wait for another winter,')],
  statement: spanOf(article, '"We will not wait for another winter," Moss said.'),
  cue: spanOf(article, 'said.'),
  mention: spanOf(article, 'Moss said'),
  speaker: { id: 'ada-moss', name: 'Ada Moss', aliases: ['Moss'], descriptions: [], kind: 'person' },
  alsoBy: [],
};

const answerOf = (...entries: [Entry, ...Entry[]]): Answer => ({
  kind: 'passages',
  about: { kind: 'question' },
  sure: true,
  entries,
  ref: 'a:1',
});

const firstPage = (answer: Answer, typed = {} as Record<string, string>) =>
  render(answer, (option) => typed[option], english)[0].embeds;

describe('a passage', () => {
  it('is a block quotation with its publisher, headline, date and paragraph', () => {
    const [embed] = firstPage(answerOf(entry('Talks began on Monday.')));
    expect(embed?.description).toBe(
      '> Talks began on Monday.\n-# The Daily Example · Ministers meet in the old town hall · 4 May 2021 · ¶1',
    );
  });

  it('has the answering words in bold', () => {
    const bold = [spanOf(article, 'Monday')];
    const [embed] = firstPage(answerOf(entry('Talks began on Monday.', { bold })));
    expect(embed?.description).toContain('> Talks began on **Monday**.');
  });

  it('names the speaker, the word of saying and whether it is their own words', () => {
    const statement = '"We will not wait for another winter," Moss said.';
    const [embed] = firstPage(
      answerOf(entry(statement, { quotation: { ...quotation, cue: spanOf(article, 'said') } })),
    );
    expect(embed?.description).toContain('\n— **Ada Moss**, said · quoted\n');
  });

  it('calls the speaker what the article does where it names nobody', () => {
    const nameless = { ...quotation, speaker: null, mention: spanOf(article, 'the mayor'), cue: null };
    const [embed] = firstPage(answerOf(entry('Nobody else spoke.', { quotation: nameless })));
    expect(embed?.description).toContain('— **the mayor** · quoted');
  });

  it('marks that a sentence begins before it or goes on after it', () => {
    const [embed] = firstPage(answerOf(entry('the mayor, said')));
    expect(embed?.description).toContain('> … the mayor, said …\n');
  });

  it('marks no cut where only quotation marks are left out', () => {
    const [embed] = firstPage(answerOf(entry('Nobody else spoke')));
    expect(embed?.description).toContain('> Nobody else spoke\n');
  });

  it('over two paragraphs stays one quotation and names both', () => {
    const { text } = article;
    const whole: Entry = {
      passage: Passage.of(article, { start: 0, end: text.length }),
      bold: [],
      quotation: null,
    };
    const [embed] = firstPage(answerOf(whole));
    expect(embed?.description).toMatch(/^> Talks .*\n> \n> "We .*\n.* · ¶1–2$/);
  });

  it('links its paragraph to the article where the address is known, and only then', () => {
    const linked = articleOf([['It rained.']], { url: 'https://example.com/a(b)' });
    const [embed] = firstPage(
      answerOf({ passage: Passage.of(linked, spanOf(linked, 'It rained.')), bold: [], quotation: null }),
    );
    expect(embed?.description).toContain(' · [¶1](https://example.com/a%28b%29)');
  });

  it('says what its article does not tell', () => {
    const bare = articleOf([['It rained.']], { publisher: null, published: null });
    const [embed] = firstPage(
      answerOf({ passage: Passage.of(bare, spanOf(bare, 'It rained.')), bold: [], quotation: null }),
    );
    expect(embed?.description).toContain(
      'publisher unknown · Ministers meet in the old town hall · undated · ¶1',
    );
  });
});

describe('a passage too long for a page', () => {
  const sentence = (n: number) => `Sentence number ${n} says something or other about the bridge.`;
  const long = articleOf([Array.from({ length: 60 }, (_, n) => sentence(n + 1))]);
  const answer = answerOf({
    passage: Passage.of(long, { start: 0, end: long.text.length }),
    bold: [],
    quotation: null,
  });

  it('is cut at the ends of sentences, and each cut is marked on both sides', () => {
    const pieces = descriptions(answer).map((description) => description.split('\n')[0] ?? '');
    expect(pieces.length).toBeGreaterThan(1);
    for (const [n, piece] of pieces.entries()) {
      expect(piece).toMatch(n === 0 ? /^> Sentence/ : /^> … Sentence/);
      expect(piece).toMatch(n === pieces.length - 1 ? /bridge\.$/ : /bridge\. …$/);
    }
  });

  it('says on each page which one it is', () => {
    const pages = render(answer, nothingTyped, english);
    expect(pages.map((page) => page.embeds.at(-1)?.footer?.text)).toEqual(
      pages.map((_, n) => `Page ${n + 1} of ${pages.length}`),
    );
  });

  it('is cut between words where one sentence alone is too long', () => {
    const endless = articleOf([[`${'bridge '.repeat(1_000)}end.`]]);
    const passage = Passage.of(endless, { start: 0, end: endless.text.length });
    for (const description of descriptions(answerOf({ passage, bold: [], quotation: null }))) {
      expect(description.split('\n')[0]).toMatch(/^> (?:… )?(?:bridge ?)+(?:end\.| …)$/);
    }
  });
});

describe('what the sources do not answer', () => {
  it('shows the nearest passages as what they are, in another colour', () => {
    const sure = answerOf(entry('Talks began on Monday.'));
    const near = { ...sure, sure: false } as Answer;
    const [embed] = firstPage(near);
    expect(embed?.description).toMatch(
      /^\*\*The sources don’t answer this directly\. Nearest:\*\*\n\n> Talks/,
    );
    expect(embed?.color).not.toBe(firstPage(sure)[0]?.color);
  });

  it('has no words in bold: none of them answer', () => {
    const bold = [spanOf(article, 'Monday')];
    const near = { ...answerOf(entry('Talks began on Monday.', { bold })), sure: false } as Answer;
    expect(firstPage(near)[0]?.description).toContain('> Talks began on Monday.');
  });

  it('is said plainly, with what one can do', () => {
    const [embed] = firstPage(
      { kind: 'nothing', about: { kind: 'question' }, ref: null },
      { question: 'Who won?' },
    );
    expect(embed?.title).toBe('Who won?');
    expect(embed?.description).toMatch(/^The sources don’t say\. .*`\/sources`/);
  });

  it('names what may have been meant by an unknown name', () => {
    const nearest = [quoted('Ada Moss', 9), quoted('Ed Marsh', 1)];
    const [embed] = firstPage(
      { kind: 'unknown', unknown: { option: 'speaker', nearest, several: false }, ref: null },
      { speaker: '**Ada** Mosh' },
    );
    expect(embed?.title).toBe('No speaker called “\\*\\*Ada\\*\\* Mosh”');
    expect(embed?.description).toBe(
      'Did you mean **Ada Moss · 9 quotations** or **Ed Marsh · 1 quotation**?',
    );
  });

  it('names all who bear a name that doesn’t tell them apart', () => {
    const nearest = [quoted('Ada Moss', 2), quoted('Ed Moss', 1)];
    const [embed] = firstPage(
      { kind: 'unknown', unknown: { option: 'speaker', nearest, several: true }, ref: null },
      { speaker: 'Moss' },
    );
    expect(embed?.title).toBe('More than one is called “Moss”');
    expect(embed?.description).toBe('Did you mean **Ada Moss · 2 quotations** or **Ed Moss · 1 quotation**?');
  });
});

function quoted(name: string, quotations: number): Suggestion {
  return { kind: 'speaker', name, quotations, head: null, value: name };
}

describe('a verdict', () => {
  const verdict = (more: Partial<Answer & { kind: 'verdict' }>): Answer => ({
    kind: 'verdict',
    verdict: 'altered',
    pinnedOn: null,
    differences: [],
    entries: [],
    ref: null,
    ...more,
  });

  it('has a mark, a name and a sentence that says what it means', () => {
    const [embed] = firstPage(verdict({ verdict: 'not-in-sources' }), { quote: 'We shall wait' });
    expect(embed?.title).toBe('✗ Not in the sources');
    expect(embed?.description).toBe(
      'Nothing in the sources matches these words.\n\n**Asked about:**\n> We shall wait',
    );
  });

  it('on a question shows the question', () => {
    const [embed] = firstPage(verdict({ verdict: 'verbatim' }), { question: 'Did Moss say so?' });
    expect(embed?.description).toContain('> Did Moss say so?');
  });

  it('marks the difference in a way that needs no colour', () => {
    const [embed] = firstPage(
      verdict({
        differences: [
          { kind: 'same', words: 'We' },
          { kind: 'same', words: 'will' },
          { kind: 'published-only', words: 'not' },
          { kind: 'same', words: 'wait' },
          { kind: 'claimed-only', words: 'for_ever' },
        ],
        entries: [entry('"We will not wait for another winter," Moss said.')],
      }),
    );
    expect(embed?.description).toContain('> We will **not** wait ~~for\\_ever~~\n');
    expect(embed?.description).toContain(
      '**Published:**\n> "We will not wait for another winter," Moss said.\n',
    );
  });

  it('tells whom the words were pinned on', () => {
    const [embed] = firstPage(verdict({ verdict: 'somebody-else', pinnedOn: quotation.speaker }));
    expect(embed?.description).toContain('Pinned on **Ada Moss**.');
  });

  it('of every kind looks different, and reads differently', () => {
    const embeds = VERDICTS.map((each) => firstPage(verdict({ verdict: each }))[0]);
    expect(new Set(embeds.map((embed) => embed?.color)).size).toBe(VERDICTS.length);
    expect(new Set(embeds.map((embed) => embed?.title?.[0])).size).toBe(VERDICTS.length);
  });
});

describe('a heading', () => {
  it('is the question as it was asked, on one line and without effect', () => {
    const [embed] = firstPage(answerOf(entry('Nobody else spoke.')), {
      question: '# who\n<@123456789012345678> spoke?',
    });
    expect(shown(embed?.title ?? '')).toEqual({ text: '# who <@123456789012345678> spoke?', styles: [] });
  });

  it('of quotations names what was looked for', () => {
    const about = { kind: 'quotations', speaker: quotation.speaker, article, words: true } as const;
    const answer = { ...answerOf(entry('Nobody else spoke.')), about } as Answer;
    expect(firstPage(answer, { text: 'winter' })[0]?.title).toBe(
      '“winter” · Ada Moss · Ministers meet in the old town hall',
    );
  });

  it('is not the id that a picked suggestion came back as', () => {
    const about = { kind: 'quotations', speaker: null, article: null, words: true } as const;
    const answer = { ...answerOf(entry('Nobody else spoke.', { quotation })), about } as Answer;
    expect(firstPage(answer, { text: quotation.id })[0]?.title).toBe('Quotations');
  });

  it('names the article once where all passages are from it', () => {
    const answer = {
      ...answerOf(entry('Nobody else spoke.')),
      about: { kind: 'article', article },
    } as Answer;
    const [embed] = firstPage(answer);
    expect(embed?.title).toBe('Ministers meet in the old town hall');
    expect(embed?.description).toBe('The Daily Example · 4 May 2021\n\n> Nobody else spoke.\n-# ¶2');
  });
});

it('lists the sources with publisher, date and length', () => {
  const note = { article, published: article.head.published, words: 1_200, quotations: 1 };
  const [embed] = firstPage({ kind: 'articles', articles: [note], ref: 'sources' });
  expect(embed?.description).toBe(
    '**Ministers meet in the old town hall**\nThe Daily Example · 4 May 2021 · 1,200 words · 1 quotation',
  );
});
