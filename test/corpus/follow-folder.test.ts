import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Following, followFolder } from '../../src/corpus/follow-folder.ts';
import { openFolder } from '../../src/corpus/read-folder.ts';
import { keptLog } from '../discord/log.ts';

/** Twice what is promised: this machine may have other things to do. */
const SOON = { timeout: 4_000, interval: 20 };

const article = (n: number) =>
  `Ministers meet again\n\nThe ministers met for the ${n}th time on Friday, both said.\n`;

describe('a folder of articles that is followed', () => {
  let dir: string;
  let now: readonly string[];
  let kept: ReturnType<typeof keptLog>;
  let following: Following;
  const put = (file: string, content: string) => writeFile(join(dir, file), content);

  beforeEach(async () => {
    dir = join(await mkdtemp(join(tmpdir(), 'articles-')), 'articles');
    await mkdir(dir);
    for (const n of [1, 2]) await put(`${n}.txt`, article(n));
    kept = keptLog();
    const folder = openFolder(dir, kept.log);
    const articles = await folder.read();
    const take = async (others: typeof articles) => {
      now = others.map(({ text }) => /\d+/.exec(text)?.[0] ?? '');
    };
    await take(articles);
    following = followFolder(dir, folder, articles, take, kept.log);
  });
  afterEach(async () => {
    await following.stop();
    await rm(join(dir, '..'), { recursive: true });
  });

  const soon = (expected: readonly string[]) => vi.waitFor(() => expect(now).toEqual(expected), SOON);

  it('has a file that is added, changed, renamed or removed soon after', async () => {
    await put('3.txt', article(3));
    await soon(['1', '2', '3']);
    await put('2.txt', article(22));
    await soon(['1', '22', '3']);
    await rename(join(dir, '1.txt'), join(dir, '4.txt'));
    await soon(['22', '3', '1']);
    await rm(join(dir, '3.txt'));
    await soon(['22', '1']);
  });

  it('has a half-written file whole in the end', async () => {
    const text = article(3);
    await put('3.txt', text.slice(0, 30));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await put('3.txt', text);
    await soon(['1', '2', '3']);
  });

  it('is still followed when another takes its place, as with a link that is turned', async () => {
    const other = `${dir}-2`;
    await mkdir(other);
    await writeFile(join(other, '5.txt'), article(5));
    await rename(dir, `${dir}-old`);
    await rename(other, dir);
    await soon(['5']);
    await put('6.txt', article(6));
    await soon(['5', '6']);
  });

  it('stays as it was while it is away or empty, which is said once', async () => {
    await rename(dir, `${dir}-away`);
    const said = () => kept.lines.filter(({ message }) => /does not exist/.test(String(message)));
    await vi.waitFor(() => expect(said()).toHaveLength(1), SOON);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(now).toEqual(['1', '2']);
    expect(said()).toHaveLength(1);
    await rename(`${dir}-away`, dir);
    await put('3.txt', article(3));
    await soon(['1', '2', '3']);
  });
});
