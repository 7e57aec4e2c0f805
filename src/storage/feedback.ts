import { createHash } from 'node:crypto';
import type { Database } from './tables.ts';

/** Questions that are kept for a server, some 200 kB: when the next vote comes, those voted on least beyond that go. */
const MOST_QUESTIONS = 2_000;
/** How many go at once: more than one, so that a server that has too many gets down to the bound. */
const MOST_REMOVED = 100;

/** Enough that no two ballots of a server share one. */
const DIGITS_OF_DIGEST = 32;

export type Vote = 'helpful' | 'unhelpful';

/** What was asked where. `question`: at most 100 characters. */
interface Asked {
  readonly guildId: string;
  readonly command: string;
  readonly question: string;
}

export interface FeedbackCount {
  readonly command: string;
  readonly question: string;
  readonly helpful: number;
  readonly unhelpful: number;
}

export interface FeedbackStore {
  /**
   * Counts a vote. Resolves when it is safely kept.
   * @param ballot who votes on which reply: a second vote on the same question takes the first one's place, until ballots
   *   are swept. Only a digest of it is kept.
   */
  vote(asked: Asked, vote: Vote, ballot: string): Promise<void>;
  /** A server's questions, those with the most unhelpful answers first. */
  worst(guildId: string, most: number): Promise<readonly FeedbackCount[]>;
  /** All of a server's votes together. */
  total(guildId: string): Promise<Readonly<Record<Vote, number>>>;
  /** Deletes ballots that were cast before a time. Milliseconds since 1970. */
  sweep(before: number): Promise<void>;
}

export function openFeedback(database: Database): FeedbackStore {
  return {
    vote: ({ guildId, command, question }, vote, ballot) =>
      database.transaction().execute(async (transaction) => {
        // What a reply answers changes with what is picked under it.
        const before = await cast(transaction, guildId, vote, JSON.stringify([ballot, command, question]));
        if (vote === before) return;
        const change = (which: Vote) => Number(vote === which) - Number(before === which);
        await removeLeastVoted(transaction, guildId);
        await transaction
          .insertInto('feedback')
          .values({
            guild_id: guildId,
            command,
            question,
            helpful: Number(vote === 'helpful'),
            unhelpful: Number(vote === 'unhelpful'),
          })
          .onConflict((conflict) =>
            conflict.columns(['guild_id', 'command', 'question']).doUpdateSet(({ ref, eb }) => {
              const changed = (which: Vote) => eb(ref(`feedback.${which}`), '+', change(which));
              // The vote that is taken back may be gone, with a question that made room.
              const count = (which: Vote) =>
                eb.case().when(changed(which), '<', 0).then(0).else(changed(which)).end();
              return { helpful: count('helpful'), unhelpful: count('unhelpful') };
            }),
          )
          .execute();
      }),

    worst: (guildId, most) =>
      database
        .selectFrom('feedback')
        .select(['command', 'question', 'helpful', 'unhelpful'])
        .where('guild_id', '=', guildId)
        .orderBy('unhelpful', 'desc')
        .orderBy('helpful', 'asc')
        .orderBy('question', 'asc')
        .limit(most)
        .execute(),

    async total(guildId) {
      const sum = await database
        .selectFrom('feedback')
        .select(({ fn }) => [
          fn.sum<number>('helpful').as('helpful'),
          fn.sum<number>('unhelpful').as('unhelpful'),
        ])
        .where('guild_id', '=', guildId)
        .executeTakeFirst();
      return { helpful: Number(sum?.helpful ?? 0), unhelpful: Number(sum?.unhelpful ?? 0) };
    },

    async sweep(before) {
      await database.deleteFrom('ballot').where('cast_at', '<', before).execute();
    },
  };
}

/**
 * Notes how somebody votes on a reply, in a way that two votes at once, be it through two processes, come one after the
 * other. @returns how they voted on it before; null: they didn't
 */
async function cast(database: Database, guildId: string, vote: Vote, ballot: string): Promise<Vote | null> {
  const digest = createHash('sha256').update(ballot).digest('hex').slice(0, DIGITS_OF_DIGEST);
  const first = await database
    .insertInto('ballot')
    .values({ guild_id: guildId, digest, vote, cast_at: Date.now() })
    .onConflict((conflict) => conflict.columns(['guild_id', 'digest']).doNothing())
    .returning('digest')
    .executeTakeFirst();
  if (first) return null;
  const changed = await database
    .updateTable('ballot')
    .set({ vote })
    .where('guild_id', '=', guildId)
    .where('digest', '=', digest)
    .where('vote', '<>', vote)
    .returning('digest')
    .executeTakeFirst();
  if (!changed) return vote;
  return vote === 'helpful' ? 'unhelpful' : 'helpful';
}

/** Those beyond the bound. */
async function removeLeastVoted(database: Database, guildId: string): Promise<void> {
  await database
    .deleteFrom('feedback')
    .where('guild_id', '=', guildId)
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('command', 'question'),
        'in',
        selectFrom('feedback')
          .select(['command', 'question'])
          .where('guild_id', '=', guildId)
          .orderBy(({ eb: sum, ref }) => sum(ref('helpful'), '+', ref('unhelpful')), 'desc')
          .offset(MOST_QUESTIONS)
          .limit(MOST_REMOVED)
          .$asTuple('command', 'question'),
      ),
    )
    .execute();
}
