import { type Kysely, type Migration, sql } from 'kysely';

/**
 * How the tables came to be, step by step, by name in order. A step that has been released is never changed: the
 * next one is added below it.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-settings-and-feedback': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('server_settings')
        .addColumn('guild_id', 'varchar(20)', (column) => column.primaryKey())
        .addColumn('feedback', 'integer')
        .execute();
      await database.schema
        .createTable('feedback')
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('command', 'varchar(32)', (column) => column.notNull())
        .addColumn('question', 'varchar(100)', (column) => column.notNull())
        .addColumn('helpful', 'integer', (column) => column.notNull())
        .addColumn('unhelpful', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('feedback_key', ['guild_id', 'command', 'question'])
        .execute();
    },
  },

  '002-servers-articles-and-questions': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('server_version')
        .addColumn('guild_id', 'varchar(20)', (column) => column.primaryKey())
        .addColumn('version', 'integer', (column) => column.notNull())
        .execute();
      for (const [name, type] of [
        ['visibility', 'varchar(8)'],
        ['language', 'varchar(8)'],
        ['cool_down', 'integer'],
        ['shipped', 'integer'],
        ['forums', 'text'],
        ['keep_unanswered', 'integer'],
      ] as const) {
        await database.schema.alterTable('server_settings').addColumn(name, type).execute();
      }
      await database.schema
        .createTable('settings_log')
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('at', 'bigint', (column) => column.notNull())
        .addColumn('member_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('setting', 'varchar(32)', (column) => column.notNull())
        .addColumn('before', 'text', (column) => column.notNull())
        .addColumn('after', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createIndex('settings_log_by_time')
        .on('settings_log')
        .columns(['guild_id', 'at'])
        .execute();
      await database.schema
        .createTable('server_article')
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('id', 'varchar(16)', (column) => column.notNull())
        .addColumn('file', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addColumn('added_at', 'bigint', (column) => column.notNull())
        .addColumn('added_by', 'varchar(20)', (column) => column.notNull())
        .addPrimaryKeyConstraint('server_article_key', ['guild_id', 'id'])
        .execute();
      await database.schema
        .createTable('unanswered')
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('command', 'varchar(32)', (column) => column.notNull())
        .addColumn('question', 'varchar(300)', (column) => column.notNull())
        .addColumn('times', 'integer', (column) => column.notNull())
        .addColumn('last_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('unanswered_key', ['guild_id', 'command', 'question'])
        .execute();
      await database.schema
        .createTable('cool_down')
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('member_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('until', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('cool_down_key', ['guild_id', 'member_id'])
        .execute();
    },
  },

  '003-drafts': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('draft')
        .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('member_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('made_at', 'bigint', (column) => column.notNull())
        .addColumn('articles', 'text', (column) => column.notNull())
        .execute();
    },
  },

  '004-departed-servers': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('departed_server')
        .addColumn('guild_id', 'varchar(20)', (column) => column.primaryKey())
        .addColumn('left_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },

  '006-forum-posts': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('forum_post')
        .addColumn('post_id', 'varchar(20)', (column) => column.primaryKey())
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('claimed_at', 'bigint', (column) => column.notNull())
        .execute();
    },
  },

  '008-drafts-article-by-article': {
    async up(database: Kysely<unknown>) {
      // Those that wait now are gone: whoever saw them uploads the file again.
      await sql`DELETE FROM draft`.execute(database);
      await database.schema.alterTable('draft').dropColumn('articles').execute();
      await database.schema
        .createTable('draft_article')
        .addColumn('draft_id', 'varchar(36)', (column) => column.notNull())
        .addColumn('position', 'integer', (column) => column.notNull())
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('id', 'varchar(16)', (column) => column.notNull())
        .addColumn('file', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('bytes', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('draft_article_key', ['draft_id', 'position'])
        .execute();
    },
  },

  '009-ballots': {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('ballot')
        .addColumn('guild_id', 'varchar(20)', (column) => column.notNull())
        .addColumn('digest', 'varchar(32)', (column) => column.notNull())
        .addColumn('vote', 'varchar(9)', (column) => column.notNull())
        .addColumn('cast_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('ballot_key', ['guild_id', 'digest'])
        .execute();
    },
  },

  '010-annotations': {
    async up(database: Kysely<unknown>) {
      // SQLite keeps bytes as they are whatever the type is called.
      await database.schema.alterTable('server_article').addColumn('annotation', 'bytea').execute();
    },
  },
};
