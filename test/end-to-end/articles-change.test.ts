import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { embedsOf, type Stage, setStage } from './stage.ts';

/** Twice what is promised: this machine may have other things to do. */
const SOON = { timeout: 4_000, interval: 50 };

const HARBOUR = `The harbour reopens

The harbour of Westport reopened on Monday. “We waited two years for this,” said the harbour master, Jane Doe.
`;

describe('articles that change while the bot runs', () => {
  let dir: string;
  let stage: Stage;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'));
    await cp('seeds', dir, { recursive: true });
    stage = await setStage({ articlesDir: dir });
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const asked = async (quote: string) => embedsOf(await stage.sandbox.member.run('/who-said', { quote }));
  const told = (text: RegExp | string) =>
    vi.waitFor(async () => expect(await asked('We waited two years for this')).toMatch(text), SOON);

  it('are answered from soon after, and no question in between goes without an answer', async () => {
    expect(await asked('We waited two years for this')).not.toContain('Jane Doe');
    await writeFile(join(dir, 'harbour.txt'), HARBOUR);
    await told(/Jane Doe/);
    await writeFile(join(dir, 'harbour.txt'), HARBOUR.replace('Jane Doe', 'John Roe'));
    await told(/John Roe/);
    await rm(join(dir, 'harbour.txt'));
    await told(/^((?!John Roe).)*$/s);
    expect(stage.sandbox.refusals).toEqual([]);
    expect(stage.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
  });
});
