import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenessAtMost } from '../../src/answers/likeness-at-most.ts';
import { openLibrary } from '../../src/answers/open-library.ts';
import { likenessOf, tellingOf } from '../../src/answers/telling.ts';
import { readArticle } from '../../src/corpus/read-article.ts';

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

describe('what two sentences can be alike at most', () => {
  it('is never less than they are', () => {
    fc.assert(
      fc.property(report, report, (one, other) => {
        const articles = [one, other].map((paragraphs, at) =>
          readArticle(`${at}.txt`, [`Report ${at}`, `2021-06-1${at}`, PROSE, ...paragraphs].join('\n\n')),
        );
        const library = openLibrary(articles);
        const atMost = likenessAtMost(library);
        const sentences = articles.flatMap((article) =>
          article.paragraphs.flatMap(({ number, sentences }) => {
            const read = library.passages.wordsOf(`${article.id}:${number}`);
            return sentences.map((span, at) => ({
              telling: tellingOf(library, article, number, span),
              stretch: {
                words: read?.words as Int32Array,
                from: read?.starts[at] as number,
                to: read?.starts[at + 1] as number,
              },
            }));
          }),
        );
        for (const { telling } of sentences) {
          const bound = atMost(telling);
          for (const { telling: other, stretch } of sentences)
            expect(likenessOf(telling, other)).toBeLessThanOrEqual(bound(stretch, other));
        }
      }),
      // Each opens a library.
      { numRuns: 30 },
    );
  });
});
