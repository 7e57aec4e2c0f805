import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareMeant, shareMeantAtMost, topicWords } from '../../src/answers/aboutness.ts';
import { likeAtMost } from '../../src/answers/likeness-at-most.ts';
import { openLibrary } from '../../src/answers/open-library.ts';
import { likenessOf, tellingOf } from '../../src/answers/telling.ts';
import { tokens } from '../../src/answers/tokens.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import type { PassageIndex } from '../../src/search/passage-index.ts';

/** Words that stand for each other in every way there is: synonyms, words like them, numbers, contractions. */
const WORDS =
  `attack assault ship vessel minister government ninety 90 1,905 don't we'll he'd gonna wanna neednt needn't going want
  need got bridge bridges closed shut Russia’s Russia Kyiv Ukraine not never said the of in doctor physician talks`.split(
    /\s+/,
  );
/** What makes an article of them, whatever they are. */
const PROSE = 'The council of Velmar met on Monday and spoke about the bridge for an hour.';
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => `The ${words.join(' ')}.`);
const said = fc
  .tuple(sentence, fc.constantFrom('Smith', 'Jones'))
  .map(([words, name]) => `"${words}" ${name} said.`);
const paragraph = fc
  .array(fc.oneof(sentence, said), { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(' '));
const report = fc.array(paragraph, { minLength: 1, maxLength: 4 });

/** Two reports, and all their sentences. */
const reports = fc.tuple(report, report).map((all) => {
  const articles = all.map((paragraphs, at) =>
    readArticle(`${at}.txt`, [`Report ${at}`, `2021-06-1${at}`, PROSE, ...paragraphs].join('\n\n')),
  );
  const library = openLibrary(articles);
  const sentences = articles.flatMap((article) =>
    article.paragraphs.flatMap(({ number, sentences }) => {
      const { words, starts } = library.passages.wordsOf(`${article.id}:${number}`) as Read;
      return sentences.map((span, at) => ({
        article,
        span,
        telling: tellingOf(library, article, number, span),
        stretch: { words, from: starts[at] as number, to: starts[at + 1] as number },
      }));
    }),
  );
  return { library, sentences };
});

type Read = NonNullable<ReturnType<PassageIndex['wordsOf']>>;

describe('what is told by the numbers of words alone', () => {
  it('is never less than how like two sentences are', () => {
    fc.assert(
      fc.property(reports, ({ library, sentences }) => {
        for (const { telling } of sentences) {
          for (const { telling: other, stretch } of sentences) {
            const likeness = likenessOf(telling, other);
            const mayBe = likeAtMost(library, telling, likeness);
            if (likeness !== 0) expect(mayBe(stretch, other.article, other.span)).toBe(true);
          }
        }
      }),
      // Each opens a library.
      { numRuns: 30 },
    );
  });

  it('is never less than what a sentence holds of a topic', () => {
    fc.assert(
      fc.property(reports, sentence, ({ library, sentences }, asked) => {
        const topic = topicWords(tokens(asked));
        const atMost = shareMeantAtMost(library, topic);
        for (const { article, span, stretch } of sentences) {
          const share = shareMeant(library, topic, tokens(article.text, span));
          expect(share).toBeLessThanOrEqual(atMost(stretch));
        }
      }),
      { numRuns: 30 },
    );
  });
});
