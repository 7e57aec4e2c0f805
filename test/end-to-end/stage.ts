import { pino } from 'pino';
import { type Bot, type BotSettings, startBot } from '../../src/bot.ts';
import { Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

/** A sandbox with the bot in it, and what the bot logged. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly log: readonly Record<string, unknown>[];
  /** Another process of the bot, as after a restart. */
  startAgain(): Promise<Bot>;
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
  const start = () =>
    startBot({
      token: sandbox.token,
      apiUrl: sandbox.restUrl,
      guildId: null,
      articlesDir: 'seeds',
      dataDir: null,
      log: pino({ level: 'debug' }, { write }),
      ...settings,
    });
  const bot = await start();
  return {
    sandbox,
    bot,
    log,
    startAgain: start,
    call: (method, path, body) =>
      fetch(`${sandbox.restUrl}/v10${path}`, {
        method,
        headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    async close() {
      await bot.stop();
      await sandbox.close();
    },
  };
}
