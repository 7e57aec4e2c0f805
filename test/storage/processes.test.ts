import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { StorageDownError } from '../../src/storage/storage-error.ts';
import { keptLog } from '../discord/log.ts';
import { type Cable, layCable } from './cable.ts';
import { onPostgres } from './databases.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
const ANN = '100000000000000003';
const BOB = '100000000000000004';
const ROOM = { articles: 1_000, bytes: 1_000_000 };
const article = (id: string) => ({ id, file: `${id}.txt`, text: `What ${id} says.\n` });
const vote = { guildId: SERVER, command: 'ask', question: 'Why?' };

/** Within a second, and another one on a busy machine. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 2_000, interval: 10 });

/** How long something takes, in milliseconds. */
async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

onPostgres('two processes', (place) => {
  const { log, lines } = keptLog('info');
  let cable: Cable;
  /** Behind the cable. */
  let far: Storage;
  let near: Storage;
  /** Which servers `far` was told to read again, in order. */
  let told: string[];

  beforeEach(async () => {
    cable = await layCable(place());
    [far, near] = await Promise.all([openStorage(cable.url, log), openStorage(place(), log)]);
    told = [];
    far.changes.listen(async (guildId) => void told.push(guildId));
  });
  afterEach(async () => {
    cable.mend();
    await Promise.all([far.close(), near.close()]);
    await cable.close();
    lines.length = 0;
  });

  const said = (message: string) => lines.filter(({ msg }) => msg === message).length;
  const back = () => vi.waitFor(() => expect(said('the database is back')).toBe(1), { timeout: 5_000 });

  it('know of each other’s changes within a second', async () => {
    await near.settings.change(SERVER, { coolDown: 30 }, ANN);
    await soon(() => expect(far.settings.of(SERVER).coolDown).toBe(30));
    await far.settings.change(SERVER, { coolDown: 40 }, ANN);
    await soon(() => expect(near.settings.of(SERVER).coolDown).toBe(40));
    await near.articles.add(OTHER, [article('harbour')], ANN, ROOM);
    await soon(() => expect(told).toContain(OTHER));
    expect(await far.articles.ids(OTHER)).toEqual(['harbour']);
    await near.forget(SERVER);
    await soon(() => expect(far.settings.of(SERVER).coolDown).toBe(0));
    expect(lines).toEqual([]);
  });

  it('lose none of each other’s changes, and end up knowing the same', async () => {
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    await Promise.all(
      numbers.flatMap((number) => [
        near.articles.add(SERVER, [article(`near-${number}`)], ANN, ROOM),
        far.articles.add(SERVER, [article(`far-${number}`)], BOB, ROOM),
        near.settings.change(SERVER, { coolDown: number + 1 }, ANN),
        far.settings.change(SERVER, { keepUnanswered: number + 1 }, BOB),
      ]),
    );
    expect((await near.articles.ids(SERVER)).length).toBe(40);
    await near.settings.change(OTHER, { coolDown: 1 }, ANN);
    await soon(() => expect(far.settings.of(OTHER).coolDown).toBe(1));
    expect(far.settings.of(SERVER)).toEqual(near.settings.of(SERVER));
    expect(near.settings.of(SERVER)).toMatchObject({
      coolDown: expect.any(Number),
      keepUnanswered: expect.any(Number),
    });
    expect(near.settings.of(SERVER).coolDown).toBeGreaterThan(0);
  });

  it('read what changed once, whoever changed it', async () => {
    await far.settings.change(SERVER, { coolDown: 30 }, ANN);
    await near.settings.change(OTHER, { coolDown: 30 }, ANN);
    await soon(() => expect(told).toEqual([SERVER, OTHER]));
  });

  it('have members wait for one another’s cool-downs', async () => {
    expect(await near.coolDowns.begin(SERVER, BOB, 60)).toBe(0);
    expect(await far.coolDowns.begin(SERVER, BOB, 60)).toBeGreaterThan(50_000);
    expect(await far.coolDowns.begin(OTHER, BOB, 60)).toBe(0);
  });

  it('count a member’s vote on a reply once, though it comes through both', async () => {
    await Promise.all([near, far, near, far].map((one) => one.feedback.vote(vote, 'helpful', 'reply:ann')));
    expect(await near.feedback.total(SERVER)).toEqual({ helpful: 1, unhelpful: 0 });
    await far.feedback.vote(vote, 'unhelpful', 'reply:ann');
    expect(await near.feedback.total(SERVER)).toEqual({ helpful: 0, unhelpful: 1 });
  });

  it('catch up on what changed while one couldn’t hear of it', async () => {
    await near.settings.change(SERVER, { coolDown: 30 }, ANN);
    await soon(() => expect(far.settings.of(SERVER).coolDown).toBe(30));
    cable.cut();
    await vi.waitFor(() => expect(said('the database is away')).toBe(1), { timeout: 3_000 });
    await near.forget(SERVER);
    await near.settings.change(OTHER, { coolDown: 50 }, ANN);
    expect(far.settings.of(SERVER).coolDown).toBe(30);
    cable.mend();
    await back();
    await soon(() => expect(far.settings.of(SERVER).coolDown).toBe(0));
    await soon(() => expect(far.settings.of(OTHER).coolDown).toBe(50));
  });

  it('keep whatever was acknowledged, however often the cable is cut', async () => {
    const acknowledged: string[] = [];
    let refused = 0;
    let isOver = false;
    const changing = Array.from({ length: 4 }, async (_, line) => {
      for (let number = 0; !isOver; number++) {
        const one = article(`${line}-${number}`);
        await far.articles.add(SERVER, [one], ANN, { articles: 10_000, bytes: 10_000_000 }).then(
          () => acknowledged.push(one.id),
          async (error) => {
            expect(error).toBeInstanceOf(StorageDownError);
            refused += 1;
            await wait(10);
          },
        );
      }
    });
    for (let cuts = 0; cuts < 5; cuts++) {
      await wait(Math.random() * 300);
      cable.cut();
      await wait(Math.random() * 100);
      cable.mend();
    }
    const before = acknowledged.length;
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before), { timeout: 5_000 });
    isOver = true;
    await Promise.all(changing);
    expect(refused).toBeGreaterThan(0);
    const kept = new Set(await near.articles.ids(SERVER));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  });

  it('say of a change that only its acknowledgement is missing of that it may be kept, and of others that they aren’t', async () => {
    const change = () =>
      far.settings.change(SERVER, { coolDown: 30 }, ANN).then(
        () => null,
        (error) => error,
      );
    cable.cutAfter('insert into');
    expect(await change()).toMatchObject({ name: 'StorageDownError', perhapsKept: false });
    cable.mend();
    await vi.waitFor(() => far.settings.change(OTHER, { coolDown: 30 }, ANN), { timeout: 5_000 });
    expect(near.settings.of(SERVER).coolDown).toBe(0);
    cable.cutAfter('commit');
    expect(await change()).toMatchObject({ name: 'StorageDownError', perhapsKept: true });
    await soon(() => expect(near.settings.of(SERVER).coolDown).toBe(30));
  });

  it('survive that the database ends all connections', async () => {
    const client = new pg.Client(place());
    await client.connect();
    await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`);
    await client.end();
    await vi.waitFor(() => near.settings.change(SERVER, { coolDown: 30 }, ANN), { timeout: 3_000 });
    await vi.waitFor(() => expect(far.settings.of(SERVER).coolDown).toBe(30), { timeout: 3_000 });
  });

  describe.each(['cut', 'freeze'] as const)('where the cable to the database is %s', (how) => {
    beforeEach(async () => {
      await far.settings.change(SERVER, { coolDown: 30 }, ANN);
      cable[how]();
    });

    it('changes fail within some two seconds, or four on a busy machine, with an error that says why, and at once after that', async () => {
      const change = () => far.settings.change(SERVER, { coolDown: 60 }, ANN);
      expect(await timed(() => expect(change()).rejects.toThrow(StorageDownError))).toBeLessThan(4_000);
      expect(await timed(() => expect(change()).rejects.toThrow(StorageDownError))).toBeLessThan(1_000);
      const votes = () => far.feedback.vote(vote, 'helpful', 'reply:ann');
      expect(await timed(() => expect(votes()).rejects.toThrow(StorageDownError))).toBeLessThan(1_000);
      // What is known is still known.
      expect(far.settings.of(SERVER).coolDown).toBe(30);
      await vi.waitFor(() => expect(said('the database is away')).toBe(1), { timeout: 3_000 });
    });

    it('it recovers by itself, and nothing is lost', async () => {
      far.unanswered.note(SERVER, { command: 'ask', question: 'Where?' });
      await expect(far.feedback.vote(vote, 'helpful', 'reply:ann')).rejects.toThrow(StorageDownError);
      await vi.waitFor(() => expect(said('the database is away')).toBe(1), { timeout: 3_000 });
      cable.mend();
      await back();
      await far.settings.change(SERVER, { coolDown: 90 }, ANN);
      await soon(() => expect(near.settings.of(SERVER).coolDown).toBe(90));
      await far.feedback.vote(vote, 'helpful', 'reply:ann');
      expect(await near.feedback.total(SERVER)).toEqual({ helpful: 1, unhelpful: 0 });
      await soon(async () =>
        expect(await near.unanswered.since(SERVER, 0)).toMatchObject([{ question: 'Where?', times: 1 }]),
      );
      // One line for each, however many questions there were meanwhile.
      expect(said('the database is away')).toBe(1);
    });

    it('nothing that was noted before a server was forgotten is kept when it is back', async () => {
      far.unanswered.note(SERVER, { command: 'ask', question: 'Where?' });
      far.unanswered.note(OTHER, { command: 'ask', question: 'Where?' });
      await far.unanswered.written();
      await vi.waitFor(() => expect(said('the database is away')).toBe(1), { timeout: 3_000 });
      await expect(far.forget(SERVER)).rejects.toThrow(StorageDownError);
      cable.mend();
      await soon(async () => expect(await near.unanswered.servers()).toEqual([OTHER]));
    });

    it('cool-downs hold in the process, also when it is back', async () => {
      // Nobody waits for an answer because of them: Discord gives one 3 s.
      expect(
        await timed(async () => expect(await far.coolDowns.begin(SERVER, BOB, 60)).toBe(0)),
      ).toBeLessThan(1_500);
      expect(await far.coolDowns.begin(SERVER, BOB, 60)).toBeGreaterThan(50_000);
      expect(await far.coolDowns.begin(SERVER, ANN, 60)).toBe(0);
      await vi.waitFor(() => expect(said('the database is away')).toBe(1), { timeout: 3_000 });
      cable.mend();
      await back();
      expect(await far.coolDowns.begin(SERVER, BOB, 60)).toBeGreaterThan(50_000);
    });
  });
});
