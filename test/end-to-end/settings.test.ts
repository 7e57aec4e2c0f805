import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type APIMessage, ComponentType, Locale } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asText } from '../../src/sandbox/as-text.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from '../discord/log.ts';
import { PATIENCE, type Stage, setStage } from './stage.ts';

/** The log's level of what is in order. */
const INFO = 30;

const question = 'When did the ministers meet?';
const member = () => stage.sandbox.member;
const moderator = () => stage.sandbox.moderator;

let stage: Stage;
beforeEach(async () => {
  stage = await setStage({ forumAnswers: true });
});
afterEach(async () => {
  expect(stage.sandbox.refusals).toEqual([]);
  expect(stage.log.filter((line) => Number(line['level']) > INFO && !isOfSlices(line))).toEqual([]);
  await stage.close();
});

/** Whoever runs several processes over one folder of data is warned of that. */
const isOfSlices = ({ msg }: Readonly<Record<string, unknown>>) => /DATABASE_URL/.test(String(msg));

const ask = (options = {}, who = member()) => who.run('/ask', { question, ...options });
const view = () => moderator().run('/settings view');
const set = (options: Readonly<Record<string, string | number | boolean>>) =>
  moderator().run('/settings set', options);
const pick = (message: APIMessage, setting: string, ...values: readonly unknown[]) =>
  moderator().select(
    message,
    `setting:${setting}`,
    setting === 'forums' ? values.map(String) : values.map((value) => JSON.stringify(value)),
  );

/** A line of the settings, without its name: "everybody, where …" of "Who sees an answer". */
function lineOf({ embeds }: APIMessage, name: string): string | undefined {
  const lines = embeds[0]?.description?.split('\n') ?? [];
  return lines.find((line) => line.startsWith(`**${name}**`))?.replace(/^.*?\*\*: /, '');
}
const warningsOf = ({ embeds }: APIMessage) =>
  embeds[0]?.description?.split('\n').filter((line) => line.startsWith('⚠️')) ?? [];

const componentsOf = ({ components = [] }: APIMessage) =>
  components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));

/** What each menu shows as picked. */
const pickedIn = (message: APIMessage) =>
  componentsOf(message).flatMap((each): (string | string[])[] => {
    if (each.type === ComponentType.StringSelect)
      return each.options.filter((option) => option.default).map(({ label }) => label);
    if (each.type === ComponentType.ChannelSelect) return [each.default_values?.map(({ id }) => id) ?? []];
    return [];
  });

describe('/settings view', () => {
  it('tells in plain words how everything stands, to whoever asks alone', async () => {
    const shown = await view();
    expect(shown.isPrivate).toBe(true);
    expect(shown.embeds[0]?.description).toBe(
      [
        '**Who sees an answer**: everybody, unless a question sets `private`',
        '**Public language**: the server’s own',
        '**Articles that I come with**: included',
        '**👍 and 👎**: on',
        '**Cool-down for each member**: none',
        '**Questions without an answer**: kept for 90 days',
        '**Forum channels that I answer in**: none',
      ].join('\n'),
    );
  });

  it('has a menu for each setting, on two pages, that shows how it stands', async () => {
    const first = await view();
    expect(pickedIn(first)).toEqual([
      'Who sees an answer: everybody',
      'Public language: the server’s own',
      'Articles that I come with: included',
      '👍 and 👎: on',
    ]);
    const second = await moderator().press(first, 'More settings ▶');
    expect(second.id).toBe(first.id);
    expect(pickedIn(second)).toEqual([
      'Cool-down for each member: none',
      'Questions without an answer: kept for 90 days',
      [],
    ]);
    expect(pickedIn(await moderator().press(second, '◀ Back'))).toEqual(pickedIn(first));
  });

  it('and all of /settings is for those who may manage the server', async () => {
    for (const command of ['view', 'set', 'log', 'delete-everything'])
      await expect(member().run(`/settings ${command}`)).rejects.toThrow();
    await expect(moderator().run('/settings view', {}, { channel: moderator().dm })).rejects.toThrow();
  });

  it('speaks the language of whoever looks, within what Discord takes', async () => {
    for (const locale of [Locale.Ukrainian, Locale.Russian, Locale.German, Locale.French, Locale.SpanishES]) {
      moderator().locale = locale;
      const shown = await set({ 'cool-down': 90, 'keep-unanswered': 365 });
      const others = ['log', 'delete-everything'].map((name) => moderator().run(`/settings ${name}`));
      // Discord would have refused what is too long for it, and no word of English is left.
      for (const one of [shown, ...(await Promise.all(others))])
        expect(asText(one)).not.toMatch(/\b(settings|answers|everything|seconds|kept)\b/i);
    }
  });
});

