import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswers } from '../../src/answers/create-answers.ts';
import { keepAnnotations, keptAnnotations } from '../../src/servers/shipped-annotations.ts';
import { keptLog } from '../discord/log.ts';

const HARBOUR = `The harbour reopens

The harbour of Westport reopened on Monday. “We waited two years for this,” said the harbour master, Jane Doe.
`;

describe('what was read of the shipped articles', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'record-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  /** Starts over a folder of data. @returns whether anything had to be read, and what was logged */
  async function started(dataDir: string | null) {
    const { log, lines } = keptLog();
    const annotations = await keptAnnotations(dataDir);
    const article = annotations.article('harbour.txt', HARBOUR);
    const answers = await openAnswers([article], annotations);
    expect(answers.quotations.map(({ speaker }) => speaker?.name)).toEqual(['Jane Doe']);
    const isFresh = annotations.freshOf(article) !== null;
    await keepAnnotations(dataDir, annotations, log);
    return { isFresh, lines };
  }

  it('is there at the next start', async () => {
    expect((await started(dir)).isFresh).toBe(true);
    expect((await started(dir)).isFresh).toBe(false);
  });

  it('is read anew and kept again where the file was spoilt', async () => {
    await started(dir);
    await writeFile(join(dir, 'articles.annotations'), 'no annotations at all');
    expect((await started(dir)).isFresh).toBe(true);
    expect((await started(dir)).isFresh).toBe(false);
  });

  it('is read at every start where there is no folder of data, or nothing can be written there', async () => {
    expect((await started(null)).lines).toEqual([]);
    await writeFile(join(dir, 'file'), '');
    const { isFresh, lines } = await started(join(dir, 'file'));
    expect(isFresh).toBe(true);
    expect(lines.map(({ msg }) => msg)).toEqual([
      'what was read of the articles could not be kept: the next start takes longer',
    ]);
  });
});
