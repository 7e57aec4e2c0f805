import { expect, vi } from 'vitest';
import type { Interaction, Outcome } from '../../../src/sandbox/interactions.ts';
import type { SeenMessage } from '../../../src/sandbox/person.ts';
import type { OptionValue } from '../../../src/sandbox/protocol.ts';
import { PATIENCE, type Stage } from '../stage.ts';

/** Something that a member did, with the faults that the bot's calls about it meet. */
export interface Asked {
  readonly id: string;
  readonly outcome: Promise<Outcome>;
  /** Of calls with the first response. */
  readonly response: { readonly path: RegExp };
  /** Of calls that change a message or send another one. */
  readonly afterwards: { readonly path: RegExp };
}

const QUESTION = { question: 'Who met in Geneva?' };

/** Asks, and waits for nothing: what is planned for the bot's calls in the same breath comes in time. */
export function ask(
  { sandbox }: Stage,
  command = '/ask',
  options: Readonly<Record<string, OptionValue>> = QUESTION,
  who: 'member' | 'moderator' = 'member',
): Asked {
  return asked(sandbox[who].start({ type: 'run', channelId: sandbox.text.id, command, options }));
}

/** Presses a button, named by its label, and waits for nothing. */
export function press({ sandbox }: Stage, { channel_id, id }: SeenMessage, button: string): Asked {
  return asked(
    sandbox.member.start({ type: 'press', channelId: channel_id, messageId: id, customId: button }),
  );
}

function asked({ id, token, outcome }: Interaction): Asked {
  return {
    id,
    outcome,
    response: { path: new RegExp(`^/interactions/${id}/`) },
    afterwards: { path: new RegExp(`^/webhooks/\\d+/${token}`) },
  };
}

/** What can be seen of an interaction in the channel. */
export function repliesTo({ sandbox }: Stage, { id }: Asked): readonly SeenMessage[] {
  const everybody = [...sandbox.member.messages(), ...sandbox.moderator.messages()];
  const found = everybody.filter((message) => message.interaction_metadata?.id === id);
  return [...new Map(found.map((message) => [message.id, message])).values()];
}

/** The log's lines that say what became of an interaction, once there is one. */
export async function linesOn({ log }: Stage, { id }: Asked): Promise<readonly Record<string, unknown>[]> {
  const lines = () => log.filter((line) => line['interaction'] === id && line['outcome'] !== undefined);
  await vi.waitFor(() => expect(lines()).not.toEqual([]), PATIENCE);
  return lines();
}

/** Expects the answer, once, and nothing beside it, however often the question was delivered. */
export async function expectOneAnswer(stage: Stage, asked: Asked): Promise<void> {
  await asked.outcome;
  await vi.waitFor(async () => {
    const lines = await linesOn(stage, asked);
    expect(lines.filter(({ outcome }) => outcome !== 'repeated')).toMatchObject([{ outcome: 'answered' }]);
  }, PATIENCE);
  const replies = repliesTo(stage, asked);
  expect(replies).toHaveLength(1);
  expect(replies[0]?.embeds).not.toEqual([]);
}

/** Expects one reply that says sorry, with the id under which the log tells what went wrong. */
export async function expectApology(stage: Stage, asked: Asked, reason: object): Promise<void> {
  const lines = await linesOn(stage, asked);
  expect(lines).toMatchObject([{ level: 50, outcome: 'failed', apology: 'sent', ...reason }]);
  const replies = repliesTo(stage, asked);
  expect(replies.map(({ content }) => content)).toEqual([
    expect.stringContaining(String(lines[0]?.['errorId'])),
  ]);
}

/** Expects no reply, and one line that says why. */
export async function expectLost(stage: Stage, asked: Asked, reason: object): Promise<void> {
  await expect(asked.outcome).rejects.toThrow(/did not respond/);
  expect(await linesOn(stage, asked)).toMatchObject([reason]);
  expect(repliesTo(stage, asked)).toEqual([]);
}

/** Expects of many, however busy this machine is, that each has its answer once and that the log says so once. */
export async function expectEachAnswered(
  stage: Stage,
  all: readonly Asked[],
  timeout: number,
): Promise<void> {
  // The log tells at once of one that failed, and why; Discord only when it has waited for it.
  const open = () => Object.values(outcomesIn(stage, all)).filter((outcomes) => outcomes.length === 0);
  await vi.waitFor(() => expect(open()).toEqual([]), { timeout, interval: 250 });
  expect(stage.log.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(outcomesIn(stage, all)).toEqual(Object.fromEntries(all.map(({ id }) => [id, ['answered']])));
  await Promise.all(all.map(({ outcome }) => outcome));
  const messages = [...stage.sandbox.member.messages(), ...stage.sandbox.moderator.messages()];
  const ids = [...new Map(messages.map((message) => [message.id, message])).values()].map(
    ({ interaction_metadata }) => interaction_metadata?.id,
  );
  const wanted = new Set(all.map(({ id }) => id));
  expect(ids.filter((id) => id && wanted.has(id)).toSorted()).toEqual([...wanted].toSorted());
}

/** What the log says became of each. */
function outcomesIn({ log }: Stage, all: readonly Asked[]): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = Object.fromEntries(all.map(({ id }) => [id, []]));
  for (const { interaction, outcome } of log) {
    if (outcome !== undefined) found[String(interaction)]?.push(outcome);
  }
  return found;
}
