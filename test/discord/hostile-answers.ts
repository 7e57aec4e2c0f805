import fc from 'fast-check';
import type { Answer, Entry, Suggestion, Verdict, VerdictAnswer } from '../../src/answers/answer.ts';
import type { Article, Span } from '../../src/corpus/article.ts';
import { Passage } from '../../src/corpus/passage.ts';
import { verdictMarks } from '../../src/discord/looks.ts';
import type { Quotation, Speaker } from '../../src/quotations/quotation.ts';
import { hostileArticles } from './articles.ts';
import { MARKS } from './marks.ts';

const words = fc.oneof(
  fc.constantFrom(...MARKS),
  fc.string({ unit: 'grapheme' }),
  fc.constant('name '.repeat(2_000)),
  fc.lorem({ maxCount: 300 }),
);

const speakers: fc.Arbitrary<Speaker> = words.map((name) => ({
  id: 'somebody',
  name,
  aliases: [],
  descriptions: [],
  kind: 'person',
}));

const heads = hostileArticles(1_000).map(({ head }) => head);

/** Suggestions with names, headlines and words that nobody would want to show. */
export const suggestions: fc.Arbitrary<Suggestion> = fc.oneof(
  fc.record({
    kind: fc.constant('speaker' as const),
    name: words,
    quotations: fc.nat(),
    head: fc.option(heads),
    value: words,
  }),
  fc.record({ kind: fc.constant('source' as const), head: heads, value: words }),
  fc.record({
    kind: fc.constant('quotation' as const),
    words,
    speaker: fc.option(words),
    head: heads,
    value: words,
  }),
  fc.record({ kind: fc.constant('topic' as const), words, value: words }),
);

