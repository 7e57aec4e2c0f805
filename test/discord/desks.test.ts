import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import { openDesks } from '../../src/discord/desks.ts';
import { NO_TALLY } from '../../src/discord/tally.ts';
import { USUAL_LIMITS } from '../../src/servers/limits.ts';
import { openUploads } from '../../src/servers/uploads.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from './log.ts';

const SERVER = '100000000000000001';
const ANN = '100000000000000003';
/** As many as are saved, and more. */
const MANY = Array.from({ length: 10 }, (_, n) => {
  const text = `Ferry ${n}\n\nFerry number ${n} sailed on Monday. “We saw ${n} gulls,” said Jane Doe.`;
  return { id: readArticle('a.txt', text).id, file: `${n}.txt`, text };
});

let dataDir: string;
let storage: Storage;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'record-'));
  storage = await openStorage(null, keptLog().log);
});
afterEach(async () => {
  await storage.close();
  await rm(dataDir, { recursive: true });
});

it('keep what is saved of servers where the bot stops while it starts', async () => {
  await storage.articles.add(SERVER, MANY, ANN, { articles: 1_000, bytes: 1_000_000 });
  const { log } = keptLog();
  const open = () =>
    openDesks(
      {
        articlesDir: 'seeds',
        dataDir,
        forumAnswers: false,
        commandIds: new Map(),
        tally: NO_TALLY,
        uploads: openUploads(null, USUAL_LIMITS),
      },
      Promise.resolve(storage),
      log,
    );
  const names = async () => (await readdir(join(dataDir, 'indexes'))).sort();
  const desks = await open();
  await desks.warm(() => true);
  await desks.close();
  const saved = await names();
  expect(saved).toContain(SERVER);
  const again = await open();
  const warming = again.warm(() => true);
  await again.close();
  await warming;
  expect(await names()).toEqual(saved);
});
