import type { Insertable } from 'kysely';
import { describeError, type Log } from '../log.ts';
import { StorageDownError } from './storage-error.ts';
import type { Database, Tables } from './tables.ts';

/** The column's width, in UTF-16 units. */
const LONGEST_QUESTION = 300;
/** Questions that are kept for a server, some 600 kB at most: when the next is noted, those asked longest ago beyond that go. */
const MOST_QUESTIONS = 2_000;
/**
 * How long a note waits for others to be kept with, in milliseconds: what is written must reach the disk, which takes as long
 * as several answers, however much it is.
 */
const TOGETHER_MS = 250;
/** Notes that wait in memory, for that or for a database that is away, some 1 MB at most. As many go at once. */
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
   * Counts a question that the sources didn't answer. Nobody waits until it is kept: that is done a moment later, or when a
   * database that is away is back. What can't be kept at all, the log tells.
   */
  note(guildId: string, asked: Pick<UnansweredQuestion, 'command' | 'question'>): void;
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
  /** Resolves when all that was noted is kept, or waits for a database that is away. */
  written(): Promise<void>;
  /** Tries once more to keep what waits, before the process ends. */
  settle(): Promise<void>;
}

type Note = Insertable<Tables['unanswered']>;

export function openUnanswered(database: Database, log: Log): UnansweredStore {
  /** By what tells them apart. */
  const waiting = new Map<string, Note>();
  /** Writing, or dropping: one after the other, so that none is on its way while others are dropped. */
  let working = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;

  function add(note: Note): void {
    const key = JSON.stringify([note.guild_id, note.command, note.question]);
    const { times, last_at } = waiting.get(key) ?? { times: 0, last_at: 0 };
    if (times === 0 && waiting.size >= MOST_WAITING) tellLost(note.times);
    else waiting.set(key, { ...note, times: times + note.times, last_at: Math.max(last_at, note.last_at) });
  }

  function tellLost(lost: number, why: Record<string, unknown> = {}): void {
    log.error({ lost, ...why }, 'questions without an answer could not be kept');
  }

  function writeIn(ms: number): void {
    timer ??= setTimeout(() => {
      timer = null;
      void written();
    }, ms).unref();
  }

  function written(): Promise<void> {
    working = working.then(write);
    return working;
  }

  async function write(): Promise<void> {
    if (waiting.size === 0) return;
    // In an order that is the same in every process: no two wait for rows of each other.
    const notes = [...waiting].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, note]) => note);
    waiting.clear();
    try {
      await keep(database, notes);
    } catch (error) {
      if (error instanceof StorageDownError) {
        notes.forEach(add);
        writeIn(RETRY_MS);
      } else tellLost(notes.length, describeError(error));
    }
  }

  return {
    note(guildId, { command, question }) {
      add({ guild_id: guildId, command, question: asHeld(question), times: 1, last_at: Date.now() });
      writeIn(TOGETHER_MS);
    },

    async since(guildId, time) {
      await written();
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

    async dismiss(guildId, questions) {
      await written();
      await database.transaction().execute(async (transaction) => {
        for (const { command, question } of questions) {
          await transaction
            .deleteFrom('unanswered')
            .where('guild_id', '=', guildId)
            .where('command', '=', command)
            .where('question', '=', question)
            .execute();
        }
      });
    },

    async expire(guildId, before) {
      await written();
      await database
        .deleteFrom('unanswered')
        .where('guild_id', '=', guildId)
        .where('last_at', '<', before)
        .execute();
    },

    dropWaiting(guildId) {
      working = working.then(() => {
        for (const [key, note] of waiting) if (note.guild_id === guildId) waiting.delete(key);
      });
      return working;
    },

    async servers() {
      await written();
      const rows = await database.selectFrom('unanswered').select('guild_id').distinct().execute();
      return rows.map(({ guild_id }) => guild_id);
    },

    written,

    async settle() {
      await written();
      if (timer) clearTimeout(timer);
      if (waiting.size > 0) tellLost(waiting.size);
    },
  };
}

/**
 * A question as a database holds it, without NUL and half pairs of surrogates: PostgreSQL refuses all that are written
 * together where two of them become the same only there.
 */
function asHeld(question: string): string {
  return Buffer.from(question.replaceAll('\0', '').slice(0, LONGEST_QUESTION)).toString();
}

/** All of them or none, and the oldest make room. */
async function keep(database: Database, notes: readonly Note[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('unanswered')
      .values(notes)
      .onConflict((conflict) =>
        conflict.columns(['guild_id', 'command', 'question']).doUpdateSet(({ eb, ref }) => ({
          times: eb(ref('unanswered.times'), '+', ref('excluded.times')),
          last_at: ref('excluded.last_at'),
        })),
      )
      .execute();
    for (const guildId of new Set(notes.map(({ guild_id }) => guild_id))) {
      await removeOldest(transaction, guildId);
    }
  });
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
          .limit(MOST_WAITING)
          .$asTuple('command', 'question'),
      ),
    )
    .execute();
}
