import { type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The bot's log: JSON, one line an event, on standard output. Tokens never reach it, interaction tokens neither
 * (log `describeError(error)`, not the error: discord.js puts the token into `error.url`), and what a user typed
 * is logged at debug level only.
 */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What is safe and useful to log of an error: never its url or request body. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const { name, message, stack } = error;
  const fields: Record<string, unknown> = { error: name, message: withoutTokens(message) };
  for (const key of ['code', 'status', 'method'] as const) {
    if (key in error) fields[key] = (error as unknown as Record<string, unknown>)[key];
  }
  if (stack) fields['stack'] = withoutTokens(stack);
  return fields;
}

/** Interaction and webhook tokens stand in paths; a stack or message may quote the path. */
function withoutTokens(text: string): string {
  return text.replace(/(\/(?:webhooks|interactions)\/\d+\/)[\w.-]+/g, '$1…');
}