describe('a menu', () => {
  it('changes its setting, and shows in its place how all stand now', async () => {
    const shown = await view();
    const changed = await pick(shown, 'visibility', 'private');
    expect(changed.id).toBe(shown.id);
    expect(lineOf(changed, 'Who sees an answer')).toBe('only whoever asks, unless a question sets `private`');
    expect(pickedIn(changed)).toContain('Who sees an answer: only whoever asks');
    const more = await moderator().press(changed, 'More settings ▶');
    const cooled = await pick(more, 'coolDown', 30);
    expect(lineOf(cooled, 'Cool-down for each member')).toBe('30 seconds');
    expect(pickedIn(cooled)).toContain('Cool-down for each member: 30 seconds');
  });

  it('sets the forum channels that are picked, and none where all are taken out', async () => {
    const { forum } = stage.sandbox;
    const shown = await moderator().press(await view(), 'More settings ▶');
    const chosen = await pick(shown, 'forums', forum.id);
    expect(lineOf(chosen, 'Forum channels that I answer in')).toBe(`<#${forum.id}>`);
    expect(pickedIn(chosen)).toContainEqual([forum.id]);
    expect(lineOf(await pick(chosen, 'forums'), 'Forum channels that I answer in')).toBe('none');
  });

  it('offers forum channels and nothing else', async () => {
    const shown = await moderator().press(await view(), 'More settings ▶');
    await expect(pick(shown, 'forums', stage.sandbox.text.id)).rejects.toThrow();
  });

  it('works after a restart', async () => {
    const shown = await view();
    await stage.restart();
    expect(lineOf(await pick(shown, 'feedback', false), '👍 and 👎')).toBe('off');
  });
});

describe('/settings set', () => {
  it('changes several at once, a number too that no menu offers', async () => {
    const { forum } = stage.sandbox;
    const shown = await set({ language: 'fr', 'cool-down': 45, 'keep-unanswered': 1, forum: forum.id });
    expect(lineOf(shown, 'Public language')).toBe('Français');
    expect(lineOf(shown, 'Cool-down for each member')).toBe('45 seconds');
    expect(lineOf(shown, 'Questions without an answer')).toBe('kept for 1 day');
    expect(lineOf(shown, 'Forum channels that I answer in')).toBe(`<#${forum.id}>`);
    expect(pickedIn(shown)).toContain('Cool-down for each member: 45 seconds');
    const without = await set({ 'remove-forum': forum.id, language: 'server' });
    expect(lineOf(without, 'Forum channels that I answer in')).toBe('none');
    expect(lineOf(without, 'Public language')).toBe('the server’s own');
  });

  it('touches no other server', async () => {
    await set({ visibility: 'private' });
    const { text } = stage.sandbox.pressClub;
    expect((await member().run('/ask', { question }, { channel: text })).isPrivate).toBe(false);
  });
});

describe('who sees an answer', () => {
  it('is as the server has set it, where the member doesn’t say', async () => {
    expect((await ask()).isPrivate).toBe(false);
    await set({ visibility: 'private' });
    expect((await ask()).isPrivate).toBe(true);
  });

  it('is as the member says, where they do', async () => {
    await set({ visibility: 'private' });
    expect((await ask({ private: false })).isPrivate).toBe(false);
    await set({ visibility: 'public' });
    expect((await ask({ private: true })).isPrivate).toBe(true);
  });
});

describe('the language that is set', () => {
  beforeEach(() => set({ language: 'de' }));

  it('is that of public answers, and of nobody’s own', async () => {
    expect(asText(await member().run('/summary'))).toContain('Zusammenfassung');
    expect(asText(await member().run('/summary', { private: true }))).toContain('Summary');
  });

  it('stays when a page is turned, and is there when an answer is shared', async () => {
    const long = await member().run('/summary', { length: 'long' });
    expect(asText(await member().press(long, 'Weiter ▶'))).toContain('Seite 2 von');
    await member().press(await member().run('/summary', { private: true }), 'Share');
    const shared = member().messages().at(-1) as SeenMessage;
    expect(asText(shared)).toContain('Zusammenfassung');
    expect(asText(shared)).toContain('[Löschen]');
  });

  it('is that of cards', async () => {
    const reply = await member().run('/who-said', { quote: 'a united, swift and tough response' });
    const card = await member().press(reply, 'Karte');
    expect(card.isPrivate).toBe(false);
    expect(asText(card)).toContain('[Löschen]');
    expect(asText(card)).toContain('teils zitiert');
  });
});

