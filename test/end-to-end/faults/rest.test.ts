import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Aim, RestFault } from '../../../src/sandbox/faults.ts';
import type { SeenMessage } from '../../../src/sandbox/person.ts';
import { PATIENCE, type Stage, setStage } from '../stage.ts';
import { ask, expectApology, expectLost, expectOneAnswer, linesOn, press, repliesTo } from './ask.ts';

/** Each fault hits the calls about one interaction alone, so that no test waits for another. */
let stage: Stage;
/** Where Discord waits no longer than it does. Elsewhere it waits for the slowest machine. */
let impatient: Stage;
beforeAll(async () => {
  stage = await setStage({}, { timing: { firstResponse: 60_000 } });
  impatient = await setStage();
});
afterAll(async () => {
  // Whatever went wrong, the bot answers again.
  await expectOneAnswer(stage, ask(stage));
  await expectOneAnswer(impatient, ask(impatient));
  await stage.close();
  await impatient.close();
});

/** More often than anything is tried. */
const ALWAYS = 100;
const plan = (fault: RestFault, times: number, aim: Aim) => stage.sandbox.restFaults.plan(fault, times, aim);

describe.concurrent('a reply that Discord’s API fails to take is given once, after', () => {
  it.each<[string, RestFault, times: number]>([
    ['a 500', { status: 500 }, 1],
    ['a 502, three times', { status: 502 }, 3],
    ['a 429 that says to wait 0.2 s', { status: 429, retryAfter: 0.2 }, 1],
    ['a 429 that doesn’t say how long', { status: 429 }, 1],
    ['a connection dropped before it was carried out', { drop: 'before' }, 1],
    ['a connection dropped twice before it was carried out', { drop: 'before' }, 2],
    ['a connection dropped after it was carried out', { drop: 'after' }, 1],
    ['10 s of silence', { silence: 10_000 }, 1],
  ])('%s', async (_, fault, times) => {
    const asked = ask(stage);
    plan(fault, times, asked.response);
    await expectOneAnswer(stage, asked);
  });
});

describe.concurrent('a reply that Discord’s API never takes leaves a line in the log that says why:', () => {
  it.each<[string, RestFault, object]>([
    ['500 for ever', { status: 500 }, { level: 50, outcome: 'failed', status: 500 }],
    ['502 for ever', { status: 502 }, { level: 50, outcome: 'failed', status: 502 }],
    ['429 that says to wait a minute', { status: 429, retryAfter: 60 }, { level: 50, outcome: 'failed' }],
    ['429 for ever, which doesn’t say how long', { status: 429 }, { level: 50, outcome: 'failed' }],
    ['no connection that holds', { drop: 'before' }, { level: 50, outcome: 'failed' }],
    ['silence for longer than Discord waits', { silence: 10_000 }, { level: 50, outcome: 'failed' }],
    ['10062', { refusal: 10062 }, { level: 40, outcome: 'too late', code: 10062 }],
    [
      '40060, as where another process has answered',
      { refusal: 40060 },
      { level: 40, outcome: 'too late', code: 40060 },
    ],
  ])('%s', async (_, fault, reason) => {
    const asked = ask(impatient);
    impatient.sandbox.restFaults.plan(fault, ALWAYS, asked.response);
    await expectLost(impatient, asked, reason);
  });
});

describe.concurrent('a reply that Discord refuses gives way to one that says sorry:', () => {
  it.each([50001, 50013, 50035] as const)('%i', async (code) => {
    const asked = ask(stage);
    plan({ refusal: code }, 1, asked.response);
    await expectApology(stage, asked, { code });
  });

  it.each([50001, 50013, 50035] as const)('%i, of an answer that was promised', async (code) => {
    const asked = ask(stage, '/library list', {}, 'moderator');
    plan({ refusal: code }, 1, asked.afterwards);
    await expectApology(stage, asked, { code });
  });
});

describe.concurrent('an answer that was promised is given once, after', () => {
  it.each<[string, RestFault, 'response' | 'afterwards']>([
    ['a promise whose acknowledgement was lost', { drop: 'after' }, 'response'],
    ['10 s of silence over the promise', { silence: 10_000 }, 'response'],
    ['a 502', { status: 502 }, 'afterwards'],
    ['a 429 that says to wait 0.2 s', { status: 429, retryAfter: 0.2 }, 'afterwards'],
    ['a connection dropped before it was carried out', { drop: 'before' }, 'afterwards'],
    ['a connection dropped after it was carried out', { drop: 'after' }, 'afterwards'],
  ])('%s', async (_, fault, when) => {
    const asked = ask(stage, '/settings view', {}, 'moderator');
    plan(fault, 1, asked[when]);
    await expectOneAnswer(stage, asked);
  });
});

