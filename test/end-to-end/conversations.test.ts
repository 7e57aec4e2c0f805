import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

it('answers', async () => {
  const reply = await stage.sandbox.member.run('/quote', { speaker: 'lavrov' });
  console.log(JSON.stringify(reply, null, 1), stage.log);
  const next = await stage.sandbox.member.press(reply, 'Next ▶');
  console.log(next.embeds[0], next.id === reply.id);
  const other = await stage.sandbox.moderator.press(next, 'Next ▶');
  console.log(other.embeds[0], other.isPrivate, other.id === reply.id);
  console.log((await stage.sandbox.member.run('/help')).embeds);
  console.log(await stage.sandbox.member.suggestions('/quote', { speaker: 'lav' }, 'speaker'));
});
