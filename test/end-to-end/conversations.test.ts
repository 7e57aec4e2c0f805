import { ApplicationCommandType, Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { expectWithinLimits } from '../discord/limits.ts';
import { shownQuotations } from '../discord/shown.ts';
import { embedsOf, setStage, sharedStage } from './stage.ts';

const stage = sharedStage();
const member = () => stage().sandbox.member;
const moderator = () => stage().sandbox.moderator;

const quotationsOf = ({ embeds }: SeenMessage) =>
  embeds.flatMap(({ description = '' }) => shownQuotations(description).map(({ text }) => text));

const footerOf = ({ embeds }: SeenMessage) => embeds.at(-1)?.footer?.text;

describe('/quote', () => {
  it('finds a quotation by its words, and shows it with speaker and citation', async () => {
    const reply = await member().run('/quote', { text: 'threatened the Ukrainian people' });
    expect(quotationsOf(reply)[0]).toBe(
      '"Russia has never, at any time or at any place, ever threatened the Ukrainian people through its official representatives," he noted.',
    );
    expect(embedsOf(reply)).toContain(
      '— **Sergey Lavrov**, noted · quoted\n-# Xinhua · No breakthrough at Blinken-Lavrov meeting in Geneva · 22 January 2022 · ¶9',
    );
  });

  it('finds it misspelt, and with words forgotten', async () => {
    const reply = await member().run('/quote', { text: 'uniteed, swfit tuogh response' });
    expect(quotationsOf(reply)[0]).toContain('a united, swift and tough response."');
  });

  it('finds what a speaker said, under any name and misspelt', async () => {
    for (const speaker of ['Blinken', 'Antony Blinken', 'blinkn', 'U.S. Secretary of State']) {
      const reply = await member().run('/quote', { speaker });
      expect(reply.embeds[0]?.title).toBe('Anthony Blinken');
    }
  });

  it('holds to every option given', async () => {
    const reply = await member().run('/quote', {
      text: 'concrete answers',
      speaker: 'Lavrov',
      source: 'Xinhua',
    });
    expect(quotationsOf(reply)[0]).toMatch(/^"What we expect is concrete answers/);
    expect(embedsOf(reply)).not.toContain('UNN ·');
  });

  it('asks for something to look for where nothing is given', async () => {
    for (const options of [{}, { text: '   ' }]) {
      const reply = await member().run('/quote', options);
      expect(reply.isPrivate).toBe(true);
      expect(reply.content).toMatch(/at least one/);
    }
  });

  it('says whom it doesn’t know, without an effect of what was typed', async () => {
    const reply = await member().run('/quote', { speaker: '**Napoleon** @everyone' });
    expect(reply.embeds[0]?.title).toBe('No speaker called “\\*\\*Napoleon\\*\\* \\@everyone”');
    expect(reply.pinged).toEqual([]);
  });
});

describe('/who-said', () => {
  it('names the speaker of true words', async () => {
    const reply = await member().run('/who-said', { quote: 'a candid exchange of concerns and ideas' });
    expect(reply.embeds[0]?.title).toBe('✓ Verbatim');
    expect(embedsOf(reply)).toContain('— **Anthony Blinken**, said');
  });

  it('sees that a "not" was dropped, and shows where', async () => {
    const reply = await member().run('/who-said', {
      quote: 'This was negotiation, but a candid exchange of concerns and ideas',
    });
    expect(reply.embeds[0]?.title).toBe('✎ Altered');
    expect(embedsOf(reply)).toMatch(/> This was \*\*not\*\* negotiation/);
  });

  it('sees words pinned on the wrong person', async () => {
    const reply = await member().run('/who-said', {
      quote: 'Blinken: "Russia has never, at any time or at any place, ever threatened the Ukrainian people"',
    });
    expect(reply.embeds[0]?.title).toBe('⇄ Somebody else');
    expect(embedsOf(reply)).toMatch(/Pinned on \*\*Anthony Blinken\*\*[\s\S]*— \*\*Sergey Lavrov\*\*/);
  });

  it('sees an invention', async () => {
    const reply = await member().run('/who-said', { quote: 'We shall fight on the beaches' });
    expect(reply.embeds[0]?.title).toBe('✗ Not in the sources');
  });
});

describe('/ask', () => {
  it('answers with a passage and the answering words in bold', async () => {
    const reply = await member().run('/ask', { question: 'What does OSCE stand for?' });
    expect(reply.embeds[0]?.title).toBe('What does OSCE stand for?');
    expect(embedsOf(reply)).toContain('**Organization for Security and Cooperation in Europe**');
    expect(embedsOf(reply)).toMatch(/Xinhua · .* · 22 January 2022 · ¶5/);
  });

  it('says that the sources don’t say', async () => {
    const reply = await member().run('/ask', { question: 'Who won the football world cup in 1998?' });
    expect(embedsOf(reply)).toMatch(/The sources don’t (?:say|answer this directly)\./);
  });

  it('wants a question', async () => {
    const reply = await member().run('/ask', { question: ' ' });
    expect([reply.isPrivate, reply.content]).toEqual([true, expect.stringMatching(/blank/)]);
  });
});

describe('/summary', () => {
  it('of everything cites every sentence and hears every source', async () => {
    const reply = await member().run('/summary');
    expect(quotationsOf(reply).length).toBeGreaterThan(2);
    expect(embedsOf(reply)).toMatch(/UNN · .* · ¶\d/);
    expect(embedsOf(reply)).toMatch(/Xinhua · .* · 22 January 2022 · ¶\d/);
  });

  it('is longer where that is asked for', async () => {
    const [short, long] = [
      await member().run('/summary', { length: 'short' }),
      await member().run('/summary', { length: 'long' }),
    ];
    expect(quotationsOf(short).length).toBeLessThan(quotationsOf(long).length);
  });

  it('of a person is headed by their name', async () => {
    const reply = await member().run('/summary', { of: 'lavrov' });
    expect(reply.embeds[0]?.title).toBe('Sergey Lavrov');
  });

  it('of something unknown says so', async () => {
    const reply = await member().run('/summary', { of: 'zzzzqqq' });
    expect(embedsOf(reply)).toMatch(/^No article, person or topic called “zzzzqqq”|The sources don’t say/);
  });
});

describe('/compare', () => {
  it('shows one sentence in two translations, one below the other, with what differs in bold', async () => {
    const reply = await member().run('/compare', { topic: 'concrete answers' });
    const [moment] = reply.embeds;
    expect(moment?.title).toBe('concrete answers');
    expect(moment?.description).toMatch(
      /\*\*UNN\*\*\n> The proposals are very concrete, .* \*\*commitments made\*\* at the highest level .*\n— \*\*Sergey Lavrov\*\*, said · quoted\n-# UNN · .* · ¶4\n\n\*\*Xinhua\*\*\n> "What we expect is concrete answers .* \*\*obligations that were adopted\*\* at the highest level .*\n— \*\*Sergey Lavrov\*\*, said · quoted\n-# Xinhua · .* · ¶5$/,
    );
  });

  it('lists what one source alone has, and turns its pages after a restart', async () => {
    const first = await member().run('/compare', { topic: 'Lavrov' });
    expect(first.embeds[0]?.title).toBe('Sergey Lavrov');
    await stage().restart();
    const second = await member().press(first, 'Next ▶');
    expect(second.embeds[0]?.title).toBe('Sergey Lavrov');
    expect(embedsOf(second)).toMatch(/\*\*Only in UNN\*\*\n> /);
  });

  it('says where only one source has anything', async () => {
    const reply = await member().run('/compare', { topic: 'Warsaw Pact' });
    expect(embedsOf(reply)).toMatch(/Only one source has anything on this: Xinhua\./);
  });

  it('of something unknown says so', async () => {
    const reply = await member().run('/compare', { topic: 'zzzzqqq' });
    expect(reply.embeds[0]?.title).toBe('No article, person or topic called “zzzzqqq”');
  });
});

describe('/timeline', () => {
  it('is in order, under dates counted from the article’s own, with the words that tell them in bold', async () => {
    const reply = await member().run('/timeline');
    const headings = reply.embeds.map(({ description = '' }) => /^\*\*([^*]+)\*\*$/m.exec(description)?.[1]);
    expect(headings).toEqual(['Since the 1990s', 'December 2021', '21 January 2022']);
    expect(embedsOf(reply)).toMatch(
      /\*\*December 2021\*\*\n> .* \*\*last December\*\* .*\n(?:— .*\n)?-# Xinhua/,
    );
  });

  it('ends with what can’t be dated, and guesses nothing', async () => {
    const reply = await member().press(await member().run('/timeline'), 'Next ▶');
    expect(embedsOf(reply)).toMatch(/\*\*The article doesn’t tell when exactly\*\*\n> .*\*\*today\*\*/);
    expect(embedsOf(reply)).toMatch(/would hold talks on \*\*January 21\*\* in Geneva\.\n.*\n-# UNN/);
  });
});

describe('/sources', () => {
  it('lists the articles', async () => {
    const reply = await member().run('/sources');
    expect(embedsOf(reply)).toMatch(
      /\*\*Blinken exchanged expectations of the meeting with Lavrov\*\*\nUNN · undated/,
    );
    expect(embedsOf(reply)).toMatch(/\*\*No breakthrough .*\*\*\nXinhua · 22 January 2022/);
  });

  it('shows one to read, paragraph by paragraph', async () => {
    const reply = await member().run('/sources', { source: 'Xinhua' });
    expect(quotationsOf(reply)[0]).toMatch(/^GENEVA, Jan\. 21 \(Xinhua\) -- Russian Foreign Minister/);
    expect(footerOf(reply)).toBe('Page 1 of 2');
  });
});

describe('/help', () => {
  it.each(['member', 'moderator'] as const)(
    'mentions every command that a %s can use, to be clicked',
    async (who) => {
      const reply = await stage().sandbox[who].run('/help');
      expect(reply.isPrivate).toBe(true);
      const usable = stage()
        .sandbox[who].commands()
        .filter(({ type }) => type === ApplicationCommandType.ChatInput);
      const mentions = [...embedsOf(reply).matchAll(/<\/([\w-]+)(?: [\w-]+)?:(\d+)>/g)];
      expect(mentions.map(([, name, id]) => `${name}:${id}`).sort()).toEqual(
        usable
          .map(({ name, id }) => `${name}:${id}`)
          .filter((one) => !one.startsWith('help:'))
          .sort(),
      );
    },
  );

  it('has working examples, drawn from the articles', async () => {
    const reply = await member().run('/help');
    const examples = [...embedsOf(reply).matchAll(/^-# `(\/[\w-]+) ([\w-]+):(.*)`$/gm)];
    expect(examples.map(([, name]) => name)).toEqual([
      '/ask',
      '/quote',
      '/who-said',
      '/summary',
      '/compare',
      '/sources',
    ]);
    for (const [, name = '', option = '', value = ''] of examples) {
      const answer = await member().run(name, { [option]: value });
      expect([name, quotationsOf(answer).length]).not.toEqual([name, 0]);
      expect(embedsOf(answer)).not.toMatch(/^No |The sources don’t|Not in the sources/);
    }
  });

  it('names the commands as the reader’s client does, and mentions them so that they can be clicked', async () => {
    member().locale = Locale.German;
    const reply = await member().run('/help');
    member().locale = Locale.EnglishUS;
    expect(embedsOf(reply)).toMatch(/<\/quote:\d+> – .*\n-# `\/zitat text:/);
  });
});

describe('a reply', () => {
  it('is public unless it is asked for privately', async () => {
    const everyone = await member().run('/sources');
    const own = await member().run('/sources', { private: true });
    expect([everyone.isPrivate, own.isPrivate]).toEqual([false, true]);
    expect(
      moderator()
        .messages()
        .map(({ id }) => id),
    ).toContain(everyone.id);
    expect(
      moderator()
        .messages()
        .map(({ id }) => id),
    ).not.toContain(own.id);
  });

  it('addressed to a member notifies that member alone', async () => {
    const { id } = moderator().user;
    const reply = await member().run('/quote', { text: '<@&1> @everyone concrete answers', for: id });
    expect(reply.content).toBe(`for <@${id}>`);
    expect(reply.pinged).toEqual([id]);
  });

  it('addressed to a member but private notifies nobody, and says so', async () => {
    const { id } = moderator().user;
    const reply = await member().run('/sources', { for: id, private: true });
    expect([reply.isPrivate, reply.pinged]).toEqual([true, []]);
    expect(reply.content).toMatch(/only you see this/);
  });

  it('comes in direct messages too', async () => {
    const reply = await member().run('/sources', {}, { channel: member().dm });
    expect(embedsOf(reply)).toContain('Xinhua');
  });
});

describe('the pages of a reply', () => {
  const ask = () => member().run('/quote', { speaker: 'Lavrov' });

  it('are turned in place by whoever asked, to the last and back', async () => {
    const first = await ask();
    const pages = Number(/of (\d+)$/.exec(footerOf(first) ?? '')?.[1]);
    let reply = first;
    const seen = [embedsOf(first)];
    for (let page = 2; page <= pages; page += 1) {
      reply = await member().press(reply, 'Next ▶');
      expect([reply.id, footerOf(reply)]).toEqual([first.id, `Page ${page} of ${pages}`]);
      expect(reply.embeds[0]?.title).toBe('Sergey Lavrov');
      seen.push(embedsOf(reply));
    }
    expect(new Set(seen).size).toBe(pages);
    for (let page = pages; page > 1; page -= 1) reply = await member().press(reply, '◀ Previous');
    expect(embedsOf(reply)).toBe(embedsOf(first));
  });

  it('turned by somebody else come to them alone, and the reply stays', async () => {
    const first = await ask();
    const copy = await moderator().press(first, 'Next ▶');
    expect([copy.isPrivate, copy.id === first.id]).toEqual([true, false]);
    expect(footerOf(copy)).toMatch(/^Page 2/);
    const unchanged = member()
      .messages()
      .find(({ id }) => id === first.id);
    expect(unchanged && embedsOf(unchanged)).toBe(embedsOf(first));
    const third = await moderator().press(copy, 'Next ▶');
    expect([third.id, third.isPrivate]).toEqual([copy.id, true]);
  });

  it('keep what was asked, and whom it is for', async () => {
    const { id } = moderator().user;
    const first = await member().run('/quote', { text: 'Ukraine', for: id });
    const second = await member().press(first, 'Next ▶');
    expect(second.embeds[0]?.title).toBe(first.embeds[0]?.title);
    expect([second.content, second.pinged]).toEqual([`for <@${id}>`, [id]]);
  });

  it('still turn after a restart', async () => {
    const first = await ask();
    await stage().restart();
    const second = await member().press(first, 'Next ▶');
    expect(footerOf(second)).toMatch(/^Page 2/);
  });
});

describe('suggestions', () => {
  const options = [...commands.slash.values()].flatMap(({ data }) => {
    const { name, options = [] } = data.toJSON();
    return options.flatMap((option) =>
      'autocomplete' in option && option.autocomplete ? [[name, option.name] as const] : [],
    );
  });

  it.each(options)(
    'for /%s %s: useful ones before anything is typed, and each resolves',
    async (name, option) => {
      const suggestions = await member().suggestions(`/${name}`, { [option]: '' }, option);
      expect(suggestions.length).toBeGreaterThan(1);
      for (const { value } of suggestions) {
        const reply = await member().run(`/${name}`, { [option]: value });
        expectWithinLimits(reply);
        expect(reply.embeds[0]?.title).not.toMatch(/^No .*called “/);
      }
    },
  );

  it('know a name from its beginning, misspelt too', async () => {
    for (const speaker of ['lav', 'Lvrov']) {
      const [first] = await member().suggestions('/quote', { speaker }, 'speaker');
      expect(first?.name).toMatch(/^Sergey Lavrov/);
    }
  });
});

it('a second start registers nothing', async () => {
  const again = await setStage();
  const before = again.log.filter(({ msg }) => msg === 'commands registered').length;
  await again.restart();
  expect([before, again.log.filter(({ msg }) => msg === 'commands registered').length]).toEqual([1, 1]);
  expect(again.log.filter(({ msg }) => msg === 'commands unchanged').length).toBe(1);
  await again.close();
});
