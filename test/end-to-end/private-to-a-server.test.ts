import { setTimeout as wait } from 'node:timers/promises';
import { type APIMessage, ComponentType } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { componentKinds } from '../../src/discord/component-kinds.ts';
import type { SeenMessage } from '../../src/sandbox/person.ts';
import { type Stage, setStage } from './stage.ts';

/** Of the Newsroom alone; nothing in it stands in the articles that the bot comes with. */
const HARBOUR = `Westport’s harbour reopens

Source: The Westport Paper

2024-03-04

The harbour of Westport reopened on Monday after two years. “We waited for this day,” said Jane Doe, the harbour master.

Fishing boats came in at dawn. “The work cost nine million crowns,” said the mayor, John Roe. “It was worth it,” Doe added.
`;
const OF_THE_HARBOUR = /Westport|Jane|Doe|Roe\b|harbour|crowns/i;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => {
  expect(stage.sandbox.refusals).toEqual([]);
  expect(stage.log.filter(({ level }) => Number(level) > 30)).toEqual([]);
});
afterAll(() => stage.close());

type Row = NonNullable<APIMessage['components']>[number];
/** Milliseconds for tests that wait for Discord's limits, which let five messages through in as many seconds. */
const LONG = 90_000;
/** Discord's limits of a message. */
const ROWS = 5;
const BUTTONS = 5;

/** Until when, in milliseconds, Discord takes no more messages in a channel. */
const full = new Map<string, number>();

/** A message of the bot's, with buttons or menus that somebody forged. */
async function posted({ id }: { readonly id: string }, components: readonly Row[]): Promise<APIMessage> {
  await wait(Math.max(0, (full.get(id) ?? 0) - Date.now()));
  const response = await stage.call('POST', `/channels/${id}/messages`, {
    content: 'From another time',
    components,
  });
  expect(response.status).toBe(200);
  const { headers } = response;
  if (headers.get('x-ratelimit-remaining') === '0') {
    full.set(id, Date.now() + Number(headers.get('x-ratelimit-reset-after')) * 1_000);
  }
  return (await response.json()) as APIMessage;
}

/** Presses all of these buttons, on as few messages as hold them: Discord limits how many can be posted. */
async function pressAll(channel: { readonly id: string }, ids: readonly string[]) {
  const replies: [id: string, reply: SeenMessage][] = [];
  for (let at = 0; at < ids.length; at += ROWS * BUTTONS) {
    const some = ids.slice(at, at + ROWS * BUTTONS);
    const rows = Array.from({ length: Math.ceil(some.length / BUTTONS) }, (_, row): Row => {
      const inRow = some.slice(row * BUTTONS, (row + 1) * BUTTONS);
      return {
        type: ComponentType.ActionRow,
        components: inRow.map((id) => ({ type: ComponentType.Button, style: 2, label: 'x', custom_id: id })),
      };
    });
    const message = await posted(channel, rows);
    for (const id of some) replies.push([id, await stage.sandbox.member.press(message, id)]);
  }
  return replies;
}

/** Picks all of these values in a menu of this custom_id each. */
async function pickAll(
  channel: { readonly id: string },
  picks: readonly (readonly [value: string, id: string])[],
) {
  const replies: [value: string, reply: SeenMessage][] = [];
  for (const id of new Set(picks.map(([, one]) => one))) {
    const values = picks.filter(([, one]) => one === id).map(([value]) => value);
    const options = values.map((value) => ({ label: 'x', value }));
    const row: Row = {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id: id, options }],
    };
    let message = await posted(channel, [row]);
    for (const value of values) {
      const reply = await stage.sandbox.member.select(message, id, [value]);
      replies.push([value, reply]);
      // Where it was answered in place, the menu is gone.
      if (!reply.isPrivate) message = await posted(channel, [row]);
    }
  }
  return replies;
}

/** What somebody sees of a reply. */
const seen = ({ content, embeds, isPrivate }: SeenMessage) => ({ content, embeds, isPrivate });
/** The same without titles, which may repeat what somebody typed. */
const told = ({ content, embeds }: ReturnType<typeof seen>) =>
  [
    content,
    ...embeds.map(({ description, fields, footer }) => JSON.stringify([description, fields, footer])),
  ].join(' ');

