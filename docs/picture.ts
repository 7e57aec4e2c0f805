/**
 * Makes README's picture: asks the real bot in the sandbox through the page, and takes the conversation as it
 * then stands there. `npm run picture`
 */
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { startBot } from '../src/bot.ts';
import { Sandbox } from '../src/sandbox/sandbox.ts';
import { findBrowser, launch } from '../test/end-to-end/browser.ts';

/** What is asked: a quotation remembered a little wrong, and a question. */
const ASKED = [
  { command: 'who-said', option: 'quote', words: 'a united, quick and tough response' },
  { command: 'ask', option: 'question', words: 'What did Lavrov say about NATO?' },
];

/** In CSS pixels; the picture has more, for sharp screens: about 1200 across. */
const SIZE = { width: 920, height: 1600 };
const SCALE = 1.75;
const MARGIN = 6;

async function makePicture(path: string): Promise<void> {
  const program = findBrowser();
  if (program === null) throw new Error('No Chromium is on PATH; CHROMIUM_PATH can name one.');
  const log = pino({ level: 'warn' });
  const sandbox = await Sandbox.start({ port: 0, log });
  const { token, restUrl: apiUrl } = sandbox;
  const bot = await startBot({
    token,
    apiUrl,
    guildId: null,
    shards: null,
    forumAnswers: false,
    articlesDir: 'seeds',
    dataDir: null,
    databaseUrl: null,
    log,
  });
  const browser = await launch(program);
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: SCALE, colorScheme: 'dark' });
    await page.goto(sandbox.pageUrl);
    for (const asked of ASKED) await ask(page, asked);
    await capture(page, path);
  } finally {
    await browser.close();
    await bot.stop();
    await sandbox.close();
  }
}

async function ask(page: Page, { command, option, words }: (typeof ASKED)[number]): Promise<void> {
  const replies = page.getByRole('article');
  const before = await replies.count();
  await page.getByRole('combobox', { name: 'Message #general' }).fill(`/${command} `);
  const input = page.getByRole('combobox', { name: option, exact: true });
  await input.fill(words);
  await input.press('Enter');
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

await makePicture('docs/reply.png');