describe.concurrent('suggestions', () => {
  it('come after a fault that passes', async () => {
    const { member, text } = stage.sandbox;
    const typing = { command: '/quote', options: { speaker: 'bl' }, focused: 'speaker' };
    const interaction = member.start({ type: 'suggest', channelId: text.id, ...typing });
    plan({ status: 500 }, 1, { path: new RegExp(`^/interactions/${interaction.id}/`) });
    expect(await interaction.outcome).toMatchObject({ kind: 'choices', choices: [expect.anything()] });
  });
});

describe('an answer that a member shares', () => {
  const answer = async () =>
    stage.sandbox.member.run('/who-said', {
      quote: 'united, swift and tough response',
      private: true,
    });
  const share = (message: SeenMessage) => press(stage, message, 'Share');
  const asSeenNow = ({ id }: SeenMessage) => {
    const now = stage.sandbox.member.messages().find((message) => message.id === id);
    if (!now) throw new Error('it is gone');
    return now;
  };

  it('is posted once where Discord’s answer was lost, without an error beside it', async () => {
    const asked = share(await answer());
    plan({ drop: 'after' }, 1, { method: 'POST', ...asked.afterwards });
    expect(await linesOn(stage, asked)).toMatchObject([{ outcome: 'answered' }]);
    expect(repliesTo(stage, asked).map(({ content, isPrivate }) => [content, isPrivate])).toEqual([
      [expect.stringMatching(/^Shared by/), false],
    ]);
    expect(stage.log).toContainEqual(
      expect.objectContaining({
        level: 40,
        interaction: asked.id,
        msg: expect.stringMatching(/isn’t known/),
      }),
    );
  });

  it('can be shared with a second press where the first was lost on the way', async () => {
    const message = await answer();
    const lost = share(message);
    plan({ drop: 'before' }, 1, { method: 'POST', ...lost.afterwards });
    await linesOn(stage, lost);
    expect(repliesTo(stage, lost)).toEqual([]);
    const second = share(asSeenNow(message));
    await linesOn(stage, second);
    expect(repliesTo(stage, second)).toHaveLength(1);
  });

  it('is posted once where its button can’t be changed, whatever is pressed then', async () => {
    const message = await answer();
    const first = share(message);
    plan({ status: 500 }, ALWAYS, { method: 'PATCH', ...first.afterwards });
    expect(await linesOn(stage, first)).toMatchObject([{ outcome: 'answered' }]);
    const second = share(asSeenNow(message));
    expect(await linesOn(stage, second)).toMatchObject([{ outcome: 'answered' }]);
    expect([repliesTo(stage, first).length, repliesTo(stage, second).length]).toEqual([1, 0]);
    expect(JSON.stringify(asSeenNow(message).components)).not.toContain('"label":"Share"');
  });

  it('says sorry to the one who pressed where Discord refuses it, and shares it the next time', async () => {
    const message = await answer();
    const refused = share(message);
    plan({ refusal: 50013 }, 1, { method: 'POST', ...refused.afterwards });
    expect(await linesOn(stage, refused)).toMatchObject([{ outcome: 'failed', code: 50013 }]);
    const second = share(asSeenNow(message));
    await linesOn(stage, second);
    expect(repliesTo(stage, second)).toHaveLength(1);
  });
});

it('an interaction that is delivered twice is answered once', async () => {
  stage.sandbox.gateway.duplicateInteractions(1);
  const asked = ask(stage);
  await asked.outcome;
  await vi.waitFor(
    async () =>
      expect((await linesOn(stage, asked)).map(({ outcome }) => outcome).toSorted()).toEqual([
        'answered',
        'repeated',
      ]),
    PATIENCE,
  );
  expect(repliesTo(stage, asked)).toHaveLength(1);
});

it('no token is ever in the log', async () => {
  const asked = ask(stage);
  plan({ status: 400 }, ALWAYS, asked.response);
  await linesOn(stage, asked);
  expect(JSON.stringify(stage.log)).not.toContain(stage.sandbox.token);
  expect(JSON.stringify(stage.log)).not.toMatch(/\/(interactions|webhooks)\/\d+\/[\w-]{20}/);
});
