import type { Insertable } from 'kysely';
import { describeError, type Log } from '../log.ts';
import { StorageDownError } from './storage-error.ts';
import type { Database, Tables } from './tables.ts';

/** The column's width, in UTF-16 units. */
const LONGEST_QUESTION = 300;
/** Questions that are kept for a server, some 600 kB at most: when the next is noted, those asked longest ago beyond that go. */
const MOST_QUESTIONS = 2_000;
/** How many go at once: more than one, so that a server that has too many gets down to the bound. */
const MOST_REMOVED = 100;
/** Notes that wait in memory for a database that is away, some 1 MB at most. */
const MOST_WAITING = 1_000;
/** How often it is tried whether they can be written. */
const RETRY_MS = 500;

/** What was asked and not answered, with how often. */
export interface UnansweredQuestion {
  readonly command: string;
  readonly question: string;
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly lastAt: number;
}

export interface UnansweredStore {
  /**
   * Counts a question that the sources didn't answer. Resolves when it is safely kept; or, while the database is away,
   * when it waits in memory to be kept. Rejects where no more can wait.
   */
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
  /** Drops what waits in memory to be kept for a server. Resolves when none of it can be kept any more. */
  dropWaiting(guildId: string): Promise<void>;
  /** Servers of which some are kept. */
  servers(): Promise<readonly string[]>;
  /** Tries once more to keep what waits, before the process ends. */
  settle(): Promise<void>;
}

type Note = Insertable<Tables['unanswered']>;

export function openUnanswered(database: Database, log: Log): UnansweredStore {
  /** The first noted first. */
  let waiting: Note[] = [];
  let keeping = Promise.resolve();
  let retry: NodeJS.Timeout | null = null;

  async function keep(note: Note): Promise<void> {
    await database
      .insertInto('unanswered')
      .values(note)
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'command', 'question']).doUpdateSet(({ eb, ref }) => ({
          times: eb(ref('unanswered.times'), '+', note.times),
          last_at: note.last_at,
        })),
      )
      .execute();
  }

  async function keepWaiting(): Promise<void> {
    for (let note = waiting.shift(); note; note = waiting.shift()) {
      try {
        await keep(note);
      } catch (error) {
        if (error instanceof StorageDownError) {
          waiting.unshift(note);
          retryLater();
          return;
        }
        log.error(describeError(error), 'an unanswered question could not be kept');
      }
    }
  }

  function retryLater(): void {
    if (retry) return;
    retry = setTimeout(() => {
      retry = null;
      keeping = keepWaiting();
    }, RETRY_MS).unref();
  }

  return {
    async note(guildId, { command, question }) {
      const text = question.slice(0, LONGEST_QUESTION);
      const note = { guild_id: guildId, command, question: text, times: 1, last_at: Date.now() };
      try {
        await removeOldest(database, guildId);
        await keep(note);
      } catch (error) {
        if (!(error instanceof StorageDownError) || waiting.length >= MOST_WAITING) throw error;
        waiting.push(note);
        retryLater();
      }
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

    async dropWaiting(guildId) {
      waiting = waiting.filter((note) => note.guild_id !== guildId);
      await keeping;
    },

    async servers() {
      const rows = await database.selectFrom('unanswered').select('guild_id').distinct().execute();
      return rows.map(({ guild_id }) => guild_id);
    },

    async settle() {
      await keeping;
      await keepWaiting();
      if (waiting.length > 0) log.error({ lost: waiting.length }, 'unanswered questions could not be kept');
    },
  };
}

/** Those beyond the bound. */
async function removeOldest(database: Database, guildId: string): Promise<void> {
  await database
    .deleteFrom('unanswered')
    .where('guild_id', '=', guildId)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('command', 'question'),
        'in',
        selectFrom('unanswered')
          .select(['command', 'question'])
          .where('guild_id', '=', guildId)
          .orderBy('last_at', 'desc')
          .offset(MOST_QUESTIONS)
          .limit(MOST_REMOVED)
          .$asTuple('command', 'question'),
      ),
    )
    .execute();
}
