import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { openFeedback } from '../../src/storage/feedback.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
/** A moderator. */
const ANN = '100000000000000003';
const asked = { guildId: SERVER, command: 'ask', question: 'Who met whom?' };

describe('what the bot remembers', () => {
  let folder: string;
  let storage: Storage;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-'));
    storage = await openStorage(join(folder, 'data'));
  });
  afterEach(async () => {
    await storage.close();
    await rm(folder, { recursive: true });
  });

  it('asks for feedback until a server switches that off, and no other server is touched', async () => {
    expect(storage.settings.of(SERVER).feedback).toBe(true);
    await storage.settings.change(SERVER, { feedback: false }, ANN);
    expect(storage.settings.of(SERVER).feedback).toBe(false);
    expect(storage.settings.of(OTHER).feedback).toBe(true);
  });

  it('is there after a restart', async () => {
    await storage.settings.change(SERVER, { feedback: false }, ANN);
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    await storage.close();
    storage = await openStorage(join(folder, 'data'));
    expect(storage.settings.of(SERVER).feedback).toBe(false);
    expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 1, unhelpful: 0 });
  });

  it('counts votes by question and server', async () => {
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    await storage.feedback.vote(asked, 'helpful', 'reply:bob');
    await storage.feedback.vote({ ...asked, question: 'When?' }, 'unhelpful', 'another:ann');
    await storage.feedback.vote({ ...asked, guildId: OTHER }, 'unhelpful', 'elsewhere:ann');
    expect(await storage.feedback.worst(SERVER, 5)).toEqual([
      { command: 'ask', question: 'When?', helpful: 0, unhelpful: 1 },
      { command: 'ask', question: 'Who met whom?', helpful: 2, unhelpful: 0 },
    ]);
    expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 2, unhelpful: 1 });
    expect(await storage.feedback.total(OTHER)).toEqual({ helpful: 0, unhelpful: 1 });
  });

  it('moves the vote of a member who changed their mind, and counts the same one once', async () => {
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    await storage.feedback.vote(asked, 'unhelpful', 'reply:ann');
    expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 0, unhelpful: 1 });
  });

  it('counts a vote that couldn’t be kept when it comes again', async () => {
    const database = await openDatabase(null);
    const feedback = openFeedback(database);
    await sql`ALTER TABLE feedback RENAME TO away`.execute(database);
    await expect(feedback.vote(asked, 'helpful', 'reply:ann')).rejects.toThrow();
    await sql`ALTER TABLE away RENAME TO feedback`.execute(database);
    await feedback.vote(asked, 'helpful', 'reply:ann');
    expect(await feedback.total(SERVER)).toEqual({ helpful: 1, unhelpful: 0 });
    await database.destroy();
  });

  it('says which setting is wrong where the folder can’t be used', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(openStorage(file)).rejects.toThrow(/DATA_DIR/);
  });
});
