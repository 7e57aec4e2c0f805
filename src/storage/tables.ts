import type { Kysely } from 'kysely';

/*
 * Times are milliseconds since 1970, in UTC. Yes and no are 1 and 0, which every database has. Texts hold no NUL
 * (without-nul.ts).
 */

/** How often what is kept for a server has changed: by it processes that share a database know what they missed. */
interface ServerVersionTable {
  guild_id: string;
  version: number;
}

/** One server's settings. Null: as it comes. */
interface ServerSettingsTable {
  guild_id: string;
  feedback: number | null;
  visibility: string | null;
  language: string | null;
  /** Seconds. */
  cool_down: number | null;
  shipped: number | null;
  /** Ids of channels, parted by spaces. */
  forums: string | null;
  /** Days. */
  keep_unanswered: number | null;
}

/** Who changed which setting, and when. Values as JSON. */
interface SettingsLogTable {
  id: string;
  guild_id: string;
  at: number;
  member_id: string;
  setting: string;
  before: string;
  after: string;
}

/** A server's own articles, each as the file that would stand in a folder of articles. */
interface ServerArticleTable {
  guild_id: string;
  /** Of the article, by its text. */
  id: string;
  file: string;
  text: string;
  /** Of the text, in UTF-8. */
  bytes: number;
  added_at: number;
  added_by: string;
  /** What was read of it, as the one database returns bytes or the other. Null: it wasn't kept yet. */
  annotation: Buffer | ArrayBuffer | null;
}

/** Articles that a member was shown and hasn't added yet. Not kept for long. */
interface DraftTable {
  id: string;
  guild_id: string;
  member_id: string;
  made_at: number;
}

/** One of these articles. */
interface DraftArticleTable {
  draft_id: string;
  /** From 0. */
  position: number;
  guild_id: string;
  id: string;
  file: string;
  text: string;
  /** Of the text, in UTF-8. */
  bytes: number;
}

/** How often members of a server found the answers to a question helpful or not. Nobody's name is kept. */
interface FeedbackTable {
  guild_id: string;
  command: string;
  question: string;
  helpful: number;
  unhelpful: number;
}

/** How somebody voted on a reply, so that they count once. Not kept for long. */
interface BallotTable {
  guild_id: string;
  /** Of who they are and which reply it is. */
  digest: string;
  vote: string;
  cast_at: number;
}

/** What was asked and not answered in a server, and how often. Nobody's name is kept. */
interface UnansweredTable {
  guild_id: string;
  command: string;
  question: string;
  times: number;
  last_at: number;
}

/** Until when a member has to wait before the next question in a server. */
interface CoolDownTable {
  guild_id: string;
  member_id: string;
  until: number;
}

/** Posts of forum channels that a process has taken on to answer. */
interface ForumPostTable {
  post_id: string;
  guild_id: string;
  claimed_at: number;
}

/** When the bot was removed from a server: what is kept about it is deleted some time after that. */
interface DepartedServerTable {
  guild_id: string;
  left_at: number;
}

export interface Tables {
  server_version: ServerVersionTable;
  server_settings: ServerSettingsTable;
  settings_log: SettingsLogTable;
  server_article: ServerArticleTable;
  draft: DraftTable;
  draft_article: DraftArticleTable;
  feedback: FeedbackTable;
  ballot: BallotTable;
  unanswered: UnansweredTable;
  cool_down: CoolDownTable;
  departed_server: DepartedServerTable;
  forum_post: ForumPostTable;
}

/** By the names of the tables: what is kept for one server, and goes with it. */
export const TABLES_OF_SERVERS = [
  'server_settings',
  'settings_log',
  'server_article',
  'draft',
  'draft_article',
  'feedback',
  'ballot',
  'unanswered',
  'cool_down',
  'departed_server',
  'forum_post',
] as const satisfies readonly (keyof Tables)[];

export type Database = Kysely<Tables>;
