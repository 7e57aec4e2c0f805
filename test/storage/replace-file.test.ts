import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFile, replaceFile } from '../../src/storage/replace-file.ts';

describe('a file that takes the place of another', () => {
  let dir: string;
  let path: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'record-'));
    path = join(dir, 'articles');
    await writeFile(path, 'before');
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('does so when it is whole', async () => {
    await replaceFile(path, async (file) => {
      await file.writeFile('after');
      expect(await readFile(path, 'utf8')).toBe('before');
    });
    expect(await readFile(path, 'utf8')).toBe('after');
  });

  it('leaves the one before as it was where it can’t be written to its end', async () => {
    const cutOff = replaceFile(path, async (file) => {
      await file.writeFile('af');
      throw new Error('no room');
    });
    await expect(cutOff).rejects.toThrow('no room');
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(dir)).toEqual(['articles']);
  });

  it('is spoilt by nothing that another process has begun, and leaves nothing of it', async () => {
    await writeFile(`${path}.another-process.new`, 'af');
    await writeFile(join(dir, 'articles2.another-process.new'), 'of another file');
    await replaceFile(path, (file) => file.writeFile('after'));
    expect(await readFile(path, 'utf8')).toBe('after');
    expect((await readdir(dir)).sort()).toEqual(['articles', 'articles2.another-process.new']);
  });

  it('is taken away with what was begun, and need not be there', async () => {
    await writeFile(`${path}.another-process.new`, 'af');
    await removeFile(path);
    await removeFile(path);
    expect(await readdir(dir)).toEqual([]);
  });
});
