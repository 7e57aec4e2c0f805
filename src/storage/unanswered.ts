import type { Database } from './tables.ts';

/** The column's width, in UTF-16 units. */
const LONGEST_QUESTION = 300;

/** What was asked and not answered, with how often. */
export interface UnansweredQuestion {
  readonly command: string;
  readonly question: string;
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

export interface UnansweredStore {
  /** Counts a question that the sources didn't answer. Resolves when it is safely kept. */
  note(guildId: string, asked: Pick<UnansweredQuestion, 'command' | 'question'>): Promise<void>;
  /** Those asked at or after a time, the last asked first. */
  since(guildId: string, time: number): Promise<readonly UnansweredQuestion[]>;
  /** Resolves when they are gone. */
  dismiss(
    guildId: string,
    questions: readonly Pick<UnansweredQuestion, 'command' | 'question'>[],
  ): Promise<void>;
  /** Removes those of a server that were last asked before a time. */
  expire(guildId: string, before: number): Promise<void>;
  /** Servers of which some are kept. */
  servers(): Promise<readonly string[]>;
}

export function openUnanswered(database: Database): UnansweredStore {
  return {
    async note(guildId, { command, question }) {
      const lastAt = Date.now();
      await database
        .insertInto('unanswered')
        .values({
          guild_id: guildId,
          command,
          question: question.slice(0, LONGEST_QUESTION),
          times: 1,
          last_at: lastAt,
        })
        .onConflict((conflict) =>
          conflict.columns(['guild_id', 'command', 'question']).doUpdateSet(({ eb, ref }) => ({
            times: eb(ref('unanswered.times'), '+', 1),
            last_at: lastAt,
          })),
        )
        .execute();
    },

    async since(guildId, time) {
      const rows = await database
        .selectFrom('unanswered')
        .select(['command', 'question', 'times', 'last_at'])
        .where('guild_id', '=', guildId)
        .where('last_at', '>=', time)
        .orderBy('last_at', 'desc')
        .orderBy('question')
        .execute();
      return rows.map(({ last_at, ...row }) => ({ ...row, lastAt: last_at }));
    },

    dismiss: (guildId, questions) =>
      database.transaction().execute(async (transaction) => {
        for (const { command, question } of questions) {
          await transaction
            .deleteFrom('unanswered')
            .where('guild_id', '=', guildId)
            .where('command', '=', command)
            .where('question', '=', question)
            .execute();
        }
      }),

    async expire(guildId, before) {
      await database
        .deleteFrom('unanswered')
        .where('guild_id', '=', guildId)
        .where('last_at', '<', before)
        .execute();
    },

    async servers() {
      const rows = await database.selectFrom('unanswered').select('guild_id').distinct().execute();
      return rows.map(({ guild_id }) => guild_id);
    },
  };
}
