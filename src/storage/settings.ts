import type { Database } from './tables.ts';

/** What a server's moderators can set. */
export interface ServerSettings {
  /** Whether public answers ask for 👍 or 👎. */
  readonly feedback: boolean;
}

const DEFAULTS: ServerSettings = { feedback: true };

export interface SettingsStore {
  /** A server's settings, from memory: an answer never waits for them. */
  of(guildId: string): ServerSettings;
  /** Resolves when the change is safely kept. */
  change(guildId: string, changed: Partial<ServerSettings>): Promise<void>;
}

/** Reads all servers' settings into memory. */
export async function openSettings(database: Database): Promise<SettingsStore> {
  const rows = await database.selectFrom('server_settings').selectAll().execute();
  const known = new Map<string, ServerSettings>(
    rows.map(({ guild_id, feedback }) => [
      guild_id,
      { feedback: feedback === null ? DEFAULTS.feedback : feedback !== 0 },
    ]),
  );
  const of = (guildId: string) => known.get(guildId) ?? DEFAULTS;

  return {
    of,
    async change(guildId, changed) {
      const feedback = changed.feedback === undefined ? undefined : Number(changed.feedback);
      await database
        .insertInto('server_settings')
        .values({ guild_id: guildId, feedback: feedback ?? null })
        .onConflict((conflict) =>
          conflict
            .column('guild_id')
            .doUpdateSet({ guild_id: guildId, ...(feedback !== undefined && { feedback }) }),
        )
        .execute();
      known.set(guildId, { ...of(guildId), ...changed });
    },
  };
}
