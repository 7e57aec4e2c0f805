import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { RestFault } from '../../../src/sandbox/faults.ts';
import type { SeenMessage } from '../../../src/sandbox/person.ts';
import { PATIENCE, type Stage, setStage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ forumAnswers: true }, { timing: { firstResponse: 30_000 } });
  await stage.sandbox.moderator.run('/settings set', { forum: stage.sandbox.forum.id });
});
afterAll(() => stage.close());

/** Opens a post that the bot answers, and lets its reply meet a fault. */
function post(fault: RestFault): SeenMessage {
  const first = stage.sandbox.member.post('Where did they meet?', 'Where did Blinken and Lavrov meet?');
  const aim = { method: 'POST', path: new RegExp(`^/channels/${first.channel_id}/`) };
  stage.sandbox.restFaults.plan(fault, 1, aim);
  return first;
}

const repliesTo = ({ channel_id }: SeenMessage) =>
  stage.sandbox.member.messages({ id: channel_id }).filter(({ author }) => author.bot);

describe('a forum post is answered once, after', () => {
  it.each<[string, RestFault]>([
    ['a 502', { status: 502 }],
    ['a connection dropped before the reply was posted', { drop: 'before' }],
    ['a connection dropped after it', { drop: 'after' }],
    ['10 s of silence', { silence: 10_000 }],
  ])(
    '%s',
    async (_, fault) => {
      const first = post(fault);
      await vi.waitFor(() => expect(repliesTo(first)).toHaveLength(1), { ...PATIENCE, timeout: 30_000 });
      // What is repeated comes within half a second, and so it does for the post of another.
      const next = post({ status: 502 });
      await vi.waitFor(() => expect(repliesTo(next)).toHaveLength(1), { ...PATIENCE, timeout: 30_000 });
      expect(repliesTo(first)).toHaveLength(1);
    },
    60_000,
  );
});

it('a forum post that may not be answered leaves a line that says what the bot needs', async () => {
  const first = post({ refusal: 50013 });
  await vi.waitFor(
    () =>
      expect(stage.log).toContainEqual(
        expect.objectContaining({ level: 40, code: 50013, msg: expect.stringMatching(/the bot needs/) }),
      ),
    PATIENCE,
  );
  expect(repliesTo(first)).toEqual([]);
});
