import { type ChatInputCommandInteraction, DiscordAPIError, MessageFlags } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { ComponentKind, Desk, MessageCommand, SlashCommand } from '../../src/discord/command.ts';
import { createRouter, type Routes } from '../../src/discord/router.ts';
import { StorageDownError } from '../../src/storage/storage-error.ts';
import { interaction } from './interactions.ts';
import { keptLog } from './log.ts';

const discordError = (code: number) =>
  new DiscordAPIError(
    { code, message: 'no' },
    code,
    400,
    'POST',
    'https://example.com/interactions/1/secret/callback',
    {
      files: [],
      body: {},
    },
  );

function command(
  execute: SlashCommand['execute'],
  autocomplete?: SlashCommand['autocomplete'],
): SlashCommand {
  return { data: { name: 'echo' } as SlashCommand['data'], execute, ...(autocomplete && { autocomplete }) };
}

const echo = command((asked: ChatInputCommandInteraction) => asked.reply('heard') as never);

function router(one: SlashCommand = echo, more: Partial<Routes> = {}, level = 'info') {
  const { log, lines } = keptLog(level);
  return {
    ...createRouter({
      commands: { slash: new Map([['echo', one]]), message: new Map() },
      components: new Map(),
      deskOf: () => ({}) as Desk,
      log,
      ...more,
    }),
    lines,
  };
}

