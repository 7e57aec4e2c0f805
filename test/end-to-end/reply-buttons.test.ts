import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIMessage, ComponentType, Locale } from 'discord.js';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import type { SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { expectWithinLimits } from '../discord/limits.ts';
import { shownQuotations } from '../discord/shown.ts';
import { type Stage, setStage } from './stage.ts';

/** The log's level of what is in order. */
const INFO = 30;
/** Of what went wrong by no fault of the bot's. */
const WARNING = 40;

let stage: Stage;
/** One stage of each kind serves all tests: no test minds what was said before it. */
const stages = new Map<string, Stage>();
/** Articles of theirs. */
const folders: string[] = [];
const open = async (options: Partial<SandboxOptions> = {}) => {
  const kind = JSON.stringify(options);
  stage = stages.get(kind) ?? (await setStage({}, options));
  stages.set(kind, stage);
};
afterEach(() => {
  expect(stage.sandbox.refusals).toEqual([]);
  expect(stage.log.filter(({ level }) => Number(level) > INFO)).toEqual([]);
});
afterAll(async () => {
  for (const one of stages.values()) await one.close();
  for (const folder of folders) await rm(folder, { recursive: true });
});

const member = () => stage.sandbox.member;
const moderator = () => stage.sandbox.moderator;

const textOf = ({ embeds }: APIMessage) =>
  embeds.map(({ title = '', description = '' }) => `${title}\n${description}`).join('\n\n');
const wordsOf = ({ embeds }: APIMessage) => embeds.map(({ description = '' }) => description).join('\n');

const componentsOf = ({ components = [] }: APIMessage) =>
  components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
const labelsOf = (message: APIMessage) =>
  componentsOf(message).flatMap((each) => ('label' in each && each.label ? [each.label] : []));
const menuOf = (message: APIMessage) => {
  const menu = componentsOf(message).find((each) => each.type === ComponentType.StringSelect);
  if (menu?.type !== ComponentType.StringSelect) throw new Error('There is no menu.');
  return menu;
};

/** The message as it is now, for whoever looks. */
const now = (message: APIMessage, who = member()) =>
  who.messages({ id: message.channel_id }).find(({ id }) => id === message.id);
const latest = (who = member()) => who.messages().at(-1) as SeenMessage;

const sharedOnes = () =>
  moderator()
    .messages()
    .filter(({ content }) => content.startsWith('Shared by'));

const TRUE_WORDS = 'a candid exchange of concerns and ideas';

describe('Share', () => {
  it('posts a private answer for everybody, with who shared it, and notifies nobody', async () => {
    await open();
    const own = await member().run('/quote', { speaker: 'Lavrov', private: true });
    expect(labelsOf(own)).toContain('Share');
    await member().press(own, 'Share');
    const shared = latest(moderator());
    expect([shared.isPrivate, shared.content, shared.pinged]).toEqual([
      false,
      `Shared by <@${member().user.id}>`,
      [],
    ]);
    expect(textOf(shared)).toBe(textOf(own));
    expectWithinLimits(shared);
  });

  it('shares the page that is open, with its buttons, after a restart too', async () => {
    await open();
    let own = await member().run('/quote', { text: 'Ukraine', private: true });
    own = await member().press(own, 'Next ▶');
    await stage.restart();
    await member().press(own, 'Share');
    const shared = latest();
    expect(textOf(shared)).toBe(textOf(own));
    expect(shared.embeds[0]?.title).toContain('“Ukraine”');
    expect(labelsOf(shared)).toEqual(expect.arrayContaining(['◀ Previous', 'Next ▶', 'Delete']));
    expect((await moderator().press(shared, '◀ Previous')).isPrivate).toBe(true);
    const back = await member().press(shared, '◀ Previous');
    expect([back.id, back.content]).toEqual([shared.id, shared.content]);
  });

  it('shares a verdict as it stands', async () => {
    await open();
    const own = await member().run('/who-said', { quote: TRUE_WORDS, private: true });
    await stage.restart();
    await member().press(own, 'Share');
    const shared = latest(moderator());
    expect(shared.isPrivate).toBe(false);
    expect(textOf(shared)).toBe(textOf(own));
    expect(labelsOf(shared)).toEqual(['Context', 'Card', 'Delete']);
    const context = await moderator().press(shared, 'Context');
    expect(context.isPrivate).toBe(true);
  });

  it('keeps whom the answer is for, and notifies that member now that there is something to see', async () => {
    await open();
    const { id } = moderator().user;
    const own = await member().run('/ask', { question: 'What does OSCE stand for?', for: id, private: true });
    expect(own.pinged).toEqual([]);
    await member().press(own, 'Share');
    expect([latest().content, latest().pinged]).toEqual([
      `Shared by <@${member().user.id}> for <@${id}>`,
      [id],
    ]);
  });

  it('speaks the language of the server', async () => {
    await open();
    member().locale = Locale.German;
    const own = await member().run('/sources', { private: true });
    await member().press(own, 'Teilen');
    member().locale = Locale.EnglishUS;
    expect(latest().embeds[0]?.title).toBe('Sources');
    expect(labelsOf(latest())).toEqual(['Delete']);
  });

  it('shares once, however often it is pressed', async () => {
    await open();
    const own = await member().run('/sources', { private: true });
    const before = sharedOnes().length;
    await Promise.all([member().press(own, 'Share'), member().press(own, 'Share')]);
    expect(sharedOnes().length - before).toBe(1);
    expect(labelsOf(now(own) ?? own)).toEqual(['Shared']);
    await expect(member().press(now(own) ?? own, 'Shared')).rejects.toThrow(/disabled/);
  });

  it('is not under what everybody sees already', async () => {
    await open();
    expect(labelsOf(await member().run('/sources'))).not.toContain('Share');
  });
});

describe('Delete', () => {
  it('takes a public answer away for whoever asked', async () => {
    await open();
    const reply = await member().run('/sources');
    await stage.restart();
    const gone = await member().press(reply, 'Delete');
    expect([gone.isDeleted, now(reply)]).toEqual([true, undefined]);
  });

  it('takes it away for whoever may manage messages', async () => {
    await open();
    const reply = await member().run('/sources');
    expect((await moderator().press(reply, 'Delete')).isDeleted).toBe(true);
  });

  it('tells everybody else, privately, that it isn’t theirs', async () => {
    await open();
    const reply = await moderator().run('/sources');
    const refused = await member().press(reply, 'Delete');
    expect([refused.isPrivate, refused.content]).toEqual([true, expect.stringMatching(/Only whoever asked/)]);
    expect(now(reply)).toBeDefined();
  });

  it('takes away what was shared, for whoever shared it', async () => {
    await open();
    const own = await member().run('/who-said', { quote: TRUE_WORDS, private: true });
    await member().press(own, 'Share');
    const shared = latest();
    expect((await member().press(shared, 'Delete')).isDeleted).toBe(true);
  });

  it('is still there on another page', async () => {
    await open();
    const reply = await member().run('/quote', { speaker: 'Lavrov' });
    const second = await member().press(reply, 'Next ▶');
    expect((await member().press(second, 'Delete')).isDeleted).toBe(true);
  });

  it('works in direct messages', async () => {
    await open();
    const reply = await member().run('/sources', {}, { channel: member().dm });
    expect((await member().press(reply, 'Delete')).isDeleted).toBe(true);
  });
});

describe('Context', () => {
  const claim = {
    quote: 'Russia has never, at any time or at any place, ever threatened the Ukrainian people',
  };

  it('shows the paragraphs around a passage, the passage in bold, to whoever wants to see them', async () => {
    await open();
    const reply = await member().run('/who-said', claim);
    await stage.restart();
    const context = await moderator().press(reply, 'Context');
    expect(context.isPrivate).toBe(true);
    expect(context.embeds[0]?.title).toBe('No breakthrough at Blinken-Lavrov meeting in Geneva');
    const [before, passage, after] = shownQuotations(wordsOf(context));
    expect([before?.styles.includes('strong'), after?.styles.includes('strong')]).toEqual([false, false]);
    expect(passage?.styles).toContain('strong');
    expect(wordsOf(context)).toMatch(
      /¶8[\s\S]*> \*\*"Russia has never[^*]*he noted\.\*\*[\s\S]*¶9[\s\S]*¶10/,
    );
    expectWithinLimits(context);
  });

  it('leads on through the article, and back', async () => {
    await open();
    const reply = await member().run('/who-said', claim);
    const context = await member().press(reply, 'Context');
    const earlier = await member().press(context, '◀ Previous');
    expect(earlier.id).toBe(context.id);
    expect(wordsOf(earlier)).toContain('¶7');
    expect(wordsOf(earlier)).not.toMatch(/> \*\*|¶8/);
    expect(wordsOf(await member().press(earlier, 'Next ▶'))).toBe(wordsOf(context));
  });

  it('asks which passage is meant where there are several', async () => {
    await open();
    const reply = await member().run('/quote', { speaker: 'Lavrov' });
    const menu = menuOf(reply);
    const contexts = menu.options.filter(({ label }) => label.startsWith('Context · '));
    expect(contexts.map(({ label }) => label)).toEqual(
      [...wordsOf(reply).matchAll(/^-# (\w+) · .* · (¶\d+)$/gm)].map(
        ([, publisher, paragraph]) => `Context · ${publisher} ${paragraph}`,
      ),
    );
    const second = contexts[1];
    const context = await moderator().select(reply, menu.custom_id, [second?.value ?? '']);
    expect(context.isPrivate).toBe(true);
    expect(wordsOf(context)).toContain(second?.label.split(' ').at(-1));
    const bold = shownQuotations(wordsOf(context)).filter(({ styles }) => styles.includes('strong'));
    expect(bold.map(({ text }) => text.slice(0, 30))).toEqual([second?.description?.slice(0, 30)]);
  });

  it('takes one menu under several quotations, for their cards too, and all buttons one row', async () => {
    await open();
    const reply = await member().run('/quote', { speaker: 'Lavrov' });
    const rows = (reply.components ?? []).map((row) => ('components' in row ? row.components : []));
    expect(rows.map((row) => row.length)).toEqual([5, 1]);
    const menu = menuOf(reply);
    expect(menu.placeholder).toBe('Context or card of a passage');
    expect(new Set(menu.options.map(({ label }) => label.split(' · ')[0]))).toEqual(
      new Set(['Context', 'Card']),
    );
    await stage.restart();
    const card = menu.options.find(({ label }) => label.startsWith('Card · '));
    const drawn = await member().select(reply, menu.custom_id, [card?.value ?? '']);
    expect(drawn.attachments.map(({ filename }) => filename)).toEqual(['card.png']);
  });

  it('can be shared like any other private answer', async () => {
    await open();
    const reply = await member().run('/who-said', claim);
    const context = await member().press(reply, 'Context');
    await member().press(context, 'Share');
    expect(textOf(latest(moderator()))).toBe(textOf(context));
  });

  it('is not offered where an article is read', async () => {
    await open();
    const reply = await member().run('/sources', { source: 'Xinhua' });
    expect(componentsOf(reply).map(({ type }) => type)).not.toContain(ComponentType.StringSelect);
    expect(labelsOf(reply)).not.toContain('Context');
  });
});

describe('Did you mean', () => {
  const slip = { text: 'Ukraine', source: 'Xin' };

  it('offers up to five, and answers in place with what else was asked', async () => {
    await open();
    const reply = await member().run('/quote', slip);
    const menu = menuOf(reply);
    expect(menu.options.length).toBeLessThanOrEqual(5);
    const xinhua = menu.options.find(({ label }) => label.includes('Xinhua'));
    await stage.restart();
    const answer = await member().select(reply, menu.custom_id, [xinhua?.value ?? '']);
    expect([answer.id, answer.isPrivate]).toEqual([reply.id, false]);
    expect(answer.embeds[0]?.title).toMatch(/^“Ukraine” · No breakthrough/);
  });

  it.each([
    ['/quote', 'speaker', 'Lavrenti', /Sergey Lavrov/],
    ['/quote', 'speaker', 'Antonov', /Anthony Blinken/],
    ['/sources', 'source', 'Xinhau News', /Xinhua/],
    ['/summary', 'of', 'Blinkenstein', /Anthony Blinken/],
    ['/compare', 'topic', 'Lavrovski', /Sergey Lavrov/],
  ])('knows what %s %s:%s was to be', async (command, option, typed, meant) => {
    await open();
    const menu = menuOf(await member().run(command, { [option]: typed }));
    expect(menu.options.map(({ label }) => label)).toContainEqual(expect.stringMatching(meant));
  });

  it('answers anybody else privately, and leaves the reply as it was', async () => {
    await open();
    const reply = await member().run('/quote', slip);
    const { custom_id, options } = menuOf(reply);
    const answer = await moderator().select(reply, custom_id, [options[0]?.value ?? '']);
    expect([answer.id === reply.id, answer.isPrivate]).toEqual([false, true]);
    expect(textOf(now(reply) ?? answer)).toBe(textOf(reply));
  });

  it('offers nothing where what else was asked is too long to be kept', async () => {
    await open();
    const reply = await member().run('/quote', { ...slip, text: 'concrete answers '.repeat(10) });
    expect(() => menuOf(reply)).toThrow();
    expect(textOf(reply)).toMatch(/Did you mean/);
  });

  it('tells whoever asked alone where there is nothing near', async () => {
    await open();
    const reply = await member().run('/quote', { speaker: 'qqqqzzzz' });
    expect([reply.isPrivate, componentsOf(reply)]).toEqual([true, []]);
  });
});

describe('a server that keeps members’ own apps from posting', () => {
  it('hears why an answer can’t be shared, in a sentence, and sees no second copy', async () => {
    await open({ userInstalled: true, externalApps: false });
    const own = await member().run('/sources', { private: true });
    await member().press(own, 'Share');
    const said = latest();
    expect([said.isPrivate, said.embeds, said.content]).toEqual([
      true,
      [],
      expect.stringMatching(/^This server [^.]*can’t be shared here\.$/),
    ]);
    expect(sharedOnes()).toEqual([]);
    expect(labelsOf(now(own) ?? own)).toContain('Share');
  });

  it('lets everything else work', async () => {
    await open({ userInstalled: true, externalApps: false });
    const reply = await member().run('/quote', { speaker: 'Lavrov' });
    expect(reply.isPrivate).toBe(true);
    const second = await member().press(reply, 'Next ▶');
    expect(second.id).toBe(reply.id);
    const menu = menuOf(second);
    const context = await member().select(second, menu.custom_id, [menu.options[0]?.value ?? '']);
    expect(wordsOf(context)).toContain('**');
    const deleted = await member().run('/sources');
    expect((await member().press(deleted, 'Delete')).isDeleted).toBe(true);
  });
});

describe('where the bot is no member', () => {
  it('a user’s own app answers, shares, turns pages and deletes', async () => {
    await open({ userInstalled: true });
    const own = await member().run('/quote', { speaker: 'Lavrov', private: true });
    await member().press(own, 'Share');
    const shared = latest(moderator());
    expect([shared.isPrivate, textOf(shared)]).toEqual([false, textOf(own)]);
    const second = await member().press(shared, 'Next ▶');
    expect(second.id).toBe(shared.id);
    expect((await moderator().press(second, 'Delete')).isDeleted).toBe(true);
  });

  it('and all of that works in direct messages', async () => {
    await open({ userInstalled: true });
    const here = { channel: member().dm };
    const own = await member().run('/quote', { speaker: 'Lavrov', private: true }, here);
    await member().press(own, 'Share');
    const shared = member().messages(member().dm).at(-1) as SeenMessage;
    expect(shared.isPrivate).toBe(false);
    const menu = menuOf(shared);
    expect((await member().select(shared, menu.custom_id, [menu.options[0]?.value ?? ''])).isPrivate).toBe(
      true,
    );
    expect((await member().press(shared, 'Delete')).isDeleted).toBe(true);
  });
});

it('a second press while the first is answered changes nothing and fails nobody', async () => {
  const twice = await setStage();
  const { member: one } = twice.sandbox;
  const reply = await one.run('/quote', { speaker: 'Lavrov' });
  await Promise.all([one.press(reply, 'Next ▶'), one.press(reply, 'Next ▶')]);
  expect(one.messages().map(({ embeds }) => embeds.at(-1)?.footer?.text)).toEqual([
    expect.stringMatching(/^Page 2/),
  ]);
  // The second finds the message gone, of which Discord tells the bot, and the bot its log.
  await Promise.allSettled([one.press(reply, 'Delete'), one.press(reply, 'Delete')]);
  await twice.close();
  expect(one.messages()).toEqual([]);
  expect(twice.log.filter(({ level }) => Number(level) > WARNING)).toEqual([]);
});

it('says that the articles have changed where an answer can’t be made again, and goes on', async () => {
  const articlesDir = await mkdtemp(join(tmpdir(), 'articles-'));
  folders.push(articlesDir);
  await cp('seeds', articlesDir, { recursive: true });
  stage = await setStage({ articlesDir });
  stages.set('changing', stage);
  const own = await member().run('/quote', { text: 'Ukraine', private: true });
  const { custom_id, options } = menuOf(own);
  for (const name of await readdir(articlesDir)) {
    const file = join(articlesDir, name);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('NATO', 'the alliance'));
  }
  await stage.restart();
  const said = [
    await member().press(own, 'Next ▶'),
    await member().press(own, 'Share'),
    await member().select(own, custom_id, [options[0]?.value ?? '']),
  ];
  expect(said.map(({ isPrivate }) => isPrivate)).toEqual([true, true, true]);
  for (const { content } of said) expect(content).toMatch(/articles have changed/);
});
