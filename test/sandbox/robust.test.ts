import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../src/sandbox/refusal.ts';
import { checkCallback } from '../../src/sandbox/strict/callbacks.ts';
import { checkCommand, checkCommands } from '../../src/sandbox/strict/commands.ts';
import { checkMessage } from '../../src/sandbox/strict/messages.ts';
import { type Stage, setStage } from './bot.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Keys that mean something somewhere, with values that mostly mean nothing there. */
const { body } = fc.letrec<{ body: unknown }>((tie) => ({
  body: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom<unknown[]>(
      null,
      true,
      -1,
      0,
      1,
      2,
      4,
      7,
      10,
      32768,
      'x',
      '',
      '1'.repeat(18),
      'attachment://x',
    ),
    fc.array(tie('body'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...['type', 'data', 'content', 'embeds', 'components', 'component', 'accessory', 'flags', 'fields'],
        ...[
          'attachments',
          'allowed_mentions',
          'parse',
          'users',
          'options',
          'choices',
          'name',
          'value',
          'url',
        ],
        ...['description', 'custom_id', 'label', 'style', 'image', 'footer', 'id', 'message_reference'],
      ),
      tie('body'),
      { maxKeys: 8, noNullPrototype: true },
    ),
  ),
}));

test('whatever is checked passes or is refused', async () => {
  const refusal = (error: unknown) => expect(error).toBeInstanceOf(Refusal);
  const kinds = ['message', 'follow-up', 'edit-reply', 'edit'] as const;
  await fc.assert(
    fc.asyncProperty(body, async (odd) => {
      await checkCommand(odd).catch(refusal);
      await checkCommands(odd).catch(refusal);
      for (const kind of kinds) await checkMessage(kind, odd, new Map()).catch(refusal);
      for (const type of [4, 5, 6, 7, 8, 9]) {
        const focused = { options: [{ name: 'text', type: 3, value: '', focused: true }] };
        await checkCallback({ type, data: odd }, new Map(), focused, undefined).catch(refusal);
      }
    }),
    { numRuns: 500 },
  );
});

test('no body, however odd, is met with anything but an answer of the API', async () => {
  const headers = { authorization: `Bot ${stage.sandbox.token}`, 'content-type': 'application/json' };
  const { id: application } = stage.client.application;
  const status = async (method: string, path: string, json: unknown) => {
    const url = `${stage.sandbox.restUrl}/v10${path}`;
    return (await fetch(url, { method, headers, body: JSON.stringify(json) })).status;
  };
  const calls: [string, (token: { id: string; token: string }) => string][] = [
    ['POST', ({ id, token }) => `/interactions/${id}/${token}/callback`],
    ['POST', ({ token }) => `/webhooks/${application}/${token}`],
    ['PATCH', ({ token }) => `/webhooks/${application}/${token}/messages/@original`],
    ['POST', () => `/users/@me/channels`],
    ['PATCH', () => `/channels/${stage.sandbox.text.id}`],
  ];
  await fc.assert(
    fc.asyncProperty(body, fc.constantFrom(0, 4, 5, 6, 7, 8, 9), async (odd, type) => {
      const found: number[] = [];
      stage.handle = async ({ id, token }) => {
        for (const [method, path] of calls) {
          // Half of the first responses have at least a type.
          const sent = type > 0 && path({ id, token }).endsWith('callback') ? { type, data: odd } : odd;
          found.push(await status(method, path({ id, token }), sent));
        }
      };
      const interaction = stage.sandbox.member.start({
        type: 'run',
        channelId: stage.sandbox.text.id,
        command: 'act',
        options: {},
      });
      await expect.poll(() => found.length, { interval: 1, timeout: 5_000 }).toBe(calls.length);
      interaction.fail('no-response', 'over');
      expect(found.filter((each) => each >= 500)).toEqual([]);
    }),
    {
      numRuns: 50,
      examples: [
        [null, 4],
        [null, 0],
      ],
    },
  );
});