describe('a cool-down', () => {
  it('has a member wait between two questions, and tells them alone until when', async () => {
    await set({ 'cool-down': 60 });
    const before = Date.now() / 1_000;
    expect((await ask()).isPrivate).toBe(false);
    const refused = await member().run('/quote', { speaker: 'Lavrov' });
    expect(refused).toMatchObject({ isPrivate: true, embeds: [] });
    const [, until] = /Ask again <t:(\d+):R>\.$/.exec(refused.content) ?? [];
    expect(Number(until) - before).toBeGreaterThan(58);
    expect(Number(until) - before).toBeLessThan(70);
  });

  it('counts what is asked about a message, and what is asked privately', async () => {
    await set({ 'cool-down': 60 });
    await ask({ private: true });
    const message = moderator().say('“A united, swift and tough response”');
    expect((await member().runOnMessage('Check quotes', message)).content).toContain('Ask again');
  });

  it('leaves help, suggestions, pages, buttons and slips that find nothing alone', async () => {
    await set({ 'cool-down': 60 });
    expect(asText(await member().run('/quote', { speaker: 'xq' }))).toContain('No speaker called');
    const reply = await member().run('/summary', { length: 'long' });
    expect(asText(await member().press(reply, 'Next ▶'))).toContain('Page 2 of');
    expect(await member().suggestions('/quote', { speaker: 'Lav' }, 'speaker')).not.toEqual([]);
    expect((await member().run('/help')).embeds).not.toEqual([]);
  });

  it('is each member’s own, is none for moderators, and holds in that server only', async () => {
    await set({ 'cool-down': 60 });
    await ask();
    expect((await ask({}, moderator())).embeds).not.toEqual([]);
    expect((await ask({}, moderator())).embeds).not.toEqual([]);
    const { text } = stage.sandbox.pressClub;
    expect((await member().run('/ask', { question }, { channel: text })).embeds).not.toEqual([]);
    expect((await member().run('/ask', { question }, { channel: member().dm })).embeds).not.toEqual([]);
  });

  it('ends', async () => {
    await set({ 'cool-down': 1 });
    await ask();
    await wait(1_100);
    expect((await ask()).embeds).not.toEqual([]);
  });

  it('that was longer when it began is over when the one that is set would be', async () => {
    await set({ 'cool-down': 3_600 });
    await ask();
    await set({ 'cool-down': 1 });
    await wait(1_100);
    expect((await ask()).embeds).not.toEqual([]);
  });
});

describe('the articles that the bot comes with', () => {
  it('answer until a server leaves them out, and it is warned where that leaves none', async () => {
    const left = await set({ shipped: false });
    expect(lineOf(left, 'Articles that I come with')).toBe('left out');
    expect(warningsOf(left)).toEqual([expect.stringContaining('no article to answer from')]);
    for (const command of ['/summary', '/timeline', '/sources'])
      expect((await member().run(command)).content).toContain('There are no articles here yet.');
    expect((await member().run('/help')).embeds).not.toEqual([]);
    const back = await set({ shipped: true });
    expect(warningsOf(back)).toEqual([]);
    expect((await ask()).embeds).not.toEqual([]);
  });
});

describe('/settings log', () => {
  it('tells who changed what from what to what, and when, the last first', async () => {
    expect(asText(await moderator().run('/settings log'))).toContain('Nothing has been changed yet.');
    await set({ visibility: 'private' });
    await pick(await moderator().press(await view(), 'More settings ▶'), 'forums', stage.sandbox.forum.id);
    const shown = await moderator().run('/settings log');
    expect(shown).toMatchObject({ isPrivate: true, pinged: [] });
    const [latest, first] = shown.embeds[0]?.description?.split('\n') ?? [];
    const who = `<@${moderator().user.id}>`;
    expect(latest).toMatch(/^<t:\d+:f> <@\d+> · /);
    expect(latest).toContain(
      `${who} · **Forum channels that I answer in**: none → <#${stage.sandbox.forum.id}>`,
    );
    expect(first).toContain(`${who} · **Who sees an answer**: everybody → only whoever asks`);
  });

  it('can be looked at from the settings, and leads back to them', async () => {
    const shown = await pick(await view(), 'feedback', false);
    const changes = await moderator().press(shown, 'Changes');
    expect(changes.id).toBe(shown.id);
    expect(asText(changes)).toContain('on → off');
    expect(pickedIn(await moderator().press(changes, '◀ Back'))).toContain('👍 and 👎: off');
  });

  it('notes nothing where nothing changed', async () => {
    await set({ visibility: 'public' });
    expect(asText(await moderator().run('/settings log'))).toContain('Nothing has been changed yet.');
  });
});

