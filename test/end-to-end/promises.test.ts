import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFolder } from '../../src/corpus/read-folder.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { expectWithinLimits } from '../discord/limits.ts';
import { shownQuotations } from '../discord/shown.ts';
import { type Stage, setStage } from './stage.ts';

/** Conversations of chance, to see each promise kept in what really reaches the channel. */
const RUNS = { numRuns: 40 };

let stage: Stage;
let texts: readonly string[];
/** What members type is put together of these. */
let words: readonly string[];
beforeAll(async () => {
  stage = await setStage();
  const articles = await readFolder('seeds', pino({ level: 'silent' }));
  texts = articles.map((article) => article.text);
  words = [...new Set(texts.flatMap((text) => text.split(/\s+/)))];
});
afterAll(() => stage.close());

/** The passages of a reply. What a verdict repeats of the question stands under a caption of its own. */
function passagesOf({ embeds }: SeenMessage): string[] {
  return embeds.flatMap(({ description = '' }) =>
    shownQuotations(description.replace(/^\*\*Asked about:\*\*\n(?:> .*\n?)+/m, '')).map(({ text }) => text),
  );
}

/** Without the marks of a cut at either end. */
const uncut = (passage: string) => passage.replace(/^… /, '').replace(/ …$/, '');

function expectKept(reply: SeenMessage): void {
  expectWithinLimits(reply);
  expect(reply.pinged).toEqual([]);
  for (const passage of passagesOf(reply)) {
    expect(texts.some((text) => text.includes(uncut(passage)))).toBe(true);
  }
  const described = reply.embeds
    .map(({ title = '', description = '' }) => `${title}\n${description}`)
    .join('\n');
  const cited = described.match(/¶\d+/g)?.length ?? 0;
  expect(cited).toBeGreaterThanOrEqual(passagesOf(reply).length);
}

const typed = () =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((some) => some.join(' '));

it.each([
  ['/ask', 'question'],
  ['/quote', 'text'],
  ['/quote', 'speaker'],
  ['/quote', 'source'],
  ['/who-said', 'quote'],
  ['/summary', 'of'],
  ['/sources', 'source'],
])(
  '%s %s: words are as published, each passage is cited, and nobody is notified',
  async (command, option) => {
    await fc.assert(
      fc.asyncProperty(typed(), async (text) => {
        const reply = await stage.sandbox.member.run(command, { [option]: text.slice(0, 100) });
        expectKept(reply);
      }),
      RUNS,
    );
  },
);

it('every page of every way to read keeps them too', async () => {
  for (const [command, options] of [
    ['/quote', { source: 'Xinhua' }],
    ['/quote', { speaker: 'Blinken' }],
    ['/summary', { length: 'long' }],
    ['/sources', { source: 'UNN' }],
  ] as const) {
    let reply = await stage.sandbox.member.run(command, options);
    const pages = Number(/of (\d+)$/.exec(reply.embeds.at(-1)?.footer?.text ?? '')?.[1] ?? 1);
    for (let page = 1; page < pages; page += 1) {
      expectKept(reply);
      reply = await stage.sandbox.member.press(reply, 'Next ▶');
    }
    expectKept(reply);
    expect(passagesOf(reply).length).toBeGreaterThan(0);
  }
  expect(stage.sandbox.refusals).toEqual([]);
});
