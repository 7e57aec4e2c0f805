import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { embedsOf, PATIENCE, type Stage, setStage } from './stage.ts';

const DAY = 86_400_000;
/** Milliseconds: the first start of a file reads the program, too. */
const MAX_START = 30_000;
/** Nothing of it is in the shipped articles. */
const volcano = 'When did the volcano on Iceland erupt?';
const recipe = 'Who baked the chocolate cake?';

let folder: string;
let stage: Stage;
let storage: Storage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'));
  stage = await setStage({ dataDir: folder, forumAnswers: true });
  storage = await openStorage(folder, keptLog().log);
}, MAX_START);
afterEach(async () => {
  expect(stage.sandbox.refusals).toEqual([]);
  await storage.close();
  await stage.close();
  await rm(folder, { recursive: true });
});

const ask = (question: string, options = {}) => stage.sandbox.member.run('/ask', { question, ...options });
const unanswered = (options = {}) => stage.sandbox.moderator.run('/unanswered', options);
const kept = () => storage.unanswered.since(stage.sandbox.guildId, 0);
/** Notes are kept behind the answer: nobody waits for them. */
const untilKept = (count: number) =>
  vi.waitFor(async () => {
    const times = (await kept()).reduce((sum, one) => sum + one.times, 0);
    expect(times).toBe(count);
  }, PATIENCE);
/** The buttons that dismiss a question. */
const dismissalsIn = ({ components }: APIMessage) =>
  (components ?? [])
    .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap((each) => ('label' in each && each.label?.startsWith('Dismiss') ? [each.label] : []));
/** The questions on a page, in order. */
const questionsIn = (message: APIMessage) =>
  [...embedsOf(message).matchAll(/\*\*\d+\. (.*)\*\*$/gm)].map(([, question]) => question);