describe('/settings delete-everything', () => {
  const fill = async () => {
    await set({ visibility: 'public', 'cool-down': 30, language: 'de' });
    const reply = await ask({}, moderator());
    const vote = componentsOf(reply).find((each) => 'emoji' in each && each.emoji?.name === '👍');
    await member().press(reply, vote && 'custom_id' in vote ? vote.custom_id : '');
  };

  it('says first what goes, with counts, and does nothing without a yes', async () => {
    await fill();
    const asked = await moderator().run('/settings delete-everything');
    expect(asked.isPrivate).toBe(true);
    expect(asText(asked)).toContain('2 changes');
    expect(asText(asked)).toContain('👍 and 👎 of 1 question');
    expect(componentsOf(asked)).toMatchObject([
      { label: 'Delete everything', style: 4 },
      { label: 'Cancel', style: 2 },
    ]);
    expect((await moderator().press(asked, 'Cancel')).isDeleted).toBe(true);
    expect(lineOf(await view(), 'Cool-down for each member')).toContain('30 seconds');
  });

  it('deletes all of it with a yes, says so, and leaves who it was in the log', async () => {
    await fill();
    await moderator().run('/settings set', { 'cool-down': 45 }, { channel: stage.sandbox.pressClub.text });
    const done = await moderator().press(
      await moderator().run('/settings delete-everything'),
      'Delete everything',
    );
    expect(asText(done)).toBe(
      'Done. Nothing is left of what I kept about this server, and everything is set as it came.',
    );
    expect(stage.log).toContainEqual(
      expect.objectContaining({
        msg: 'everything about a server was deleted',
        guildId: stage.sandbox.guildId,
        memberId: moderator().user.id,
      }),
    );
    const after = await view();
    expect(lineOf(after, 'Cool-down for each member')).toBe('none');
    expect(lineOf(after, '👍 and 👎')).toBe('on');
    expect(asText(await moderator().run('/settings log'))).toContain('Nothing has been changed yet.');
    const elsewhere = { channel: stage.sandbox.pressClub.text };
    expect(
      lineOf(await moderator().run('/settings view', {}, elsewhere), 'Cool-down for each member'),
    ).toContain('45 seconds');
  });
});

describe('a forum in which posts can’t be answered', () => {
  it('is named, with what the bot needs there', async () => {
    const { forum } = stage.sandbox;
    expect(warningsOf(await set({ forum: forum.id }))).toEqual([]);
    await stage.close();
    stage = await setStage({ forumAnswers: false });
    expect(warningsOf(await set({ forum: stage.sandbox.forum.id }))).toEqual([
      expect.stringContaining('FORUM_ANSWERS'),
    ]);
  });
});

describe('the removal of the bot from a server', () => {
  let folder: string;
  let kept: Storage;
  const departed = async () => [...(await kept.departures.all()).keys()];
  /** Settings in The Press Club, as its moderator sees them. */
  const there = (command: string, options = {}) =>
    moderator().run(command, options, { channel: stage.sandbox.pressClub.text });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'record-'));
    kept = await openStorage(folder, keptLog().log);
  });
  afterEach(async () => {
    await kept.close();
    await rm(folder, { recursive: true });
  });

  it('is noted, and leaves everything as it was for when the bot is added again', async () => {
    await stage.close();
    stage = await setStage({ dataDir: folder });
    const { guildId } = stage.sandbox.pressClub;
    await there('/settings set', { 'cool-down': 45 });
    moderator().setBotIn(guildId, false);
    await vi.waitFor(async () => expect(await departed()).toEqual([guildId]), PATIENCE);
    moderator().setBotIn(guildId, true);
    await stage.restart();
    await vi.waitFor(async () => expect(await departed()).toEqual([]), PATIENCE);
    expect(lineOf(await there('/settings view'), 'Cool-down for each member')).toBe('45 seconds');
  });

  it('is not assumed of a server that another process answers in', async () => {
    await stage.close();
    const slice = (id: number) => ({ shards: { ids: [id], count: 2 } });
    stage = await setStage({ dataDir: folder, ...slice(0) }, { shards: 2 });
    const others = await stage.startAgain(slice(1));
    const warnings = stage.log.filter(isOfSlices).map(({ msg }) => String(msg));
    expect(warnings.filter((msg) => msg.startsWith('SHARDS'))).toHaveLength(2);
    expect(warnings.filter((msg) => msg.startsWith('another process'))).not.toEqual([]);
    await set({ 'cool-down': 30 });
    await there('/settings set', { 'cool-down': 45 });
    await others.stop();
    // Looks through what is kept when it starts, and is through when it stops.
    await stage.restart();
    await stage.bot.stop();
    expect([...(await kept.servers())].sort()).toEqual(
      [stage.sandbox.guildId, stage.sandbox.pressClub.guildId].sort(),
    );
    expect(await departed()).toEqual([]);
  });
});

describe('where a member uses the bot as an app of their own', () => {
  it('nothing is kept, and no votes are asked for: the server hasn’t added it', async () => {
    await stage.close();
    stage = await setStage({}, { userInstalled: true, externalApps: true });
    const reply = await ask();
    expect(reply.isPrivate).toBe(false);
    expect(componentsOf(reply).filter((each) => 'emoji' in each)).toEqual([]);
    await expect(moderator().run('/settings view')).rejects.toThrow();
  });
});
