import { type APIApplicationCommandOption, type APIMessage, ApplicationCommandOptionType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { expectWithinLimits } from '../discord/limits.ts';
import { MARKS } from '../discord/marks.ts';
import { shown } from '../discord/shown.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await allowAnyLength();
});
let seen = 0;
afterEach(() => {
  const refused = stage.sandbox.refusals.slice(seen);
  seen = stage.sandbox.refusals.length;
  expect(refused).toEqual([]);
  expect(stage.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});
afterAll(() => stage.close());

/** Registers the commands without their limits, so that what Discord would hold back reaches the bot. */
async function allowAnyLength(): Promise<void> {
  const definitions = [...commands.slash.values()].map((command) =>
    JSON.parse(JSON.stringify(command.data.toJSON()), (key, value) =>
      key === 'max_length' ? undefined : value,
    ),
  );
  const [id] = stage.sandbox.token.split('.');
  const application = Buffer.from(id ?? '', 'base64url').toString();
  const { status } = await stage.call('PUT', `/applications/${application}/commands`, definitions);
  expect(status).toBe(200);
}

const HOSTILE: Readonly<Record<string, string>> = {
  'nothing but spaces': '     ',
  '6,000 letters': 'a'.repeat(6_000),
  '6,000 words': 'meeting '.repeat(750),
  '6,000 stars': '*'.repeat(6_000),
  '6,000 brackets': '[('.repeat(3_000),
  '6,000 quotation marks': '"“'.repeat(3_000),
  '3,000 emoji': '👩‍👩‍👧'.repeat(750),
  'right-to-left text': 'שלום עולם, מה אמר השר? \u202eabc\u202c \u2067x',
  'marks on one letter': `Z${'\u0301'.repeat(2_000)}algo`,
  'null bytes': '\u0000meet\u0000ing\u0000',
  'control characters': Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x'),
  'half a character': 'meeting \ud83d',
  'markdown of every kind': MARKS.join(' '),
  mentions: '@everyone @here <@1> <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  'a regular expression': '^(a+)+$ .* [a-z]{1,99999} (?<name>x)\\k<name> \\',
  'a prototype’s name': '__proto__',
  'a path': '../../../etc/passwd',
  'a page’s address': 's/sergey-lavrov/',
  'an injection': `'; DROP TABLE articles; -- \${process.env} {{constructor}} %s %n`,
};

const options = [...commands.slash.values()].flatMap(({ data }) => {
  const { name, options = [] } = data.toJSON();
  return options.filter(isText).map((option) => [name, option] as const);
});

function isText(option: APIApplicationCommandOption): boolean {
  return option.type === ApplicationCommandOptionType.String && !('choices' in option && option.choices);
}

function expectHarmless(reply: SeenMessage): void {
  expectWithinLimits(reply);
  expect(reply.pinged).toEqual([]);
  for (const { title = '' } of reply.embeds) expect(shown(title).styles).toEqual([]);
}

describe.each(options.map(([name, option]) => [name, option.name, option] as const))(
  '/%s %s',
  (name, of, option) => {
    it.each(Object.entries(HOSTILE))('survives %s', async (_, value) => {
      const reply = await stage.sandbox.member.run(`/${name}`, { [of]: value });
      expectHarmless(reply);
      if ('autocomplete' in option && option.autocomplete) {
        const suggestions = await stage.sandbox.member.suggestions(`/${name}`, { [of]: value }, of);
        expect(suggestions.length).toBeLessThanOrEqual(25);
      }
    });
  },
);

it('every option at once survives everything at once', async () => {
  for (const value of Object.values(HOSTILE)) {
    expectHarmless(await stage.sandbox.member.run('/quote', { text: value, speaker: value, source: value }));
    expectHarmless(await stage.sandbox.member.run('/summary', { of: value, length: 'long' }));
  }
});

describe('a button that is none of ours', () => {
  const forged = [
    'unknown',
    'page:2:nowhere',
    'page:0:l',
    'page:x:l',
    `page:2:${'z/'.repeat(40)}`,
    'share:',
    'share:1:l',
    'share:x',
    'delete:x',
    'context:',
    'context:a/abc',
    'context:a/zzzzzz/1-1',
    'mean:quote:speaker:{}',
    'mean:nothing:speaker:{}',
    'mean:quote:speaker:{"text":1}',
    'mean:quote:speaker:[',
    'feedback:?:ask:x',
  ];
  const pastTheEnd = 'page:999999:s/sergey-lavrov/';

  /** A message of the bot's with these buttons. */
  const post = async (...ids: string[]) => {
    const components = ids.map((custom_id) => ({
      type: 2,
      style: 2,
      label: custom_id.slice(0, 80),
      custom_id,
    }));
    const response = await stage.call('POST', `/channels/${stage.sandbox.text.id}/messages`, {
      content: 'From another time',
      components: [0, 5, 10, 15].flatMap((at) =>
        at < components.length ? [{ type: 1, components: components.slice(at, at + 5) }] : [],
      ),
    });
    return (await response.json()) as APIMessage;
  };

  let posted: APIMessage;
  beforeAll(async () => {
    posted = await post(...forged);
  });

  it.each(forged)('is answered privately: %s', async (customId) => {
    const reply = await stage.sandbox.member.press(posted, customId);
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toMatch(/ask again/);
  });

  it('but leads to a page that is not there any more shows the last one', async () => {
    const reply = await stage.sandbox.member.press(await post(pastTheEnd), pastTheEnd);
    expect(reply.embeds.at(-1)?.footer?.text).toMatch(/^Page (\d+) of \1$/);
  });
});
