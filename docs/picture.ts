/**
 * Makes README's pictures: asks the real bot in the sandbox through the page, and takes the conversation as it
 * then stands there. `npm run picture` makes all, `npm run picture -- settings` the one of that name.
 */
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { startBot } from '../src/bot.ts';
import { Sandbox } from '../src/sandbox/sandbox.ts';
import { USUAL_LIMITS } from '../src/servers/limits.ts';
import { findBrowser, launch } from '../test/end-to-end/browser.ts';

/** What happens on the page before each picture is taken: `docs/<name>.png`. */
const PICTURES: Readonly<Record<string, (page: Page, sandbox: Sandbox) => Promise<void>>> = {
  /** A quotation remembered a little wrong, and a question. */
  async reply(page) {
    await run(page, 'who-said', { option: 'quote', words: 'a united, quick and tough response' });
    await run(page, 'ask', { option: 'question', words: 'What did Lavrov say about NATO?' });
  },

  async settings(page) {
    await page.getByRole('button', { name: 'moderator' }).click();
    await run(page, 'settings view');
  },

  /** What is understood of an article before it is added. */
  async library(page) {
    await page.getByRole('button', { name: 'moderator' }).click();
    await page.getByRole('combobox', { name: 'Message #general' }).fill('/library add ');
    await page
      .getByLabel('file', { exact: true })
      .setInputFiles({ name: 'harbour.txt', mimeType: 'text/plain', buffer: Buffer.from(HARBOUR) });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).waitFor();
    await page.mouse.move(0, 0);
  },

  /** A new post in a forum that is answered. */
  async forum(page, { moderator, forum }) {
    await moderator.run('/settings set', { forum: forum.id });
    await page.getByRole('button', { name: 'questions' }).click();
    await page.getByLabel('Title').fill('Lavrov on NATO');
    await page
      .getByLabel('Text')
      .fill('Hi all! I missed the press conference. What did Lavrov say about NATO? Thanks!');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('button', { name: 'This answers it' }).waitFor();
    // No button that comes with the pointer over a message.
    await page.mouse.move(0, 0);
  },

  /** What members asked in vain, some of it in several wordings. */
  async unanswered(page, { member }) {
    for (const question of ASKED_IN_VAIN) await member.run('/ask', { question, private: true });
    await page.getByRole('button', { name: 'moderator' }).click();
    await run(page, 'unanswered');
  },
};

const HARBOUR = `The harbour of Westport reopens after two years

Source: The Westport Paper

2024-03-04

The harbour of Westport reopened on Monday, two years after the storm that broke its wall. “We waited for this day,” said Jane Doe, the harbour master.

John Roe, the mayor of Westport, said that the work had cost nine million crowns. “It was worth each of them,” he told reporters on the quay.

Doe said that the first boats would go out on Tuesday.
`;

const ASKED_IN_VAIN = [
  'How much did the hotel cost?',
  'what did the hotel cost',
  'When is the next election in Ukraine?',
  'When is the next election in Ukraine?',
  'next election in ukrane, when is it',
  'Which flag hung in the lobby?',
];

/** In CSS pixels; the picture has more, for sharp screens: about 1200 across. */
const SIZE = { width: 920, height: 1600 };
const SCALE = 1.75;
const MARGIN = 6;

async function makePicture(name: string, program: string): Promise<void> {
  const log = pino({ level: 'warn' });
  const sandbox = await Sandbox.start({ port: 0, log });
  const { token, restUrl: apiUrl } = sandbox;
  const bot = await startBot({
    token,
    apiUrl,
    guildId: null,
    shards: null,
    forumAnswers: true,
    articlesDir: 'seeds',
    dataDir: null,
    databaseUrl: null,
    limits: USUAL_LIMITS,
    log,
  });
  const browser = await launch(program);
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: SCALE, colorScheme: 'dark' });
    await page.goto(sandbox.pageUrl);
    await PICTURES[name]?.(page, sandbox);
    await capture(page, `docs/${name}.png`);
  } finally {
    await browser.close();
    await bot.stop();
    await sandbox.close();
  }
}

/** @param given the option to fill in; none where the command needs none */
async function run(page: Page, command: string, given?: { option: string; words: string }): Promise<void> {
  const replies = page.getByRole('article');
  const before = await replies.count();
  await page.getByRole('combobox', { name: 'Message #general' }).fill(`/${command} `);
  if (given) await page.getByRole('combobox', { name: given.option, exact: true }).fill(given.words);
  await page.keyboard.press('Enter');
  await replies.nth(before).locator('discord-embed').first().waitFor();
}

/** From the first reply's head to the last one's end, without the channels beside them. */
async function capture(page: Page, path: string): Promise<void> {
  const replies = page.getByRole('article');
  const first = await replies.first().boundingBox();
  const last = await replies.last().boundingBox();
  if (!first || !last) throw new Error('There is no reply to take a picture of.');
  const top = first.y - MARGIN;
  const height = last.y + last.height + MARGIN - top;
  await page.screenshot({ path, clip: { x: first.x, y: top, width: first.width, height } });
}

const program = findBrowser();
if (program === null) throw new Error('No Chromium is on PATH; CHROMIUM_PATH can name one.');
const [wanted] = process.argv.slice(2);
for (const name of wanted ? [wanted] : Object.keys(PICTURES)) await makePicture(name, program);
