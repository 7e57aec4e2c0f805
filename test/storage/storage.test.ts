import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import { openFeedback } from '../../src/storage/feedback.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { openUnanswered } from '../../src/storage/unanswered.ts';
import { keptLog } from '../discord/log.ts';
import { onEveryDatabase } from './databases.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
/** A moderator. */
const ANN = '100000000000000003';
const BOB = '100000000000000004';
const asked = { guildId: SERVER, command: 'ask', question: 'Who met whom?' };
const article = (id: string, text = `What ${id} says.\n`) => ({ id, file: `${id}.txt`, text });
const ROOM = { articles: 10, bytes: 1_000_000 };

onEveryDatabase('what the bot remembers', (place) => {
  const { log, lines } = keptLog('warn');
  let storage: Storage;

  beforeEach(async () => {
    storage = await openStorage(place(), log);
  });
  afterEach(async () => {
    await storage.close();
    expect(lines).toEqual([]);
  });

  const restart = async () => {
    await storage.close();
    storage = await openStorage(place(), log);
  };

  it('is there after a restart', async () => {
    await storage.settings.change(SERVER, { feedback: false, forums: ['1', '2'], language: 'uk' }, ANN);
    await storage.articles.add(SERVER, [article('harbour'), article('bridge')], ANN, ROOM);
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    storage.unanswered.note(SERVER, { command: 'ask', question: 'Why?' });
    expect(await storage.coolDowns.begin(SERVER, BOB, 60)).toBe(0);
    await restart();
    expect(storage.settings.of(SERVER)).toMatchObject({
      feedback: false,
      forums: ['1', '2'],
      language: 'uk',
    });
    expect(await storage.articles.read(SERVER, ['harbour'])).toEqual([article('harbour')]);
    expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 1, unhelpful: 0 });
    expect(await storage.unanswered.since(SERVER, 0)).toMatchObject([{ question: 'Why?', times: 1 }]);
    expect(await storage.coolDowns.begin(SERVER, BOB, 60)).toBeGreaterThan(50_000);
  });

  it('asks for feedback until a server switches that off, and no other server is touched', async () => {
    expect(storage.settings.of(SERVER).feedback).toBe(true);
    await storage.settings.change(SERVER, { feedback: false }, ANN);
    expect(storage.settings.of(SERVER).feedback).toBe(false);
    expect(storage.settings.of(OTHER).feedback).toBe(true);
  });

  it('tells who changed which setting and when, the last first, and nothing of what stayed', async () => {
    const before = Date.now();
    await storage.settings.change(SERVER, { coolDown: 30, shipped: true }, ANN);
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(before + 1));
    await storage.settings.change(SERVER, { coolDown: 0 }, BOB);
    const log = await storage.settings.log(SERVER, 10);
    expect(log).toMatchObject([
      { setting: 'coolDown', memberId: BOB, before: 30, after: 0 },
      { setting: 'coolDown', memberId: ANN, before: 0, after: 30 },
    ]);
    for (const { at } of log) expect(at).toBeGreaterThanOrEqual(before);
  });

  it('holds changes of several settings at once without losing one', async () => {
    await Promise.all([
      storage.settings.change(SERVER, { coolDown: 30 }, ANN),
      storage.settings.change(SERVER, { language: 'de' }, BOB),
      storage.settings.change(SERVER, { visibility: 'private' }, ANN),
    ]);
    expect(storage.settings.of(SERVER)).toMatchObject({
      coolDown: 30,
      language: 'de',
      visibility: 'private',
    });
  });

  it('holds any text of an article as it is, in whatever script', async () => {
    const text = '“Так”, сказала вона. 是。 👩‍👩‍👧 \\ \'quoted\' "twice" $1 % _ \r\n\ttabs\n';
    await storage.articles.add(SERVER, [article('texts', text)], ANN, ROOM);
    expect((await storage.articles.read(SERVER, ['texts']))[0]?.text).toBe(text);
    expect(await storage.articles.size(SERVER)).toEqual({ articles: 1, bytes: Buffer.byteLength(text) });
  });

  it('leaves out of texts what no database holds', async () => {
    await storage.articles.add(SERVER, [article('texts', 'one\0two')], ANN, ROOM);
    storage.unanswered.note(SERVER, { command: 'ask', question: '\0Why\0?' });
    expect((await storage.articles.read(SERVER, ['texts']))[0]?.text).toBe('onetwo');
    expect(await storage.unanswered.since(SERVER, 0)).toMatchObject([{ question: 'Why?' }]);
  });

  it('counts questions together that are the same as it holds them, and keeps those noted beside them', async () => {
    const tooLong = 'a'.repeat(299);
    for (const question of ['Why?', '\0Why?', `${tooLong}😀`, `${tooLong}🧀`])
      storage.unanswered.note(SERVER, { command: 'ask', question });
    storage.unanswered.note(OTHER, { command: 'ask', question: 'Where?' });
    const noted = await storage.unanswered.since(SERVER, 0);
    expect(noted.map(({ times }) => times)).toEqual([2, 2]);
    expect(await storage.unanswered.since(OTHER, 0)).toMatchObject([{ question: 'Where?' }]);
  });

  it('takes no more articles than there is room for, even where two add at once', async () => {
    const room = { articles: 3, bytes: 1_000 };
    const added = await Promise.all([
      storage.articles.add(SERVER, [article('a'), article('b')], ANN, room),
      storage.articles.add(SERVER, [article('c'), article('d')], BOB, room),
    ]);
    expect(added.filter((ids) => ids === null).length).toBe(1);
    expect((await storage.articles.ids(SERVER)).length).toBe(2);
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

  it('counts a member’s vote on each question that a reply answered in turn', async () => {
    const picked = { ...asked, question: 'When?' };
    await storage.feedback.vote(picked, 'helpful', 'another:bob');
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    await storage.feedback.vote(picked, 'unhelpful', 'reply:ann');
    expect(await storage.feedback.worst(SERVER, 5)).toEqual([
      { command: 'ask', question: 'When?', helpful: 1, unhelpful: 1 },
      { command: 'ask', question: 'Who met whom?', helpful: 1, unhelpful: 0 },
    ]);
  });

  it('takes back no vote that isn’t counted any more', async () => {
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    const { database, close } = await openDatabase(place(), keptLog().log);
    await database.deleteFrom('feedback').execute();
    await close();
    await storage.feedback.vote(asked, 'unhelpful', 'another:bob');
    await storage.feedback.vote(asked, 'unhelpful', 'reply:ann');
    expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 0, unhelpful: 2 });
  });

  it('counts a member once on a reply after a restart too, until their ballot has had its time', async () => {
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    await restart();
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    await storage.feedback.vote(asked, 'unhelpful', 'reply:bob');
    await restart();
    await storage.feedback.vote(asked, 'helpful', 'reply:bob');
    expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 2, unhelpful: 0 });
    await storage.feedback.sweep(Date.now() + 1);
    await storage.feedback.vote(asked, 'helpful', 'reply:ann');
    expect(await storage.feedback.total(SERVER)).toEqual({ helpful: 3, unhelpful: 0 });
  });

  it('counts a vote that couldn’t be kept when it comes again', async () => {
    const { database, close } = await openDatabase(place(), keptLog().log);
    const feedback = openFeedback(database);
    await sql`ALTER TABLE feedback RENAME TO away`.execute(database);
    await expect(feedback.vote(asked, 'helpful', 'reply:ann')).rejects.toThrow();
    await sql`ALTER TABLE away RENAME TO feedback`.execute(database);
    await feedback.vote(asked, 'helpful', 'reply:ann');
    expect(await feedback.total(SERVER)).toEqual({ helpful: 1, unhelpful: 0 });
    await close();
  });

  it('counts what wasn’t answered, the last asked first, until it is dismissed or too old', async () => {
    storage.unanswered.note(SERVER, { command: 'ask', question: 'Why?' });
    storage.unanswered.note(SERVER, { command: 'ask', question: 'Where?' });
    const before = Date.now() + 1;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(before));
    storage.unanswered.note(SERVER, { command: 'ask', question: 'Why?' });
    expect(await storage.unanswered.since(SERVER, 0)).toMatchObject([
      { question: 'Why?', times: 2 },
      { question: 'Where?', times: 1 },
    ]);
    expect(await storage.unanswered.since(SERVER, before)).toMatchObject([{ question: 'Why?' }]);
    expect(await storage.unanswered.servers()).toEqual([SERVER]);
    await storage.unanswered.expire(SERVER, before);
    expect(await storage.unanswered.since(SERVER, 0)).toMatchObject([{ question: 'Why?' }]);
    await storage.unanswered.dismiss(SERVER, [{ command: 'ask', question: 'Why?' }]);
    expect(await storage.unanswered.servers()).toEqual([]);
  });

  it('keeps what wasn’t answered within a moment, with what others asked then', async () => {
    const { database, close } = await openDatabase(place(), keptLog().log);
    for (const question of ['Why?', 'Where?', 'Why?']) {
      storage.unanswered.note(SERVER, { command: 'ask', question });
      storage.unanswered.note(OTHER, { command: 'ask', question });
    }
    const kept = () => database.selectFrom('unanswered').select(['guild_id', 'question', 'times']).execute();
    await vi.waitFor(async () => {
      const rows = (await kept()).map(({ guild_id, question, times }) => `${guild_id} ${question} ${times}`);
      expect(rows.sort()).toEqual([
        `${SERVER} Where? 1`,
        `${SERVER} Why? 2`,
        `${OTHER} Where? 1`,
        `${OTHER} Why? 2`,
      ]);
    });
    await close();
  });

  it('says in the log that a question without an answer could not be kept, without the question', async () => {
    const { database, close } = await openDatabase(place(), keptLog().log);
    const told = keptLog();
    const unanswered = openUnanswered(database, told.log);
    await sql`ALTER TABLE unanswered RENAME TO away`.execute(database);
    unanswered.note(SERVER, { command: 'ask', question: 'When did it erupt?' });
    await unanswered.settle();
    await sql`ALTER TABLE away RENAME TO unanswered`.execute(database);
    expect(told.lines).toMatchObject([{ level: 50, lost: 1 }]);
    expect(JSON.stringify(told.lines)).not.toContain('erupt');
    await close();
  });

  it('is bounded for each server: what is oldest or was voted on least makes room', async () => {
    const { database, close } = await openDatabase(place(), keptLog().log);
    const questions = Array.from({ length: 2_050 }, (_, number) => `Question ${number}?`);
    const key = (question: string) => ({ guild_id: SERVER, command: 'ask', question });
    for (let at = 0; at < questions.length; at += 205) {
      const some = questions.slice(at, at + 205);
      await database
        .insertInto('unanswered')
        .values(some.map((question, each) => ({ ...key(question), times: 1, last_at: at + each })))
        .execute();
      await database
        .insertInto('feedback')
        .values(some.map((question, each) => ({ ...key(question), helpful: at + each, unhelpful: 1 })))
        .execute();
    }
    const logged = Array.from({ length: 1_010 }, (_, at) => ({
      ...{ id: `id-${at}`, guild_id: SERVER, at, member_id: ANN },
      ...{ setting: 'coolDown', before: '0', after: '1' },
    }));
    await database.insertInto('settings_log').values(logged).execute();
    await storage.settings.change(SERVER, { coolDown: 30 }, ANN);
    const log = await storage.settings.log(SERVER, 3_000);
    expect([log.length, log[0]?.after, log.at(-1)?.at]).toEqual([1_000, 30, 11]);
    storage.unanswered.note(SERVER, { command: 'ask', question: 'Why?' });
    await storage.feedback.vote({ ...asked, question: 'Why?' }, 'helpful', 'reply:ann');
    const unanswered = await storage.unanswered.since(SERVER, 0);
    const voted = await storage.feedback.worst(SERVER, 3_000);
    for (const [kept, most] of [
      [unanswered, 2_000],
      [voted, 2_001],
    ] as const) {
      const names = new Set(kept.map(({ question }) => question));
      expect(names.size).toBe(most);
      const first = 2_051 - most;
      expect([
        names.has('Why?'),
        names.has(`Question ${first}?`),
        names.has(`Question ${first - 1}?`),
      ]).toEqual([true, true, false]);
    }
    await close();
  });

  it('lets a member ask once in a cool-down, whatever comes at once', async () => {
    const [first, second] = await Promise.all([
      storage.coolDowns.begin(SERVER, BOB, 60),
      storage.coolDowns.begin(SERVER, BOB, 60),
    ]);
    expect([first, second].filter((left) => left === 0).length).toBe(1);
    expect(await storage.coolDowns.begin(SERVER, ANN, 60)).toBe(0);
    expect(await storage.coolDowns.begin(OTHER, BOB, 60)).toBe(0);
  });

  it('lets a member ask once, though another process’s clock is behind', async () => {
    const other = await openStorage(place(), keptLog().log);
    const now = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now });
    expect(await storage.coolDowns.begin(SERVER, BOB, 60)).toBe(0);
    vi.setSystemTime(now - 1_000);
    expect(await other.coolDowns.begin(SERVER, BOB, 60)).toBe(61_000);
    vi.useRealTimers();
    await other.close();
  });

  it.each([
    ['ahead', 3 * 3_600_000],
    ['back', -3 * 3_600_000],
  ])(
    'lets them ask again once it is over, though the clock is set %s by hours meanwhile',
    async (_, jump) => {
      const { now } = Date;
      expect(await storage.coolDowns.begin(SERVER, BOB, 1)).toBe(0);
      const jumped = vi.spyOn(Date, 'now').mockImplementation(() => now() + jump);
      expect(await storage.coolDowns.begin(SERVER, BOB, 1)).toBeLessThanOrEqual(1_000);
      await storage.coolDowns.sweep();
      await vi.waitFor(async () => expect(await storage.coolDowns.begin(SERVER, BOB, 1)).toBe(0), {
        timeout: 5_000,
      });
      jumped.mockRestore();
    },
  );

  it('lets them ask again once it is over, and forgets it then', async () => {
    expect(await storage.coolDowns.begin(SERVER, BOB, 0.02)).toBe(0);
    await vi.waitFor(async () => expect(await storage.coolDowns.begin(SERVER, BOB, 0.02)).toBe(0));
    await storage.coolDowns.sweep();
    expect(await storage.coolDowns.begin(SERVER, ANN, 0.02)).toBe(0);
  });

  it('is gone for one server, and for no other, once everything about it is deleted', async () => {
    for (const guildId of [SERVER, OTHER]) {
      await storage.settings.change(guildId, { coolDown: 60 }, ANN);
      await storage.articles.add(guildId, [article('harbour')], ANN, ROOM);
      await storage.feedback.vote({ ...asked, guildId }, 'helpful', `${guildId}:ann`);
      storage.unanswered.note(guildId, { command: 'ask', question: 'Why?' });
      await storage.coolDowns.begin(guildId, BOB, 60);
    }
    await storage.forget(SERVER);
    const kept = async (guildId: string) => [
      storage.settings.of(guildId).coolDown,
      (await storage.settings.log(guildId, 10)).length,
      (await storage.articles.ids(guildId)).length,
      (await storage.feedback.total(guildId)).helpful,
      (await storage.unanswered.since(guildId, 0)).length,
      (await storage.coolDowns.begin(guildId, BOB, 60)) > 0,
    ];
    expect(await kept(SERVER)).toEqual([0, 0, 0, 0, 0, false]);
    expect(await kept(OTHER)).toEqual([60, 1, 1, 1, 1, true]);
    await restart();
    expect(storage.settings.of(SERVER).coolDown).toBe(0);
    expect(storage.settings.of(OTHER).coolDown).toBe(60);
  });
});
