import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Changes } from './changes.ts';
import type { Database, Tables } from './tables.ts';

/** Changes that are kept for a server, the latest: two or three years of a server that sets something every day. */
const MOST_LOGGED = 1_000;
/** How many go at once, with a change that makes more of them. */
const MOST_REMOVED = 100;

/** What a server's moderators can set. */
export interface ServerSettings {
  /** Whether public answers ask for 👍 or 👎. */
  readonly feedback: boolean;
  /** Who sees a reply where the member didn't say. */
  readonly visibility: 'public' | 'private';
  /** The locale of public replies; null: the server's own. */
  readonly language: string | null;
  /** Seconds that a member waits between questions; 0: none. */
  readonly coolDown: number;
  /** Whether the articles that the bot comes with are among those that it answers from. */
  readonly shipped: boolean;
  /** Ids of the forum channels in which posts are answered. */
  readonly forums: readonly string[];
  /** Days for which questions without an answer are kept. */
  readonly keepUnanswered: number;
}

const DEFAULT_SETTINGS: ServerSettings = {
  feedback: true,
  visibility: 'public',
  language: null,
  coolDown: 0,
  shipped: true,
  forums: [],
  keepUnanswered: 90,
};

/** How it is in direct messages: counts of votes belong to a server. */
export const SETTINGS_OUTSIDE: ServerSettings = { ...DEFAULT_SETTINGS, feedback: false };

/** Settings anew: given, or made of how they stand when they are changed, so that of two changes at once neither is lost. */
export type Changed = Partial<ServerSettings> | ((before: ServerSettings) => Partial<ServerSettings>);

/** One change of a setting, with its values before and after. */
export interface SettingsChange {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly memberId: string;
  readonly setting: keyof ServerSettings;
  readonly before: unknown;
  readonly after: unknown;
}

export interface SettingsStore {
  /** A server's settings, from memory: an answer never waits for them. */
  of(guildId: string): ServerSettings;
  /**
   * Resolves when the change is safely kept, and who made it and when.
   * @param memberId who changes it
   */
  change(guildId: string, changed: Changed, memberId: string): Promise<void>;
  /** The latest changes, the last first. */
  log(guildId: string, most: number): Promise<readonly SettingsChange[]>;
}

type Row = Selectable<Tables['server_settings']>;

/** Reads all servers' settings into memory, and again what another process changes. */
export async function openSettings(database: Database, changes: Changes): Promise<SettingsStore> {
  const rows = await database.selectFrom('server_settings').selectAll().execute();
  const known = new Map(rows.map((row) => [row.guild_id, settingsOf(row)]));
  const of = (guildId: string) => known.get(guildId) ?? DEFAULT_SETTINGS;

  changes.listen(async (guildId) => {
    const row = await database
      .selectFrom('server_settings')
      .selectAll()
      .where('guild_id', '=', guildId)
      .executeTakeFirst();
    if (row) known.set(guildId, settingsOf(row));
    else known.delete(guildId);
  });

  return {
    of,
    change: (guildId, changed, memberId) =>
      changes.make(guildId, async (transaction) => {
        const row = await transaction
          .selectFrom('server_settings')
          .selectAll()
          .where('guild_id', '=', guildId)
          .executeTakeFirst();
        const before = row ? settingsOf(row) : DEFAULT_SETTINGS;
        const given = typeof changed === 'function' ? changed(before) : changed;
        const after: ServerSettings = { ...before, ...given };
        const values = rowOf(guildId, after);
        await transaction
          .insertInto('server_settings')
          .values(values)
          .onConflict((conflict) => conflict.column('guild_id').doUpdateSet(values))
          .execute();
        const at = Date.now();
        const log = (Object.keys(given) as (keyof ServerSettings)[])
          .map((setting) => ({
            setting,
            before: JSON.stringify(before[setting]),
            after: JSON.stringify(after[setting]),
          }))
          .filter((change) => change.before !== change.after)
          .map((change) => ({
            ...change,
            id: randomUUID(),
            guild_id: guildId,
            at,
            member_id: memberId,
          }));
        if (log.length === 0) return;
        await transaction.insertInto('settings_log').values(log).execute();
        await removeOldest(transaction, guildId);
      }),

    async log(guildId, most) {
      const rows = await database
        .selectFrom('settings_log')
        .selectAll()
        .where('guild_id', '=', guildId)
        .orderBy('at', 'desc')
        .orderBy('setting', 'asc')
        .limit(most)
        .execute();
      return rows.map(({ at, member_id, setting, before, after }) => ({
        at,
        memberId: member_id,
        setting: setting as keyof ServerSettings,
        before: JSON.parse(before),
        after: JSON.parse(after),
      }));
    },
  };
}

/** Those beyond the bound. */
async function removeOldest(database: Database, guildId: string): Promise<void> {
  await database
    .deleteFrom('settings_log')
    .where('id', 'in', (kept) =>
      kept
        .selectFrom('settings_log')
        .select('id')
        .where('guild_id', '=', guildId)
        .orderBy('at', 'desc')
        .offset(MOST_LOGGED)
        .limit(MOST_REMOVED),
    )
    .execute();
}

function settingsOf(row: Row): ServerSettings {
  const given = {
    feedback: row.feedback === null ? null : row.feedback !== 0,
    visibility: row.visibility === 'private' || row.visibility === 'public' ? row.visibility : null,
    language: row.language,
    coolDown: row.cool_down,
    shipped: row.shipped === null ? null : row.shipped !== 0,
    forums: row.forums?.split(' ').filter((id) => id !== '') ?? null,
    keepUnanswered: row.keep_unanswered,
  };
  const set = Object.entries(given).filter(([, value]) => value !== null);
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(set) };
}

function rowOf(guildId: string, settings: ServerSettings): Row {
  return {
    guild_id: guildId,
    feedback: Number(settings.feedback),
    visibility: settings.visibility,
    language: settings.language,
    cool_down: settings.coolDown,
    shipped: Number(settings.shipped),
    forums: settings.forums.join(' '),
    keep_unanswered: settings.keepUnanswered,
  };
}
