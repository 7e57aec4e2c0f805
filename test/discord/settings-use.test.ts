import {
  ComponentType,
  type InteractionReplyOptions,
  MessageFlags,
  MessageFlagsBitField,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { ComponentUse, Desk } from '../../src/discord/command.ts';
import { componentKinds } from '../../src/discord/component-kinds.ts';
import { parseComponentId } from '../../src/discord/custom-id.ts';
import { openStorage, type Storage } from '../../src/storage/storage.ts';
import { keptLog } from './log.ts';

const SERVER = '100000000000000001';
const OTHER = '100000000000000002';
const MODERATOR = '100000000000000004';

const kinds = componentKinds(commands);
const { log } = keptLog();
let storage: Storage;
beforeEach(async () => {
  storage = await openStorage(null, log);
  await storage.settings.change(SERVER, { coolDown: 30 }, '100000000000000003');
});
afterEach(() => storage.close());

const desk = () =>
  ({
    storage,
    settings: storage.settings.of(SERVER),
    own: [],
    forumAnswers: false,
    commandIds: new Map(),
    log,
  }) as unknown as Desk;

/** What a component does whose custom_id and value may be anything; null where it is none that the bot makes. */
function runOf(customId: string, picked: string | null = null) {
  const id = parseComponentId(customId);
  return (id && kinds.get(id.kind)?.(id.state, picked)) ?? null;
}

/** Uses a component in SERVER. @returns what was said to whoever did, and to nobody else */
async function use(
  customId: string,
  {
    picked = null as string | null,
    permissions = 0n,
    /** The ids of what stands under the message. */
    shown = [customId],
    isPrivate = true,
    asker = MODERATOR,
    /** Minutes. */
    age = 0,
    /** Discord's time. */
    now = Date.now(),
  } = {},
) {
  const said: unknown[] = [];
  const note = async (what: { readonly content?: string }) => void said.push(what.content);
  const interaction = {
    locale: 'en-GB',
    guildId: SERVER,
    guild: null,
    authorizingIntegrationOwners: { 0: SERVER },
    memberPermissions: new PermissionsBitField(permissions),
    user: { id: MODERATOR },
    customId,
    createdTimestamp: now,
    message: {
      flags: new MessageFlagsBitField(isPrivate ? MessageFlags.Ephemeral : 0),
      interactionMetadata: { user: { id: asker } },
      createdTimestamp: now - age * 60_000,
      components: [{ type: ComponentType.ActionRow, components: shown.map((id) => ({ customId: id })) }],
    },
    isChannelSelectMenu: () => false,
    reply: note,
    update: note,
    editReply: note,
    deferUpdate: async () => undefined,
  };
  await runOf(customId, picked)?.(interaction as unknown as ComponentUse, desk());
  return said;
}

const manager = { permissions: PermissionFlagsBits.ManageGuild };

/** Runs `/settings view`. @returns what was answered */
async function view({
  guildId = SERVER as string | null,
  guild = null as unknown,
  owners = {},
  permissions = 0n,
} = {}) {
  const replies: InteractionReplyOptions[] = [];
  const note = async (reply: InteractionReplyOptions) => void replies.push(reply);
  const interaction = {
    locale: 'en-GB',
    guildId,
    guild,
    authorizingIntegrationOwners: owners,
    memberPermissions: new PermissionsBitField(permissions),
    options: { getSubcommand: () => 'view' },
    reply: note,
    editReply: note,
    deferReply: async () => undefined,
  };
  await commands.slash.get('settings')?.execute(interaction as never, desk());
  return replies;
}

describe('/settings', () => {
  it.each([
    ['in direct messages', { guildId: null }],
    ['as a member’s own app in a server that hasn’t added the bot', { owners: { 1: '4' } }],
  ])('%s says what to do', async (_, where) => {
    const [{ content } = {}] = await view({ ...where, ...manager });
    expect(content).toBe('Settings belong to a server: add me to one of yours, and use this command there.');
  });

  it('has menus for whomever Discord lets use it, whether they may manage the server or not', async () => {
    for (const who of [manager, {}]) {
      const [shown] = await view(who);
      expect(shown?.components).toHaveLength(5);
    }
  });
});

describe('the forum channels that are set', () => {
  const FORUM = '100000000000000005';
  const where = (channels: Readonly<Record<string, bigint>>) => ({
    members: { me: {} },
    channels: {
      cache: new Map(
        Object.entries(channels).map(([id, permissions]) => [
          id,
          { permissionsFor: () => new PermissionsBitField(permissions) },
        ]),
      ),
    },
  });
  const { ViewChannel, SendMessagesInThreads, EmbedLinks } = PermissionFlagsBits;
  const warnings = async (guild: unknown) => {
    const [reply] = await view({ guild, ...manager });
    return JSON.stringify(reply?.embeds).includes('I can’t answer in');
  };
  beforeEach(() => storage.settings.change(SERVER, { forums: [FORUM] }, '100000000000000003'));

  it('are warned of where the bot may not do there what an answer needs', async () => {
    expect(await warnings(where({ [FORUM]: ViewChannel | EmbedLinks }))).toBe(true);
    expect(await warnings(where({ [FORUM]: ViewChannel | EmbedLinks | SendMessagesInThreads }))).toBe(false);
  });

  it('are shown without those that were deleted', async () => {
    const [reply] = await view({ guild: where({}), ...manager });
    expect(JSON.stringify(reply)).not.toContain(FORUM);
  });

  it('may be as many as there is room for, deleted ones not counted', async () => {
    const forums = Array.from({ length: 25 }, (_, n) => `2000000000000000${n + 10}`);
    await storage.settings.change(SERVER, { forums }, MODERATOR);
    const [lost = '', ...left] = forums;
    const there = where(Object.fromEntries([...left, FORUM].map((id) => [id, 0n])));
    await set(there);
    expect(storage.settings.of(SERVER).forums).toEqual([...left, FORUM]);
    expect(await set(where(Object.fromEntries([...left, FORUM, lost].map((id) => [id, 0n]))), lost)).toMatch(
      /25 forum channels/,
    );
  });

  /** Runs `/settings set forum:`. @returns what was answered */
  async function set(guild: unknown, forum = FORUM) {
    const replies: InteractionReplyOptions[] = [];
    await commands.slash.get('settings')?.execute(
      {
        locale: 'en-GB',
        guildId: SERVER,
        guild,
        authorizingIntegrationOwners: {},
        user: { id: MODERATOR },
        options: {
          getSubcommand: () => 'set',
          getChannel: (name: string) => (name === 'forum' ? { id: forum } : null),
          getString: () => null,
          getBoolean: () => null,
          getInteger: () => null,
        },
        editReply: async (reply: InteractionReplyOptions) => void replies.push(reply),
        deferReply: async () => undefined,
      } as never,
      desk(),
    );
    return replies[0]?.content ?? '';
  }
});

describe('what a moderator was shown', () => {
  const COMPONENTS = [
    ['a menu', 'setting:coolDown', '0'],
    ['the menu of forums', 'setting:forums', null],
    ['a button to other menus', 'settings-page:2', null],
    ['the button for the changes', 'settings-log:', null],
    ['the button that deletes everything', `delete-everything:${SERVER}`, null],
    ['a button of what was asked in vain', 'unanswered:all:1', null],
    ['a button that dismisses a question', 'unanswered-dismiss:all:1:0123456789abcdef', null],
    ['a button of the server’s articles', 'library:list:1', null],
  ] as const;
  const REFUSALS = [
    ['in a message that never had it', { shown: [] }],
    ['in a message that everybody sees', { isPrivate: false }],
    ['in a message that somebody else was shown', { asker: '100000000000000009' }],
  ] as const;

  it.each(COMPONENTS.flatMap((component) => REFUSALS.map((refusal) => [...component, ...refusal] as const)))(
    'doesn’t work as %s (%s, %s) %s, even for those who may manage the server',
    async (_, id, picked, __, how) => {
      expect(
        await use(id, { picked, ...manager, ...how, shown: [...('shown' in how ? how.shown : [id])] }),
      ).toEqual(['This button is from an older answer. Please ask again.']);
      expect(storage.settings.of(SERVER).coolDown).toBe(30);
      expect(await storage.held(SERVER)).toMatchObject({ changes: 1 });
    },
  );

  it('works for whomever Discord lets use the command, for a quarter of an hour', async () => {
    await use('setting:coolDown', { picked: '300', age: 14 });
    expect(storage.settings.of(SERVER).coolDown).toBe(300);
    expect(await use('setting:coolDown', { picked: '10', age: 16 })).toEqual([
      'This button is from an older answer. Please ask again.',
    ]);
    expect(storage.settings.of(SERVER).coolDown).toBe(300);
  });

  it('works for that long wherever the clock of this machine stands', async () => {
    const hours = 3_600_000;
    await use('setting:coolDown', { picked: '300', age: 14, now: Date.now() - 2 * hours });
    expect(storage.settings.of(SERVER).coolDown).toBe(300);
    await use('setting:coolDown', { picked: '10', age: 16, now: Date.now() + 2 * hours });
    expect(storage.settings.of(SERVER).coolDown).toBe(300);
  });

  it('works for as long as they may manage the server', async () => {
    await use('setting:coolDown', { picked: '300', age: 10_000, ...manager });
    expect(storage.settings.of(SERVER).coolDown).toBe(300);
  });

  it('deletes everything for those alone who may manage the server', async () => {
    expect(await use(`delete-everything:${SERVER}`)).toEqual([
      'Only those who may manage this server can do that.',
    ]);
    expect(storage.settings.of(SERVER).coolDown).toBe(30);
    await use(`delete-everything:${SERVER}`, manager);
    expect(storage.settings.of(SERVER).coolDown).toBe(0);
  });
});

describe('a custom_id that the bot made', () => {
  it('changes the setting', async () => {
    await use('setting:coolDown', { picked: '300', ...manager });
    expect(storage.settings.of(SERVER).coolDown).toBe(300);
  });

  it('for another server deletes nothing', async () => {
    await storage.settings.change(OTHER, { coolDown: 45 }, '100000000000000003');
    await use(`delete-everything:${OTHER}`, manager);
    expect(storage.settings.of(SERVER).coolDown).toBe(30);
    expect(storage.settings.of(OTHER).coolDown).toBe(45);
  });
});

describe('a custom_id or value that the bot never made', () => {
  it.each([
    ['setting:coolDown', '-1'],
    ['setting:coolDown', '1.5'],
    ['setting:coolDown', '21601'],
    ['setting:coolDown', 'null'],
    ['setting:coolDown', '"30"'],
    ['setting:coolDown', '{"a":1}'],
    ['setting:coolDown', null],
    ['setting:keepUnanswered', '366'],
    ['setting:visibility', '"hidden"'],
    ['setting:visibility', '0'],
    ['setting:language', '"tlh"'],
    ['setting:feedback', '1'],
    ['setting:guildId', '"1"'],
    ['setting:__proto__', 'null'],
    ['setting:constructor', 'null'],
    ['setting:', '30'],
    ['settings-page:3', null],
    ['settings-page:', null],
    ['settings-log:x', null],
    ['delete-everything:', null],
    ['delete-everything:1', null],
    ['delete-everything:100000000000000001 ', null],
  ])('is none of them: %s with %s', (customId, picked) => {
    expect(runOf(customId, picked)).toBeNull();
  });
});

it('shortening how long questions are kept removes the older ones at once', async () => {
  storage.unanswered.note(SERVER, { command: 'ask', question: 'Why?' });
  expect(await storage.unanswered.since(SERVER, 0)).toHaveLength(1);
  await use('setting:keepUnanswered', { picked: '7', ...manager });
  expect(await storage.unanswered.since(SERVER, 0)).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await use('setting:keepUnanswered', { picked: '0', ...manager });
  expect(await storage.unanswered.since(SERVER, 0)).toEqual([]);
});