describe('an interaction', () => {
  it('is answered by its command, and leaves one line in the log', async () => {
    const { route, lines } = router();
    const asked = interaction();
    await route(asked.interaction);
    expect(asked.responses).toEqual(['heard']);
    expect(lines).toMatchObject([
      { level: 30, command: 'echo', outcome: 'answered', ms: expect.any(Number) },
    ]);
  });

  it('that is delivered twice is answered once', async () => {
    const { route } = router();
    const asked = interaction({ id: '7' });
    await Promise.all([route(asked.interaction), route(asked.interaction)]);
    await route(asked.interaction);
    expect(asked.responses).toEqual(['heard']);
  });

  it('has what was typed in the log at debug level only', async () => {
    for (const level of ['info', 'debug']) {
      const { route, lines } = router(echo, {}, level);
      await route(interaction({ typed: 'xyzzy' }).interaction);
      expect(JSON.stringify(lines).includes('xyzzy')).toBe(level === 'debug');
      expect(JSON.stringify(lines.filter((line) => Number(line['level']) > 20))).not.toContain('xyzzy');
    }
  });

  it('waits while the articles are still being read', async () => {
    let ready: ((desk: Desk) => void) | undefined;
    const desk = new Promise<Desk>((resolve) => {
      ready = resolve;
    });
    const { route } = router(echo, { deskOf: () => desk });
    const asked = interaction();
    const routed = route(asked.interaction);
    expect(asked.responses).toEqual([]);
    ready?.({} as Desk);
    await routed;
    expect(asked.responses).toEqual(['heard']);
  });

  it('is told to come again where the articles take longer than Discord waits', async () => {
    vi.useFakeTimers();
    try {
      const { route, lines } = router(echo, { deskOf: () => new Promise(() => undefined) });
      const asked = interaction();
      const routed = route(asked.interaction);
      await vi.advanceTimersByTimeAsync(2_500);
      await routed;
      expect(asked.responses).toMatchObject([
        { flags: MessageFlags.Ephemeral, content: expect.stringMatching(/again in a few seconds/) },
      ]);
      expect(lines).toMatchObject([{ outcome: 'postponed' }]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('of an unknown command, button or menu gets a private word', async () => {
    const { route } = router();
    for (const [id, kind] of (['command', 'message command', 'button', 'select'] as const).entries()) {
      const asked = interaction({ id: String(id), kind, name: 'gone', customId: 'forged:1' });
      await route(asked.interaction);
      expect(asked.responses).toMatchObject([{ flags: MessageFlags.Ephemeral, content: expect.any(String) }]);
    }
  });

  it('with a message is told from a slash command of the same name', async () => {
    const onMessage: MessageCommand = {
      data: { name: 'echo' } as MessageCommand['data'],
      async execute(asked) {
        await asked.reply('on a message');
      },
    };
    const { route } = router(echo, {
      commands: { slash: new Map([['echo', echo]]), message: new Map([['echo', onMessage]]) },
    });
    const asked = interaction({ kind: 'message command' });
    await route(asked.interaction);
    expect(asked.responses).toEqual(['on a message']);
  });

  it('with a button or menu is run by the kind that its id begins with, if that makes such ids', async () => {
    const kind: ComponentKind = (state, picked) =>
      state === 'x' ? (used) => used.reply(`used ${picked}`) as never : null;
    const { route } = router(echo, { components: new Map([['b', kind]]) });
    for (const [customId, used, reply] of [
      ['b:x', 'button', 'used null'],
      ['b:x', 'select', 'used picked'],
      ['b:y', 'button', { flags: MessageFlags.Ephemeral, content: expect.stringMatching(/older answer/) }],
      ['b', 'button', { flags: MessageFlags.Ephemeral, content: expect.stringMatching(/older answer/) }],
    ] as const) {
      const asked = interaction({ id: `${used}${customId}`, kind: used, customId });
      await route(asked.interaction);
      expect(asked.responses).toEqual([reply]);
    }
  });
});

describe('a command that fails', () => {
  const broken = command(async () => {
    throw new Error('secret detail');
  });

  it('says sorry once, privately, with an id that the log has, and without the reason', async () => {
    const { route, lines } = router(broken);
    const asked = interaction();
    await route(asked.interaction);
    const [apology, ...more] = asked.responses as { content: string; flags: number }[];
    expect(more).toEqual([]);
    expect(apology?.flags).toBe(MessageFlags.Ephemeral);
    expect(apology?.content).not.toContain('secret');
    expect(lines).toMatchObject([
      { level: 50, outcome: 'failed', message: 'secret detail', apology: 'sent' },
    ]);
    expect(apology?.content).toContain(lines[0]?.['errorId']);
  });

  it('because the database is away says so, and what became of a change', async () => {
    const { route, lines } = router(
      command(async () => {
        throw new StorageDownError(new Error('connect ECONNREFUSED 10.0.0.1:5432'));
      }),
    );
    const asked = interaction();
    await route(asked.interaction);
    expect(asked.responses).toEqual([
      {
        content: expect.stringMatching(/database.*can’t be read.*nothing was saved.*again/),
        flags: MessageFlags.Ephemeral,
      },
    ]);
    expect(lines).toMatchObject([{ level: 50, outcome: 'failed', error: 'StorageDownError' }]);
  });

  it('because the database went in the moment of saving says that it may be saved', async () => {
    const { route } = router(
      command(async () => {
        throw new StorageDownError(new Error('read ECONNRESET'), { perhapsKept: true });
      }),
    );
    const asked = interaction();
    await route(asked.interaction);
    expect(asked.responses).toEqual([
      { content: expect.stringMatching(/may have been saved, or not/), flags: MessageFlags.Ephemeral },
    ]);
  });

  it('lets the next one be answered', async () => {
    let calls = 0;
    const { route } = router(
      command(async (asked) => {
        calls += 1;
        if (calls === 1) throw new Error('once');
        await asked.reply('heard');
      }),
    );
    await route(interaction({ id: '1' }).interaction);
    const second = interaction({ id: '2' });
    await route(second.interaction);
    expect(second.responses).toEqual(['heard']);
  });

  it.each([10062, 40060, 10008])('with %i is not replied to again: that would not help', async (code) => {
    const { route, lines } = router();
    const asked = interaction({ failures: [discordError(code)] });
    await route(asked.interaction);
    expect(asked.responses).toEqual([]);
    expect(lines).toMatchObject([{ level: 40, outcome: 'too late', code }]);
  });

  it('and whose apology fails too is only logged, without the interaction’s token', async () => {
    const { route, lines } = router();
    const asked = interaction({ failures: [discordError(50_035), discordError(500)] });
    await route(asked.interaction);
    expect(asked.responses).toEqual([]);
    expect(lines).toMatchObject([{ level: 50, outcome: 'failed', apology: 'no' }]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('after it has replied says nothing more', async () => {
    const { route } = router(
      command(async (asked) => {
        await asked.reply('heard');
        throw new Error('late');
      }),
    );
    const asked = interaction();
    await route(asked.interaction);
    expect(asked.responses).toEqual(['heard']);
  });
});

describe('suggestions', () => {
  const typing = () => interaction({ kind: 'autocomplete' });

  it('come from the command', async () => {
    const { route } = router(command(echo.execute, (typed) => typed.respond([{ name: 'a', value: 'a' }])));
    const typed = typing();
    await route(typed.interaction);
    expect(typed.responses).toEqual([[{ name: 'a', value: 'a' }]]);
  });

  it('are none where they fail, and where the command has none', async () => {
    const broken = command(echo.execute, async () => {
      throw new Error('no');
    });
    for (const one of [broken, echo]) {
      const { route } = router(one);
      const typed = typing();
      await route(typed.interaction);
      expect(typed.responses).toEqual([[]]);
    }
  });
});

it('knows when everything under way is answered', async () => {
  let finish: (() => void) | undefined;
  const slow = command(async (asked) => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    await asked.reply('heard');
  });
  const { route, settled } = router(slow);
  const asked = interaction();
  void route(asked.interaction);
  const settling = settled().then(() => asked.responses.length);
  await vi.waitFor(() => expect(finish).toBeDefined());
  finish?.();
  expect(await settling).toBe(1);
});

it('names in the log what a stop leaves unanswered, and nothing else', async () => {
  const hanging = command(() => new Promise<void>(() => undefined));
  const { route, giveUp, lines } = router(echo, {
    commands: {
      slash: new Map([
        ['echo', echo],
        ['hang', hanging],
      ]),
      message: new Map(),
    },
  });
  await route(interaction({ id: '1' }).interaction);
  void route(interaction({ id: '2', name: 'hang' }).interaction);
  const before = lines.length;
  giveUp();
  expect(lines.slice(before)).toMatchObject([{ level: 40, command: 'hang', interaction: '2' }]);
});

it('remembers a bounded number of interactions', async () => {
  const { route } = router();
  const first = interaction({ id: 'first' });
  await route(first.interaction);
  for (let n = 0; n < 10_000; n += 1) await route(interaction({ id: String(n) }).interaction);
  await route(first.interaction);
  expect(first.responses.length).toBe(2);
});
