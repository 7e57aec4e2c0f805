import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { embedsOf, type Stage, setStage } from './stage.ts';

/** Twice what is promised: this machine may have other things to do. */
const SOON = { timeout: 4_000, interval: 50 };

/** An answer that names neither of those who say it. */
const NOBODY = /^((?!Jane Doe|John Roe).)*$/s;

const HARBOUR = `The harbour reopens

The harbour of Westport reopened on Monday. “We waited two years for this,” said the harbour master, Jane Doe.
`;

describe('articles that change while the bot runs', () => {
  let dir: string;
  let file: string;
  let stage: Stage;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'));
    file = join(dir, 'harbour.txt');
    await cp('seeds', dir, { recursive: true });
    stage = await setStage({ articlesDir: dir });
  });
  afterEach(() => rm(file, { force: true }));
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const asked = async (quote: string) => embedsOf(await stage.sandbox.member.run('/who-said', { quote }));
  const told = (text: RegExp | string) =>
    vi.waitFor(async () => expect(await asked('We waited two years for this')).toMatch(text), SOON);

  it('are answered from soon after, and no question in between goes without an answer', async () => {
    await told(NOBODY);
    const absent = await asked('We waited two years for this');
    let isOver = false;
    const seen: string[] = [];
    const asking = (async () => {
      while (!isOver) seen.push(await asked('We waited two years for this'));
    })();
    await writeFile(file, HARBOUR);
    await told(/Jane Doe/);
    const other = HARBOUR.replace('Jane Doe', 'John Roe');
    // As it is written by whoever takes his time.
    for (const half of ['', other.slice(0, 20)]) {
      await writeFile(file, half);
      await wait(400);
    }
    await writeFile(file, other);
    await told(/John Roe/);
    await rm(file);
    await told(NOBODY);
    isOver = true;
    await asking;
    // Which of the three is seen first or last depends on when a question comes.
    expect(new Set([absent, ...seen].map((text) => /Jane Doe|John Roe/.exec(text)?.[0] ?? text))).toEqual(
      new Set([absent, 'Jane Doe', 'John Roe']),
    );
    expect(absent).toMatch(/./);
    expect(stage.sandbox.refusals).toEqual([]);
  });

  it('that are broken answer as they did, which is said once', async () => {
    await writeFile(file, HARBOUR);
    await told(/Jane Doe/);
    const said = () => stage.log.filter(({ msg }) => msg === 'article stays as it was');
    const before = said().length;
    for (const broken of [Buffer.from([0, 1, 0, 2]), Buffer.from([0, 0])]) {
      await writeFile(file, broken);
      await vi.waitFor(() => expect(said().length).toBeGreaterThan(before), SOON);
      await wait(1_000);
      expect(await asked('We waited two years for this')).toMatch(/Jane Doe/);
    }
    expect(said()).toHaveLength(before + 1);
    expect(said().at(-1)).toMatchObject({ file: 'harbour.txt', reason: 'it is no text file' });
  });
});
