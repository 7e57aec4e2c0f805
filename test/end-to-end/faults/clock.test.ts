import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { PATIENCE, type Stage, setStage } from '../stage.ts';
import { ask, expectEachAnswered } from './ask.ts';

const HOURS_MS = 3 * 3_600_000;
/** More than discord.js makes in a second. */
const MANY = 60;

let stage: Stage;
beforeAll(async () => {
  // How quick this machine is doesn't count here.
  stage = await setStage({}, { timing: { firstResponse: 60_000 } });
});
afterAll(() => stage.close());

/** How far the bot's clock is from Discord's, which goes right. */
let ahead = 0;
const { now } = Date;
beforeEach(() => void vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead));
afterEach(() => {
  vi.restoreAllMocks();
  ahead = 0;
});

/** Asks until discord.js has begun to count how many requests it makes. */
async function askMany(): Promise<void> {
  const all = Array.from({ length: MANY }, () => ask(stage, '/settings view', {}, 'moderator'));
  await expectEachAnswered(stage, all, 30_000);
}

it.each([
  ['ahead', HOURS_MS],
  ['back', -HOURS_MS],
])('a clock that is set %s by hours leaves every question answered', async (_, jump) => {
  await askMany();
  ahead = jump;
  await askMany();
});

it('a clock that is wrong lets a moderator remove an article just so', async () => {
  ahead = HOURS_MS;
  const { moderator } = stage.sandbox;
  const base64 = Buffer.from('The harbour reopens\n\nThe harbour of Westport reopened on Monday.').toString(
    'base64',
  );
  const preview = await moderator.run('/library add', { file: { name: 'a.txt', type: '', base64 } });
  await moderator.press(preview, 'Add');
  await vi.waitFor(async () => {
    const asked = await moderator.run('/library remove', { source: 'The harbour reopens' });
    expect(asked.components).not.toEqual([]);
    expect((await moderator.press(asked, 'Remove')).content).toMatch(/removed/i);
  }, PATIENCE);
});
