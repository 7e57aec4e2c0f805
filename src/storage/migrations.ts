import type { Kysely, Migration } from 'kysely';

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
};
