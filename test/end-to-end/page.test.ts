import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { type Bot, join, startSandbox } from '../sandbox/bot.ts';
import { findBrowser, launch } from './browser.ts';
import { newsdesk, newsdeskCommands } from './newsdesk.ts';
import { setStage } from './stage.ts';

const WIDE = { width: 1200, height: 800 };
const PHONE = { width: 360, height: 740 };

const program = findBrowser();
if (program === null) {
  process.stderr.write(
    'Skipped: the page in a browser. No Chromium is on PATH; CHROMIUM_PATH can name one.\n',
  );
}

describe.skipIf(program === null)('the page, in a browser', () => {
  let sandbox: Sandbox;
  let bot: Bot;
  let browser: Browser;
  /** What the page asked for from elsewhere, and what it complained of. Both stay empty. */
  let strangers: string[];
  let complaints: string[];
  let pages: Page[] = [];
  let usual: BrowserContext;

  beforeAll(async () => {
    sandbox = await startSandbox({ timing: { firstResponse: 2_000 } });
    bot = await join(sandbox, newsdeskCommands, newsdesk);
    browser = await launch(program ?? '');
    usual = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await bot?.client.destroy();
    await sandbox?.close();
  });

  beforeEach(() => {
    strangers = [];
    complaints = [];
  });

  afterEach(async () => {
    await Promise.all(pages.map((page) => page.close()));
    pages = [];
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
  });

  async function open(options?: BrowserContextOptions, url = sandbox.pageUrl): Promise<Page> {
    const context = options ? await browser.newContext({ viewport: WIDE, ...options }) : usual;
    const page = await context.newPage();
    pages.push(page);
    page.setDefaultTimeout(10_000);
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:' && hostname !== '127.0.0.1') strangers.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.goto(url);
    await box(page).waitFor();
    return page;
  }

  const box = (page: Page) => page.getByRole('combobox', { name: 'Message #general' });
  const option = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
  const suggestion = (page: Page, name: string | RegExp) => page.getByRole('option', { name });
  const lastMessage = (page: Page) => page.getByRole('article').last();

  /** Types a command and its first option, and sends it. */
  async function say(page: Page, phrase: string): Promise<void> {
    await box(page).fill('/say ');
    await option(page, 'phrase').fill(phrase);
    await option(page, 'phrase').press('Enter');
    await lastMessage(page).getByText(phrase).waitFor();
  }

  it('lists the commands as one types "/", and narrows them', async () => {
    const page = await open();
    await box(page).fill('/');
    expect(await suggestion(page, /^\//).count()).toBe(7);
    await box(page).fill('/lib');
    expect(await suggestion(page, /^\//).allTextContents()).toEqual([
      expect.stringContaining('/library add'),
    ]);
  });

  it('takes a command, a suggestion and a further option by mouse, and shows the reply under who asked', async () => {
    const page = await open();
    await box(page).fill('/sa');
    await suggestion(page, /say/).click();
    await option(page, 'phrase').fill('calm');
    await suggestion(page, 'a calm sea').click();
    await suggestion(page, 'for').click();
    await suggestion(page, 'Noor').click();
    await page.getByRole('button', { name: 'Send' }).click();
    const reply = lastMessage(page);
    await reply.getByText('a calm sea').waitFor();
    expect(await reply.textContent()).toContain('Noor');
    expect(
      await reply.locator('discord-command').evaluate((header) => header.shadowRoot?.textContent),
    ).toMatch(/Maya\s+used\s+say/);
  });

  it('works by keyboard alone, from the command to the button of the reply', async () => {
    const page = await open();
    await box(page).focus();
    await page.keyboard.type('/say');
    await page.keyboard.press('Enter');
    await suggestion(page, 'a calm sea').waitFor();
    await page.keyboard.type('steady');
    // The list is the one for what was typed now, and is not replaced under the arrow.
    await suggestion(page, 'a calm sea').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    const active = await option(page, 'phrase').getAttribute('aria-activedescendant');
    expect(await suggestion(page, 'a calm and steady wind').getAttribute('id')).toBe(active);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('a calm and steady wind').waitFor();
    await lastMessage(page).getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('The second page').waitFor();
  });

  it('sends what was typed as it stands where no suggestion was picked', async () => {
    const page = await open();
    await say(page, 'a calm lake');
  });

  it('says what is missing instead of sending', async () => {
    const page = await open();
    await box(page).fill('/say ');
    await option(page, 'phrase').press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('phrase');
    expect(await option(page, 'phrase').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a choice by its value too, which is the same in every language', async () => {
    const page = await open();
    await box(page).fill('/tone tone:c');
    await page.getByRole('button', { name: 'Send' }).click();
    await lastMessage(page).getByText('Tone c').waitFor();
  });

  it('offers the choices of an option and sends the value, not the label', async () => {
    const page = await open();
    await box(page).fill('/tone ');
    await suggestion(page, 'Cool').click();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('Tone c').waitFor();
  });

  it('takes a command that was pasted with its options', async () => {
    const page = await open();
    await box(page).fill('/say phrase:"a calm: bay" private:True');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('a calm: bay').waitFor();
    expect(await lastMessage(page).textContent()).toContain('Only you can see this');
  });

  it('keeps the focus in a pasted command that takes nothing more, so that Enter sends it', async () => {
    const page = await open();
    await box(page).fill('/tone tone:Cool');
    await suggestion(page, 'Cool').waitFor();
    // The first takes the choice.
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('Tone c').waitFor();
  });

  it('knows a member by the name with and without "@"', async () => {
    const page = await open();
    for (const name of ['@Noor', 'noor']) {
      await box(page).fill(`/say phrase:"for ${name}" for:${name}`);
      await page.getByRole('button', { name: 'Send' }).click();
      await lastMessage(page).getByText(`for ${name}`).waitFor();
      expect(await lastMessage(page).textContent()).toContain('Noor');
    }
  });

  it('attaches a chosen file', async () => {
    const page = await open();
    await box(page).fill('/library add ');
    await page
      .getByLabel('file', { exact: true })
      .setInputFiles({ name: 'storm.txt', mimeType: 'text/plain', buffer: Buffer.from('Rain.') });
    await page.getByText('storm.txt').waitFor();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('Got storm.txt').waitFor();
  });

  it('draws markdown and embeds, and never reads text as HTML', async () => {
    const page = await open();
    await box(page).fill('/say ');
    await option(page, 'phrase').fill('a *calm* <b>wind</b>');
    await option(page, 'phrase').press('Enter');
    const reply = lastMessage(page);
    await reply.getByText('<b>wind</b>').waitFor();
    expect(await reply.locator('em').first().textContent()).toBe('calm');
    expect(await reply.locator('blockquote').textContent()).toBe('“A calm wind,” she said.');
    expect(await reply.locator('.list-line').count()).toBe(2);
    expect(await reply.locator('discord-embed img[src="x"]').count()).toBe(0);
    const link = reply.getByRole('link', { name: 'The Gazette' });
    expect(await link.getAttribute('href')).toBe('https://example.org/a_b');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toContain('noopener');
  });

  it('shows a disabled button as one, and changes the message by its menu', async () => {
    const page = await open();
    await say(page, 'menu');
    expect(await lastMessage(page).getByRole('button', { name: '1 of 2' }).isDisabled()).toBe(true);
    await lastMessage(page).getByRole('combobox', { name: 'Pick an article' }).click();
    await suggestion(page, 'Evening').click();
    await lastMessage(page).getByText('Picked evening').waitFor();
  });

  it('shows a private reply to its person only, until it is dismissed', async () => {
    const page = await open();
    const moderator = await open({});
    await moderator.getByRole('button', { name: 'moderator' }).click();
    await box(page).fill('/say ');
    await option(page, 'phrase').fill('between us');
    await option(page, 'phrase').press('Tab');
    await suggestion(page, 'private').click();
    await suggestion(page, 'True').click();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('Only you can see this').waitFor();
    await say(page, 'for everybody');
    await lastMessage(moderator).getByText('for everybody').waitFor();
    expect(await moderator.getByText('between us').count()).toBe(0);

    await page.getByRole('button', { name: 'moderator' }).click();
    await page.getByText('noor', { exact: true }).waitFor();
    expect(await page.getByText('between us').count()).toBe(0);
    await page.getByRole('button', { name: 'member' }).click();
    await page.getByText('between us').waitFor();
    const reply = page.getByRole('article').filter({ hasText: 'between us' });
    await reply.getByRole('button', { name: 'Dismiss message' }).click();
    await page.getByText('between us').waitFor({ state: 'detached' });
  });

  it('opens a form, sends it and shows what came of it', async () => {
    const page = await open();
    await box(page).fill('/form ');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'A note' }).waitFor();
    await page.getByLabel('Your note').fill('by hand');
    await page.getByRole('button', { name: 'Submit' }).click();
    await lastMessage(page).getByText('Noted: by hand').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Message #general');
  });

  it('runs a message command from the menu of a message, by keyboard', async () => {
    const page = await open();
    await box(page).fill('three short words');
    await box(page).press('Enter');
    await lastMessage(page).getByText('three short words').waitFor();
    await lastMessage(page).getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Count words' }).waitFor();
    await page.keyboard.press('Enter');
    await lastMessage(page).getByText('3 words').waitFor();
  });

  it('shows commands and options in the language that is chosen, and knows them by either name', async () => {
    const page = await open();
    const before = sandbox.member.locale;
    await page.getByLabel('Your language').focus();
    await page.keyboard.type('Deutsch');
    await page.keyboard.press('Enter');
    for (const typed of ['/sag', '/say']) {
      await box(page).fill(typed);
      await suggestion(page, /^.sagen.*Sagt einen Satz/).waitFor();
    }
    await suggestion(page, '/sagen').click();
    await option(page, 'satz').fill('auf Deutsch');
    await option(page, 'satz').press('Enter');
    await lastMessage(page).getByText('auf Deutsch').waitFor();
    sandbox.member.locale = before;
  });

  it('writes times in the language that is chosen', async () => {
    const page = await open();
    const before = sandbox.member.locale;
    await page.getByLabel('Your language').selectOption('de');
    await box(page).fill('/say ');
    await option(page, 'satz').fill('since <t:86400:D>');
    await option(page, 'satz').press('Enter');
    await lastMessage(page).getByText('Januar 1970').waitFor();
    sandbox.member.locale = before;
  });

  it('sets a message off for whom it mentions, and for nobody else', async () => {
    const page = await open({});
    await box(page).fill('/say phrase:"look here" for:Noor');
    await page.getByRole('button', { name: 'Send' }).click();
    await lastMessage(page).getByText('look here').waitFor();
    const isSetOff = () => lastMessage(page).evaluate((message) => message.hasAttribute('highlight'));
    for (const [person, expected] of [
      ['moderator', true],
      ['member', false],
    ] as const) {
      await page.getByRole('button', { name: person }).click();
      await page.getByText(expected ? 'noor' : 'maya', { exact: true }).waitFor();
      expect(await isSetOff()).toBe(expected);
    }
  });

  it('tells when the bot did not respond', async () => {
    const page = await open();
    await box(page).fill('/silence ');
    await page.keyboard.press('Enter');
    await page.getByText('The application did not respond').waitFor();
  });

  it('makes a post in the forum and opens it as a thread', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'questions' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Will it rain?');
    await page.getByRole('textbox', { name: 'Text' }).fill('And when?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('heading', { name: 'Will it rain?' }).waitFor();
    await page.getByRole('article').getByText('And when?').waitFor();
    await page.getByRole('button', { name: 'Back to questions' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Maya: And when?' }).waitFor();
    await page.getByRole('textbox', { name: 'Title' }).fill('  ');
    await page.getByRole('textbox', { name: 'Text' }).fill('And why?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('alert').getByText('A title has 1 to 100 characters').waitFor();
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('And why?');
    await page.getByRole('textbox', { name: 'Title' }).fill('Why rain?');
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('heading', { name: 'Why rain?' }).waitFor();
    await page.getByRole('button', { name: 'Back to questions' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Maya: And why?' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('tags a post, attaches a file to it, and shows the tags that the bot sets', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'questions' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Will it snow?');
    await page.getByRole('textbox', { name: 'Text' }).fill('And where?');
    await page.getByRole('checkbox', { name: 'Question' }).check();
    await page
      .getByLabel('Files')
      .setInputFiles({ name: 'map.txt', mimeType: 'text/plain', buffer: Buffer.from('Hills.') });
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.getByRole('heading', { name: 'Will it snow?' }).waitFor();
    await page.getByRole('link', { name: 'map.txt' }).waitFor();
    const header = page.locator('.channel-header');
    await header.getByText('Question', { exact: true }).waitFor();
    const solved = sandbox.forum.available_tags.find(({ name }) => name === 'Solved')?.id ?? '';
    const thread = bot.client.channels.cache.find((each) => 'name' in each && each.name === 'Will it snow?');
    if (thread?.isThread()) await thread.setAppliedTags([...thread.appliedTags, solved]);
    await header.getByText('Solved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Back to questions' }).click();
    await page.getByRole('listitem').filter({ hasText: 'And where?' }).getByText('Solved').waitFor();
  });

  it('sends files with a message, and offers those of the bot for download', async () => {
    const page = await open();
    const text = { mimeType: 'text/plain', buffer: Buffer.from('Rain.') };
    await page.getByLabel('Attach files').setInputFiles([
      { name: 'one.txt', ...text },
      { name: 'two.txt', ...text },
    ]);
    await page.getByRole('button', { name: 'Remove two.txt' }).click();
    await box(page).fill('see this');
    await box(page).press('Enter');
    await lastMessage(page).getByRole('link', { name: 'one.txt' }).waitFor();
    expect(await page.getByText('two.txt').count()).toBe(0);
    await box(page).fill('/export ');
    await page.keyboard.press('Enter');
    const downloaded = page.waitForEvent('download');
    await lastMessage(page).getByRole('link', { name: 'articles.zip' }).click();
    expect((await downloaded).suggestedFilename()).toBe('articles.zip');
  });

  it('picks in menus by keyboard: nothing before it is chosen, several values together', async () => {
    const page = await open();
    await box(page).fill('/setup ');
    await page.keyboard.press('Enter');
    const reply = lastMessage(page);
    const forums = reply.getByRole('combobox', { name: 'Forums' });
    await forums.focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('listbox', { name: 'Forums' }).getByRole('option').allInnerTexts()).toEqual([
      'questions',
    ]);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    expect(await reply.getByText('What and when?').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await reply.getByText('Forums: questions').waitFor();

    await reply.getByRole('combobox', { name: 'Days' }).focus();
    await page.keyboard.press('ArrowDown');
    // Below the last message there is no room for the list until the channel scrolls.
    await expect.poll(() => isInView(page, '#log [role=listbox]')).toBe(true);
    for (const key of ['Enter', 'w', 'Enter']) await page.keyboard.press(key);
    const days = page.getByRole('listbox', { name: 'Days' });
    expect(await days.getByRole('option', { selected: true }).count()).toBe(2);
    await page.keyboard.press('Escape');
    await reply.getByText('Picked Mon,Wed').waitFor();
  });

  it('shows both servers, each with its own channels', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'The Press Club' }).click();
    await page.getByText('The Press Club', { exact: true }).waitFor();
    await box(page).fill('only here');
    await box(page).press('Enter');
    await lastMessage(page).getByText('only here').waitFor();
    expect(sandbox.member.messages(sandbox.pressClub.text).at(-1)?.content).toBe('only here');
    await page.getByRole('button', { name: 'The Newsroom' }).click();
    await page.getByText('only here').waitFor({ state: 'detached' });
  });

  it('lets a moderator remove the bot from a server and add it again', async () => {
    const page = await open({});
    await page.getByRole('button', { name: 'The Press Club' }).click();
    expect(await page.getByRole('button', { name: 'Remove the bot' }).count()).toBe(0);
    await page.getByRole('button', { name: 'moderator' }).click();
    await page.getByRole('button', { name: 'Remove the bot' }).click();
    await page.getByText('The bot is not in this server').waitFor();
    await box(page).fill('/');
    await page.getByText('No command of that name').waitFor();
    await page.getByRole('button', { name: 'Add the bot' }).click();
    await page.getByText('The bot is not in this server').waitFor({ state: 'detached' });
    await box(page).fill('/sa');
    await suggestion(page, /say/).waitFor();
  });

  it('fits a phone, its channel list behind a button', async () => {
    const page = await open({ viewport: PHONE });
    await say(page, `a ${'long '.repeat(60)}sentence-without-any-blank-${'x'.repeat(90)}`);
    await box(page).fill('/say ');
    await suggestion(page, 'a calm sea').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
    expect(await page.evaluate('document.querySelector("[role=log]").scrollWidth')).toBe(PHONE.width);
    expect(await page.getByRole('button', { name: 'questions' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Open the channel list' }).click();
    await page.getByRole('button', { name: 'questions' }).click();
    await page.getByRole('heading', { name: 'questions' }).waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'is %s where the system is, and changes by its switch',
    async (colorScheme) => {
      const page = await open({ colorScheme });
      await say(page, 'colours');
      const other = colorScheme === 'light' ? 'dark' : 'light';
      for (const theme of [colorScheme, other, colorScheme]) {
        expect(await contrasts(page)).toEqual({ theme, readable: true });
        await page.getByRole('button', { name: /^Change to the/ }).click();
      }
    },
  );

  it('holds a conversation with the real bot: a suggestion, a reply, its next page', async () => {
    const stage = await setStage();
    try {
      const page = await open({}, stage.sandbox.pageUrl);
      await box(page).fill('/quote ');
      await suggestion(page, 'speaker').click();
      await suggestion(page, /quotations/)
        .first()
        .click();
      await page.keyboard.press('Enter');
      const reply = lastMessage(page);
      await reply.locator('blockquote').first().waitFor();
      expect(await reply.textContent()).toMatch(/¶\d/);
      const first = await reply.locator('discord-embed').allTextContents();
      await reply.getByRole('button', { name: 'Next' }).click();
      await reply.getByText('Page 2').waitFor();
      expect(await reply.locator('discord-embed').allTextContents()).not.toEqual(first);

      // Words typed where an option is picked, and none is named so, are meant for the first that takes words.
      await box(page).fill('/quote ');
      await page.keyboard.type('sphere of influence');
      await suggestion(page, 'text: sphere of influence').waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await lastMessage(page).getByText('sphere of influence').first().waitFor();
      expect(stage.sandbox.refusals).toEqual([]);
    } finally {
      await stage.close();
    }
  });

  it('works the real bot’s buttons, menus and mentions by keyboard', async () => {
    const stage = await setStage();
    try {
      const page = await open({ viewport: PHONE }, stage.sandbox.pageUrl);
      const reply = lastMessage(page);
      await box(page).fill('/help ');
      await page.keyboard.press('Enter');
      await reply.getByRole('button', { name: '/who-said' }).focus();
      await page.keyboard.press('Enter');
      await option(page, 'quote').fill('We are determined to pursue that path');
      await option(page, 'quote').press('Tab');
      await suggestion(page, 'private').click();
      await suggestion(page, 'True').click();
      await page.keyboard.press('Enter');
      await reply.getByText('Verbatim').waitFor();
      await reply.getByRole('button', { name: 'Share' }).focus();
      await page.keyboard.press('Enter');
      await reply.getByText('Shared by').waitFor();
      await reply.getByRole('button', { name: 'Context' }).focus();
      await page.keyboard.press('Enter');
      await reply.getByText('where it stands').waitFor();
      expect(await reply.locator('blockquote strong').count()).toBe(1);

      await box(page).fill('/sources source:Xin');
      await page.keyboard.press('Enter');
      await reply.getByText('No source called').waitFor();
      await reply.getByRole('combobox', { name: 'Did you mean…' }).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await reply.getByText('Page 1').waitFor();
      await reply.getByRole('button', { name: 'Delete' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Page 1').waitFor({ state: 'detached' });
      expect(stage.sandbox.refusals).toEqual([]);
    } finally {
      await stage.close();
    }
    // It says a lot, in a browser.
  }, 40_000);
});

/** Whether all of an element stands within what is seen of the channel, which scrolls by whole pixels. */
function isInView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(`(() => {
    const [log, element] = ['#log', '${selector}'].map((one) => document.querySelector(one).getBoundingClientRect());
    return element.top > log.top - 1 && element.bottom < log.bottom + 1;
  })()`);
}

/** Elements whose text stands on the page's own background. */
const TEXTS = ['discord-message', 'discord-embed', '.subtext', 'h1', '.channel', '.message a', 'textarea'];

/** Whether the page is light or dark, and whether text stands out from it by 4.5 : 1 (WCAG 2.2, level AA). */
async function contrasts(page: Page): Promise<{ theme: 'light' | 'dark'; readable: boolean }> {
  const background = luminance(await styleOf(page, 'body', 'backgroundColor'));
  const texts = await Promise.all(TEXTS.map((selector) => styleOf(page, selector, 'color')));
  const readable = texts.map(luminance).every((text) => {
    const [darker = 0, lighter = 0] = [text, background].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05) >= 4.5;
  });
  return { theme: background > 0.5 ? 'light' : 'dark', readable };
}

function styleOf(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
}

/** Relative luminance, as WCAG defines it, of a colour "rgb(…)". */
function luminance(colour: string): number {
  const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
