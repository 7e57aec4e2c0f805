import { isIP } from 'node:net';
import { config as readEnvFile } from 'dotenv';
import { z } from 'zod';
import { type LibraryLimits, USUAL_LIMITS } from './servers/limits.ts';

/** White space around a value doesn't count, and an empty line in .env ("DISCORD_TOKEN=") means the same as none. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), schema.optional());

/** The connections to Discord that a process holds: as many as Discord recommends, or these out of a number. */
export type Shards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

const SHARDS_WANTED =
  'auto, or a slice such as 0,1/4: the numbers of shards, from 0, and how many there are in all';

/** A number of things; more than `most` is a slip. */
const count = (usual: number, most: number) =>
  optional(
    z
      .string()
      .refine(
        (value) => /^\d{1,12}$/.test(value) && Number(value) >= 1 && Number(value) <= most,
        `a whole number from 1 to ${most}`,
      )
      .transform(Number),
  ).default(usual);

const port = z
  .string()
  .refine(
    (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
    'a port: a whole number from 0 to 65535',
  )
  .transform(Number);

const schema = z.object({
  DISCORD_TOKEN: optional(
    z.string().regex(/^[\w.-]+$/, "the bot's token alone, as the Developer Portal shows it, without quotes"),
  ),
  DISCORD_API_URL: optional(z.url({ protocol: /^https?$/, error: 'an http or https address' })),
  DISCORD_GUILD_ID: optional(z.string().regex(/^\d{17,20}$/, 'a server id: 17 to 20 digits')),
  SHARDS: optional(
    z.string().transform((value, { addIssue }): Shards => {
      const shards = shardsOf(value);
      if (shards !== null) return shards;
      addIssue(SHARDS_WANTED);
      return z.NEVER;
    }),
  ),
  FORUM_ANSWERS: optional(
    z.enum(['true', 'false'], { error: 'true or false' }).transform((value) => value === 'true'),
  ).default(false),
  ARTICLES_DIR: optional(z.string()).default('seeds'),
  DATA_DIR: optional(z.string()).default('data'),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'the address of a PostgreSQL database: postgres://…' }),
  ),
  LIBRARY_FILE_KB: count(USUAL_LIMITS.file / 1_000, 10_000),
  LIBRARY_ZIP_KB: count(USUAL_LIMITS.zip / 1_000, 100_000),
  LIBRARY_ARTICLE_LENGTH: count(USUAL_LIMITS.length, 500_000),
  LIBRARY_ARTICLES: count(USUAL_LIMITS.room.articles, 100_000),
  LIBRARY_TOTAL_KB: count(USUAL_LIMITS.room.bytes / 1_000, 1_000_000),
  SANDBOX_PORT: optional(port).default(8787),
  HEALTH_PORT: optional(port),
  HEALTH_HOST: optional(
    z.string().refine((value) => isIP(value) !== 0, 'an address of this machine, such as 0.0.0.0'),
  ).default('127.0.0.1'),
  LOG_LEVEL: optional(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'one of fatal, error, warn, info, debug, trace, silent',
    }),
  ).default('info'),
});

/** The settings of a run, checked. What each means stands in .env.example. */
export interface Config {
  /** Null: no token, so the sandbox. */
  readonly token: string | null;
  readonly apiUrl: string | null;
  readonly guildId: string | null;
  /** Null: one connection for everything. */
  readonly shards: Shards | null;
  /** Whether posts in forum channels are answered: the intents for that are asked for only then. */
  readonly forumAnswers: boolean;
  readonly articlesDir: string;
  readonly dataDir: string;
  /** Of a PostgreSQL database, which takes the place of the data folder; null: none. */
  readonly databaseUrl: string | null;
  /** What moderators may add to a server. */
  readonly limits: LibraryLimits;
  readonly sandboxPort: number;
  /** Where health and metrics are told of; null: nowhere. */
  readonly health: { readonly port: number; readonly host: string } | null;
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
}

/** A setting that stops the start. The message names the variable and what is wanted of it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings out of an environment (by default the process's, after `.env` was added to it).
 * @throws ConfigError with one line for each variable that is wrong, or where `.env` can't be read. Values are never
 *   in it: one may be a token.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = environment()): Config {
  const read = schema.safeParse(env);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')} must be ${wanted(issue)}`);
    throw new ConfigError([...new Set(lines)].join('\n'));
  }
  const { data } = read;
  return {
    token: data.DISCORD_TOKEN ?? null,
    apiUrl: data.DISCORD_API_URL ?? null,
    guildId: data.DISCORD_GUILD_ID ?? null,
    shards: data.SHARDS ?? null,
    forumAnswers: data.FORUM_ANSWERS,
    articlesDir: data.ARTICLES_DIR,
    dataDir: data.DATA_DIR,
    databaseUrl: data.DATABASE_URL ?? null,
    limits: {
      file: data.LIBRARY_FILE_KB * 1_000,
      zip: data.LIBRARY_ZIP_KB * 1_000,
      length: data.LIBRARY_ARTICLE_LENGTH,
      room: { articles: data.LIBRARY_ARTICLES, bytes: data.LIBRARY_TOTAL_KB * 1_000 },
    },
    sandboxPort: data.SANDBOX_PORT,
    health: data.HEALTH_PORT === undefined ? null : { port: data.HEALTH_PORT, host: data.HEALTH_HOST },
    logLevel: data.LOG_LEVEL,
  };
}

function environment(): Record<string, string | undefined> {
  // quiet: dotenv greets on standard error otherwise, where only what is wrong belongs.
  const { error } = readEnvFile({ quiet: true });
  if (error && !('code' in error && error.code === 'ENOENT')) {
    throw new ConfigError(`.env can't be read: ${error.message}`);
  }
  return process.env;
}

/** Every check above says what it wants; zod's own sentence serves where a value has the wrong type altogether. */
function wanted(issue: z.core.$ZodIssue): string {
  return issue.message.replace(/^Invalid input: expected /, '');
}

function shardsOf(value: string): Shards | null {
  if (value === 'auto') return value;
  const [, list, all] = /^(\d{1,5}(?:\s*,\s*\d{1,5})*)\s*\/\s*(\d{1,5})$/.exec(value) ?? [];
  if (list === undefined || all === undefined) return null;
  const ids = [...new Set(list.split(',').map(Number))];
  const count = Number(all);
  return ids.every((id) => id < count) ? { ids, count } : null;
}
