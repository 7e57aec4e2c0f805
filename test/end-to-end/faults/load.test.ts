import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, setStage } from '../stage.ts';
import { ask, expectEachAnswered, expectOneAnswer } from './ask.ts';

/** As long as the slowest machine takes. Sandbox and bot share a thread here, so that 3 s would tell nothing. */
const LONGEST_MS = 120_000;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({}, { timing: { firstResponse: LONGEST_MS } });
});
afterAll(() => stage.close());

const QUESTIONS = [
  { command: '/ask', options: { question: 'Who met in Geneva?' }, isPrivate: false },
  { command: '/quote', options: { text: 'sphere of influence', private: true }, isPrivate: true },
  { command: '/sources', options: {}, isPrivate: false },
  // Nobody is called so, nor nearly: that is for whoever asked.
  { command: '/quote', options: { speaker: 'Qqxzvv' }, isPrivate: true },
] as const;

it('a thousand questions at once are each answered once, to those whom the answer is for', {
  timeout: LONGEST_MS,
}, async () => {
  const asked = Array.from({ length: 1_000 }, (_, at) => QUESTIONS[at % QUESTIONS.length] ?? QUESTIONS[0]);
  const all = asked.map(({ command, options }) => ask(stage, command, options));
  await expectEachAnswered(stage, all, LONGEST_MS);
  const isPrivate = new Map(
    stage.sandbox.member
      .messages()
      .map(({ interaction_metadata, isPrivate }) => [interaction_metadata?.id, isPrivate]),
  );
  expect(all.map(({ id }) => isPrivate.get(id))).toEqual(asked.map((one) => one.isPrivate));
  await expectOneAnswer(stage, ask(stage));
});
