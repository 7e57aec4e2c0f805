import { setTimeout as wait } from 'node:timers/promises';
import { type Client, DiscordjsErrorCodes, Events, RateLimitError } from 'discord.js';

/** Discord can't be joined, or has shut the bot out. The message is one line for its owner. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

/**
 * discord.js never gives up on a gateway that doesn't answer. A connection that takes longer than this has failed:
 * Discord lets a bot make one in five seconds, so that many take longer together.
 */
const MAX_START_MS = 30_000;
const MAX_LEAVE_MS = 1_000;

const WRONG_TOKEN =
  'Discord does not accept DISCORD_TOKEN. Copy it again: Developer Portal → your application → Bot.';
/** Close codes after which discord.js doesn't connect again. */
const SHUT_OUT: Readonly<Record<number, string>> = {
  4004: WRONG_TOKEN,
  4010: 'Discord refused the shards that this process asked for: see SHARDS.',
  4011: 'The bot is in too many servers for so few connections: set SHARDS=auto.',
  4012: 'Discord no longer speaks this version of its gateway. Update the bot.',
  4013: 'Discord does not know the intents that the bot asked for.',
  4014: 'Discord refused the message content intent. Allow it (Developer Portal → your application → Bot) or set FORUM_ANSWERS=false.',
};

/**
 * Joins Discord. Resolves when the bot can be asked.
 * @param maxStart milliseconds, for each connection, until a gateway that does not answer is given up on.
 * @throws ConnectionError saying in one line what is wrong. The client is destroyed then.
 */
export async function connect(client: Client, token: string, maxStart = MAX_START_MS): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new ConnectionError(`${baseOf(client)} was reached, but its gateway does not answer.`);
    timer = setTimeout(reject, maxStart, error);
  });
  const further = () => timer?.refresh();
  client.on(Events.ShardReady, further);
  const out = shutOut(client).then((error) => Promise.reject(error));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await Promise.race([Promise.all([client.login(token), ready]), out, late]);
  } catch (error) {
    await leave(client);
    throw error instanceof ConnectionError
      ? error
      : new ConnectionError(reasonOf(error, client), { cause: error });
  } finally {
    clearTimeout(timer);
    client.off(Events.ShardReady, further);
  }
}

/** Leaves Discord. discord.js would wait for ever on a gateway that never said hello. */
export async function leave(client: Client): Promise<void> {
  // Leaving looks to it like a connection that was lost.
  client.removeAllListeners(Events.ShardReconnecting);
  await Promise.race([client.destroy(), wait(MAX_LEAVE_MS, undefined, { ref: false })]);
}

/** Resolves when Discord has closed the connection for good: going on is useless then. */
export function shutOut(client: Client): Promise<ConnectionError> {
  return new Promise((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      const reason = SHUT_OUT[code];
      if (reason) resolve(new ConnectionError(`${reason} (${code})`));
    });
    client.on(Events.Invalidated, () => resolve(new ConnectionError('Discord ended the session for good.')));
  });
}

function reasonOf(error: unknown, client: Client): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof RateLimitError) {
    return `Discord wants no request for another ${Math.ceil(error.retryAfter / 1_000)} s: too many were made.`;
  }
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (status === 401 || code === DiscordjsErrorCodes.TokenInvalid) return WRONG_TOKEN;
  if (typeof status === 'number') return `${baseOf(client)} answered with status ${status}.`;
  if (error.name === 'AbortError') return `${baseOf(client)} does not answer.`;
  // Network faults have codes of capitals: ENOTFOUND, ECONNREFUSED, UND_ERR_CONNECT_TIMEOUT.
  if (typeof code === 'string' && /^[A-Z_]+$/.test(code))
    return `${baseOf(client)} can't be reached (${code}).`;
  return error.message.replace(/\s+/g, ' ').trim();
}

function baseOf(client: Client): string {
  return client.options.rest?.api ?? 'Discord';
}
