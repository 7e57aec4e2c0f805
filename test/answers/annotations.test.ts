import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encoded } from '../../src/answers/annotation.ts';
import { Annotations, reader } from '../../src/answers/annotations.ts';
import { createAnswers, openAnswers } from '../../src/answers/create-answers.ts';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { bridgeArticles, letterFile, meetingArticles } from './libraries.ts';
import { TYPED, told } from './told.ts';

interface File {
  readonly file: string;
  readonly text: string;
}

/** As an article of this bot's would stand in a file. */
const fileOf = ({ head, text, file }: Article): File => ({ file, text: `${head.headline}\n\n${text}` });
const files: readonly File[] = [letterFile, ...bridgeArticles.map(fileOf), ...meetingArticles.map(fileOf)];

/** Opens the articles of some files. @returns what they answer, and what is kept of them */
async function opened(some: readonly File[], records: readonly Buffer[]) {
  const annotations = new Annotations(records);
  const articles = some.map(({ file, text }) => annotations.article(file, text));
  const answers = await openAnswers(articles, annotations);
  return { articles, answers, annotations };
}

async function recordsOf(some: readonly File[]): Promise<Buffer[]> {
  return (await opened(some, [])).annotations.changed() ?? [];
}

const readAnew = (some: readonly File[]) => some.map(({ file, text }) => readArticle(file, text));

describe('what was read of articles before', () => {
  it('makes the library that reading them again makes, whichever of them it is of', {
    timeout: 60_000,
  }, async () => {
    const records = await recordsOf(files);
    expect(records).toHaveLength(files.length);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...files], { minLength: 1 }),
        fc.subarray(records),
        async (some, kept) => {
          const { articles, answers } = await opened(some, kept);
          expect(articles).toEqual(readAnew(some));
          expect(told(answers, TYPED)).toEqual(told(createAnswers(readAnew(some)), TYPED));
          expect(answers.quotations).toEqual(createAnswers(readAnew(some)).quotations);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('is read from it: nothing of it is fresh', async () => {
    const { articles, answers, annotations } = await opened(files, await recordsOf(files));
    expect(articles.filter((article) => annotations.freshOf(article))).toEqual([]);
    expect(annotations.changed()).toBeNull();
    expect(told(answers, TYPED)).toEqual(told(createAnswers(readAnew(files)), TYPED));
  });

  it('is of a file by its name and text: another is read anew, and what is of none is dropped', async () => {
    const records = await recordsOf(files);
    const edited = { ...letterFile, text: letterFile.text.replace('teacher', 'plumber') };
    const renamed = { ...letterFile, file: 'post.md' };
    const { articles, answers, annotations } = await opened([edited], records);
    expect(annotations.changed()).toHaveLength(1);
    expect(annotations.freshOf(articles[0] as Article)).not.toBeNull();
    expect(told(answers, TYPED)).toEqual(told(createAnswers(readAnew([edited])), TYPED));
    expect((await opened([renamed], records)).annotations.changed()).toHaveLength(1);
  });

  it('tells of each file what that one tells of itself, where several have the same text', async () => {
    const [first, second] = ['Ann Lee', 'Bo Ray'].map((author, at) => ({
      file: `${at}.md`,
      text: `---\nauthor: ${author}\n---\n${letterFile.text}`,
    })) as [File, File];
    const kept = new Annotations([]);
    const [article] = [first, second].map(({ file, text }) => kept.article(file, text));
    // A folder leaves the second one out. And it has another's id where the first's own is taken.
    await openAnswers([{ ...(article as Article), id: 'other1' }], kept);
    const records = kept.changed() ?? [];
    for (const one of [first, second])
      expect((await opened([one], records)).articles).toEqual(readAnew([one]));
    expect((await opened([first], records)).annotations.changed()).toBeNull();
  });

  it('is there once for all libraries that hold the article', async () => {
    const { articles, annotations } = await opened([letterFile], await recordsOf([letterFile]));
    const [article] = articles as [Article];
    expect(reader.hearing(article)).toBe(annotations.hearing(article));
  });

  it('counts for nothing where a byte of it is wrong or missing, or it was never ours', async () => {
    const records = await recordsOf([letterFile]);
    const damaged = fc.constantFrom(...records).chain((whole) =>
      fc.oneof(
        fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, change]) => {
          const spoilt = Buffer.from(whole);
          spoilt[at] = (spoilt[at] as number) ^ change;
          return spoilt;
        }),
        fc.nat(whole.length - 1).map((end) => whole.subarray(0, end)),
        fc.uint8Array().map((bytes) => Buffer.from(bytes)),
        fc.uint8Array().map((bytes) => Buffer.concat([whole.subarray(0, 16), bytes])),
      ),
    );
    const anew = createAnswers(readAnew([letterFile]));
    await fc.assert(
      fc.asyncProperty(fc.array(damaged, { minLength: 1, maxLength: 3 }), async (some) => {
        const { articles, answers, annotations } = await opened([letterFile], some);
        expect(articles).toEqual(readAnew([letterFile]));
        expect(answers.quotations).toEqual(anew.quotations);
        expect(annotations.changed()).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });

  it('is not kept of a text that bytes don’t hold: half a surrogate pair', () => {
    const whole = readArticle(letterFile.file, letterFile.text);
    const half = { ...whole, text: `${whole.text}\ud83d` };
    expect(encoded(whole, reader.hearing(whole), reader.tokens(whole))).not.toBeNull();
    expect(encoded(half, reader.hearing(half), reader.tokens(half))).toBeNull();
  });
});
