/** The sandbox in a process of its own, for bench/bot.ts: has members ask what it is sent, and times the replies. */
import './plain-errors.ts';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { definitions } from '../commands/index.ts';
import { createLog } from '../src/log.ts';
import { InteractionFailed } from '../src/sandbox/interactions.ts';
import { Sandbox } from '../src/sandbox/sandbox.ts';

export interface Question {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What the process can be asked for. */
export type Order =
  /** Tells when a bot is connected. */
  | { readonly kind: 'online' }
  /** Asks so many questions, the given ones in turn, so many of them at once. */
  | {
      readonly kind: 'ask';
      readonly questions: readonly Question[];
      readonly count: number;
      readonly atOnce: number;
    };

export type Told =
  | { readonly kind: 'open'; readonly apiUrl: string; readonly token: string }
  /** Milliseconds since 1970. */
  | { readonly kind: 'online'; readonly at: number }
  /**
   * Milliseconds from each interaction's dispatch until its reply had arrived: one after the other, without what it takes
   * the sandbox to look at the reply; `late`: how many had none within the 3 s that Discord gives it; `at`: when the last
   * was there, since 1970.
   */
  | { readonly kind: 'answered'; readonly ms: readonly number[]; readonly late: number; readonly at: number };

/** Milliseconds between two looks whether the bot before has left. */
const LEAVING_MS = 5;

/** When the latest request had arrived as a whole. */
let arrived = 0;
subscribe('http.server.request.start', (message) => {
  const { request } = message as { readonly request: IncomingMessage };
  request.once('end', () => {
    arrived = performance.now();
  });
});

const sandbox = await Sandbox.start({ port: 0, log: createLog('silent') });
await register();
tell({ kind: 'open', apiUrl: sandbox.restUrl, token: sandbox.token });
process.on('message', (order: Order) => void carryOut(order));
process.on('disconnect', () => process.exit(0));

async function carryOut(order: Order): Promise<void> {
  if (order.kind === 'online') {
    // The one before may still be leaving.
    while (sandbox.gateway.shards.length > 0) await wait(LEAVING_MS);
    await sandbox.botOnline();
    tell({ kind: 'online', at: Date.now() });
    return;
  }
  const { questions, count, atOnce } = order;
  const ms: number[] = [];
  let late = 0;
  let next = 0;
  const ask = async () => {
    for (let at = next++; at < count; at = next++) {
      const { command, options } = questions[at % questions.length] as Question;
      const asked = performance.now();
      try {
        await sandbox.moderator.run(command, options);
        ms.push((atOnce === 1 ? arrived : performance.now()) - asked);
      } catch (error) {
        if (!(error instanceof InteractionFailed) || error.reason !== 'no-response') throw error;
        late += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  tell({ kind: 'answered', ms, late, at: Date.now() });
}

/** Beforehand and by itself, so that neither bot has to. */
async function register(): Promise<void> {
  const [id = ''] = sandbox.token.split('.');
  const response = await fetch(
    `${sandbox.restUrl}/v10/applications/${Buffer.from(id, 'base64url').toString()}/commands`,
    {
      method: 'PUT',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(definitions),
    },
  );
  if (!response.ok) throw new Error(`the sandbox did not take the commands: ${await response.text()}`);
}

function tell(told: Told): void {
  process.send?.(told);
}
