import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoArticlesError, openFolder, readFolder } from '../../src/corpus/read-folder.ts';
import type { Log } from '../../src/log.ts';

const article = (n: number) =>
  `Ministers meet again\n\nThe ministers met for the ${n}th time on Friday, both said.`;

describe('a folder of articles', () => {
  let dir: string;
  let leftOut: Record<string, string>;
  const log = {
    warn: ({ file, reason }: { file: string; reason: string }) => {
      leftOut[file] = reason;
    },
  } as unknown as Log;
  const put = (file: string, content: string | Uint8Array) => writeFile(join(dir, file), content);
  const files = async () => (await readFolder(dir, log)).map(({ file }) => file);

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'));
    leftOut = {};
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('is read whole, .txt and .md in any case, in the order of the names', async () => {
    for (const [n, file] of ['b.txt', 'a.md', 'C.TXT', 'd.Md'].entries()) await put(file, article(n));
    await put('notes.pdf', article(9));
    await put('txt', article(10));
    expect(await files()).toEqual(['C.TXT', 'a.md', 'b.txt', 'd.Md']);
    expect(leftOut).toEqual({});
  });

  it('loads without the files that hold no article, and names them with the reason', async () => {
    await put('1.txt', article(1));
    await put('2.txt', '');
    await put('3.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
    await put('4.txt', `Headline\n\n${'All of it is far too long. '.repeat(40_000)}`);
    await mkdir(join(dir, '5.txt'));
    await put('6.md', 'Just a title');
    await put('7.txt', article(1).replaceAll('\n', '\r\n'));
    await put('8.txt', article(8));
    expect(await files()).toEqual(['1.txt', '8.txt']);
    expect(leftOut).toEqual({
      '2.txt': 'it is empty',
      '3.txt': 'it is no text file',
      '4.txt': 'it is larger than 1000000 bytes',
      '5.txt': 'it is no file',
      '6.md': 'it holds no paragraph of prose',
      '7.txt': 'it has the same text as 1.txt',
    });
  });

  it('is read in UTF-8, in UTF-16 with its mark, and in windows-1252', async () => {
    const text = 'Talks in Zürich\n\n“We met – at last,” José said';
    const utf16 = Buffer.from(`\uFEFF${text} on day 3.`, 'utf16le');
    await put('1.txt', `\uFEFF${text} on day 1.`);
    await put('2.txt', Buffer.from(`\uFEFF${text} on day 2.`, 'utf16le'));
    await put('3.txt', Buffer.from(utf16).swap16());
    await put(
      '4.txt',
      Buffer.from('Talks in Z\xfcrich\n\n\x93We met \x96 at last,\x94 Jos\xe9 said on day 4.', 'latin1'),
    );
    const articles = await readFolder(dir, log);
    expect(articles.map(({ text: read }) => read)).toEqual([
      '“We met – at last,” José said on day 1.',
      '“We met – at last,” José said on day 2.',
      '“We met – at last,” José said on day 3.',
      '“We met – at last,” José said on day 4.',
    ]);
    expect(articles.map(({ head }) => head.headline)).toEqual(Array(4).fill('Talks in Zürich'));
  });

  it('gives every article an id of its own', async () => {
    for (let n = 0; n < 30; n++) await put(`${n}.txt`, article(n));
    const ids = (await readFolder(dir, log)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(30);
  });

  it('without an article says so, and which variable to set', async () => {
    await put('1.txt', 'no prose');
    await expect(readFolder(dir, log)).rejects.toThrow(NoArticlesError);
    await expect(readFolder(dir, log)).rejects.toThrow(/no file with an article .*ARTICLES_DIR/);
    expect(leftOut).toHaveProperty('1.txt');
  });

  it('without a file that could be one says so', async () => {
    await put('notes.pdf', article(1));
    await expect(readFolder(dir, log)).rejects.toThrow(/no \.txt or \.md file .*ARTICLES_DIR/);
  });

  it('that isn’t there, or is none, says so', async () => {
    await put('file', article(1));
    await expect(readFolder(join(dir, 'none'), log)).rejects.toThrow(/does not exist.*ARTICLES_DIR/);
    await expect(readFolder(join(dir, 'file'), log)).rejects.toThrow(/is no folder.*ARTICLES_DIR/);
    await expect(readFolder(join(dir, 'none'), log)).rejects.toThrow(NoArticlesError);
  });

  describe('read again', () => {
    it('has what was added and changed, not what was removed, and the others as they were', async () => {
      for (const n of [1, 2, 3]) await put(`${n}.txt`, article(n));
      const folder = openFolder(dir, log);
      const [first, second] = await folder.read();
      await put('2.txt', article(22));
      await put('4.txt', article(4));
      await rm(join(dir, '3.txt'));
      const again = await folder.read();
      expect(again.map(({ file }) => file)).toEqual(['1.txt', '2.txt', '4.txt']);
      expect(again[0]).toBe(first);
      expect(again[1]?.text).not.toBe(second?.text);
    });

    it('has the same articles where files were only touched or written again as they were', async () => {
      for (const n of [1, 2]) await put(`${n}.txt`, article(n));
      const folder = openFolder(dir, log);
      const before = await folder.read();
      await utimes(join(dir, '1.txt'), 0, 0);
      await rm(join(dir, '2.txt'));
      await put('2.txt', article(2));
      const again = await folder.read();
      for (const [at, one] of again.entries()) expect(one).toBe(before[at]);
    });

    it('has the same article under an id that had to be another', async () => {
      // Two texts with one id: there are 36^6 of them, and these met by chance.
      const hours = (n: number) =>
        `A long day\n\nThe council met for hour ${n} of its budget talks. “We go on,” said its chair, Jane Doe.`;
      await put('1.txt', hours(86_023));
      await put('2.txt', hours(89_443));
      const folder = openFolder(dir, log);
      const [first, second] = await folder.read();
      expect(second?.id).not.toBe(first?.id);
      expect((await folder.read())[1]).toBe(second);
      await rm(join(dir, '1.txt'));
      expect((await folder.read())[0]?.id).toBe(first?.id);
    });

    it('keeps the last good version of a file that is broken, and says so once', async () => {
      for (const n of [1, 2]) await put(`${n}.txt`, article(n));
      const folder = openFolder(dir, log);
      const before = await folder.read();
      await put('2.txt', '');
      expect(await folder.read()).toEqual(before);
      expect(leftOut).toEqual({ '2.txt': 'it is empty' });
      leftOut = {};
      await folder.read();
      expect(leftOut).toEqual({});
      await put('2.txt', article(22));
      expect((await folder.read())[1]?.text).toContain('22th');
    });
  });
});
