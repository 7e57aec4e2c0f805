import { Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { expectWithinLimits } from '../discord/limits.ts';
import { shown } from '../discord/shown.ts';
import { embedsOf, sharedStage } from './stage.ts';

const stage = sharedStage();
const member = () => stage().sandbox.member;
const moderator = () => stage().sandbox.moderator;

/** What a moderator gets who has a member's message looked into. */
async function onMessage(command: string, content: string): Promise<SeenMessage> {
  return moderator().runOnMessage(command, member().say(content));
}

const PICTURE = { name: 'a.png', type: 'image/png', base64: 'AAAA' };
const TRUE = 'a candid exchange of concerns and ideas';

describe('Check quotes', () => {
  it('counts the verdicts first, then shows each quotation with what was said, by whom and where', async () => {
    const reply = await onMessage(
      'Check quotes',
      `Blinken said “This was negotiation, but ${TRUE}”.
> Russia has never, at any time or at any place, ever threatened the Ukrainian people
— Blinken

Lavrov: "We shall fight on the beaches", and it was "${TRUE}".`,
    );
    expect(reply.isPrivate).toBe(true);
    expect(reply.embeds[0]?.title).toBe(
      '4 quotations: 1 verbatim, 1 altered, 1 somebody else’s, 1 not in the sources',
    );
    const [altered = '', elses = '', invented = '', verbatim = ''] = reply.embeds.map(
      ({ description = '' }) => description,
    );
    expect(altered).toMatch(
      /^\*\*1 · ✎ Altered\*\* · Pinned on \*\*Anthony Blinken\*\*\.\n> This was \*\*not\*\* negotiation/,
    );
    expect(altered).toContain('~~Struck out~~: only in the message.');
    expect(elses).toMatch(
      /⇄ Somebody else\*\* · Pinned on \*\*Anthony Blinken\*\*[\s\S]*— \*\*Sergey Lavrov\*\*/,
    );
    expect(invented).toMatch(
      /✗ Not in the sources\*\* · Pinned on \*\*Sergey Lavrov\*\*\.\n> We shall fight on the beaches/,
    );
    expect(verbatim).toMatch(
      /✓ Verbatim\*\*\n>[\s\S]*— \*\*Anthony Blinken\*\*, said[\s\S]*-# Xinhua · .* · ¶\d+$/,
    );
  });

  it.each([
    ['no quotation', 'What time is it?', 'There is no quotation in this message.'],
    ['a picture alone', '', 'There is no text in this message, and so no quotation.'],
    [
      'a word in quotation marks',
      'these "talks" again',
      /^Nothing stands in quotation marks here but a title/,
    ],
  ])('says so in a sentence where there is %s', async (_, content, said) => {
    const files = content === '' ? [PICTURE] : [];
    const reply = await moderator().runOnMessage('Check quotes', member().say(content, { files }));
    expect(reply.isPrivate).toBe(true);
    expect(reply.embeds[0]?.description).toEqual(
      typeof said === 'string' ? said : expect.stringMatching(said),
    );
  });

  it('drops nothing of a message full of quotations: it goes on in further private messages', async () => {
    const quotations = Array.from({ length: 60 }, (_, at) =>
      at % 2 === 0 ? `"an exchange of ideas ${at}"` : `"path of diplomacy"-Blinken`,
    );
    const content = quotations.join('\n');
    expect(content.length).toBeLessThan(2_000);
    const asked = member().say(content);
    const before = moderator().messages().length;
    await moderator().runOnMessage('Check quotes', asked);
    const cards = () =>
      moderator()
        .messages()
        .slice(before)
        .flatMap(({ embeds }) => embeds);
    await expect.poll(() => cards().length).toBe(60);
    const replies = moderator().messages().slice(before);
    expect(cards()[0]?.title).toMatch(/^60 quotations: /);
    expect(cards().map(({ description = '' }) => /^\*\*(\d+) · /.exec(description)?.[1])).toEqual(
      quotations.map((_, at) => String(at + 1)),
    );
    for (const reply of replies) {
      expect(reply.isPrivate).toBe(true);
      expectWithinLimits(reply);
    }
  });

  it('lets nothing of a message take effect', async () => {
    const reply = await onMessage(
      'Check quotes',
      'Somebody said "@everyone [click](https://evil.example) <@1> we shall `fight` # on ~~the~~ beaches"',
    );
    expect(reply.pinged).toEqual([]);
    expect(
      shown(embedsOf(reply)).styles.filter((style) => !['strong', 'blockQuote', 'subtext'].includes(style)),
    ).toEqual([]);
  });

  it('can be shared', async () => {
    const reply = await onMessage('Check quotes', `"${TRUE}"`);
    const shared = await moderator().press(reply, 'Share');
    expect([shared.isPrivate, shared.embeds[0]?.title]).toEqual([false, '1 quotation: 1 verbatim']);
  });

  it('answers in the language of whoever asks', async () => {
    moderator().locale = Locale.German;
    const reply = await onMessage('Check quotes', `„${TRUE}“`);
    moderator().locale = Locale.EnglishUS;
    expect(reply.embeds[0]?.title).toBe('1 Zitat: 1 wörtlich');
  });
});

describe('Find source', () => {
  it('shows the nearest passages, best first, and calls them near', async () => {
    const reply = await onMessage(
      'Find source',
      'I read that they had a candid exchange of concerns and ideas, and that it was no negotiation',
    );
    expect(reply.isPrivate).toBe(true);
    expect(reply.embeds[0]?.title).toBe('Nearest to this message');
    expect(reply.embeds[0]?.description).toMatch(
      /^\*\*Near to it, not equal[\s\S]*candid exchange of concerns and ideas[\s\S]*-# Xinhua · /,
    );
  });

  it('says where nothing is near, and where there is nothing to look up', async () => {
    const unrelated = await onMessage('Find source', 'my cat eats strawberry ice cream on Tuesdays lol');
    expect(embedsOf(unrelated)).toContain('Nothing in the sources is near this message.');
    // There is nothing to share, or to press at all.
    expect(unrelated.components ?? []).toEqual([]);
    const blank = await moderator().runOnMessage('Find source', member().say('', { files: [PICTURE] }));
    expect(blank.content).toBe('This message has no text to look up.');
  });
});
