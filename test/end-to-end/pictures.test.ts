import { type APIMessage, ComponentType, Locale } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lengthOf } from '../../src/discord/clip.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { pngSize } from '../pictures/read-png.ts';
import { type Stage, setStage } from './stage.ts';

/** The log's level of what is in order. */
const INFO = 30;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => {
  stage.sandbox.member.locale = Locale.EnglishGB;
  expect(stage.sandbox.refusals).toEqual([]);
  expect(stage.log.filter(({ level }) => Number(level) > INFO)).toEqual([]);
});
afterAll(() => stage.close());

const member = () => stage.sandbox.member;
const moderator = () => stage.sandbox.moderator;

const TRUE_WORDS = 'a candid exchange of concerns and ideas';
const ALT_TEXT =
  '“This was not negotiation, but a candid exchange of concerns and ideas,” — Anthony Blinken, said · quoted. Xinhua · No breakthrough at Blinken-Lavrov meeting in Geneva · 22 January 2022 · ¶2';

const componentsOf = ({ components = [] }: APIMessage) =>
  components.flatMap((row) => (row.type === ComponentType.ActionRow ? row.components : []));
/** The menu of a reply's passages, and what of it makes a card. */
const cardMenuOf = (message: APIMessage) => {
  const menu = componentsOf(message).find((each) => each.type === ComponentType.StringSelect);
  if (menu?.type !== ComponentType.StringSelect) throw new Error('There is no menu.');
  return {
    custom_id: menu.custom_id,
    options: menu.options.filter(({ label }) => label.startsWith('Card · ')),
  };
};

/** The one picture of a message, as whoever looks at it gets it. */
async function pictureOf({ attachments }: APIMessage) {
  const [file, ...more] = attachments;
  if (!file || more.length > 0) throw new Error(`${attachments.length} files`);
  const bytes = Buffer.from(await (await fetch(file.url)).arrayBuffer());
  return { name: file.filename, alt: file.description ?? '', size: pngSize(bytes) };
}

describe('Card', () => {
  it('draws a quotation, with all of its words and its source for those who don’t see it', async () => {
    const reply = await member().run('/who-said', { quote: TRUE_WORDS });
    const card = await member().press(reply, 'Card');
    expect(await pictureOf(card)).toEqual({
      name: 'card.png',
      alt: ALT_TEXT,
      size: { width: 1200, height: 630 },
    });
    expect([card.isPrivate, card.pinged]).toEqual([false, []]);
    expect((await member().press(card, 'Delete')).isDeleted).toBe(true);
  });

  it('works after a restart', async () => {
    const reply = await member().run('/who-said', { quote: TRUE_WORDS });
    await stage.restart();
    expect((await pictureOf(await member().press(reply, 'Card'))).alt).toBe(ALT_TEXT);
  });

  it('offers each of several quotations in a menu', async () => {
    const reply = await member().run('/quote', { speaker: 'Lavrov' });
    const menu = cardMenuOf(reply);
    expect(menu.options.length).toBeGreaterThan(1);
    for (const { value, label, description = '' } of menu.options) {
      const { alt } = await pictureOf(await member().select(reply, menu.custom_id, [value]));
      expect(alt).toContain(label.replace('Card · ', ''));
      expect(alt).toContain(description.replace(/…$/, ''));
    }
  });

  it('is private for anybody but whoever asked, who can share it', async () => {
    const reply = await member().run('/who-said', { quote: TRUE_WORDS });
    const own = await moderator().press(reply, 'Card');
    expect(own.isPrivate).toBe(true);
    await moderator().press(own, 'Share');
    const shared = member().messages().at(-1) as SeenMessage;
    expect([shared.isPrivate, shared.content]).toEqual([false, `Shared by <@${moderator().user.id}>`]);
    expect((await pictureOf(shared)).alt).toBe(ALT_TEXT);
  });

  it('of a private answer is private', async () => {
    const reply = await member().run('/who-said', { quote: TRUE_WORDS, private: true });
    expect((await member().press(reply, 'Card')).isPrivate).toBe(true);
  });

  it('says what isn’t the article’s in the language of whoever sees it', async () => {
    member().locale = Locale.Ukrainian;
    const reply = await member().run('/who-said', { quote: TRUE_WORDS, private: true });
    const { alt } = await pictureOf(await member().press(reply, 'Картка'));
    expect(alt).toContain('“This was not negotiation, but a candid exchange of concerns and ideas,”');
    expect(alt).toContain('22 січня 2022');
  });

  it('answers forged ids all alike, whether there could be such a quotation or not', async () => {
    const ids = ['card:zzzzzz-0', 'card:eage0b-zzz'];
    const components = ids.map((custom_id) => ({ type: 2, style: 2, label: custom_id, custom_id }));
    const response = await stage.call('POST', `/channels/${stage.sandbox.text.id}/messages`, {
      content: 'From another time',
      components: [{ type: 1, components }],
    });
    const posted = (await response.json()) as APIMessage;
    const [one, other] = [
      await member().press(posted, ids[0] ?? ''),
      await member().press(posted, ids[1] ?? ''),
    ];
    expect([one.isPrivate, one.content, one.attachments]).toEqual([
      true,
      expect.stringContaining('ask again'),
      [],
    ]);
    expect(other.content).toBe(one.content);
  });

  it('is not offered where nobody is quoted', async () => {
    for (const reply of [await member().run('/sources'), await member().run('/sources', { source: 'UNN' })]) {
      expect(
        componentsOf(reply).some((each) => 'custom_id' in each && each.custom_id.startsWith('card')),
      ).toBe(false);
    }
  });
});

describe('the chart', () => {
  it('comes with the summary of the event, with the same numbers in words', async () => {
    const reply = await member().run('/summary');
    const { name, alt, size } = await pictureOf(reply);
    expect([name, size.width]).toEqual(['chart.png', 1200]);
    expect(alt).toMatch(/Anthony Blinken: (\d+) \(Xinhua \d+, UNN \d+\)/);
    expect(alt).toMatch(/Sergey Lavrov: (\d+) \(Xinhua \d+, UNN \d+\)/);
    const sums = [...alt.matchAll(/: (\d+) \(([^)]*)\)/g)].map(([, all, parts = '']) => ({
      all: Number(all),
      sum: [...parts.matchAll(/ (\d+)(?:,|$)/g)].reduce((total, [, part]) => total + Number(part), 0),
    }));
    expect(sums.length).toBeGreaterThan(1);
    for (const { all, sum } of sums) expect(all).toBe(sum);
    expect(lengthOf(alt)).toBeLessThanOrEqual(1_024);
  });

  it('is shared along', async () => {
    const reply = await member().run('/summary', { private: true });
    await member().press(reply, 'Share');
    const shared = moderator().messages().at(-1) as SeenMessage;
    expect((await pictureOf(shared)).name).toBe('chart.png');
  });

  it('comes with no other summary', async () => {
    expect((await member().run('/summary', { of: 'Lavrov' })).attachments).toEqual([]);
    expect((await member().run('/quote', { speaker: 'Lavrov' })).attachments).toEqual([]);
  });
});