/** A stretch of whole characters inside `within`. */
function spanIn({ text }: Article, within: Span): fc.Arbitrary<Span> {
  const onCharacter = (at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
  return fc
    .tuple(fc.nat(within.end - within.start - 1), fc.nat(within.end - within.start - 1))
    .map(([a, b]) => {
      const start = onCharacter(within.start + Math.min(a, b));
      return { start, end: Math.max(onCharacter(within.start + Math.max(a, b)), start + 2) };
    })
    .map(({ start, end }) => ({ start, end: Math.min(end, within.end) }));
}

/** Whole sentences of an article, from one to another. */
function passages(article: Article): fc.Arbitrary<Passage> {
  const sentences = article.paragraphs.flatMap((paragraph) => paragraph.sentences);
  return fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(...sentences)).map(([a, b]) => {
    return Passage.of(article, { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
  });
}

function entries(article: Article): fc.Arbitrary<Entry> {
  return passages(article).chain((passage) =>
    fc.record({
      passage: fc.constant(passage),
      bold: fc
        .array(spanIn(article, passage), { maxLength: 4 })
        .map((spans) =>
          spans
            .sort((a, b) => a.start - b.start)
            .filter((span, n) => n === 0 || span.start >= (spans[n - 1]?.end ?? 0)),
        ),
      quotation: fc.option(quotations(article, passage)),
    }),
  );
}

function quotations(article: Article, statement: Span): fc.Arbitrary<Quotation> {
  return fc.record({
    id: fc.constant('abc123-1'),
    kind: fc.constantFrom('direct', 'mixed', 'indirect'),
    article: fc.constant(article),
    pieces: spanIn(article, statement).map((piece): [Span] => [piece]),
    statement: fc.constant(statement),
    cue: fc.option(spanIn(article, statement)),
    mention: fc.option(spanIn(article, statement)),
    speaker: fc.option(speakers),
    alsoBy: fc.constant([]),
  });
}

const someEntries = (longest: number) =>
  hostileArticles(longest).chain((article) =>
    fc.array(entries(article), { minLength: 1, maxLength: 8 }),
  ) as fc.Arbitrary<[Entry, ...Entry[]]>;

const refs = fc.constantFrom(`q:${'a'.repeat(78)}`, null);

/** Answers that are passages, of articles that nobody would want to meet, whose words are up to `longest` long. */
export const hostilePassages = (longest: number): fc.Arbitrary<Answer & { kind: 'passages' }> =>
  someEntries(longest).chain((found) => {
    const article = found[0].passage.article;
    return fc.record({
      kind: fc.constant('passages' as const),
      about: fc.oneof(
        fc.constantFrom(
          { kind: 'question' as const },
          { kind: 'event' as const },
          { kind: 'message' as const },
          { kind: 'topic' as const },
        ),
        fc.constant({ kind: 'article' as const, article }),
        speakers.map((speaker) => ({ kind: 'speaker' as const, speaker })),
        fc.record({
          kind: fc.constant('quotations' as const),
          speaker: fc.option(speakers),
          article: fc.option(fc.constant(article)),
          words: fc.boolean(),
        }),
      ),
      sure: fc.boolean(),
      entries: fc.constant(found),
      ref: refs,
    });
  }) as fc.Arbitrary<Answer & { kind: 'passages' }>;

const hostileVerdicts = (longest: number): fc.Arbitrary<VerdictAnswer> =>
  fc.record({
    kind: fc.constant('verdict' as const),
    verdict: fc.constantFrom(...(Object.keys(verdictMarks) as Verdict[])),
    pinnedOn: fc.option(speakers),
    differences: fc.array(
      fc.record({ kind: fc.constantFrom('same', 'claimed-only', 'published-only'), words }),
    ),
    entries: fc.oneof(someEntries(longest), fc.constant([])),
    ref: fc.constant(null),
  });

/** Answers of every kind. */
export const hostileAnswers = (longest: number): fc.Arbitrary<Answer> =>
  fc.oneof(
    hostilePassages(longest),
    hostileVerdicts(longest),
    fc.record({
      kind: fc.constant('check' as const),
      checked: fc
        .array(fc.record({ words, pin: fc.option(words), answer: hostileVerdicts(longest) }), {
          maxLength: 4,
        })
        .chain((some) => fc.integer({ min: 1, max: 15 }).map((times) => Array(times).fill(some).flat())),
      small: fc.nat(3),
      beyond: fc.nat(3),
      isBlank: fc.boolean(),
      ref: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant('articles' as const),
      articles: fc.array(
        fc.record({
          article: hostileArticles(longest),
          published: fc.constant(null),
          words: fc.nat(),
          quotations: fc.nat(3),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      ref: fc.constant('sources'),
    }),
    fc.record({
      kind: fc.constant('comparison' as const),
      about: fc.oneof(
        fc.constant({ kind: 'topic' as const }),
        speakers.map((speaker) => ({ kind: 'speaker' as const, speaker })),
      ),
      moments: fc.array(
        fc
          .tuple(someEntries(longest), someEntries(longest))
          .map(([[one, ...more], [other]]): [Entry, Entry, ...Entry[]] => [one, other, ...more]),
        { maxLength: 1 },
      ),
      only: fc.array(
        someEntries(longest).map((found) => ({ article: found[0].passage.article, entries: found })),
        { minLength: 1, maxLength: 2 },
      ),
      ref: fc.constant('c/t/words'),
    }),
    fc.record({
      kind: fc.constant('timeline' as const),
      moments: fc.array(
        fc.record({
          when: fc.record({
            side: fc.constantFrom('in', 'before', 'after', 'since', 'until'),
            from: fc.constantFrom('1990-01-01', '2020-02-29', '2021-06-01'),
            to: fc.constantFrom('1999-12-31', '2021-06-30', '2021-12-31'),
          }),
          entries: someEntries(longest),
        }),
        { maxLength: 1 },
      ),
      undated: fc.oneof(someEntries(longest), fc.constant([])),
      ref: fc.constant('when'),
    }),
    fc.record({
      kind: fc.constant('unknown' as const),
      unknown: fc.record({
        option: fc.constantFrom('speaker', 'source', 'of'),
        nearest: fc.array(suggestions),
      }),
      ref: fc.constant(null),
    }),
  ) as fc.Arbitrary<Answer>;

/** What might be typed into any option. */
export const hostileWords = words;
