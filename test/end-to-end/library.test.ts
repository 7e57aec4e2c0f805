import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import type { UploadedFile } from '../../src/sandbox/protocol.ts';
import { USUAL_LIMITS } from '../../src/servers/limits.ts';
import { expectWithinLimits } from '../discord/limits.ts';
import { shown } from '../discord/shown.ts';
import { embedsOf, type Stage, setStage } from './stage.ts';

const HARBOUR = `The harbour reopens

Source: The Westport Paper

2024-03-04

The harbour of Westport reopened on Monday after two years. “We waited for this day,” said Jane Doe, the harbour master.

Fishing boats came in at dawn. The mayor, John Roe, said that the work had cost nine million crowns.
`;

const file = (name: string, text: string | Uint8Array): UploadedFile => ({
  name,
  type: '',
  base64: Buffer.from(text).toString('base64'),
});
const harbour = file('harbour.txt', HARBOUR);

/** A sentence that nobody wrote before. */
const report = (number: number) =>
  `Report ${number} of the day\n\nThe committee met for hour number ${number} and went home again, its chair said.\n`;

describe('a server’s own articles', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage({ limits: { ...USUAL_LIMITS, room: { articles: 3, bytes: 20_000 } } });
  });
  afterEach(async () => {
    expect(stage.sandbox.refusals).toEqual([]);
    expect(stage.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
    await stage.close();
  });

  const moderator = () => stage.sandbox.moderator;
  const add = (options: object) => moderator().run('/library add', { ...options });
  const addWhole = async (upload: UploadedFile) => moderator().press(await add({ file: upload }), 'Add');
  const ask = async (question: string, where = {}) =>
    embedsOf(await stage.sandbox.member.run('/ask', { question }, where));
  const headlines = async (where = {}) => embedsOf(await stage.sandbox.member.run('/sources', {}, where));
  const componentsOf = ({ components = [] }: SeenMessage) =>
    components
      .flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []))
      .filter((each) => each.type === ComponentType.Button && 'custom_id' in each);
  const buttons = (message: SeenMessage) => componentsOf(message).map(({ label }) => label);

  it('are added in two steps: what was understood, and Add; and answer within a second', async () => {
    const preview = await add({ file: harbour });
    expectWithinLimits(preview);
    expect(preview.isPrivate).toBe(true);
    const text = shown(embedsOf(preview)).text;
    expect(text).toContain('The harbour reopens');
    expect(text).toContain('The Westport Paper · 4 March 2024');
    expect(text).toContain('2 paragraphs');
    expect(text).toContain('2 quotations');
    expect(text).toMatch(/Quoted: Jane Doe \(1\) and John Roe \(1\)/);
    expect(text).toContain('The harbour of Westport reopened on Monday after two years.');
    expect(text).toContain('No address was found');
    expect(text).not.toContain('No date was found');
    expect(buttons(preview)).toEqual(['Add', 'Cancel']);
    expect(await headlines()).not.toContain('harbour');

    const added = await moderator().press(preview, 'Add');
    expect(added.content).toContain('The harbour reopens');
    const since = performance.now();
    expect(await ask('Who is the harbour master of Westport?')).toContain('Jane Doe');
    // Promised is one second; this machine may have other things to do.
    expect(performance.now() - since).toBeLessThan(5_000);
    expect(await headlines()).toContain('The harbour reopens');
  });

  it('answer in that server, in no other one and in no direct message', async () => {
    await addWhole(harbour);
    const { pressClub, member } = stage.sandbox;
    for (const where of [{ channel: pressClub.text }, { channel: member.dm }]) {
      expect(await headlines(where)).not.toContain('harbour');
      expect(await ask('Who is the harbour master of Westport?', where)).not.toContain('Jane Doe');
    }
    expect(await ask('Who is the harbour master of Westport?')).toContain('Jane Doe');
  });

  it('are shown word for word as they were uploaded', async () => {
    await addWhole(harbour);
    const { embeds } = await stage.sandbox.member.run('/sources', { source: 'The harbour reopens' });
    const paragraphs = HARBOUR.trim().split('\n\n').slice(3);
    const text = shown(embeds.map(({ description = '' }) => description).join('\n')).text;
    for (const paragraph of paragraphs) expect(text).toContain(paragraph);
  });

  it('are called what a moderator says, whatever the file says', async () => {
    const preview = await add({
      file: harbour,
      title: 'Boats *return*',
      publisher: 'The @everyone Post',
      published: '5 March 2024',
      url: 'https://example.org/boats_(1)',
    });
    const text = shown(embedsOf(preview)).text;
    expect(text).toContain('Boats *return*');
    expect(text).toContain('The @everyone Post · 5 March 2024');
    expect(preview.pinged).toEqual([]);
    expect(text).not.toContain('⚠️');
    await moderator().press(preview, 'Add');
    expect(shown(await headlines()).text).toContain('Boats *return*');
    expect(await ask('Who is the harbour master of Westport?')).toContain(
      'https://example.org/boats_%281%29',
    );
  });

  it.each([
    ['published', 'last Tuesday', 'I can’t read the date'],
    ['published', '31 February 2024', 'I can’t read the date'],
    ['url', 'javascript:alert(1)', 'https://'],
    ['url', 'example.org/boats', 'https://'],
  ])('are not added with the %s %s', async (option, value, says) => {
    const { content, isPrivate } = await add({ file: harbour, [option]: value });
    expect(isPrivate).toBe(true);
    expect(content).toContain(says);
    expect(content).not.toContain(value);
  });

  it('come out of web pages too, with what these say of themselves', async () => {
    const paragraphs = HARBOUR.trim().split('\n\n').slice(3);
    const page = `<!doctype html><html><head><title>Harbour open</title>
      <meta property="og:title" content="The harbour reopens"><meta property="og:site_name" content="The Westport Paper">
      <meta property="article:published_time" content="2024-03-04T10:05:00Z">
      <link rel="canonical" href="https://example.org/harbour"></head>
      <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <article><h1>The harbour reopens</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article>
      <footer>All rights reserved.</footer><script>alert("no")</script></body></html>`;
    const preview = await add({ file: file('saved page.html', page) });
    const text = shown(embedsOf(preview)).text;
    expect(text).toContain('The harbour reopens');
    expect(text).toContain('The Westport Paper · 4 March 2024');
    expect(text).toContain('2 paragraphs');
    expect(text).not.toMatch(/Sport\b(?!,)|rights reserved|alert/);
    await moderator().press(preview, 'Add');
    expect(await ask('Who is the harbour master of Westport?')).toContain('https://example.org/harbour');
  });

  it('are not added when that is cancelled', async () => {
    const cancelled = await moderator().press(await add({ file: harbour }), 'Cancel');
    expect(cancelled.content).toContain('Nothing was added');
    expect(buttons(cancelled)).toEqual([]);
    expect(await headlines()).not.toContain('harbour');
  });

  it('are known again by what they say: neither they nor those the bot comes with are added twice', async () => {
    const [first, second] = [
      await add({ file: harbour }),
      await add({ file: harbour, title: 'Another name' }),
    ];
    await moderator().press(first, 'Add');
    expect((await moderator().press(second, 'Add')).content).toContain('already');
    expect((await add({ file: file('again.md', HARBOUR) })).content).toContain('already');
    const [name = ''] = await readdir('seeds');
    const shipped = await readFile(join('seeds', name));
    expect((await add({ file: file('a copy.txt', shipped) })).content).toContain('already');
  });

  it('are no more than there is room for, also where two moderators add at once', async () => {
    for (const number of [1, 2]) await addWhole(file(`${number}.txt`, report(number)));
    const [one, other] = [
      await add({ file: file('3.txt', report(3)) }),
      await stage.sandbox.moderator.run('/library add', { file: file('4.txt', report(4)) }),
    ];
    const said = await Promise.all([moderator().press(one, 'Add'), moderator().press(other, 'Add')]);
    expect(said.filter(({ content }) => content.startsWith('Added'))).toHaveLength(1);
    expect(said.filter(({ content }) => content.includes('may have 3 articles'))).toHaveLength(1);
    expect((await add({ file: file('5.txt', report(5)) })).content).toContain('may have 3 articles');
  });

  it.each([
    ['a picture', file('harbour.png', HARBOUR), 'no .txt, .md or .html'],
    ['a zip, which goes in by another command', file('harbour.zip', HARBOUR), '/library import'],
    [
      'a picture called a text',
      file('harbour.txt', Buffer.from('89504e470d0a1a0a00000000', 'hex')),
      'isn’t text',
    ],
    ['an empty file', file('harbour.txt', ' \n'), 'no paragraph'],
    ['a large file', file('harbour.txt', 'x'.repeat(2_000_001)), 'at most 2,000 kB'],
    [
      'a long article',
      file('harbour.txt', `The boats came in again. ${'They did so. '.repeat(10_000)}`),
      '100,000 characters',
    ],
    [
      'a page without an article',
      file('page.html', '<html><body><nav>Home</nav></body></html>'),
      'can’t find an article',
    ],
  ])('are not made of %s', async (_, upload, says) => {
    const reply = await add({ file: upload });
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toContain(says);
    expect(buttons(reply)).toEqual([]);
  });

  it('are removed after a question, and what pointed to them says that they changed', async () => {
    await addWhole(harbour);
    const page = await stage.sandbox.member.run('/sources', { source: 'The harbour reopens' });
    const answer = await stage.sandbox.member.run('/who-said', { quote: 'We waited for this day' });
    const choices = await moderator().suggestions('/library remove', { source: 'harb' }, 'source');
    expect(choices.map(({ name }) => name)).toEqual(['The harbour reopens · The Westport Paper']);
    const offered = await moderator().suggestions('/library remove', { source: '' }, 'source');
    expect(offered).toHaveLength(1);

    const question = await moderator().run('/library remove', { source: String(choices[0]?.value) });
    expect(question.isPrivate).toBe(true);
    expect(buttons(question)).toEqual(['Remove', 'Keep']);
    expect((await moderator().press(question, 'Keep')).content).toContain('Nothing was removed');
    expect(await headlines()).toContain('harbour');

    const again = await moderator().run('/library remove', { source: 'the harbour reopens' });
    expect((await moderator().press(again, 'Remove')).content).toContain('The harbour reopens');
    expect(await headlines()).not.toContain('harbour');
    expect((await stage.sandbox.member.press(answer, 'Context')).content).toContain('have changed');
    expect(embedsOf(page)).toContain('harbour');
    expect(await moderator().suggestions('/library remove', { source: '' }, 'source')).toEqual([]);
    expect((await moderator().run('/library remove', { source: 'harbour' })).content).toContain('no article');
  });

  it('are listed with who added them and when, and come out as a zip that goes in again', async () => {
    expect((await moderator().run('/library list')).content).toContain('no articles of its own yet');
    expect((await moderator().run('/library export')).content).toContain('no articles of its own yet');
    await addWhole(harbour);
    const list = embedsOf(await moderator().run('/library list'));
    expect(list).toContain('**The harbour reopens** · The Westport Paper · 4 March 2024');
    expect(list).toContain(`<@${moderator().user.id}>`);
    expect(list).toContain('1 of at most 3');

    const { attachments } = await moderator().run('/library export');
    const zip = await fetch(attachments[0]?.url ?? '').then((response) => response.arrayBuffer());
    const files = unzipSync(new Uint8Array(zip));
    expect(Object.keys(files)).toEqual(['harbour.txt']);
    expect(strFromU8(files['harbour.txt'] as Uint8Array)).toContain('“We waited for this day,”');

    const known = await moderator().run('/library import', {
      file: file('articles.zip', new Uint8Array(zip)),
    });
    expect(embedsOf(known)).toContain('1 is here already');
    expect(buttons(known)).toEqual([]);
    const removal = await moderator().run('/library remove', { source: 'harbour' });
    await moderator().press(removal, 'Remove');
    const preview = await moderator().run('/library import', {
      file: file('articles.zip', new Uint8Array(zip)),
    });
    expect(embedsOf(preview)).toContain('1 new article');
    expect((await moderator().press(preview, 'Add')).content).toContain('Added: **The harbour reopens**');
    const undated = (text: string) => text.replace(/<t:\d+:d>/, '');
    expect(undated(embedsOf(await moderator().run('/library list')))).toBe(undated(list));
  });

  it('come out of a zip with what can be read of it, and what can’t is named with the reason', async () => {
    await addWhole(harbour);
    const zip = zipSync({
      'news/1.txt': strToU8(report(1)),
      'news/harbour copy.md': strToU8(HARBOUR),
      'news/@everyone.png': randomBytes(100),
      'news/empty.txt': strToU8(''),
      '__MACOSX/news/._1.txt': randomBytes(10),
    });
    const preview = await moderator().run('/library import', { file: file('news.zip', zip) });
    expectWithinLimits(preview);
    const text = shown(embedsOf(preview)).text;
    expect(text).toContain('1 new article\nReport 1 of the day');
    expect(text).toContain('1 is here already');
    expect(text).toContain('2 files can’t be added');
    expect(text).toContain('@everyone.png – That is no .txt, .md or .html file.');
    expect(text).toContain('empty.txt – There is no paragraph');
    await moderator().press(preview, 'Add');
    expect(await headlines()).toContain('Report 1 of the day');
  });

  it.each([
    ['what is no zip', () => strToU8(HARBOUR), 'no zip'],
    ['a bomb', () => zipSync({ 'a.txt': new Uint8Array(30_000_000) }), 'at most 20 kB'],
    [
      'too many files',
      () => zipSync(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`${n}.txt`, strToU8(report(n))]))),
      'at most 6',
    ],
  ])('are not taken from %s', async (_, zip, says) => {
    const reply = await moderator().run('/library import', { file: file('articles.zip', zip()) });
    expect(reply.content).toContain(says);
    expect(buttons(reply)).toEqual([]);
  });

  it('are no matter for members, nor for whoever gets at a moderator’s buttons', async () => {
    const { member, pressClub } = stage.sandbox;
    await expect(member.run('/library list')).rejects.toThrow();
    await addWhole(harbour);
    const preview = await add({ file: file('1.txt', report(1)) });
    const removal = await moderator().run('/library remove', { source: 'harbour' });
    for (const message of [preview, removal]) {
      for (const { custom_id: customId } of componentsOf(message)) {
        // As if it stood under messages of the bot's that others see: public, and in another server.
        for (const [person, channel] of [
          [member, stage.sandbox.text],
          [moderator(), pressClub.text],
        ] as const) {
          const response = await stage.call('POST', `/channels/${channel.id}/messages`, {
            content: 'forged',
            components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: customId }] }],
          });
          const posted = (await response.json()) as SeenMessage;
          const { content, isPrivate } = await person.press(posted, customId);
          expect(isPrivate).toBe(true);
          expect(content).toBe('This button is from an older answer. Please ask again.');
        }
      }
    }
    expect(await headlines()).toContain('The harbour reopens');
    expect(await headlines()).not.toContain('Report 1');
  });

  it('don’t show in another server by a button that points to them, nor that there are any', async () => {
    const { member, pressClub } = stage.sandbox;
    const foreign = async (customId: string) => {
      const response = await stage.call('POST', `/channels/${pressClub.text.id}/messages`, {
        content: 'forged',
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: customId }] }],
      });
      const { content, embeds } = await member.press((await response.json()) as SeenMessage, customId);
      return { content, embeds };
    };
    await addWhole(harbour);
    const answer = await member.run('/who-said', { quote: 'We waited for this day' });
    const [context] = componentsOf(answer).filter(({ label }) => label === 'Context');
    const there = await foreign(context?.custom_id ?? '');
    expect(there.embeds).toEqual([]);
    expect(there).toEqual(await foreign((context?.custom_id ?? '').replace(/\/[a-z0-9]{6}\//, '/nosuch/')));
  });

  it('can be added after a restart, by whichever process', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'record-'));
    const kept = await setStage({ dataDir: folder });
    const preview = await kept.sandbox.moderator.run('/library add', { file: harbour });
    await kept.restart();
    expect((await kept.sandbox.moderator.press(preview, 'Add')).content).toContain('Added');
    await kept.close();
    await rm(folder, { recursive: true });
  });

  it('can be all that a server has; without them it says how to add some', async () => {
    await moderator().run('/settings set', { shipped: false });
    for (const [command, options] of [
      ['/sources', {}],
      ['/ask', { question: 'Who met?' }],
      ['/help', {}],
    ] as const) {
      const reply = await stage.sandbox.member.run(command, options);
      expect(reply.isPrivate).toBe(true);
      if (command !== '/help') expect(reply.content).toMatch(/no articles here yet.*<\/library add:\d+>/);
    }
    await addWhole(harbour);
    expect(await headlines()).toContain('The harbour reopens');
  });

  it('are shown within Discord’s limits, and as what they are, whatever their names', async () => {
    const marks = (length: number) => '*_[](https://x)<@1>@everyone`'.repeat(20).slice(0, length);
    const preview = await add({
      file: file('a.txt', HARBOUR.replace('Jane Doe', `J${'*'.repeat(200)} Doe`)),
      title: marks(250),
      publisher: marks(100),
      url: `https://example.org/${'('.repeat(150)}`,
    });
    expectWithinLimits(preview);
    expect(shown(embedsOf(preview)).text).toContain(marks(70));
    await moderator().press(preview, 'Add');
    expectWithinLimits(await moderator().run('/library list'));
    expectWithinLimits(await moderator().run('/library remove', { source: marks(90) }));

    const nasty = (number: number) =>
      `---\ntitle: ${number} ${marks(240)}\npublisher: ${marks(110)}\n---\n${report(number)}`;
    const good = [1, 2].map((n) => [`${n}.txt`, strToU8(nasty(n))]);
    const bad = [3, 4, 5].map((n) => [`${n}${marks(150)}.gif`.replaceAll('/', '|'), strToU8('GIF8')]);
    const zip = zipSync(Object.fromEntries([...good, ...bad]));
    const found = await moderator().run('/library import', { file: file('all.zip', zip) });
    expectWithinLimits(found);
    expect(found.pinged).toEqual([]);
    expect(shown(embedsOf(found)).text).toContain('2 new articles');
  });

  it('are spoken of in the moderator’s language', async () => {
    moderator().locale = 'uk' as typeof stage.sandbox.moderator.locale;
    const preview = await add({ file: harbour });
    expect(buttons(preview)).toEqual(['Додати', 'Скасувати']);
    expect(preview.content).toContain('Додати цю статтю?');
    moderator().locale = 'en-GB' as typeof stage.sandbox.moderator.locale;
  });
});
