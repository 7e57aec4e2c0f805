import type { APIMessage } from 'discord.js';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Bot, type BotSettings, startBot } from '../../src/bot.ts';
import { Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { USUAL_LIMITS } from '../../src/servers/limits.ts';

/** The log's level of what is in order. */
const INFO = 30;

/** What the bot does behind its answers comes as late as this on a busy machine. */
export const PATIENCE = { timeout: 10_000, interval: 20 };

/** A sandbox with the bot in it, and what the bot logged. */
export interface Stage {
  readonly sandbox: Sandbox;
  /** The process of the bot's that was started last by `setStage` or `restart`. */
  readonly bot: Bot;
  readonly log: readonly Record<string, unknown>[];
  /** Another process of the bot, beside the one that runs. @param otherwise settings that it has otherwise */
  startAgain(otherwise?: Partial<BotSettings>): Promise<Bot>;
  /** Stops the bot and starts it again. */
  restart(): Promise<void>;
  /** Calls the sandbox's REST API as the bot, beside the bot: "/channels/1/messages". */
  call(method: string, path: string, body: object): Promise<Response>;
  close(): Promise<void>;
}

/** Brings the bot up in a sandbox of its own, on a free port, over the shipped articles. */
export async function setStage(
  settings: Partial<BotSettings> = {},
  sandboxOptions: Partial<SandboxOptions> = {},
): Promise<Stage> {
  const quiet = pino({ level: 'silent' });
  const sandbox = await Sandbox.start({ port: 0, log: quiet, ...sandboxOptions });
  const log: Record<string, unknown>[] = [];
  const write = (line: string) => log.push(JSON.parse(line));
  const start = (otherwise: Partial<BotSettings> = {}) =>
    startBot({
      token: sandbox.token,
      apiUrl: sandbox.restUrl,
      guildId: null,
      shards: null,
      forumAnswers: false,
      articlesDir: 'seeds',
      dataDir: null,
      databaseUrl: null,
      limits: USUAL_LIMITS,
      log: pino({ level: 'debug' }, { write }),
      ...settings,
      ...otherwise,
    });
  const stage = {
    sandbox,
    bot: await start(),
    log,
    startAgain: start,
    async restart() {
      await stage.bot.stop();
      stage.bot = await start();
    },
    call: (method: string, path: string, body: object) =>
      fetch(`${sandbox.restUrl}/v10${path}`, {
        method,
        headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async close() {
      await stage.bot.stop();
      await sandbox.close();
    },
  };
  return stage;
}

/**
 * One stage for all tests of the file that calls this. After each of them Discord must have refused nothing, and the bot
 * have logged nothing but what is in order.
 */
export function sharedStage(): () => Stage {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterEach(() => {
    expect(stage.sandbox.refusals).toEqual([]);
    expect(stage.log.filter(({ level }) => Number(level) > INFO)).toEqual([]);
  });
  afterAll(() => stage.close());
  return () => stage;
}

/** What the embeds of a message say: titles and descriptions, as they are sent. */
export const embedsOf = ({ embeds }: APIMessage): string =>
  embeds.map(({ title = '', description = '' }) => `${title}\n${description}`).join('\n\n');