describe('/unanswered', () => {
  it('shows those who may use it, and them alone, what was asked in vain, without names', async () => {
    await ask(volcano);
    await untilKept(1);
    const shown = await unanswered();
    expect(shown.isPrivate).toBe(true);
    expect(embedsOf(shown)).toMatch(
      /\*\*1\. When did the volcano on Iceland erupt\?\*\*\n1 time, last <t:\d+:R> · `\/ask`/,
    );
    expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${stage.sandbox.member.user.id}|maya`, 'i'));
    await expect(stage.sandbox.member.run('/unanswered')).rejects.toThrow();
  });

  it('counts what is alike together: other forms, a slip, another order', async () => {
    for (const question of [
      volcano,
      volcano,
      'the volcano on iceland, when did it erupt',
      'When did the vulcano on Iceland erupt',
    ])
      await ask(question);
    await ask(recipe);
    await untilKept(5);
    const shown = embedsOf(await unanswered());
    expect(shown).toMatch(
      /erupt\?\*\*\n4 times, last .* · in 2 other wordings · `\/ask`\n\n\*\*2\. Who baked/,
    );
  });

  it('counts private questions and public ones, and every command that found nothing', async () => {
    await ask(volcano, { private: true });
    await stage.sandbox.member.run('/quote', { text: 'purple elephants dance' });
    await stage.sandbox.member.run('/summary', { of: 'Zanzibar xylophone', length: 'short' });
    await stage.sandbox.member.run('/compare', { topic: 'Zanzibar xylophone' });
    await untilKept(4);
    expect((await kept()).map(({ command }) => command).sort()).toEqual([
      'ask',
      'compare',
      'quote',
      'summary',
    ]);
    // How long an answer is to be is not what was asked.
    expect(JSON.stringify(await kept())).not.toContain('short');
  });

  it('has what holds no words once, in whichever commands it was asked', async () => {
    await ask('🎉');
    await stage.sandbox.member.run('/quote', { text: '🎉' });
    await untilKept(2);
    const shown = await unanswered();
    expect(embedsOf(shown)).toMatch(
      /\*\*1\. 🎉\*\*\n2 times, last <t:\d+:R> · `\/(ask|quote)` · `\/(ask|quote)`/,
    );
    const left = await stage.sandbox.moderator.press(shown, 'Dismiss 1');
    expect(embedsOf(left)).toContain('Nothing that was asked is left without an answer.');
  });

  it('leaves out what was answered, direct messages and members that a question mentions', async () => {
    await ask('Where did the ministers meet?');
    await ask(volcano, {});
    await stage.sandbox.member.run('/ask', { question: volcano }, { channel: stage.sandbox.member.dm });
    await ask(`Does <@${stage.sandbox.moderator.user.id}> like ${recipe}`);
    await untilKept(2);
    expect((await kept()).map(({ question }) => question).sort()).toEqual([`Does like ${recipe}`, volcano]);
  });

  it('has forum posts that weren’t answered, of chosen forums', async () => {
    stage.sandbox.member.post('Volcano', 'Not chosen yet. When did it erupt?');
    await stage.sandbox.moderator.run('/settings set', { forum: stage.sandbox.forum.id });
    stage.sandbox.member.post('Volcano', `Hi! ${volcano}`);
    await untilKept(1);
    expect(embedsOf(await unanswered())).toMatch(/\*\*1\. Volcano: When did .*\*\*\n.* · in a forum/);
  });

  it('shows nothing of another server', async () => {
    await stage.sandbox.member.run('/ask', { question: volcano }, { channel: stage.sandbox.pressClub.text });
    await vi.waitFor(async () => {
      expect(await storage.unanswered.since(stage.sandbox.pressClub.guildId, 0)).toHaveLength(1);
    }, PATIENCE);
    expect(embedsOf(await unanswered())).toContain('Nothing that was asked is left without an answer.');
  });

  it('echoes nothing that was typed as markdown', async () => {
    await ask('[click](https://evil.test) **@everyone** # who?');
    await untilKept(1);
    const shown = await unanswered();
    expect(embedsOf(shown)).toContain('\\[click\\]');
    expect(shown.pinged).toEqual([]);
  });
});

describe('dismissing', () => {
  it('takes a question away in all its wordings, for good, until it is asked anew', async () => {
    for (const question of [volcano, 'when did the volcano on iceland erupt', recipe]) await ask(question);
    await untilKept(3);
    const shown = await unanswered();
    expect(questionsIn(shown)[0]).toContain('volcano');
    const left = await stage.sandbox.moderator.press(shown, 'Dismiss 1');
    expect(embedsOf(left)).not.toContain('volcano');
    expect(embedsOf(left)).toContain('chocolate');
    await stage.restart();
    expect(embedsOf(await unanswered())).not.toContain('volcano');
    await ask(volcano);
    await untilKept(2);
    expect(embedsOf(await unanswered())).toMatch(/volcano on Iceland erupt\?\*\*\n1 time/);
  });

  it('the last one leaves nothing to show', async () => {
    await ask(volcano);
    await untilKept(1);
    const shown = await unanswered();
    const left = await stage.sandbox.moderator.press(shown, 'Dismiss 1');
    expect(embedsOf(left)).toContain('Nothing that was asked is left without an answer.');
    expect(dismissalsIn(left)).toEqual([]);
  });
});

describe('pages', () => {
  it('hold some questions each, and both keep turning after a restart', async () => {
    const places = ['Lima', 'Oslo', 'Quito', 'Tunis', 'Hanoi', 'Accra', 'Perth', 'Sofia', 'Turin'];
    for (const place of places) await ask(`How tall is the lighthouse of ${place}?`);
    await untilKept(places.length);
    const first = await unanswered();
    expect(questionsIn(first)).toHaveLength(8);
    expect(dismissalsIn(first)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `Dismiss ${number}`));
    expect(first.embeds[0]?.footer?.text).toBe('Page 1 of 2');
    await stage.restart();
    const second = await stage.sandbox.moderator.press(first, 'Next ▶');
    expect(questionsIn(second)).toHaveLength(1);
    const left = await stage.sandbox.moderator.press(second, 'Dismiss 9');
    expect(left.embeds[0]?.footer).toBeUndefined();
    expect(questionsIn(left)).toHaveLength(8);
  });
});

describe('with time', () => {
  it('questions can be shown since a day, a week or a month, and go after 90 days', async () => {
    const now = Date.now();
    const askedAgo = (days: number, question: string) => {
      vi.spyOn(Date, 'now').mockReturnValue(now - days * DAY);
      storage.unanswered.note(stage.sandbox.guildId, { command: 'ask', question });
      vi.restoreAllMocks();
    };
    askedAgo(3, 'three days');
    askedAgo(20, 'twenty days');
    askedAgo(89, 'eighty-nine days');
    askedAgo(91, 'ninety-one days');
    await storage.unanswered.written();
    const shown = async (since?: string) => questionsIn(await unanswered(since ? { since } : {}));
    expect(await shown('day')).toEqual([]);
    expect(embedsOf(await unanswered({ since: 'day' }))).toContain('asked in that time');
    expect(await shown('week')).toEqual(['three days']);
    expect(await shown('month')).toEqual(['three days', 'twenty days']);
    expect(await shown()).toEqual(['three days', 'twenty days', 'eighty-nine days']);
    expect(await kept()).toHaveLength(4);
    await stage.restart();
    await vi.waitFor(async () => expect(await kept()).toHaveLength(3), PATIENCE);
  });

  it('they go as the server has set, and none is kept where it has set that', async () => {
    await ask(volcano);
    await untilKept(1);
    await stage.sandbox.moderator.run('/settings set', { 'keep-unanswered': 0 });
    expect(embedsOf(await unanswered())).toContain('keeps no questions');
    await ask(recipe);
    expect(await kept()).toEqual([]);
  });
});
