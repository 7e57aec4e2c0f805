import type { Kysely } from 'kysely';

/** One server's settings. Null: as it comes. Yes and no are 1 and 0, which every database has. */
interface ServerSettingsTable {
  guild_id: string;
  feedback: number | null;
}

/** How often members of a server found the answers to a question helpful or not. Nobody's name is kept. */
interface FeedbackTable {
  guild_id: string;
  command: string;
  question: string;
  helpful: number;
  unhelpful: number;
}

export interface Tables {
  server_settings: ServerSettingsTable;
  feedback: FeedbackTable;
}

export type Database = Kysely<Tables>;
