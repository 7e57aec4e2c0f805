import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The bot's log: JSON, one line an event, on standard output. Tokens never reach it, interaction tokens neither
 * (an error is logged as `describeError` has it: discord.js puts the token into `error.url`), and what a user typed
 * is logged at debug level only.
 */
export function createLog(level: string, to: DestinationStream = standardOutput()): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    to,
  );
}

/** Where nobody reads it any more (EPIPE) nothing is left to be told, least of all that. */
function standardOutput(): DestinationStream {
  const to = pino.destination(1);
  to.on('error', () => undefined);
  return to;
}

/** What is safe and useful to log of an error: never its url or request body. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) {
    const said = typeof error === 'object' ? Object.prototype.toString.call(error) : String(error);
    return { error: withoutTokens(said) };
  }
  const { name, message, stack } = error;
  const fields: Record<string, unknown> = { error: name, message: withoutTokens(message) };
  for (const key of ['code', 'status', 'method'] as const) {
    if (key in error) fields[key] = (error as unknown as Record<string, unknown>)[key];
  }
  if (stack) fields['stack'] = withoutTokens(stack);
  return fields;
}

/** Interaction and webhook tokens stand in paths, which a stack or message may quote; a bot's has three parts. */
function withoutTokens(text: string): string {
  return text
    .replace(/(\/(?:webhooks|interactions)\/\d+\/)[\w.-]+/g, '$1…')
    .replace(/\b[\w-]{20,40}\.[\w-]{6}\.[\w-]{27,50}\b/g, '…');
}
