import type { Database } from './tables.ts';

/** Ballots that are remembered. */
const REMEMBERED = 10_000;
/** Questions that are kept for a server, some 200 kB: when the next vote comes, those voted on least beyond that go. */
const MOST_QUESTIONS = 2_000;
/** How many go at once: more than one, so that a server that has too many gets down to the bound. */
const MOST_REMOVED = 100;

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
   * @param ballot who votes on which reply: a second vote takes the first one's place. Known only while the process
   *   lives, and for the latest votes.
   */
  vote(asked: Asked, vote: Vote, ballot: string): Promise<void>;
  /** A server's questions, those with the most unhelpful answers first. */
  worst(guildId: string, most: number): Promise<readonly FeedbackCount[]>;
  /** All of a server's votes together. */
  total(guildId: string): Promise<Readonly<Record<Vote, number>>>;
}

export function openFeedback(database: Database): FeedbackStore {
  const votes = new Map<string, Vote>();
  return {
    async vote({ guildId, command, question }, vote, ballot) {
      const before = votes.get(ballot) ?? null;
      if (vote === before) return;
      // At once, so that a button pressed twice counts once.
      remember(votes, ballot, vote);
      const change = (which: Vote) => Number(vote === which) - Number(before === which);
      try {
        await removeLeastVoted(database, guildId);
        await database
          .insertInto('feedback')
          .values({
            guild_id: guildId,
            command,
            question,
            helpful: Number(vote === 'helpful'),
            unhelpful: Number(vote === 'unhelpful'),
          })
          .onConflict((conflict) =>
            conflict.columns(['guild_id', 'command', 'question']).doUpdateSet(({ ref, eb }) => ({
              helpful: eb(ref('feedback.helpful'), '+', change('helpful')),
              unhelpful: eb(ref('feedback.unhelpful'), '+', change('unhelpful')),
            })),
          )
          .execute();
      } catch (error) {
        // Not kept: the next press is to count.
        if (before === null) votes.delete(ballot);
        else votes.set(ballot, before);
        throw error;
      }
    },

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
  };
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

/** Maps keep the order of insertion, so the first is the oldest. */
function remember(votes: Map<string, Vote>, ballot: string, vote: Vote): void {
  votes.set(ballot, vote);
  const [oldest] = votes.size > REMEMBERED ? votes.keys() : [];
  if (oldest !== undefined) votes.delete(oldest);
}
