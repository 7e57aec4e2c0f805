import { type Database, TABLES_OF_SERVERS, type Tables } from './tables.ts';

/** How much is kept about a server. */
export interface Held {
  /** Articles of its own. */
  readonly articles: number;
  /** Changes of settings that are noted. */
  readonly changes: number;
  /** Questions with votes. */
  readonly votes: number;
  /** Questions without an answer. */
  readonly unanswered: number;
}

/** Counts what is kept about a server. */
export async function countHeld(database: Database, guildId: string): Promise<Held> {
  const count = async (table: keyof Tables) => {
    const { rows } = await database
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('rows'))
      .where('guild_id', '=', guildId)
      .executeTakeFirstOrThrow();
    return Number(rows);
  };
  const [articles, changes, votes, unanswered] = await Promise.all([
    count('server_article'),
    count('settings_log'),
    count('feedback'),
    count('unanswered'),
  ]);
  return { articles, changes, votes, unanswered };
}

/** The servers about which anything is kept. */
export async function serversIn(database: Database): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const table of TABLES_OF_SERVERS) {
    const rows = await database.selectFrom(table).select('guild_id').distinct().execute();
    for (const { guild_id } of rows) found.add(guild_id);
  }
  return [...found];
}
