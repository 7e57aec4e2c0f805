import { setTimeout as wait } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Sandbox } from '../../src/sandbox/sandbox.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { type Cable, layCable } from '../storage/cable.ts';
import { onPostgres } from '../storage/databases.ts';
import { type Program, startProgram } from './program.ts';
import { embedsOf } from './stage.ts';

const HARBOUR = `The harbour reopens

The harbour of Westport reopened on Monday. “We waited two years for this,” said the harbour master, Jane Doe.
`;
const BRIDGE = `The bridge is closed

The old bridge was closed on Friday. “It is not safe any more,” said the engineer, John Roe.
`;
const QUESTION = { question: 'When did the harbour of Westport reopen?' };
const ANSWER = 'Westport reopened';
/** The 👍 under an answer to it. */
const HELPFUL = `feedback:+:ask:${QUESTION.question}`;
/** Half of the ten seconds that a cut is allowed to last elsewhere, so that the tests stay quick. */
const CUT_MS = 5_000;
/** Within a second where nothing else goes on; this machine may be busy with other tests. */
const SOON = { timeout: 3_000, interval: 10 };
/** A reply that takes longer is of no use to anybody: Discord gives it 3 s. */
const LATEST_MS = 3_000;

// Several processes are started, on a busy machine too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

onPostgres('two processes of a bot on one database', (place) => {
  let cable: Cable;
  let sandbox: Sandbox;
  let programs: [first: Program, second: Program];
  /** What is kept, as another process sees it. */
  let own: Storage;

  beforeEach(async () => {
    cable = await layCable(place());
    sandbox = await Sandbox.start({ port: 0, log: keptLog().log, shards: 2 });
    const start = (shard: number) =>
      startProgram({
        DISCORD_TOKEN: sandbox.token,
        DISCORD_API_URL: sandbox.restUrl,
        DATABASE_URL: cable.url,
        SHARDS: `${shard}/2`,
      });
    programs = [start(0), start(1)];
    own = await openStorage(place(), keptLog().log);
    await Promise.all(programs.map((program) => program.says(/"msg":"ready"/)));
  });
  afterEach(async () => {
    for (const program of programs) program.send('SIGKILL');
    await Promise.all(programs.map(({ ended }) => ended));
    await own.close();
    await sandbox.close();
    await cable.close();
  });

  it('answer as one, and go on where the database or one of them is gone', async () => {
    const [first, second] = programs;
    const { guildId, member, moderator, pressClub } = sandbox;
    const there = { channel: pressClub.text };
    sandbox.gateway.deal(guildId, 0);
    sandbox.gateway.deal(pressClub.guildId, 1);
    const set = (coolDown: number) => moderator.run('/settings set', { 'cool-down': coolDown });
    const isAnswered = (reply: APIMessage) => expect(embedsOf(reply)).toContain(ANSWER);

    // What one of them is told the other one knows: an article of a server's, added while the first answers there ...
    const preview = (text: string) => {
      const file = { name: 'article.txt', type: '', base64: Buffer.from(text).toString('base64') };
      return moderator.run('/library add', { file });
    };
    await moderator.press(await preview(HARBOUR), 'Add');
    sandbox.gateway.deal(guildId, 1);
    await vi.waitFor(async () => isAnswered(await member.run('/ask', QUESTION)), SOON);
    // ... and a setting, changed through the second and heeded by the first, which gets the server back.
    await set(30);
    sandbox.gateway.deal(guildId, 0);
    await vi.waitFor(async () => expect((await member.run('/ask', QUESTION)).content).toMatch(/wait/), SOON);
    await set(0);

    // The database is cut off, while somebody is about to add another one.
    const bridge = await preview(BRIDGE);
    cable.cut();
    const until = Date.now() + CUT_MS;
    for (let asked = 0; Date.now() < until; asked++) {
      const started = performance.now();
      const [here, elsewhere] = await Promise.all([
        member.run('/ask', QUESTION),
        member.run('/ask', { question: `How many ships does harbour ${asked} have?` }, there),
      ]);
      expect(performance.now() - started).toBeLessThan(LATEST_MS);
      isAnswered(here);
      expect(embedsOf(elsewhere)).not.toBe('');
      for (const refused of [
        await set(60),
        await moderator.press(bridge, 'Add'),
        await member.press(here, HELPFUL),
      ]) {
        expect(refused).toMatchObject({
          isPrivate: true,
          content: expect.stringMatching(/database.*nothing was saved/),
        });
      }
      await wait(250);
    }
    cable.mend();
    // It is found again, and nothing was lost: neither what was there nor the questions of meanwhile.
    for (const program of programs) await program.says(/"msg":"the database is back"/);
    isAnswered(await member.run('/ask', QUESTION));
    expect((await set(60)).content).not.toMatch(/database/);
    await moderator.press(bridge, 'Add');
    expect(await own.articles.ids(guildId)).toHaveLength(2);
    await vi.waitFor(() => expect(own.settings.of(guildId).coolDown).toBe(60), SOON);
    await vi.waitFor(async () => {
      const noted = await own.unanswered.since(pressClub.guildId, 0);
      expect(noted.map(({ question }) => question)).toContain('How many ships does harbour 0 have?');
    }, SOON);

    // One of them is gone without a word; the other takes on its server.
    first.send('SIGKILL');
    await first.ended;
    sandbox.gateway.deal(guildId, 1);
    isAnswered(await moderator.run('/ask', QUESTION));
    expect(sandbox.refusals).toEqual([]);

    second.send('SIGTERM');
    expect(await second.ended).toMatchObject({ code: 0, errors: [] });
  });
});
