import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, setStage } from '../stage.ts';
import { ask, expectEachAnswered, expectOneAnswer } from './ask.ts';

/** As long as the slowest machine takes. Sandbox and bot share a thread here, so that 3 s would tell nothing. */
const LONGEST_MS = 120_000;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({}, { timing: { firstResponse: LONGEST_MS } });
}, 60_000);
afterAll(() => stage.close());

const QUESTIONS = [
  ['/ask', { question: 'Who met in Geneva?' }],
  ['/quote', { text: 'sphere of influence', private: true }],
  ['/sources', {}],
] as const;

it('a thousand questions at once are each answered once, to those whom the answer is for', {
  timeout: LONGEST_MS,
}, async () => {
  const all = Array.from({ length: 1_000 }, (_, at) => {
    const [command, options] = QUESTIONS[at % QUESTIONS.length] ?? QUESTIONS[0];
    return ask(stage, command, options);
  });
  await expectEachAnswered(stage, all, LONGEST_MS);
  const isPrivate = new Map(
    stage.sandbox.member
      .messages()
      .map(({ interaction_metadata, isPrivate }) => [interaction_metadata?.id, isPrivate]),
  );
  expect(all.map(({ id }) => isPrivate.get(id))).toEqual(all.map((_, at) => at % QUESTIONS.length === 1));
  await expectOneAnswer(stage, ask(stage));
});