describe('what a server keeps for itself', () => {
  /** custom_ids, and custom_ids with something that can be picked there, as replies in the Newsroom have them. */
  const pressed = new Set<string>();
  const picked = new Map<string, string>();
  /** Values of suggestions, by command and option. */
  const typed: [command: string, option: string, value: string][] = [];

  const moderator = () => stage.sandbox.moderator;
  const member = () => stage.sandbox.member;

  function collect({ components = [] }: SeenMessage): void {
    for (const row of components) {
      for (const each of row.type === ComponentType.ActionRow ? row.components : []) {
        if (each.type === ComponentType.Button && 'custom_id' in each) pressed.add(each.custom_id);
        if (each.type !== ComponentType.StringSelect) continue;
        for (const { value } of each.options) picked.set(value, each.custom_id);
      }
    }
  }

  /** Uses all of that in the other server, and tells what is seen there. */
  async function usedElsewhere(): Promise<{ used: string; reply: ReturnType<typeof seen> }[]> {
    const { text } = stage.sandbox.pressClub;
    const where = { channel: text };
    const replies: { used: string; reply: ReturnType<typeof seen> }[] = [];
    const ids = [...pressed].filter((id) => id !== 'delete:');
    for (const [id, reply] of await pressAll(text, ids)) replies.push({ used: id, reply: seen(reply) });
    for (const [value, reply] of await pickAll(text, [...picked]))
      replies.push({ used: value, reply: seen(reply) });
    for (const [command, option, value] of typed) {
      const person = command.startsWith('/library') ? moderator() : member();
      const used = `${command} ${option}: ${value}`;
      replies.push({ used, reply: seen(await person.run(command, { [option]: value }, where)) });
      const offered = await person.suggestions(command, { [option]: value }, option, where);
      const content = offered.map(({ name }) => name).join('\n');
      replies.push({ used, reply: { content, embeds: [], isPrivate: true } });
    }
    return replies;
  }

  it(
    'is refused elsewhere in the very words for what never was, whatever points to it',
    async () => {
      const file = { name: 'a.txt', type: '', base64: Buffer.from(HARBOUR).toString('base64') };
      await moderator().press(await moderator().run('/library add', { file }), 'Add');
      for (const [command, options] of [
        ['/sources', {}],
        ['/sources', { source: 'Westport’s harbour reopens' }],
        ['/quote', { speaker: 'Jane Doe' }],
        ['/quote', { text: 'We waited' }],
        ['/quote', { speaker: 'Jane Dow' }],
        ['/who-said', { quote: 'We waited for this day' }],
        ['/ask', { question: 'Who is the harbour master of Westport?' }],
        ['/summary', { of: 'Jane Doe' }],
        ['/compare', { topic: 'Jane Doe' }],
      ] as const) {
        const reply = await member().run(command, { ...options, private: true });
        expect(JSON.stringify(reply)).toMatch(OF_THE_HARBOUR);
        collect(reply);
      }
      for (const [command, option] of [
        ['/sources', 'source'],
        ['/quote', 'speaker'],
        ['/quote', 'source'],
        ['/quote', 'text'],
        ['/who-said', 'quote'],
        ['/summary', 'of'],
        ['/compare', 'topic'],
        ['/library remove', 'source'],
      ] as const) {
        for (const begun of ['Westport', 'Jane D', 'We waited']) {
          for (const { value } of await moderator().suggestions(command, { [option]: begun }, option)) {
            typed.push([command, option, String(value)]);
          }
        }
      }
      expect(pressed.size).toBeGreaterThan(8);
      expect(typed.length).toBeGreaterThan(8);

      const whileItIsThere = await usedElsewhere();
      const removal = await moderator().run('/library remove', { source: 'Westport’s harbour reopens' });
      await moderator().press(removal, 'Remove');
      expect(await usedElsewhere()).toEqual(whileItIsThere);
      for (const { reply } of whileItIsThere) {
        expect(told(reply)).not.toMatch(OF_THE_HARBOUR);
      }
    },
    LONG,
  );
});

describe('a button that somebody forged', () => {
  const STATES = [
    ...[
      '',
      'x',
      '1:',
      '0:l',
      '1:q/zzzzzz',
      '9'.repeat(75),
      '__proto__',
      'c/zzzzzz/1-1',
      'zzzzzz-1',
      'list:9999',
    ],
    ...['remove:zzzzzz', 'add:00000000-0000-4000-8000-000000000000', 'toString:speaker:{}', '\u202e\0👍'],
  ];

  it(
    'is refused in private, in a sentence, whatever kind and state it claims to be',
    async () => {
      const { pressClub, text } = stage.sandbox;
      const ids = [...componentKinds(commands).keys()].flatMap((kind) =>
        STATES.map((state) => `${kind}:${state}`),
      );
      const half = ids.length >> 1;
      const replies = [
        ...(await pressAll(text, ids.slice(0, half))),
        ...(await pressAll(pressClub.text, ids.slice(half))),
      ];
      expect(replies).toHaveLength(ids.length);
      for (const [id, { isPrivate, content, embeds, pinged }] of replies) {
        expect({ id, isPrivate, embeds, pinged }).toEqual({ id, isPrivate: true, embeds: [], pinged: [] });
        expect(content, id).toMatch(/[.!]$/);
      }
    },
    LONG,
  );
});
