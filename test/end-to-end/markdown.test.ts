import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/corpus/read-article.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { MARKS } from '../discord/marks.ts';
import { shown } from '../discord/shown.ts';
import { type Stage, setStage } from './stage.ts';

/** All of Discord's markdown that fits a line, in a row: what one kind leaves open another may close. */
const INLINE = MARKS.filter((mark) => mark.trim() !== '' && !mark.includes('\n'));
/** Short enough for a name. */
const NAMES = ['J*a*ne', '_Doe_', '~~Ann~~', '||Poe||', '`Roe`', '@everyone', '<@123456789012345678>', '#1'];

const TITLE = '# Talks *fail* [again](https://example.org) @here ||end|| <t:1700000000:R>';
const PUBLISHER = '> The __Daily__ `Post` <#123456789012345678>';
/** A line that begins as Markdown's headings do heads a section: it is none of the paragraphs. */
const opening = (mark: string) => (mark.startsWith('#') ? `A ${mark}` : mark);
const paragraph = (mark: string, at: number) =>
  `${opening(mark)} was what the council of Dunmere wrote on page ${at}, “${mark} is ours,” said Mayor ${NAMES[at % NAMES.length]} Berg, and ${mark} it stayed.`;
const TEXT = ['The council writes', 'The council of Dunmere met on Monday.', ...INLINE.map(paragraph)].join(
  '\n\n',
);

/** What the bot itself writes in its answers. */
const ITS_OWN = ['strong', 'blockQuote', 'link', 'subtext', 'em'];

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  const { moderator } = stage.sandbox;
  const file = { name: '-# *a* ||b||.txt', type: '', base64: Buffer.from(TEXT).toString('base64') };
  const preview = await moderator.run('/library add', { file, title: TITLE, publisher: PUBLISHER });
  expectWords(preview, [TITLE, PUBLISHER], [...ITS_OWN, 'inlineCode']);
  expect(await moderator.press(preview, 'Add')).toMatchObject({ pinged: [] });
});
afterEach(() => {
  expect(stage.sandbox.refusals).toEqual([]);
  expect(stage.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
afterAll(() => stage.close());

/** Nothing of an article makes any style, mention or link, and these words stand there as they are. */
function expectWords(
  reply: SeenMessage,
  words: readonly string[],
  allowed: readonly string[] = ITS_OWN,
): void {
  const { content, embeds, pinged } = reply;
  expect(pinged).toEqual([]);
  const parts = [content, ...embeds.flatMap(({ title = '', description = '' }) => [title, description])];
  const all = parts.map((part) => shown(part));
  for (const { styles } of all) for (const style of styles) expect(allowed).toContain(style);
  const text = all.map((part) => part.text).join('\n');
  for (const each of words) expect(text).toContain(each);
}

describe('markdown in an article shows as the words themselves', () => {
  const ask = (command: string, options: object = {}) =>
    stage.sandbox.member.run(command, { ...options } as Parameters<Stage['sandbox']['member']['run']>[1]);

  it('in its paragraphs, each of them on the page where it is read', async () => {
    const { paragraphs, text } = readArticle('a.txt', TEXT);
    const left = new Set(paragraphs.map(({ start, end }) => text.slice(start, end)));
    expect(left.size).toBe(1 + INLINE.length);
    for (const mark of INLINE) expect(text).toContain(mark);
    let page = await ask('/sources', { source: TITLE });
    for (;;) {
      expectWords(page, []);
      const read = page.embeds.map(({ description = '' }) => shown(description).text).join('\n');
      for (const each of left) if (read.includes(each)) left.delete(each);
      const [, at, of] = /(\d+) of (\d+)/.exec(page.embeds.at(-1)?.footer?.text ?? '') ?? [];
      if (at === of) break;
      page = await stage.sandbox.member.press(page, 'Next ▶');
    }
    expect([...left]).toEqual([]);
  });

  it.each([
    ['/sources', {}],
    ['/quote', { source: TITLE }],
    ['/quote', { text: 'ours' }],
    ['/quote', { speaker: 'Jane Berg' }],
    ['/who-said', { quote: '**bold** is ours' }],
    ['/who-said', { quote: 'Mayor @everyone Berg: “||spoiler|| is ours”' }],
    ['/ask', { question: 'What did the council of Dunmere write?' }],
    ['/summary', { of: TITLE, length: 'long' }],
    ['/summary', { of: 'the council of Dunmere' }],
    ['/compare', { topic: 'Berg' }],
    ['/timeline', {}],
  ])('in what %s %j answers', async (command, options) => {
    expectWords(await ask(command, options), []);
  });

  it.each(INLINE)('in the answer that shows %j, from the first word to the last', async (mark) => {
    const answer = await ask('/who-said', { quote: `${mark} is ours`.slice(0, 100) });
    expectWords(answer, []);
    const context = answer.components?.length
      ? await stage.sandbox.member.press(answer, 'Context').catch(() => null)
      : null;
    if (context) expectWords(context, []);
  });

  it('in names of files, and in what moderators see of their articles', async () => {
    const { moderator } = stage.sandbox;
    const its = [...ITS_OWN, 'user', 'timestamp', 'inlineCode'];
    expectWords(await moderator.run('/library list'), [PUBLISHER], its);
    expectWords(await moderator.run('/library remove', { source: TITLE }), [], its);
    const file = { name: '||a|| @everyone [b](https://example.org).exe', type: '', base64: 'AA==' };
    expectWords(await moderator.run('/library add', { file }), []);
    const { attachments } = await moderator.run('/library export');
    expect(attachments).toHaveLength(1);
  });
});
